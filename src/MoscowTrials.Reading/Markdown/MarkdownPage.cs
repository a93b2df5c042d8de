using MoscowTrials.Reading.Building;
using MoscowTrials.Reading.Plain;

namespace MoscowTrials.Reading.Markdown;

/// <summary>What one part of a page defines and others use.</summary>
/// <param name="Mask">What was found line by line: definitions of links, tables, captions.</param>
/// <param name="IsMdx">Whether braces hold code.</param>
/// <param name="Scanner">Reads markers as plain text has them.</param>
/// <param name="Numbers">Numbers of the lists of references that markers cite.</param>
/// <param name="Notes">The footnotes.</param>
/// <param name="Works">The works that citations name by key.</param>
internal sealed record MarkdownPage(
    LineMask Mask, bool IsMdx, MarkerScanner Scanner, IReadOnlySet<string> Numbers, Notes Notes, CitedWorks Works)
{
    /// <summary>Labels of the links that are defined.</summary>
    public IReadOnlySet<string> Links => Mask.Links;

    /// <summary>The comments within paragraphs.</summary>
    public CommentList Comments { get; } = new();

    /// <summary>The markers so far by the key that they cite.</summary>
    public Dictionary<string, int> Markers { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether what stands between brackets cites works.</summary>
    public bool IsCitation(ReadOnlySpan<char> content) =>
        content.Contains('@') && CitationItems.Read(content, 0) is { Count: > 0 } items
        && items.TrueForAll(i => Works.IsOne(i.Key) || Works.IsDeclared);

    /// <summary>The word that a page shows for the key of one of its figures or other parts; null where it names none.</summary>
    public string? PartOf(ReadOnlySpan<char> key) =>
        CrossReference.Words(key, Mask.Examples) is { } words && !Works.IsOne(key.ToString()) ? words : null;

    /// <summary>Whether a key in a sentence names a work.</summary>
    public bool IsWork(ReadOnlySpan<char> key) => Works.IsOne(key.ToString());
}
