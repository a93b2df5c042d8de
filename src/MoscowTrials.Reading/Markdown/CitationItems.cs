namespace MoscowTrials.Reading.Markdown;

/// <summary>A work cited within brackets.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Locator">The page, as it is written; empty where none is named.</param>
/// <param name="Start">Where its part of the brackets begins.</param>
/// <param name="End">One past its part.</param>
internal readonly record struct CitationItem(string Key, string Locator, int Start, int End);

/// <summary>Takes a citation in brackets apart: <c>see @doe99, pp. 33-35; also -@smith04, ch. 1</c>.</summary>
internal static class CitationItems
{
    /// <summary>Units of the longest citation.</summary>
    public const int Longest = 2_000;

    /// <summary>Units of a word before the number: "chap. 2".</summary>
    private const int LongestWord = 8;

    /// <summary>The works, in order; none where a part names no work, because then it is no citation.</summary>
    /// <param name="content">What stands between the brackets.</param>
    /// <param name="start">Where it begins.</param>
    public static List<CitationItem> Read(ReadOnlySpan<char> content, int start)
    {
        var items = new List<CitationItem>();
        if (content.Length > Longest)
            return items;
        var from = 0;
        while (from <= content.Length)
        {
            var semicolon = content[from..].IndexOf(';');
            var end = semicolon < 0 ? content.Length : from + semicolon;
            var part = content[from..end];
            var at = KeyIn(part);
            if (at < 0)
                return [];
            var length = CitationKey.Length(part[at..]);
            var locator = Locator(part[(at + length)..]);
            var lead = part.Length - part.TrimStart().Length;
            var (first, last) = (start + from + lead, start + from + part.TrimEnd().Length);
            items.Add(new CitationItem(part.Slice(at + 1, length - 1).ToString(), locator, first, last));
            from = end + 1;
        }
        return items;
    }

    private static int KeyIn(ReadOnlySpan<char> part)
    {
        for (var at = 0; at < part.Length; at++)
        {
            if (part[at] == '@' && (at == 0 || part[at - 1] is ' ' or '-' or '\n' or '(' or '*' or '_') && CitationKey.Length(part[at..]) > 1)
                return at;
        }
        return -1;
    }

    // ", p. 12, emphasis added": the page, and what else is said of it. In braces it is the locator whatever it holds.
    private static string Locator(ReadOnlySpan<char> rest)
    {
        rest = rest.Trim(" ,\n");
        if (rest is ['{', .., '}'])
            rest = rest[1..^1];
        foreach (var label in (ReadOnlySpan<string>)["pages ", "page ", "pp. ", "pp.", "p. ", "p.", "S. "])
        {
            if (rest.StartsWith(label, StringComparison.OrdinalIgnoreCase))
            {
                rest = rest[label.Length..].Trim();
                break;
            }
        }
        var end = 0;
        while (end < rest.Length && (IsPage(rest[end]) || (end < LongestWord && char.IsAsciiLetter(rest[end]))))
            end++;
        var pages = rest[..end].TrimEnd(" ,-–.");
        return pages.ContainsAnyInRange('0', '9') || IsRoman(pages) ? pages.ToString().Replace("--", "–", StringComparison.Ordinal) : "";
    }

    private static bool IsPage(char c) => char.IsAsciiDigit(c) || c is '-' or '–' or ',' or ' ' or '.';

    private static bool IsRoman(ReadOnlySpan<char> text) => !text.IsEmpty && text.IndexOfAnyExcept("ivxlc") < 0;
}
