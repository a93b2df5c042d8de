using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Reading;

/// <summary>What holds of any article, out of whatever markup it was read.</summary>
internal static class ArticleInvariants
{
    public static void Check(Article article)
    {
        var text = article.Source.Text;
        for (var i = 0; i < article.Sentences.Length; i++)
        {
            var sentence = article.Sentences[i];
            Assert.Equal(i, sentence.Index);
            Assert.InRange(sentence.Section, 0, article.Sections.Length - 1);
            Assert.NotEqual("", sentence.Text);
            Assert.DoesNotContain("  ", sentence.Text, StringComparison.Ordinal);
            Assert.True(Lies(sentence.Span, text));
            Assert.False(sentence.Span.IsEmpty, sentence.Text);
            var end = 0;
            for (var at = 0; at < sentence.Text.Length; at++)
            {
                var unit = sentence.Mapped.ToSource(new TextSpan(at, at + 1));
                Assert.True(Lies(unit, text));
                Assert.InRange(unit.Start, sentence.Span.Start, sentence.Span.End);
                Assert.InRange(unit.End, Math.Max(unit.Start, end), sentence.Span.End);
                Assert.InRange(sentence.Mapped.ToSource(at), unit.Start, unit.End);
                end = unit.End;
            }
            foreach (var mark in sentence.Marks)
            {
                Assert.InRange(mark.Position, 0, sentence.Text.Length);
                Assert.True(Lies(mark.Span, text) && !mark.Span.IsEmpty);
            }
            var links = 0;
            foreach (var link in sentence.Links)
            {
                Assert.True(link.Span.Start >= links && link.Span.End <= sentence.Text.Length && !link.Span.IsEmpty && link.Target.Length > 0);
                links = link.Span.End;
            }
        }
        Assert.Equal(article.Sources.Length, article.Sources.Select(s => s.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.All(article.Sources, s => Assert.True(Lies(s.Span, text) && !s.Span.IsEmpty && s.Text.Length > 0));
    }

    private static bool Lies(TextSpan span, string text) => span.Start >= 0 && span.Start <= span.End && span.End <= text.Length;
}
