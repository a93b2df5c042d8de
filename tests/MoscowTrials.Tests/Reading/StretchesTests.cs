using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Reading;

public class StretchesTests
{
    private static List<TextSpan> Of(string text, int units, int lines = 1000) => Stretches.Of(new SourceText("a.txt", text), units, lines);

    [Theory]
    // A heading in the second half goes before any other place.
    [InlineData("One two three four five.\n\nHistory\n\nSix seven eight nine.\n\nTen eleven twelve thirteen.", 45, "History")]
    // Marked ones too.
    [InlineData("One two three four five.\n\n== history ==\n\nSix seven eight nine.\n\nTen eleven twelve thirteen.", 45, "== history")]
    // Without a heading a paragraph, without a paragraph a line, without a line a sentence, without a sentence a word.
    [InlineData("One two three four five six.\n\nSeven eight nine ten. Eleven\ntwelve thirteen.", 59, "Seven eight")]
    [InlineData("One two three four five six seven eight nine ten.\nEleven twelve. Thirteen fourteen.", 60, "Eleven")]
    [InlineData("One two three four five six seven. Eight nine ten eleven twelve thirteen.", 60, "Eight")]
    [InlineData("one two three four five six seven eight nine ten eleven twelve thirteen", 60, "twelve")]
    public void A_stretch_ends_where_the_text_does_best(string text, int units, string second)
    {
        var stretches = Of(text, units);
        Assert.StartsWith(second, stretches[1].In(text).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n\n\n\n\n\n\n\n\n\n\n\n")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    // Surrogate pairs stay whole.
    [InlineData("x😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀")]
    [InlineData("a b\r\nc d\r\n\r\nE\r\n\r\nf. G. H. I. J.\r\n")]
    public void Stretches_tile_the_text(string text)
    {
        for (var units = 2; units < 12; units++)
        {
            for (var lines = 1; lines < 4; lines++)
            {
                var stretches = Of(text, units, lines);
                Assert.Equal(text, string.Concat(stretches.Select(s => s.In(text).ToString())));
                Assert.All(stretches, s => Assert.True(s.Length <= units && !(s.Length > 0 && char.IsLowSurrogate(text[s.Start]))));
            }
        }
    }

    [Fact]
    public void A_marker_finds_its_source_in_another_stretch()
    {
        var text = "The Pier\n\nThe pier was opened in 1890.[1] It was closed in 1950.[3]\n\nHistory\n\nIn 1932 it burned.[2]\n\nReferences\n\n"
            + "1. Smith, Piers, p. 3.\n2. Jones, Fires, p. 4.\n3. Miller, Ends, p. 5.\n4. Nobody, Nothing, p. 6.\n";
        var source = new SourceText("pier.txt", text);
        var cut = text.IndexOf("History", StringComparison.Ordinal);
        var articles = ArticleReader.ReadAll(source, [new TextSpan(0, cut), new TextSpan(cut, text.Length)], ReadingOptions.Default).ToList();
        Assert.Equal(["The Pier", "The Pier"], articles.Select(a => a.Title));
        Assert.Equal(["1", "3"], articles[0].Sources.Select(s => s.Key));
        // Whether another stretch cites the fourth cannot be told here: it is left out, so that nobody calls it unused.
        Assert.Equal(["2"], articles[1].Sources.Select(s => s.Key));
        Assert.Equal("History", articles[1].Sections[1].Title);
        Assert.All(articles, a => Assert.All(a.Sentences, s => Assert.True(a.Stretch.Contains(s.Span))));
    }

    [Fact]
    public void A_file_of_megabytes_is_several_articles()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("It rained on the pier all day. ", 70_000)));
        var (articles, problem) = ArticleReader.ReadAll("rain.txt", bytes, ReadingOptions.Default);
        Assert.Null(problem);
        Assert.Equal(70_000, articles!.Sum(a => a.Sentences.Length));
        Assert.Equal(2, articles!.Count());
    }
}
