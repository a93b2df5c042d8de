using System.Collections.Immutable;
using System.Globalization;

namespace MoscowTrials.Reading.Bibliographies;

/// <summary>An entry as the citation template that says the same, which is what works are read out of.</summary>
internal static class EntryTemplate
{
    /// <param name="entry">The entry.</param>
    /// <param name="span">What it stands for in the source's text.</param>
    public static SourceTemplate Of(BibliographyEntry entry, TextSpan span)
    {
        var fields = ImmutableArray.CreateBuilder<SourceField>();
        void Add(string name, string value)
        {
            if (value.Length > 0)
                fields.Add(new SourceField(name, value));
        }
        void AddPeople(string prefix, ImmutableArray<WorkAuthor> people)
        {
            for (var i = 0; i < people.Length; i++)
            {
                var number = (i + 1).ToString(CultureInfo.InvariantCulture);
                // A body has no given name, and no family.
                var isWhole = people[i].Given.Length == 0 && people[i].Family.Contains(' ', StringComparison.Ordinal);
                var isAuthor = prefix.Length == 0;
                Add(isWhole ? (isAuthor ? "author" : prefix) + number : isAuthor ? "last" + number : $"{prefix}{number}-last", people[i].Family);
                Add(isAuthor ? "first" + number : $"{prefix}{number}-first", people[i].Given);
            }
        }
        AddPeople("", entry.Authors);
        AddPeople("editor", entry.Editors);
        AddPeople("translator", entry.Translators);
        var isChapter = entry.Type is "chapter" or "paper-conference" or "entry-encyclopedia";
        Add(isChapter && entry.Container.Length > 0 ? "chapter" : "title", entry.Title);
        Add(isChapter ? "title" : "journal", entry.Container);
        Add("date", WrittenDate.Of(entry.Issued));
        Add("edition", entry.Edition);
        Add("volume", entry.Volume);
        Add("issue", entry.Issue);
        Add("pages", entry.Pages);
        Add("publisher", entry.Publisher);
        Add("location", entry.Place);
        Add("isbn", entry.Isbn);
        Add("issn", entry.Issn);
        Add("doi", entry.Doi);
        Add("url", entry.Url);
        Add("access-date", WrittenDate.Of(entry.Accessed));
        return new SourceTemplate(TemplateOf(entry.Type), span, fields.ToImmutable());
    }

    private static string TemplateOf(string type) => type switch
    {
        "book" or "chapter" => "cite book",
        "article-journal" or "article-magazine" => "cite journal",
        "article-newspaper" => "cite news",
        "paper-conference" => "cite conference",
        "entry-encyclopedia" or "entry-dictionary" or "entry" => "cite encyclopedia",
        "thesis" => "cite thesis",
        "report" => "cite report",
        "webpage" or "post" or "post-weblog" => "cite web",
        _ => "citation",
    };
}
