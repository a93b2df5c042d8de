using MoscowTrials.Claims.Sources;
using Xunit;

namespace MoscowTrials.Tests.Claims.Sources;

public sealed class WrittenStylesTests
{
    // Author, year, title, container, publisher, place, pages; "-" where nothing is told.
    [Theory]
    // APA.
    [InlineData("Lund, A. B. (1902). Lights of the coast. Fjord Press.", "Lund|A. B.", "1902", "Lights of the coast", "-", "Fjord Press",
        "-", "-")]
    [InlineData("Lund, A., & Berg, B. (1999). The tides. Harbour Review, 12(3), 4–9. https://doi.org/10.1000/182",
        "Lund|A.; Berg|B.", "1999", "The tides", "Harbour Review", "-", "-", "4–9")]
    [InlineData("Lund, A., Berg, B., & Holm, C. (2001). Mills. London: Quay Books.", "Lund|A.; Berg|B.; Holm|C.", "2001", "Mills", "-",
        "Quay Books", "London", "-")]
    [InlineData("Lund, A. (2009, June 17). The lamp. Harbour News.", "Lund|A.", "2009-06-17", "The lamp", "Harbour News", "-", "-", "-")]
    // Chicago, notes.
    [InlineData("Anna Lund, Lights of the Coast (Bergen: Fjord Press, 1902), 12.", "Lund|Anna", "1902", "Lights of the Coast", "-",
        "Fjord Press", "Bergen", "12")]
    [InlineData("Anna Lund and Peter Berg, Lights of the Coast (Bergen: Fjord Press, 1902), pp. 12–14.",
        "Lund|Anna; Berg|Peter", "1902", "Lights of the Coast", "-", "Fjord Press", "Bergen", "12–14")]
    [InlineData("Anna M. Lund, \"The Lamp,\" Harbour Review 12, no. 3 (1958): 44.", "Lund|Anna M.", "1958", "The Lamp", "Harbour Review",
        "-", "-", "44")]
    // Chicago, bibliography; MLA.
    [InlineData("Lund, Anna. Lights of the Coast. Bergen: Fjord Press, 1902.", "Lund|Anna", "1902", "Lights of the Coast", "-",
        "Fjord Press", "Bergen", "-")]
    [InlineData("Lund, Anna B. Lights of the Coast. Bergen: Fjord Press, 1902.", "Lund|Anna B.", "1902", "Lights of the Coast", "-",
        "Fjord Press", "Bergen", "-")]
    [InlineData("Lund, Anna. 1902. Lights of the Coast. Bergen: Fjord Press.", "Lund|Anna", "1902", "Lights of the Coast", "-",
        "Fjord Press", "Bergen", "-")]
    [InlineData("Lund, Anna. \"The Lamp.\" Harbour Review 12.3 (1958): 44–53. Print.", "Lund|Anna", "1958", "The Lamp", "Harbour Review",
        "-", "-", "44–53")]
    [InlineData("Lund, Anna, and Peter Berg. Mills of the Valley. London: Quay Books, 1931.", "Lund|Anna; Berg|Peter", "1931",
        "Mills of the Valley", "-", "Quay Books", "London", "-")]
    // As Wikipedia shows its templates.
    [InlineData("Lund, Anna; Berg, Bo (1931). Mills of the Valley: A History. London: Quay Books. pp. 12–14. ISBN 0-19-505580-2.",
        "Lund|Anna; Berg|Bo", "1931", "Mills of the Valley: A History", "-", "Quay Books", "London", "12–14")]
    [InlineData("Getman, J. Arch and Nauman, Oleg V. (2010). The Road. New Haven: Yale University Press.",
        "Getman|J. Arch; Nauman|Oleg V.", "2010", "The Road", "-", "Yale University Press", "New Haven", "-")]
    [InlineData("Lund, Anna (6 July 2014). \"The Lamp\". Harbour News. Retrieved 8 July 2014.", "Lund|Anna", "2014-07-06", "The Lamp",
        "Harbour News", "-", "-", "-")]
    [InlineData("\"The Lamp\". Harbour News. 6 July 2014. p. 3.", "-", "2014-07-06", "The Lamp", "Harbour News", "-", "-", "3")]
    // Medicine.
    [InlineData("Lund AB, Berg C (2006) Tides and their causes. Harbour Review 3: 4–9", "Lund|AB; Berg|C", "2006",
        "Tides and their causes", "Harbour Review", "-", "-", "4–9")]
    [InlineData("Lund AB, Berg C and Holm D (2006) Tides. Quay Books.", "Lund|AB; Berg|C; Holm|D", "2006", "Tides", "-", "Quay Books",
        "-", "-")]
    // Commas all through.
    [InlineData("Peter Lund, Lights of the Coast, 2001, Fjord Press, ISBN 0-8262-1371-5, p. 9", "Lund|Peter", "2001",
        "Lights of the Coast", "-", "Fjord Press", "-", "9")]
    [InlineData("Lund, Anna, The Lamp, Harbour Times, 6 July 2014", "Lund|Anna", "2014-07-06", "The Lamp", "Harbour Times", "-", "-", "-")]
    // Years and commas in titles.
    [InlineData("Lund, Anna (1991). Tides, 1929–1985: A History. Durham, NC: Fjord Press.", "Lund|Anna", "1991",
        "Tides, 1929–1985: A History", "-", "Fjord Press", "Durham, NC", "-")]
    [InlineData("Lund, Anna (1998). 1937: The Year of Storms. Bergen: Fjord Press.", "Lund|Anna", "1998", "1937: The Year of Storms",
        "-", "Fjord Press", "Bergen", "-")]
    [InlineData("Anna Z Lund, 1937: The Year of Storms (Fjord Press 1998; ISBN 0-929087-77-1): xvii.", "Lund|Anna Z", "1998",
        "1937: The Year of Storms", "-", "Fjord Press", "-", "xvii")]
    [InlineData("Lund, Anna (1992). \"The case of the \"Pier Ring\" again\". Harbour Review.", "Lund|Anna", "1992",
        "The case of the \"Pier Ring\" again", "Harbour Review", "-", "-", "-")]
    [InlineData("Lund, Stephen L. Angola: a history, 1961–2002. Fjord Press, 2011.", "Lund|Stephen L.", "2011",
        "Angola: a history, 1961–2002", "-", "Fjord Press", "-", "-")]
    // A body; nobody; a part of a book.
    [InlineData("Harbour Board (1871). Annual Report. Bergen: Fjord Press.", "{Harbour Board}", "1871", "Annual Report", "-",
        "Fjord Press", "Bergen", "-")]
    [InlineData("First Steps, Harbour Journal, 1995", "-", "1995", "First Steps", "Harbour Journal", "-", "-", "-")]
    [InlineData("Lund, Anna (1990). \"The Lamp\". In Berg, Bo (ed.). Lights. Bergen: Fjord Press. pp. 3–9.", "Lund|Anna", "1990",
        "The Lamp", "Lights", "Fjord Press", "Bergen", "3–9")]
    // Several names in their natural order; a name that was turned round before such ones.
    [InlineData("Anna Lund, Peter Edgerly Berg (2005). \"The Lamp\", p. 1. Quay Books.", "Lund|Anna; Berg|Peter Edgerly", "2005", "The Lamp", "-",
        "Quay Books", "-", "1")]
    [InlineData("Peter Lund, Anna Berg, and Tony Holm, \"The Lamp\", Harbour Review (2012), pp. 46–53.", "Lund|Peter; Berg|Anna; Holm|Tony", "2012",
        "The Lamp", "Harbour Review", "-", "-", "46–53")]
    [InlineData("Lund, C., B. Berg, W. Holm and S. Dahl (2014). The Lamp. Quay Books.", "Lund|C.; Berg|B.; Holm|W.; Dahl|S.", "2014", "The Lamp", "-",
        "Quay Books", "-", "-")]
    [InlineData("Port Outlook Database, April 2011, Quay Fund. Retrieved 29 June 2011.", "-", "2011-04", "Port Outlook Database", "Quay Fund", "-", "-", "-")]
    // A year without brackets or stop; none at all.
    [InlineData("Lund, Anna 1982. \"The Lamp\". Harbour Times (4 July).", "Lund|Anna", "1982", "The Lamp", "Harbour Times", "-", "-", "-")]
    [InlineData("Lund, Axq, 2006, \"The Lamp\". Quay Books.", "Lund|Axq", "2006", "The Lamp", "-", "Quay Books", "-", "-")]
    [InlineData("Harbour College. (n.d.). The Lamp. Quay Books.", "{Harbour College}", "-", "The Lamp", "-", "Quay Books", "-", "-")]
    // The author behind the title.
    [InlineData("Lights of the Coast by Anna Lund. Fjord Press, 1902.", "Lund|Anna", "1902", "Lights of the Coast", "-", "Fjord Press", "-", "-")]
    [InlineData("Lights of the Coast, by Anna Lund in \"Harbour Papers\", 1902, pp. 4–9.", "Lund|Anna", "1902", "Lights of the Coast", "-", "-", "-",
        "4–9")]
    // A year that the title is about; a day with words before it.
    [InlineData("Lund, Anna: Lights of the Coast, Lamps after 1980, page 16. Fjord Press, 2005.", "Lund|Anna", "2005",
        "Lights of the Coast, Lamps after 1980", "-", "Fjord Press", "-", "16")]
    [InlineData("Orders 1921, No. 533 of 3 May 1921.", "-", "1921-05-03", "Orders 1921", "-", "-", "-", "-")]
    [InlineData("Peter Lund, Lights of the Coast, 2003, p16.", "Lund|Peter", "2003", "Lights of the Coast", "-", "-", "-", "16")]
    public void A_reference_is_read_by_its_parts(
        string text, string authors, string issued, string title, string container, string publisher, string place, string pages)
    {
        var work = Entries.Work(text);
        Assert.Equal(authors, Or(Entries.Names(work)));
        Assert.Equal(issued, Or(work.Issued?.Date.Edtf));
        Assert.Equal(title, Or(work.Title?.Text));
        Assert.Equal(container, Or(work.ContainerTitle?.Text));
        Assert.Equal(publisher, Or(work.Publisher?.Text));
        Assert.Equal(place, Or(work.PublisherPlace?.Text));
        Assert.Equal(pages, Or(work.Pages?.Text));
    }

