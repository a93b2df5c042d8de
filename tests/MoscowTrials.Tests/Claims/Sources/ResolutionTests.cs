using MoscowTrials.Claims.Sources;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Claims.Sources;

public sealed class ResolutionTests
{
    private const string Entries = """
        Lund, Anna (1902). Lights of the Coast. Bergen: Fjord Press.
        Lund, Anna (1910a). Lights of the North. Bergen: Fjord Press.
        Lund, Anna (1910b). Lights of the South. Bergen: Fjord Press.
        Berg, Bo; Holm, Carl (1931). The Harbour Accounts. London: Quay Books.
        Jensen, Ida. "Tides of the Sound." Harbour Review 12 (1958): 3–19.
        van der Meer, Pieter (1964). Dykes. Leiden: Sluice Press.
        """;

    [Theory]
    [InlineData("Jensen: 57", "b5", "57")]
    [InlineData("Jensen: 57.", "b5", "57")]
    [InlineData("Jensen: 345–371", "b5", "345–371")]
    [InlineData("Lund 1902, p. 57.", "b1", "57")]
    [InlineData("Lund 1902, pp. 57–58, 60", "b1", "57–58, 60")]
    [InlineData("Lund (1902), p. 57", "b1", "57")]
    [InlineData("Lund (1902: 57)", "b1", "57")]
    [InlineData("Lund (1902, p. 57)", "b1", "57")]
    // What follows a page may be a remark.
    [InlineData("Jensen, p. 57. She says otherwise in a letter of that year.", "b5", "57")]
    [InlineData("Jensen, p. 57 says so", "b5", "57")]
    [InlineData("Lund (1902), Chapter 24.", "b1", "Chapter 24")]
    [InlineData("Lund 1902: 57", "b1", "57")]
    [InlineData("Lund 1902", "b1", null)]
    [InlineData("Lund, 1902, p. 57", "b1", "57")]
    // The letter tells works of a year apart.
    [InlineData("Lund 1910b, p. 3", "b3", "3")]
    [InlineData("Berg & Holm 1931, p. 4", "b4", "4")]
    [InlineData("Berg and Holm (1931), pp. 3-4", "b4", "3-4")]
    [InlineData("Berg et al. 1931, p. 4", "b4", "4")]
    [InlineData("Holm 1931, p. 4", "b4", "4")]
    [InlineData("Jensen, p. 5", "b5", "5")]
    [InlineData("Jensen, 5", "b5", "5")]
    [InlineData("Jensen, op. cit., p. 5", "b5", "5")]
    [InlineData("See also Jensen, p. 5", "b5", "5")]
    [InlineData("cf. Jensen: 5", "b5", "5")]
    [InlineData("Jensen, Tides, 5", "b5", "5")]
    [InlineData("Jensen, \"Tides of the Sound\", p. 5", "b5", "5")]
    [InlineData("van der Meer 1964, p. 9", "b6", "9")]
    [InlineData("Meer 1964, p. 9", "b6", "9")]
    [InlineData("Lund 1902, ch. 3", "b1", "ch. 3")]
    [InlineData("Lund 1902, p. xvii", "b1", "xvii")]
    [InlineData("Lund 1902, p. ?", "b1", "?")]
    [InlineData("Berg &Holm 1931, 207, 214", "b4", "207, 214")]
    [InlineData("Lund 1902, Essay VI. pp. 231–39.", "b1", "231–39")]
    [InlineData("Jensen, Tides of the Sound, § 62", "b5", "§ 62")]
    // What the source says stands in front of it.
    [InlineData("\"All lamps of the coast were lit that year, and none of them went out before the war.\" Jensen, p. 256.", "b5", "256")]
    // Another year, another author.
    [InlineData("Lund 1903, p. 57", null, "57")]
    [InlineData("Dahl: 57", null, "57")]
    // A full reference that repeats an entry, in other words.
    [InlineData("Anna Lund, Lights of the Coast (Fjord Press, 1902), p. 12.", "b1", "12")]
    [InlineData("Ida Jensen, \"Tides of the Sound\", Harbour Review, 1958.", "b5", null)]
    [InlineData("Anna Lund, A Book of Knots (Fjord Press, 1902), p. 12.", null, "12")]
    [InlineData("Kai Lund, Lights of the Alps. Zurich: Peak Press, 1902.", null, null)]
    public void A_note_means_an_entry(string note, string? key, string? locator)
    {
        var article = Sources.Entries.Article(note, Entries);
        var bibliography = BibliographyReader.Read(article);
        Assert.Equal(key, bibliography.ResolvedTo(article.Sources[0])?.Key);
        Assert.Equal(locator, bibliography.Of(article.Sources[0])[0].Locator?.Text);
    }

    [Theory]
    [InlineData("Lund 1902, p. 5; Jensen, p. 6", "b1 b5")]
    [InlineData("Jensen: 24–25; cf. Dahl: 376–379.", "b5 -")]
    [InlineData("Lund 1902, p. 5; Anna Dahl, A Book of Knots (Oslo: Rope Press, 1920), p. 6", "b1 -")]
    // Semicolons within one reference.
    [InlineData("Berg, Bo; Holm, Carl (1931). The Harbour Accounts. London: Quay Books.", "b4")]
    [InlineData("Anna Lund, Lights of the Coast (Fjord Press, 1902; ISBN 0-929087-77-1), p. 12", "b1")]
    public void A_note_may_name_several_works(string note, string keys)
    {
        var article = Sources.Entries.Article(note, Entries);
        var found = BibliographyReader.Read(article).Of(article.Sources[0]).Select(r => r.ResolvedTo?.Entry.Key ?? "-");
        Assert.Equal(keys, string.Join(' ', found));
    }

