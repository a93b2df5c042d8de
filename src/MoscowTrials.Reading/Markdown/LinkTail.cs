namespace MoscowTrials.Reading.Markdown;

/// <summary>Reads what stands behind the words of a link: an address, the label of a definition, or nothing.</summary>
internal static class LinkTail
{
    /// <summary>Units of an address or a title.</summary>
    private const int Longest = 2_000;

    /// <summary>Brackets in brackets of an address, as CommonMark lets it be limited.</summary>
    private const int MostNested = 32;

    /// <summary>One past the link whose words are closed at <paramref name="close"/>; 0 where it is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="content">Where the words begin.</param>
    /// <param name="close">The closing bracket.</param>
    /// <param name="links">Labels that are defined.</param>
    /// <param name="search">Finds signs.</param>
    public static int Read(string text, int content, int close, IReadOnlySet<string> links, SignSearch search)
    {
        var at = close + 1;
        if (at < text.Length && text[at] == '(' && search.Next(")", at) > 0 && Address(text, at + 1) is var end and > 0)
            return end;
        if (at < text.Length && text[at] == '[')
        {
            var label = text.AsSpan(at + 1, Math.Min(Longest, text.Length - at - 1));
            var stop = label.IndexOfAny('[', ']');
            if (stop > 0 && label[stop] == ']' && links.Contains(LineMask.Normalise(label[..stop])))
                return at + stop + 2;
            if (stop == 0 && label[0] == ']' && IsDefined(text, content, close, links))
                return at + 2;
        }
        return IsDefined(text, content, close, links) ? at : 0;
    }

    private static bool IsDefined(string text, int content, int close, IReadOnlySet<string> links) =>
        links.Count > 0 && close - content is > 0 and < Longest && links.Contains(LineMask.Normalise(text.AsSpan(content, close - content)));

    // One past the closing bracket, or 0.
    private static int Address(string text, int at)
    {
        var limit = Math.Min(text.Length, at + Longest);
        at = SkipBlanks(text, at, limit);
        if (at < limit && text[at] == '<')
        {
            var close = text.AsSpan(at, limit - at).IndexOfAny('>', '\n');
            if (close < 0 || text[at + close] != '>')
                return 0;
            at += close + 1;
        }
        else
        {
            var depth = 0;
            for (; at < limit && text[at] is not (' ' or '\n' or '\t'); at++)
            {
                if (text[at] == '\\' && at + 1 < limit)
                    at++;
                else if (text[at] == '(' && ++depth > MostNested)
                    return 0;
                else if (text[at] == ')' && --depth < 0)
                    break;
            }
        }
        at = SkipBlanks(text, at, limit);
        if (at < limit && text[at] is '"' or '\'' or '(')
        {
            var sign = text[at] == '(' ? ')' : text[at];
            at++;
            // Pandoc lets a title hold its own quotes: the last is the one before the bracket.
            while (at < limit && (text[at] != sign || !Closes(text, at + 1, limit)))
                at += text[at] == '\\' ? 2 : 1;
            at = SkipBlanks(text, at + 1, limit);
        }
        // "=200x100": how large a picture is, as some write it.
        if (at < limit && text[at] == '=')
        {
            while (at < limit && text[at] is '=' or 'x' or '%' or (>= '0' and <= '9'))
                at++;
        }
        return at < limit && text[at] == ')' ? at + 1 : 0;
    }

    private static bool Closes(string text, int at, int limit)
    {
        at = SkipBlanks(text, at, limit);
        return at >= limit || text[at] is ')' or '=';
    }

    private static int SkipBlanks(string text, int at, int limit)
    {
        while (at < limit && text[at] is ' ' or '\t' or '\n')
            at++;
        return at;
    }
}
