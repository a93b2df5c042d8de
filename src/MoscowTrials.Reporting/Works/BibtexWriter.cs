using System.Globalization;
using System.Text;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Sources;

namespace MoscowTrials.Reporting.Works;

/// <summary>Writes the works of articles as BibTeX, with the fields of biblatex where BibTeX has none (urldate, origdate).</summary>
/// <remarks>UTF-8. Signs that TeX takes for commands are written as what prints them, so that a page can put none in.</remarks>
public static class BibtexWriter
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Writes an entry a work; articles are drawn one at a time.</summary>
    public static void Write(Stream output, IEnumerable<ArticleClaims> articles)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var isFirst = true;
        foreach (var (id, work) in WorkList.Of(articles))
        {
            if (!isFirst)
                text.WriteLine();
            isFirst = false;
            Write(text, id, work);
        }
    }

    private static void Write(TextWriter text, string id, Work work)
    {
        text.WriteLine($"@{TypeOf(work)}{{{id},");
        Names(text, "author", work, ContributorRole.Author);
        Names(text, "editor", work, ContributorRole.Editor);
        Names(text, "translator", work, ContributorRole.Translator);
        Field(text, "title", work.Title?.Text);
        Field(text, ContainerName(work), work.ContainerTitle?.Text);
        if (DateParts.Of(work.Issued?.Date) is var (from, to))
        {
            Field(text, "year", from[0].ToString(CultureInfo.InvariantCulture));
            // A macro of every style, and so without braces.
            if (from.Length > 1)
                text.WriteLine($"  month = {Months[from[1] - 1]},");
            if (from.Length > 2 || to is not null)
                Field(text, "date", Iso(from) + (to is null ? "" : "/" + Iso(to)));
        }
        if (DateParts.Of(work.OriginalIssued?.Date) is { } original)
            Field(text, "origdate", Iso(original.From));
        Field(text, "publisher", work.Publisher?.Text);
        Field(text, "address", work.PublisherPlace?.Text);
        Field(text, "edition", work.Edition?.Text);
        Field(text, "volume", work.Volume?.Text);
        Field(text, "number", work.Issue?.Text);
        Field(text, "pages", work.Pages?.Text.Replace("–", "--", StringComparison.Ordinal));
        Field(text, "isbn", work.Isbns.IsEmpty ? null : string.Join(' ', work.Isbns.Select(i => i.Text)));
        Field(text, "issn", work.Issn?.Text);
        Verbatim(text, "doi", work.Doi?.Text);
        Verbatim(text, "url", work.Url?.Text);
        if (DateParts.Of(work.Accessed?.Date) is { } seen)
            Field(text, "urldate", Iso(seen.From));
        Field(text, "language", work.Language?.Text);
        text.WriteLine("}");
    }

    private static string TypeOf(Work work) => work.Type switch
    {
        WorkType.Book => "book",
        WorkType.Chapter or WorkType.EntryEncyclopedia => "incollection",
        WorkType.ArticleJournal or WorkType.ArticleMagazine or WorkType.ArticleNewspaper => "article",
        WorkType.PaperConference => "inproceedings",
        WorkType.Thesis => "phdthesis",
        WorkType.Report => "techreport",
        _ => "misc",
    };

    private static string ContainerName(Work work) => work.Type switch
    {
        WorkType.Chapter or WorkType.EntryEncyclopedia or WorkType.PaperConference => "booktitle",
        WorkType.ArticleJournal or WorkType.ArticleMagazine or WorkType.ArticleNewspaper => "journal",
        _ => "howpublished",
    };

    private static string Iso(int[] parts) =>
        string.Join('-', parts.Select((n, i) => n.ToString(i == 0 ? "0000" : "00", CultureInfo.InvariantCulture)));

    // BibTeX parts names at "and" and commas; in braces a name is whole.
    private static void Names(TextWriter text, string name, Work work, ContributorRole role)
    {
        var names = work.Contributors.Where(c => c.Role == role).Select(c => c.Literal is { } literal ? "{" + Escape(literal) + "}"
            : c.Given is null ? Name(c.Family ?? "") : c.Family is null ? Name(c.Given) : Name(c.Family) + ", " + Name(c.Given)).ToList();
        if (names.Count > 0)
            text.WriteLine($"  {name} = {{{string.Join(" and ", names)}}},");
    }

    private static string Name(string name) =>
        name.Contains(',', StringComparison.Ordinal) || name.Contains(" and ", StringComparison.OrdinalIgnoreCase)
            ? "{" + Escape(name) + "}" : Escape(name);

    private static void Field(TextWriter text, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            text.WriteLine($"  {name} = {{{Escape(value)}}},");
    }

    // Addresses are not typeset; only what would end the field is written by its number, as addresses write it.
    private static void Verbatim(TextWriter text, string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;
        var safe = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (c is '{' or '}' or '\\' || char.IsControl(c))
                safe.Append(CultureInfo.InvariantCulture, $"%{(int)c:X2}");
            else
                safe.Append(c);
        }
        text.WriteLine($"  {name} = {{{safe}}},");
    }

    private static string Escape(string value)
    {
        var safe = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            _ = c switch
            {
                '&' or '%' or '$' or '#' or '_' or '{' or '}' => safe.Append('\\').Append(c),
                '~' => safe.Append("\\textasciitilde{}"),
                '^' => safe.Append("\\textasciicircum{}"),
                '\\' => safe.Append("\\textbackslash{}"),
                _ when char.IsControl(c) => safe.Append(' '),
                _ => safe.Append(c),
            };
        }
        return safe.ToString();
    }
}
