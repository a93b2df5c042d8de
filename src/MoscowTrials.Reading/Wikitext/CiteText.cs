using System.Collections.Immutable;
using System.Text;

namespace MoscowTrials.Reading.Wikitext;

/// <summary>Writes the reference that a citation template stands for, in the order in which a page shows it.</summary>
internal static class CiteText
{
    /// <summary>Authors that are named; what is behind them becomes "et al.".</summary>
    private const int MostAuthors = 8;

    /// <param name="given">The template's parameters.</param>
    public static string Of(ImmutableArray<SourceField> given)
    {
        var fields = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var authors = new SortedDictionary<int, (string? Last, string? First)>();
        foreach (var (name, value) in given)
        {
            var (field, number) = CiteFields.Find(name);
            if (field is null or "url")
                continue;
            if (field is "author")
                authors[number] = (value, authors.GetValueOrDefault(number).First);
            else if (field is "first")
                authors[number] = (authors.GetValueOrDefault(number).Last, value);
            else if (fields.TryGetValue(field, out var values))
                values.Add(value);
            else
                fields[field] = [value];
        }
        var text = new StringBuilder();
        Append(text, Authors(authors), "");
        var date = First(fields, "date");
        if (text.Length > 0 && date is not null)
            text.Append(" (").Append(date).Append(')');
        foreach (var title in fields.GetValueOrDefault("title") ?? [])
            Append(text, title, ". ");
        if (fields.GetValueOrDefault("editor") is { } editors)
            Append(text, "Ed. " + string.Join(", ", editors), ". ");
        foreach (var work in fields.GetValueOrDefault("work") ?? [])
            Append(text, work, ". ");
        Append(text, First(fields, "volume") is { } volume ? "Vol. " + volume : null, ", ");
        Append(text, First(fields, "issue") is { } issue ? "no. " + issue : null, ", ");
        Append(text, string.Join(": ", new[] { First(fields, "place"), First(fields, "publisher") }.OfType<string>()), ". ");
        if (authors.Count == 0 && date is not null)
            Append(text, date, ". ");
        Append(text, First(fields, "pages") is { } pages ? Label(given, pages) + pages : null, ". ");
        Append(text, First(fields, "isbn") is { } isbn ? "ISBN " + isbn : null, ". ");
        Append(text, First(fields, "issn") is { } issn ? "ISSN " + issn : null, ". ");
        Append(text, First(fields, "doi") is { } doi ? "doi:" + doi : null, ". ");
        Append(text, First(fields, "retrieved") is { } retrieved ? "Retrieved " + retrieved : null, ". ");
        if (text.Length == 0)
            text.Append(CiteCall.Find(given, "1") ?? CiteCall.Find(given, "url"));
        if (text.Length > 0 && text[^1] is not ('.' or '?' or '!'))
            text.Append('.');
        return text.ToString();
    }

    private static string? First(Dictionary<string, List<string>> fields, string name) => fields.GetValueOrDefault(name)?[0];

    private static string Label(ImmutableArray<SourceField> given, string pages)
    {
        if (!char.IsAsciiDigit(pages[0]))
            return "";
        // Parameters that may hold either say by their value which it is.
        var isOne = CiteCall.Find(given, "page") is not null || CiteCall.Find(given, "p") is not null || !pages.AsSpan().ContainsAny("-–,");
        return isOne ? "p. " : "pp. ";
    }

    private static string Authors(SortedDictionary<int, (string? Last, string? First)> authors)
    {
        var names = authors.Values.Select(a => a.Last is null ? a.First! : a.First is null ? a.Last : $"{a.Last}, {a.First}").ToList();
        return names.Count > MostAuthors ? string.Join("; ", names.Take(MostAuthors)) + " et al." : string.Join("; ", names);
    }

    private static void Append(StringBuilder text, string? value, string separator)
    {
        if (string.IsNullOrEmpty(value))
            return;
        if (text.Length > 0)
            text.Append(separator[0] == '.' && text[^1] is '.' or '?' or '!' ? " " : separator);
        text.Append(value);
    }
}
