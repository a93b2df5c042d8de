namespace MoscowTrials.Reading.Wikitext;

/// <summary>Where markup ends that a page does not close.</summary>
internal static class Unclosed
{
    /// <summary>Units that the name of a namespace can have.</summary>
    private const int LongestPrefix = 40;

    /// <summary>
    /// Where a reference's content ends: before its closing tag, or, where another reference or a section begins first, with its line.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="search">Looks for the next reference.</param>
    /// <param name="start">Where the content begins.</param>
    /// <param name="close">Where the closing tag begins, or -1.</param>
    /// <param name="limit">One past the last unit that can be of the reference.</param>
    public static int Reference(string text, TextSearch search, int start, int close, int limit)
    {
        var end = close >= 0 ? close : Math.Min(limit, start + TagEnd.MostUnits);
        var next = search.Next("<ref", start, isName: true);
        var isNested = next >= 0 && next < end;
        if (isNested)
            end = next;
        var inside = text.AsSpan(start, end - start);
        if (close >= 0 && !isNested && !HoldsHeading(inside))
            return close;
        var line = inside.IndexOf('\n');
        return line >= 0 ? start + line : end;
    }

    /// <summary>Where a template ends whose parameters have lines of their own: with the last of these lines; or -1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="nodes">The markup so far.</param>
    /// <param name="index">The template.</param>
    /// <param name="limit">One past the last unit that can be of the template.</param>
    public static int Template(string text, ReadOnlySpan<MarkupNode> nodes, int index, int limit)
    {
        int node = index + 1, end = -1;
        for (var at = nodes[index].Start + 2; ;)
        {
            var stop = LineEnd(text, nodes, at, limit, ref node);
            if (end >= 0)
                end = stop;
            at = stop + 1;
            while (at < limit && text[at] is ' ' or '\t')
                at++;
            // The values of a list may have lines of their own too.
            if (at >= limit || text[at] != '|' && (end < 0 || text[at] is not ('*' or '}')))
                return end;
            end = at;
        }
    }

    /// <summary>The end of the line at <paramref name="at"/>; a line end in a piece of markup ends none.</summary>
    private static int LineEnd(string text, ReadOnlySpan<MarkupNode> nodes, int at, int limit, ref int node)
    {
        var feed = -1;
        while (at < limit)
        {
            if (feed < at)
                feed = text.AsSpan(at, limit - at).IndexOf('\n') is var found and >= 0 ? at + found : limit;
            while (node < nodes.Length && nodes[node].Start < at)
                node = nodes[node].Next;
            if (node == nodes.Length || nodes[node].Start >= feed)
                return feed;
            at = Math.Max(at, nodes[node].End);
            node = nodes[node].Next;
        }
        return limit;
    }

    /// <summary>Where a picture's link ends: with its line; -1 for any other link.</summary>
    public static int File(string text, ReadOnlySpan<MarkupNode> nodes, int index, int limit)
    {
        var start = nodes[index].Start + 2;
        var target = text.AsSpan(start, Math.Clamp(limit - start, 0, LongestPrefix));
        if (target.IndexOf(':') <= 0 || Namespaces.Classify(target, hasWords: true) != LinkKind.File)
            return -1;
        var node = index + 1;
        return LineEnd(text, nodes, start, limit, ref node);
    }

    /// <summary>Where a gallery ends: with its paragraph.</summary>
    public static int Gallery(string text, int start, int limit)
    {
        var at = start;
        while (text.AsSpan(at, limit - at).IndexOf('\n') is var feed and >= 0)
        {
            at += feed + 1;
            var next = text.AsSpan(at, limit - at).TrimStart(" \t\r");
            if (next.IsEmpty || next[0] is '\n' or '=')
                return at - 1;
        }
        return limit;
    }

    private static bool HoldsHeading(ReadOnlySpan<char> text) =>
        text.IndexOf("\n==") is var at and >= 0 && text[(at + 3)..].IndexOf("==") is var close and > 0
        && text.Slice(at + 3, close).IndexOf('\n') < 0;
}
