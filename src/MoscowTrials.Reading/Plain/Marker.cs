using System.Collections.Immutable;

namespace MoscowTrials.Reading.Plain;

/// <summary>What square brackets in the text are.</summary>
internal enum MarkerKind
{
    /// <summary>Text: "[and]".</summary>
    None,

    /// <summary>Cites entries of the references.</summary>
    Citation,

    /// <summary>An editor asks for a citation.</summary>
    CitationNeeded,

    /// <summary>Another remark of an editor, or a link of the page.</summary>
    Tag,
}

/// <summary>Square brackets read as a marker.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Keys">The entries that they cite.</param>
/// <param name="Length">Units up to and with the closing bracket, and a page behind it: <c>[5]:12</c>.</param>
internal readonly record struct Marker(MarkerKind Kind, ImmutableArray<string> Keys, int Length);
