namespace MoscowTrials.Reading.Wikitext;

/// <summary>A line between equals signs.</summary>
/// <param name="Depth">Number of signs, at most 6; 0 for any other line.</param>
/// <param name="Title">What stands between them.</param>
internal readonly record struct HeadingLine(int Depth, TextSpan Title)
{
    /// <summary>Reads the line that begins at <paramref name="at"/>; a comment may stand behind the signs.</summary>
    public static HeadingLine Read(string text, int at, int limit)
    {
        if (at >= limit || text[at] != '=')
            return default;
        var rest = text.AsSpan(at, limit - at);
        var end = rest.IndexOf('\n');
        return Read(end < 0 ? rest : rest[..end], at);
    }

    /// <summary>Reads a line, in which markup may go over line ends.</summary>
    public static HeadingLine Read(string text, PageRange line) =>
        line.IsEmpty || text[line.Start] != '=' ? default : Read(line.Span.In(text), line.Start);

    private static HeadingLine Read(ReadOnlySpan<char> line, int at)
    {
        line = line.TrimEnd();
        while (line.EndsWith("-->", StringComparison.Ordinal) && line.LastIndexOf("<!--") is var comment and > 0)
            line = line[..comment].TrimEnd();
        if (line.Length < 3 || line[^1] != '=')
            return default;
        var depth = 0;
        while (depth < 6 && 2 * (depth + 1) < line.Length && line[depth] == '=' && line[^(depth + 1)] == '=')
            depth++;
        var title = line[depth..^depth];
        var start = at + depth + (title.Length - title.TrimStart().Length);
        return new HeadingLine(depth, new TextSpan(start, start + title.Trim().Length));
    }
}