    [Theory]
    [InlineData("Jnesen: 57", "Jensen")]
    // An anagram is further away than edits tell.
    [InlineData("Senjen: 57", "Jensen")]
    [InlineData("Jenson: 57", "Jensen")]
    [InlineData("Lund 1903, p. 4", "Lund")]
    [InlineData("Dahl: 57", null)]
    public void A_name_that_no_entry_has_gets_the_nearest(string note, string? suggestion)
    {
        var article = Sources.Entries.Article(note, Entries);
        var reference = Assert.Single(BibliographyReader.Read(article).Of(article.Sources[0]));
        Assert.Null(reference.ResolvedTo);
        Assert.Equal(ReferenceForm.Short, reference.Form);
        Assert.Equal(suggestion, reference.Suggestion?.Creators.First().Family);
    }

    [Fact]
    public void Dashes_stand_for_the_author_of_the_entry_before()
    {
        var article = Sources.Entries.Article("———: 57", "Lund, Anna. Lights of the Coast. Bergen: Fjord Press, 1902.\n———. Lamps. Bergen: Fjord Press, 1910."
            + "\n--------, 1915. Lenses. Bergen: Fjord Press.\nBerg, Bo. Accounts. London: Quay Books, 1931.");
        var works = BibliographyReader.Read(article).Works.Where(w => w.Entry.Kind == SourceKind.Bibliography).ToList();
        Assert.Equal(["Lund 1902", "Lund 1910", "Lund 1915", "Berg 1931"], works.Select(w => w.ShortName));
        Assert.Equal(["Lights of the Coast", "Lamps", "Lenses", "Accounts"], works.Select(w => w.Title?.Text));
    }

    [Theory]
    [InlineData("In some ports the height of a lamp is set by statute or by practice.", ReferenceForm.Remark)]
    [InlineData("?", ReferenceForm.Remark)]
    [InlineData("What is a lamp", ReferenceForm.Full)]
    [InlineData("The lamp is lit. Harbour News, 3 May 1902.", ReferenceForm.Full)]
    public void A_sentence_is_no_reference(string note, ReferenceForm form) =>
        Assert.Equal(form, BibliographyReader.Read(Sources.Entries.Article(note, Entries)).References[0].Form);

    [Fact]
    public void A_paper_of_an_archive_is_found_by_its_number() =>
        Assert.Equal("No. 141", BibliographyReader.Read(Sources.Entries.Article(
            "Report by Consul Lund (of Bergen) to Consul Berg, No. 141, Moscow, March 21, 1938", Entries)).References[0].Locator?.Text);

    [Fact]
    public void The_page_may_stand_behind_a_short_template()
    {
        var article = Sources.Entries.Wikitext("""
            The pier was mended.<ref>{{harvnb|Lund|1902}} volume 1, pp. xx–xxi</ref>
            == References ==
            {{reflist}}
            * {{cite book |last=Lund |first=Anna |title=Lights of the Coast |year=1902}}
            """);
        Assert.Equal("xx–xxi", BibliographyReader.Read(article).References[0].Locator?.Text);
    }

    [Fact]
    public void Ibid_means_the_work_before_it()
    {
        var article = Sources.Entries.Article("Jensen: 57\nIbid., p. 58\nIbid.\nLund 1902, p. 3\nid. at 4", Entries);
        var bibliography = BibliographyReader.Read(article);
        Assert.Equal(["b5", "b5", "b5", "b1", "b1"], article.Sources.Where(s => s.Kind == SourceKind.Note).Select(s =>
            bibliography.ResolvedTo(s)?.Key));
    }

    [Fact]
    public void Nothing_comes_before_the_first_ibid()
    {
        var article = Sources.Entries.Article("Ibid., p. 58\nJensen: 57", Entries);
        Assert.Null(BibliographyReader.Read(article).References[0].ResolvedTo);
    }

    [Fact]
    public void Short_templates_mean_the_entry_with_their_names_and_year()
    {
        var article = Sources.Entries.Wikitext("""
            The pier was mended.{{sfn|Lund|1902|p=5}} The lamp was lit.{{sfnp|Berg|Holm|1931|pp=3–4}} It burnt.<ref>{{harvnb|Harbour Board|1871}}</ref>
            It stood.<ref>See {{harvnb|Dahl|1900|p=3}}.</ref>
            == References ==
            {{reflist}}
            * {{cite book |last=Lund |first=Anna |title=Lights of the Coast |year=1902 |publisher=Fjord Press |ref=harv}}
            * {{cite book |last1=Berg |first1=Bo |last2=Holm |first2=Carl |title=The Harbour Accounts |date=May 1931}}
            * {{cite report |author=Board of the Harbour |title=Accounts |ref={{sfnref|Harbour Board|1871}}}}
            """);
        var bibliography = BibliographyReader.Read(article);
        Assert.Equal(["b1", "b2", "b3", null], article.Sources.Where(s => s.Kind == SourceKind.Note).Select(s =>
            bibliography.ResolvedTo(s)?.Key));
        Assert.Equal(["5", "3–4", null, "3"], bibliography.References.Where(r => r.Source.Kind == SourceKind.Note).Select(r =>
            r.Locator?.Text));
    }
}
