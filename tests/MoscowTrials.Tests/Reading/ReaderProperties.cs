using CsCheck;
using MoscowTrials.Reading;
using MoscowTrials.Reading.Sentences;
using Xunit;

namespace MoscowTrials.Tests.Reading;

public sealed class ReaderProperties
{
    private static readonly string[] Pieces =
    [
        "He left the town. ", "In 1936 ", "the U.S. ", "Mr. Smith ", "Smith ", "a ", ". ", "... ", "? ", "[1]", "[2, 3]", " [note 1]",
            "[a]", "[citation needed]", "[and]",
        "[", "]", "\"", "“", "”", "„", "«", "»", "‘", "’", "(", ")", "\n", "\n\n", "\r\n", "\n\n\n", "  • ", "\n1. ", "\n2. ", "\n* ",
            "^ a b ", "1.0 1.1 ",
        "== ", " ==", "\nReferences\n\n", "\nSources\n", "\nContents\n", "Heading", "{{", "}}", "<ref>", "</ref>", "<br/>", "<!--", "\t",
            "\u00A0", "\u200B", "\uFEFF",
        "1990", "p. 5", "ISBN", "\nRetrieved from \"http://x\"\n", "*", "–", "\uD83D\uDE00", "\uD83D", "。", "é", "Ü", ":", ";", "-----",
            "*** START OF THE PROJECT GUTENBERG\n",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat);

    [Fact]
    public void Any_text_is_an_article_whose_spans_hold() => Texts.Sample(text => Check(new SourceText("a/b.txt", text)), iter: 20_000);

    /// <summary>A real page with a stretch cut out or put elsewhere, and a piece of markup put in.</summary>
    [Fact]
    public void A_damaged_page_is_an_article_whose_spans_hold()
    {
        var page = SeedArticleTests.Article.Source.Text;
        var place = Gen.Int[0, page.Length];
        Gen.Select(place, place, place, Gen.Int[0, Pieces.Length - 1]).Sample((a, b, c, piece) =>
        {
            var cut = page[..Math.Min(a, b)] + Pieces[piece] + page[Math.Max(a, b)..];
            var at = Math.Min(c, cut.Length);
            Check(new SourceText("a/b.txt", cut[..at] + page[Math.Min(a, b)..Math.Max(a, b)] + cut[at..]));
            Check(new SourceText("a/b.txt", cut));
        }, iter: 200);
    }

    [Fact]
    public void Any_bytes_are_an_article_or_a_problem() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        var (article, problem) = ArticleReader.Read("x.txt", bytes);
        Assert.True(article is null != problem is null);
    }, iter: 5_000);

    [Fact]
    public void Sentences_tile_their_paragraph() => Texts.Sample(text =>
    {
        var end = 0;
        foreach (var span in SentenceSplitter.Split(text))
        {
            Assert.True(span.Start >= end && span.End > span.Start && span.End <= text.Length);
            Assert.True(string.IsNullOrWhiteSpace(text[end..span.Start]));
            Assert.False(char.IsWhiteSpace(text[span.Start]) || char.IsWhiteSpace(text[span.End - 1]));
            end = span.End;
        }
        Assert.True(string.IsNullOrWhiteSpace(text[end..]));
    }, iter: 20_000);

    private static void Check(SourceText source)
    {
        var article = ArticleReader.Read(source, new ReadingOptions { Format = ArticleFormat.Plain });
        var end = 0;
        for (var i = 0; i < article.Sentences.Length; i++)
        {
            var sentence = article.Sentences[i];
            Assert.Equal(i, sentence.Index);
            Assert.InRange(sentence.Section, 0, article.Sections.Length - 1);
            Assert.True(sentence.Span.Start >= end && sentence.Span.End <= source.Text.Length && !sentence.Span.IsEmpty);
            Assert.NotEqual("", sentence.Text);
            Assert.DoesNotContain("  ", sentence.Text, StringComparison.Ordinal);
            end = sentence.Span.End;
            for (var at = 0; at < sentence.Text.Length; at++)
            {
                var unit = source.Text[sentence.Mapped.ToSource(at)];
                Assert.True(unit == sentence.Text[at] || sentence.Text[at] == ' ');
            }
            foreach (var mark in sentence.Marks)
            {
                Assert.Equal(mark.Text, mark.Span.In(source.Text).ToString());
                Assert.InRange(mark.Position, 0, sentence.Text.Length);
            }
        }
        Assert.Equal(article.Sources.Length, article.Sources.Select(s => s.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.All(article.Sources, s => Assert.True(s.Span.End <= source.Text.Length && !s.Span.IsEmpty && s.Text.Length > 0));
        Assert.Equal(Enumerable.Range(0, article.Sections.Length), article.Sections.Select(s => s.Index));
    }
}