    [Theory]
    [InlineData("Lund, Anna (1990). Lights. Fjord Press. ISBN 0-19-505580-2, ISBN 978-0-19-505580-1.", "0-19-505580-2 978-0-19-505580-1")]
    [InlineData("Lund, Anna (1990). Lights. Fjord Press. ISBN-13: 978-0-19-505580-1", "978-0-19-505580-1")]
    [InlineData("Lund, Anna (1990). Lights. Fjord Press. ISBN 978 0 19 505580 1, p. 4", "978 0 19 505580 1")]
    [InlineData("Lund, Anna (1990). Lights. Fjord Press. ISBN 082231066X (p. 451)", "082231066X")]
    [InlineData("Lund, Anna (1990). Lights. Fjord Press.", "")]
    public void Isbns_are_found(string text, string isbns) =>
        Assert.Equal(isbns, string.Join(' ', Entries.Work(text).Isbns.Select(i => i.Text)));

    [Theory]
    [InlineData("Lund, Anna (2014). \"The Lamp\". Harbour News. Retrieved 6 July 2014.", "2014-07-06")]
    [InlineData("\"The Lamp\". Harbour News. Accessed on July 6, 2014", "2014-07-06")]
    [InlineData("\"The Lamp\". Harbour News. Last accessed 2014-07-06.", "2014-07-06")]
    [InlineData("\"The Lamp\". Harbour News. Archived from the original on 1 May 2013. Retrieved 6 July 2014.", "2014-07-06")]
    [InlineData("The Retrieved Lamp. Harbour News.", null)]
    public void The_day_of_retrieval_is_found(string text, string? day) => Assert.Equal(day, Entries.Work(text).Accessed?.Date.Edtf);

