namespace MoscowTrials.Reading.Wikitext;

/// <summary>Wikitext with its markup found.</summary>
/// <param name="Source">The file.</param>
/// <param name="Nodes">The pieces of markup, in the order of their beginnings.</param>
/// <param name="Templates">Which template means what.</param>
internal sealed record Page(SourceText Source, MarkupNode[] Nodes, TemplateTable Templates)
{
    public string Text => Source.Text;

    /// <summary>Index of the first node that begins at or behind <paramref name="offset"/>.</summary>
    public int NodeAt(int offset)
    {
        int low = 0, high = Nodes.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Nodes[middle].Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>What stands in a node, as a part of the page.</summary>
    public PageRange ContentOf(int node) => new(Nodes[node].Content, Nodes[node].ContentEnd, node + 1);
}

/// <summary>A part of a page.</summary>
/// <param name="Start">The first unit.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Node">Index of the first node that does not begin before <paramref name="Start"/>.</param>
internal readonly record struct PageRange(int Start, int End, int Node)
{
    public bool IsEmpty => End <= Start;

    public TextSpan Span => new(Start, Math.Max(Start, End));

    /// <summary>The part without white space at its ends.</summary>
    public PageRange Trim(string text)
    {
        int start = Start, end = End;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return this with { Start = start, End = end };
    }
}
