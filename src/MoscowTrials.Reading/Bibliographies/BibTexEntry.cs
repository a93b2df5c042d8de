using System.Collections.Immutable;

namespace MoscowTrials.Reading.Bibliographies;

/// <summary>What the fields of an entry of BibTeX mean in CSL.</summary>
internal static class BibTexEntry
{
    public static BibliographyEntry Of(string type, string key, Dictionary<string, string> fields)
    {
        string Field(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (fields.TryGetValue(name, out var value) && TexText.Plain(value) is { Length: > 0 } text)
                    return text;
            }
            return "";
        }
        var title = Field("title");
        var subtitle = Field("subtitle");
        return new BibliographyEntry
        {
            Key = key,
            Type = CslType(type),
            Authors = People(fields.GetValueOrDefault("author")),
            Editors = People(fields.GetValueOrDefault("editor")),
            Translators = People(fields.GetValueOrDefault("translator")),
            Title = subtitle.Length == 0 ? title : $"{title}: {subtitle}",
            Container = Field("journal", "journaltitle", "booktitle", "maintitle"),
            Issued = Date(Field("date"), Field("year"), Field("month"), Field("day")),
            Edition = Field("edition"),
            Volume = Field("volume"),
            Issue = Field("number", "issue"),
            Pages = Field("pages").Replace("--", "–", StringComparison.Ordinal),
            Publisher = Field("publisher", "institution", "school", "organization"),
            Place = Field("address", "location"),
            Isbn = Field("isbn"),
            Issn = Field("issn"),
            Doi = Field("doi"),
            Url = Field("url"),
            Accessed = Field("urldate"),
        };
    }

    private static string Date(string date, string year, string month, string day)
    {
        if (date.Length > 0 || year.Length == 0)
            return date;
        if (month.Length == 1 && char.IsAsciiDigit(month[0]))
            month = "0" + month;
        if (month.Length != 2 || !char.IsAsciiDigit(month[0]))
            return year;
        return day.Length is 1 or 2 && day.All(char.IsAsciiDigit) ? $"{year}-{month}-{day.PadLeft(2, '0')}" : $"{year}-{month}";
    }

    // https://github.com/zotero/translators maps the same types.
    private static string CslType(string type) => type.ToLowerInvariant() switch
    {
        "book" or "booklet" or "mvbook" or "collection" or "proceedings" or "manual" => "book",
        "inbook" or "incollection" or "bookinbook" or "suppbook" => "chapter",
        "article" => "article-journal",
        "inproceedings" or "conference" => "paper-conference",
        "phdthesis" or "mastersthesis" or "thesis" => "thesis",
        "techreport" or "report" => "report",
        "online" or "electronic" or "www" => "webpage",
        "inreference" => "entry-encyclopedia",
        "unpublished" => "manuscript",
        _ => "document",
    };

    private static ImmutableArray<WorkAuthor> People(string? value)
    {
        if (value is null)
            return [];
        var people = ImmutableArray.CreateBuilder<WorkAuthor>();
        foreach (var name in TexText.SplitOutside(value, " and "))
        {
            var written = name.Trim();
            if (written is "" or "others")
                continue;
            // A name in braces is that of a body.
            var isBody = written is ['{', .., '}'] && written.IndexOf('}') == written.Length - 1;
            var parts = isBody ? [written] : TexText.SplitOutside(written, ",");
            if (parts.Count > 1)
            {
                people.Add(new WorkAuthor(TexText.Plain(parts[0]), TexText.Plain(parts[^1])));
                continue;
            }
            var plain = TexText.Plain(written);
            var space = isBody ? -1 : LastName(plain);
            people.Add(space < 0 ? new WorkAuthor(plain, "") : new WorkAuthor(plain[(space + 1)..], plain[..space]));
        }
        return people.ToImmutable();
    }

    // "Ludwig van Beethoven": words in small letters belong to the family name.
    private static int LastName(string name)
    {
        var last = name.LastIndexOf(' ');
        while (last > 0 && name.LastIndexOf(' ', last - 1) is var before and > 0 && char.IsLower(name[before + 1]))
            last = before;
        return last;
    }
}
