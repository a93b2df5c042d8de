using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources.Written;

/// <summary>What of a reference is recognised by its form alone.</summary>
internal enum KnownKind
{
    Url,
    Doi,
    Isbn,
    Issn,

    /// <summary>A number of a catalogue that is not kept.</summary>
    Identifier,
    Accessed,
    Archived,
    Pages,
    Volume,
    Issue,
}

/// <summary>A part that was recognised by its form.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">With its label.</param>
/// <param name="Value">Without it.</param>
internal readonly record struct KnownPart(KnownKind Kind, TextSpan Span, TextSpan Value);