    [Theory]
    [InlineData("Lund, Anna ([1934] 2004). Lights. Fjord Press.", "2004", "1934")]
    [InlineData("Lund, Anna (2004). Lights. Fjord Press.", "2004", null)]
    public void A_reprint_tells_two_years(string text, string issued, string? original)
    {
        var work = Entries.Work(text);
        Assert.Equal(issued, work.Issued?.Text);
        Assert.Equal(original, work.OriginalIssued?.Text);
    }

    [Theory]
    [InlineData("Lund, Anna (1990). Lights. Trans. Peter Berg. Bergen: Fjord Press.", ContributorRole.Translator, "Berg|Peter")]
    [InlineData("Lund, Anna (1990). Lights. Translated by Peter Berg. Bergen: Fjord Press.", ContributorRole.Translator, "Berg|Peter")]
    [InlineData("Lund, Anna (1990). Lights. Edited by Peter Berg and Carl Holm. Bergen: Fjord Press.", ContributorRole.Editor,
        "Berg|Peter; Holm|Carl")]
    [InlineData("Lund, Anna, ed. (1990). Lights. Bergen: Fjord Press.", ContributorRole.Editor, "Lund|Anna")]
    [InlineData("Lund, Anna; Berg, Bo (eds.) (1990). Lights. Bergen: Fjord Press.", ContributorRole.Editor, "Lund|Anna; Berg|Bo")]
    public void Editors_and_translators_are_told_from_authors(string text, ContributorRole role, string names) =>
        Assert.Equal(names, Entries.Names(Entries.Work(text), role));

    [Fact]
    public void Fields_know_where_they_stand()
    {
        const string Text = "Lund, Anna (1902). Lights of the Coast. Bergen: Fjord Press. ISBN 0-19-505580-2.";
        var work = Entries.Work(Text);
        Assert.Equal("Lights of the Coast", work.Title!.Span.In(Text).ToString());
        Assert.Equal("Lund, Anna", work.Contributors[0].Span.In(Text).ToString());
        Assert.Equal("1902", work.Issued!.Span.In(Text).ToString());
        Assert.Equal("0-19-505580-2", work.Isbns[0].Span.In(Text).ToString());
    }

    [Theory]
    [InlineData("Lund, Anna (1902). Lights of the Coast. Bergen: Fjord Press.", WorkType.Book)]
    [InlineData("Lund, Anna (1902). \"The Lamp\". Harbour Review. 12 (3): 4–9.", WorkType.ArticleJournal)]
    [InlineData("Lund, Anna (6 July 1902). \"The Lamp\". The Harbour Times. p. 3.", WorkType.ArticleNewspaper)]
    [InlineData("\"The Lamp\". harbour.example. Retrieved 6 July 2014.", WorkType.Webpage)]
    [InlineData("Lund, Anna (1990). \"The Lamp\". In Lights of the Coast. Bergen: Fjord Press.", WorkType.Chapter)]
    [InlineData("Harbour papers", WorkType.Document)]
    public void What_it_is_follows_from_what_is_told(string text, WorkType type) => Assert.Equal(type, Entries.Work(text).Type);

    private static string Or(string? value) => string.IsNullOrEmpty(value) ? "-" : value;
}
