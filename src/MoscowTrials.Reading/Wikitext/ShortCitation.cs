namespace MoscowTrials.Reading.Wikitext;

/// <summary>A work named by author and year: <c>{{sfn|Smith|Jones|2001|p=12}}</c>.</summary>
/// <param name="Work">Authors and year: <c>Smith &amp; Jones 2001</c>.</param>
/// <param name="Locator">The page, or null.</param>
/// <param name="IsRange">Whether the page is several.</param>
internal readonly record struct ShortCitation(string Work, string? Locator, bool IsRange)
{
    /// <summary>Most authors of a short form.</summary>
    private const int MostNames = 5;

    /// <summary>As a note reads: <c>Smith 2001, p. 12.</c></summary>
    public string Note => Text + ".";

    /// <summary>The same within a sentence.</summary>
    public string Text => Locator is null ? Work
        : !char.IsAsciiDigit(Locator[0]) ? $"{Work}, {Locator}" : $"{Work}, {(IsRange ? "pp." : "p.")} {Locator}";

    /// <param name="call">The template.</param>
    /// <param name="read">Makes the text of a value.</param>
    public static ShortCitation Read(TemplateCall call, Func<PageRange, string> read)
    {
        var words = call.Unnamed(1).Take(MostNames).Select(read).ToList();
        var names = words.Count > 1 ? words[..^1] : words;
        var year = words.Count > 1 ? " " + words[^1] : "";
        var authors = names.Count switch
        {
            0 => "",
            1 => names[0],
            2 => $"{names[0]} & {names[1]}",
            3 => $"{names[0]}, {names[1]} & {names[2]}",
            _ => names[0] + " et al.",
        };
        var pages = call.Find("pp") ?? call.Find("pages");
        var locator = pages ?? call.Find("p") ?? call.Find("page") ?? call.Find("loc") ?? call.Find("at") ?? call.Find("Ref");
        var text = locator is { } value ? read(value) : "";
        return new ShortCitation(authors + year, text.Length == 0 ? null : text, pages is not null);
    }
}
