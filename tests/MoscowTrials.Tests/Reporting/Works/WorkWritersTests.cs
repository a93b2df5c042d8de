using System.Text;
using System.Text.Json;
using MoscowTrials.Claims;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Works;
using Xunit;

namespace MoscowTrials.Tests.Reporting.Works;

public sealed class WorkWritersTests
{
    private const string Article = """
        The lighthouse was lit in 1871.[1] Its lamp came from Paris.[2] It burnt down.[3] It was rebuilt.[4]

        Notes

          1. Anna Lund, Lights of the Coast (Fjord Press, 1902), p. 12.
          2. Berg, Bo; Holm, Carl (6 July 2014). "Profit & Loss: 100% {of} the_Lamp\ #1". Harbour News. Retrieved 8 July 2014. https://harbour.example/a_b%20{c}
          3. Lund 1902, p. 14.
          4. Harbour Board (1871). Annual Report. Bergen: Fjord Press. pp. 3–9.

        Bibliography

          • Lund, Anna (1902). Lights of the Coast. Bergen: Fjord Press. ISBN 0-19-505580-2.
          • Lund, Åsa (1902). Nets. Bergen: Fjord Press.
        """;

    private static ArticleClaims Claims { get; } = ClaimExtractor.Extract(ArticleReader.Read(new SourceText("article.txt", Article)));

    [Fact]
    public void Csl_has_each_work_once_and_reads_back()
    {
        using var json = JsonDocument.Parse(Written(CslWriter.Write));
        var items = json.RootElement.EnumerateArray().ToList();
        Assert.Equal(["lund1902", "berg2014", "harbourboard1871", "lund1902-2"], items.Select(i => i.GetProperty("id").GetString()));
        // The entry of the bibliography goes before the note that tells the same book.
        Assert.Equal("0-19-505580-2", items[0].GetProperty("ISBN").GetString());
        Assert.Equal("book", items[0].GetProperty("type").GetString());
        Assert.Equal("Lund", items[0].GetProperty("author")[0].GetProperty("family").GetString());
        Assert.Equal("""[[1902]]""", items[0].GetProperty("issued").GetProperty("date-parts").GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
        Assert.Equal([2014, 7, 6], items[1].GetProperty("issued").GetProperty("date-parts")[0].EnumerateArray().Select(n => n.GetInt32()));
        Assert.Equal([2014, 7, 8], items[1].GetProperty("accessed").GetProperty("date-parts")[0].EnumerateArray().Select(n =>
            n.GetInt32()));
        Assert.Equal("Profit & Loss: 100% {of} the_Lamp\\ #1", items[1].GetProperty("title").GetString());
        Assert.Equal("Harbour Board", items[2].GetProperty("author")[0].GetProperty("literal").GetString());
    }

    [Fact]
    public void Bibtex_reads_back()
    {
        var entries = Bibtex.Read(Written(BibtexWriter.Write));
        Assert.Equal(["lund1902", "berg2014", "harbourboard1871", "lund1902-2"], entries.Select(e => e.Key));
        Assert.Equal("book", entries[0].Type);
        Assert.Equal("Lund, Anna", entries[0].Fields["author"]);
        Assert.Equal("Berg, Bo and Holm, Carl", entries[1].Fields["author"]);
        Assert.Equal("Profit & Loss: 100% {of} the_Lamp\\ #1", entries[1].Fields["title"]);
        Assert.Equal(("2014", "jul", "2014-07-06"), (entries[1].Fields["year"], entries[1].Fields["month"], entries[1].Fields["date"]));
        Assert.Equal("2014-07-08", entries[1].Fields["urldate"]);
        Assert.Equal("https://harbour.example/a_b%20%7Bc%7D", entries[1].Fields["url"]);
        Assert.Equal("{Harbour Board}", entries[2].Fields["author"]);
        Assert.Equal("3--9", entries[2].Fields["pages"]);
    }

    [Fact]
    public void The_same_article_gives_the_same_bytes()
    {
        Assert.Equal(Written(CslWriter.Write), Written(CslWriter.Write));
        Assert.Equal(Written(BibtexWriter.Write), Written(BibtexWriter.Write));
    }

    [Fact]
    public void An_article_without_sources_has_no_works()
    {
        var bare = ClaimExtractor.Extract(ArticleReader.Read(new SourceText("article.txt", "The lighthouse was lit in 1871.")));
        using var csl = new MemoryStream();
        CslWriter.Write(csl, [bare]);
        Assert.Equal("[]\n", Encoding.UTF8.GetString(csl.ToArray()));
        using var bibtex = new MemoryStream();
        BibtexWriter.Write(bibtex, [bare]);
        Assert.Equal(0, bibtex.Length);
    }

    private static string Written(Action<Stream, IEnumerable<ArticleClaims>> write)
    {
        using var output = new MemoryStream();
        write(output, [Claims]);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
