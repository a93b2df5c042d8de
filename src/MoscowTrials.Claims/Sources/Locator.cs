namespace MoscowTrials.Claims.Sources;

/// <summary>Finds the page that a reference names (the locator of CSL).</summary>
public static class Locator
{
    /// <summary>
    /// The pages behind "p.", "pp.", "page" or, in a short form, behind its colon ("Smith: 24–25"); null where none is named.
    /// </summary>
    public static string? Find(string text)
    {
        foreach (var label in (ReadOnlySpan<string>)["pp.", "p.", "pages", "page"])
        {
            for (var at = text.IndexOf(label, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(label, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
                    continue;
                if (Pages(text, at + label.Length) is { } pages)
                    return pages;
            }
        }
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        // A short form is nothing but a name, a colon and pages; a title may have a colon too.
        return colon > 0 && colon <= 40 && Pages(text, colon + 1) is { } found && text.TrimEnd('.', ' ').EndsWith(found, StringComparison.Ordinal) ? found : null;
    }

    private static string? Pages(string text, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from]))
            from++;
        var end = from;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '-' or '–' or ',' or ' ' or 'x' or 'v' or 'i' or 'l'))
            end++;
        var pages = text[from..end].TrimEnd(' ', ',', '-', '–');
        return pages.Length > 0 && pages.AsSpan().ContainsAnyInRange('0', '9') || pages.Length is > 0 and < 8 && pages.All(c => c is 'x' or 'v' or 'i' or 'l') ? pages : null;
    }
}
