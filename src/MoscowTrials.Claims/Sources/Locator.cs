using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources;

/// <summary>Finds the page that a reference names (the locator of CSL).</summary>
public static class Locator
{
    private static readonly string[] Labels = ["pp.", "p.", "pages", "page"];

    // A longer text before the colon is a title; a roman numeral of more letters is a word.
    private const int LongestName = 40;
    private const int LongestRoman = 7;

    /// <summary>
    /// The pages behind "p.", "pp.", "page" or, in a short form, behind its colon ("Smith: 24–25"); null where none is named.
    /// </summary>
    public static string? Find(string text)
    {
        foreach (var label in Labels)
        {
            var from = 0;
            while (CaselessSearch.IndexOf(text.AsSpan(from), label) is var next and >= 0)
            {
                var at = from + next;
                from = at + 1;
                if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
                    continue;
                if (Pages(text, at + label.Length) is { } pages)
                    return pages;
            }
        }
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        // A short form is nothing but a name, a colon and pages; a title may have a colon too.
        if (colon is <= 0 or > LongestName || Pages(text, colon + 1) is not { } found)
            return null;
        return text.TrimEnd('.', ' ').EndsWith(found, StringComparison.Ordinal) ? found : null;
    }

    private static string? Pages(string text, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from]))
            from++;
        var end = from;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || IsRoman(text[end]) || text[end] is '-' or '–' or ',' or ' '))
            end++;
        var pages = text[from..end].TrimEnd(' ', ',', '-', '–');
        var isRoman = pages.Length is > 0 and <= LongestRoman && pages.All(IsRoman);
        return isRoman || pages.AsSpan().ContainsAnyInRange('0', '9') ? pages : null;
    }

    private static bool IsRoman(char c) => c is 'x' or 'v' or 'i' or 'l';
}
