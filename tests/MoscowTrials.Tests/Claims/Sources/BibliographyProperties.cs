using System.Diagnostics;
using System.Text;
using CsCheck;
using MoscowTrials.Claims.Sources;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Claims.Sources;

public sealed class BibliographyProperties
{
    private static readonly string[] Pieces =
    [
        "Lund", "Anna", "A. B.", "Berg", "(1902)", "1902", "[1934] 2004", ". ", ", ", "; ", ": ", "\"", "“", "”", "'", "(", ")", "[",
            "]", "p. 5", "pp. 3–", "p. ?",
        "ISBN 0-19-505580-2", "ISBN", "978", "doi:10.1000/182", "https://a.example/(x", "Retrieved 6 July 2014", "Retrieved", "Ibid.",
            "op. cit.", "loc. cit.",
        "See note 3", "note", "and ", "& ", "et al.", "In ", "ed.", "trans. ", "vol. 3", "no. 2", "Press", "Journal", "van der ", "–",
            "6 July 2014", "\u0000", "\ud800",
        "é", "本", " ", "\n",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.OneOf([.. Pieces.Select(Gen.Const)]).Array[0, 25].Select(string.Concat), Gen.OneOf([.. Pieces.Select(Gen.Const)]).Array[0,
            25].Select(p => string.Join(' ', p)), Gen.String[0, 60]);

    [Fact]
    public void Nothing_that_an_entry_holds_is_an_error() => Texts.Array[0, 8].Sample(texts =>
    {
        var sources = texts.Select((t, i) => new Source(
            i % 2 == 0 ? FormattableString.Invariant($"{i}") : FormattableString.Invariant($"b{i}"), i % 2 == 0
                ? SourceKind.Note : SourceKind.Bibliography, t, new TextSpan(0, 0)));
        var article = Entries.Article("Lund: 5", "Lund, Anna (1902). Lights.") with { Sources = [.. sources] };
        foreach (var reference in BibliographyReader.Read(article).References)
        {
            var text = reference.Source.Text;
            Assert.True(reference.Span.Start <= reference.Span.End && reference.Span.End <= text.Length);
            foreach (var field in Fields(reference.Work).Append(reference.Locator))
                Assert.True(field is null || field.Span.End <= text.Length && field.Text == field.Span.In(text).Trim().ToString(), $"{field} in {text}");
        }
    }, iter: 3000);

    [Fact]
    public void What_a_short_form_means_does_not_depend_on_the_order_of_entries()
    {
        string[] entries = ["Lund, Anna (1902). Lights.", "Berg, Bo (1931). Mills.", "Holm, Carl (1940). Keepers.",
            "Dahl, Eva (1950). Floods."];
        Gen.Shuffle(entries).Sample(shuffled =>
        {
            var article = Entries.Article("Lund: 5\nBerg 1931, p. 4\nHolm, p. 2\nDahk: 3", string.Join('\n', shuffled));
            var bibliography = BibliographyReader.Read(article);
            Assert.Equal(["Lund, Anna (1902). Lights.", "Berg, Bo (1931). Mills.", "Holm, Carl (1940). Keepers.", null],
                article.Sources.Where(s => s.Kind == SourceKind.Note).Select(s => bibliography.ResolvedTo(s)?.Text));
            Assert.Equal("Dahl", bibliography.References[3].Suggestion?.Creators.First().Family);
        }, iter: 24);
    }

    [Fact]
    public void Ten_thousand_entries_and_as_many_notes_are_read_at_once()
    {
        var text = new StringBuilder("Piers\n\nThe pier was mended.[1]\n\nNotes\n\n");
        for (var i = 1; i < 10_000; i++)
            text.Append("  ").Append(i).Append(". Lund").Append(Letters(i)).Append(", p. ").Append(i).Append('\n');
        text.Append("\nBibliography\n\n");
        for (var i = 1; i <= 10_000; i++)
        {
            // Every third name is misspelled.
            text.Append("  • ").Append(i % 3 == 0 ? "Lunt" : "Lund").Append(Letters(i)).Append(", Anna (").Append(1900 + i % 100)
                .Append("). Lights of the Coast, part ").Append(i).Append(". Bergen: Fjord Press. ISBN 0-19-505580-2.\n");
        }
        var article = ArticleReader.Read("piers.txt", Encoding.UTF8.GetBytes(text.ToString())).Article!;
        Assert.Equal(19_999, article.Sources.Length);
        var watch = Stopwatch.StartNew();
        var bibliography = BibliographyReader.Read(article);
        var elapsed = watch.Elapsed;
        Assert.Equal(19_999, bibliography.References.Length);
        // Under a second compiled for speed on a machine of its own (`benchmarks references` measures it); tests have neither.
        Assert.True(elapsed < TimeSpan.FromSeconds(20), $"took {elapsed}");
    }

    [Theory]
    [InlineData("(")]
    [InlineData("\"a ")]
    [InlineData("'a ")]
    [InlineData("; Lund 1902, p. 5")]
    [InlineData("Lund, ")]
    [InlineData("ISBN 0")]
    [InlineData("http://")]
    [InlineData("pp. ")]
    public void An_entry_of_a_million_signs_takes_linear_time(string piece)
    {
        var long1 = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var article = Entries.Article("x", "y") with { Sources = [new Source("1", SourceKind.Note, long1, new TextSpan(0, 0))] };
        var watch = Stopwatch.StartNew();
        BibliographyReader.Read(article);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"took {watch.Elapsed}");
    }

    private static string Letters(int number)
    {
        var letters = "";
        for (; number > 0; number /= 26)
            letters = (char)('a' + number % 26) + letters;
        return letters;
    }

    private static IEnumerable<WorkField?> Fields(Work? work) => work is null ? [] :
    [
        work.Title, work.ContainerTitle, work.Publisher, work.PublisherPlace, work.Volume, work.Issue, work.Pages, work.Edition,
            work.Issn, work.Doi, work.Url,
        work.Language, .. work.Isbns,
    ];
}
