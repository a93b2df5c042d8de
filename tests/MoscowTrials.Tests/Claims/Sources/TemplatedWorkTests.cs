using MoscowTrials.Claims.Sources;
using MoscowTrials.Claims.Sources.Identifiers;
using Xunit;

namespace MoscowTrials.Tests.Claims.Sources;

public sealed class TemplatedWorkTests
{
    private static Work Read(string template) =>
        Assert.Single(BibliographyReader.Read(Entries.Wikitext("The pier was mended.<ref>" + template + "</ref>\n== References ==\n{{reflist}}")).Works);

    [Theory]
    [InlineData("{{cite book |last=Lund |first=Anna |title=Lights |year=1902}}", "Lund|Anna")]
    [InlineData("{{cite book |last1=Lund |first1=Anna |last2=Berg |first2=Bo |title=Lights}}", "Lund|Anna; Berg|Bo")]
    [InlineData("{{cite book |first2=Bo |last2=Berg |surname1=Lund |given1=Anna |title=Lights}}", "Lund|Anna; Berg|Bo")]
    [InlineData("{{cite book |author=Lund, Anna |title=Lights}}", "Lund|Anna")]
    [InlineData("{{cite book |author=Anna Lund |title=Lights}}", "Lund|Anna")]
    [InlineData("{{cite book |author=Harbour Board |title=Lights}}", "{Harbour Board}")]
    [InlineData("{{cite journal |vauthors=Lund AB, Berg C |title=Lights}}", "Lund|AB; Berg|C")]
    [InlineData("{{cite book |authors=Lund, Anna; Berg, Peter |title=Lights}}", "Lund|Anna; Berg|Peter")]
    [InlineData("{{cite book |authors=Lund, A., Berg, B. C., and Holm, D. |title=Lights}}", "Lund|A.; Berg|B. C.; Holm|D.")]
    [InlineData("{{cite book |author=Anna Lund & Peter Berg |title=Lights}}", "Lund|Anna; Berg|Peter")]
    // Bodies and firms have "and" in their names.
    [InlineData("{{cite book |author=Department of Health and Human Services |title=Lights}}", "{Department of Health and Human Services}")]
    [InlineData("{{cite book |author=Lund & Berg |title=Lights}}", "{Lund & Berg}")]
    public void Authors_are_put_together(string template, string authors) => Assert.Equal(authors, Entries.Names(Read(template)));

    [Theory]
    [InlineData("{{cite book |last=Lund |title=Lights |isbn=0-19-505580-3}}", 1)]
    // Printed wrong in the book, and told so.
    [InlineData("{{cite book |last=Lund |title=Lights |isbn=0-19-505580-3 |ignore-isbn-error=yes}}", 0)]
    [InlineData("{{cite book |last=Lund |title=Lights |isbn=((0-19-505580-3))}}", 0)]
    public void A_number_that_the_book_has_wrong_is_no_fault(string template, int faults) =>
        Assert.Equal(faults, IdentifierReader.Of(Read(template)).Count(i => i.Fault is not null));

    [Fact]
    public void Parameters_say_what_is_what()
    {
        var work = Read("""
            {{Cite encyclopedia |last=Lund |first=Anna |title=Lamp |encyclopedia=Harbour Lexicon |editor-last=Berg |editor-first=Bo
            |translator=Peter Holm |date=6 July 1998 |orig-date=1902 |publisher=Fjord Press |location=Bergen |volume=3 |issue=2 |pages=4–9 |isbn=0-19-505580-2
            |issn=0378-5955 |doi=10.1000/182 |url=https://harbour.example/lamp?a=b |access-date=2014-07-06 |language=no |edition=2nd}}
            """);
        Assert.Equal(WorkType.EntryEncyclopedia, work.Type);
        Assert.Equal(ReferenceStyle.Template, work.Style);
        Assert.Equal("Lamp", work.Title?.Text);
        Assert.Equal("Harbour Lexicon", work.ContainerTitle?.Text);
        Assert.Equal("Berg|Bo", Entries.Names(work, ContributorRole.Editor));
        Assert.Equal("Holm|Peter", Entries.Names(work, ContributorRole.Translator));
        Assert.Equal(("1998-07-06", "1902", "2014-07-06"), (work.Issued?.Date.Edtf, work.OriginalIssued?.Date.Edtf,
            work.Accessed?.Date.Edtf));
        Assert.Equal(("Fjord Press", "Bergen", "3", "2", "4–9"),
            (work.Publisher?.Text, work.PublisherPlace?.Text, work.Volume?.Text, work.Issue?.Text, work.Pages?.Text));
        Assert.Equal(("0-19-505580-2", "0378-5955", "10.1000/182"), (work.Isbns[0].Text, work.Issn?.Text, work.Doi?.Text));
        Assert.Equal(("https://harbour.example/lamp?a=b", "no", "2nd"), (work.Url?.Text, work.Language?.Text, work.Edition?.Text));
    }

    [Theory]
    [InlineData("{{cite book |title=Lights |chapter=The Lamp}}", WorkType.Chapter, "The Lamp", "Lights")]
    [InlineData("{{cite journal |title=The Lamp |journal=Harbour Review}}", WorkType.ArticleJournal, "The Lamp", "Harbour Review")]
    [InlineData("{{cite news |title=The Lamp |newspaper=Harbour News}}", WorkType.ArticleNewspaper, "The Lamp", "Harbour News")]
    [InlineData("{{cite web |title=The Lamp |website=harbour.example}}", WorkType.Webpage, "The Lamp", "harbour.example")]
    [InlineData("{{cite thesis |title=The Lamp |publisher=University of Bergen}}", WorkType.Thesis, "The Lamp", null)]
    [InlineData("{{citation |title=Lights |publisher=Fjord Press |isbn=0-19-505580-2}}", WorkType.Book, "Lights", null)]
    public void A_template_tells_the_kind_of_work(string template, WorkType type, string title, string? container)
    {
        var work = Read(template);
        Assert.Equal((type, title, container), (work.Type, work.Title?.Text, work.ContainerTitle?.Text));
    }

    [Fact]
    public void A_note_with_two_templates_names_two_works()
    {
        var article =
            Entries.Wikitext("The pier.<ref>See {{cite book |last=Lund |title=Lights}}, p. 5; {{cite book |last=Berg |title=Mills}} and Holm 1931, p. 9.</ref>");
        var references = BibliographyReader.Read(article).References;
        Assert.Equal(["Lund", "Berg", null], references.Select(r => r.Work?.Creators.First().Family));
        Assert.Equal("1931", references[2].Year);
    }

    [Theory]
    [InlineData("date=May 2020 |year=2020", "2020-05", null)]
    // Of two years the younger is the edition's.
    [InlineData("date=January 14, 1776 |year=1995", "1995", "1776-01-14")]
    [InlineData("year=1910a", "1910", null)]
    [InlineData("date=c. 1910", "1910~", null)]
    [InlineData("date=n.d.", null, null)]
    public void Dates_are_read(string fields, string? issued, string? original)
    {
        var work = Read("{{cite book |title=Lights |" + fields + "}}");
        Assert.Equal((issued, original), (work.Issued?.Date.Edtf, work.OriginalIssued?.Date.Edtf));
    }
}
