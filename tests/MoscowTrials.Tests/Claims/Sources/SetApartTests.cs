using System.Text;
using MoscowTrials.Claims.Sources;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Claims.Sources;

public sealed class SetApartTests
{
    // Authors, year, title, container; "-" where nothing is told.
    [Theory]
    // What stands in italics is the title, whatever stops and commas it has; and nothing but names stands in front of it.
    [InlineData("Lund, Anna. ''Tides, Lamps and Mills. A Life.'' Bergen: Fjord Press, 1902.", "Lund|Anna", "1902", "Tides, Lamps and Mills. A Life", "-")]
    [InlineData("Anna Lund ''Lights of the Coast'' Fjord Press, 1902", "Lund|Anna", "1902", "Lights of the Coast", "-")]
    [InlineData("Lund, Xaq. ''Lights of the Coast''. 1902.", "Lund|Xaq", "1902", "Lights of the Coast", "-")]
    [InlineData("Anna Lund, Bo Berg, Carl Erik Holm, and Ida R. Dahl. ''Tides''. Fjord Press, 1902.",
        "Lund|Anna; Berg|Bo; Holm|Carl Erik; Dahl|Ida R.", "1902", "Tides", "-")]
    [InlineData("Lund, Berg, Holm and Dahl. ''Tides'' (2 volumes). Fjord Press, 1902.", "Lund; Berg; Holm; Dahl", "1902", "Tides", "-")]
    [InlineData("Harbour Board, ''Annual Report for 1871'', p. 4.", "{Harbour Board}", "-", "Annual Report for 1871", "-")]
    [InlineData("Lund, ''Lights of the Coast'', vol. 2, p. 4", "Lund", "-", "Lights of the Coast", "-")]
    // A year, a volume and an edition are none of the title, though they stand in italics with it.
    [InlineData("Lund, Anna. ''Lights of the Coast. Second Edition. 1902''", "Lund|Anna", "1902", "Lights of the Coast", "-")]
    [InlineData("Lund, Anna (1993). Tides and Lamps. ''Harbour Review Volume 43, Number 2'', pp. 5–7.", "Lund|Anna", "1993", "Tides and Lamps", "Harbour Review")]
    [InlineData("Lund, Anna (1990). ''Lights Volume I: The Coast''. Fjord Press.", "Lund|Anna", "1990", "Lights Volume I: The Coast", "-")]
    // A title that is not set apart stands in a periodical that is.
    [InlineData("Lund, Anna (1958). Tides and their causes. ''Harbour Notebooks'' 12: 4–9.", "Lund|Anna", "1958", "Tides and their causes", "Harbour Notebooks")]
    [InlineData("The lamps of Bergen, ''Rolling Wave'', 12 May 2003", "-", "2003-05-12", "The lamps of Bergen", "Rolling Wave")]
    [InlineData("''Harbour News'', \"The Lamp\", 3 May 1902", "-", "1902-05-03", "The Lamp", "Harbour News")]
    // Chemists leave the title out, and set the volume in italics.
    [InlineData("Lund, J. G. St. C.; Berg, P. D. ''Quart. Rev.'' 1969, ''23'', 522", "Lund|J. G. St. C.; Berg|P. D.", "1969", "-", "Quart. Rev")]
    // Without anything else the words of a link are the title.
    [InlineData("[http://lamps.example/a Lamps and Mills of the Coast, a History] Lamps.example, Quay Board, retrieved 5 March 2014", "-", "-",
        "Lamps and Mills of the Coast, a History", "Lamps.example")]
    [InlineData("[http://lamps.example/b Anna Lund] Harbour Trust. Retrieved 28 March 2016.", "-", "-", "Anna Lund", "-")]
    // A link around all of it, or around a page, is none.
    [InlineData("[http://lamps.example/c Lund, Anna. Lights of the Coast. Bergen: Fjord Press, 1902.]", "Lund|Anna", "1902", "Lights of the Coast", "-")]
    [InlineData("Lund, Anna (1902). Lights of the Coast. [http://lamps.example/d pp. 5–6]", "Lund|Anna", "1902", "Lights of the Coast", "-")]
    // Latin words and small remarks in italics are nobody's title.
    [InlineData("Lund, Anna ''et al.'' (1902). Lights of the Coast. Fjord Press.", "Lund|Anna", "1902", "Lights of the Coast", "-")]
    public void What_a_page_sets_apart_is_a_title(string entry, string authors, string issued, string title, string container)
    {
        var article = Entries.Wikitext($"The '''pier''' was mended.\n\n== Bibliography ==\n* {entry}\n");
        var work = Assert.Single(BibliographyReader.Read(article).Works);
        Assert.Equal(authors, Or(Entries.Names(work)));
        Assert.Equal(issued, Or(work.Issued?.Date.Edtf));
        Assert.Equal(title, Or(work.Title?.Text));
        Assert.Equal(container, Or(work.ContainerTitle?.Text));
    }

    [Theory]
    [InlineData("piers.wikitext", "The '''pier''' was mended.\n\n== Bibliography ==\n* Xaq Yll, ''Tides, Lamps and Mills''. [http://lamps.example/e Copy].\n")]
    [InlineData("piers.html",
        "<html><body><h1>Piers</h1><p>The pier was mended.</p><h2>Bibliography</h2><ul><li>Xaq Yll, <i>Tides, Lamps and Mills</i>. "
        + "<a href=\"http://lamps.example/e\">Copy</a>.</li></ul></body></html>")]
    public void Every_markup_tells_what_it_sets_apart(string file, string text)
    {
        var source = Assert.Single(ArticleReader.Read(file, Encoding.UTF8.GetBytes(text)).Article!.Sources);
        Assert.Equal("Xaq Yll, Tides, Lamps and Mills. Copy.", source.Text);
        Assert.Equal(["Italic Tides, Lamps and Mills ", "Link Copy http://lamps.example/e"],
            source.Accents.Select(a => $"{a.Kind} {a.Span.In(source.Text)} {a.Address}"));
    }

    [Fact]
    public void Markdown_tells_its_italics()
    {
        const string Text = "# Piers\n\nThe pier was mended.[^1]\n\n[^1]: Xaq Yll, *Tides, Lamps and Mills*, 1902.\n";
        var source = Assert.Single(ArticleReader.Read("piers.md", Encoding.UTF8.GetBytes(Text)).Article!.Sources);
        Assert.Equal("Tides, Lamps and Mills", Assert.Single(source.Accents).Span.In(source.Text).ToString());
    }

    [Fact]
    public void A_link_is_the_address_of_the_work()
    {
        var article = Entries.Wikitext("The '''pier''' was mended.<ref>[http://lamps.example/f Lamps of the Coast]</ref><ref>[http://lamps.example/g]</ref>\n");
        Assert.Equal(["http://lamps.example/f", "http://lamps.example/g"], BibliographyReader.Read(article).Works.Select(w => w.Url?.Text));
    }

    private static string Or(string? value) => string.IsNullOrEmpty(value) ? "-" : value;
}
