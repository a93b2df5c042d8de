using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Reading;

public sealed class SuppressionTests
{
    // Of what a comment stands for, the first and the last letters; "-" where it stands for nothing.
    [Theory]
    [InlineData("a.md", "One. <!-- trials-ignore MT1: why not --> Two.\n\nThree.", "MT1|why not|One.…Two.")]
    [InlineData("a.md", "One.\n\n<!-- trials-ignore MT101, MT3: why\nnot -->\nTwo. Three.\n\nFour.", "MT101,MT3|why not|Two.…Three.")]
    [InlineData("a.md", "One. Two. <!-- trials-ignore count: why -->\n\nThree.", "count|why|One.…Two.")]
    [InlineData("a.md", "One.\n\n<!-- trials-ignore-start MT1: why -->\n\nTwo.\n\nThree.\n\n<!-- trials-ignore-end -->\n\nFour.", "MT1|why|Two.…Three.")]
    [InlineData("a.md", "One.\n\n<!-- trials-ignore-start MT1: why -->\n\nTwo.", "MT1|why|Two.…Two.")]
    [InlineData("a.md", "One.\n\n<!-- trials-ignore MT1 -->\n\nTwo.", "MT1||Two.…Two.")]
    [InlineData("a.md", "One.\n\n<!-- trials-ignore: why -->\n\nTwo.", "|why|Two.…Two.")]
    [InlineData("a.md", "One.\n\n<!-- trials-ignore MT1: why -->", "MT1|why|-")]
    // What is shown of a comment is none.
    [InlineData("a.md", "One.\n\n```\n<!-- trials-ignore MT1: why -->\n```\n\nTwo `<!-- trials-ignore MT1: why -->`.", "")]
    [InlineData("a.html", "<p>One.</p><!-- trials-ignore MT1: why -->\n<p>Two.</p>", "MT1|why|One.…One.")]
    [InlineData("a.html", "<p>One.</p>\n<!-- trials-ignore MT1: why -->\n<p>Two. Three.</p>", "MT1|why|Two.…Three.")]
    [InlineData("a.wikitext", "One.\n\n<!-- trials-ignore MT1: why -->\nTwo.\n\nThree.<!-- trials-ignore MT2: so -->", "MT1|why|Two.…Two. MT2|so|Three.…Three.")]
    [InlineData("a.wikitext", "One. <!-- not trials-ignore MT1: why -->", "")]
    public void A_comment_stands_for_its_paragraph_or_the_next(string path, string text, string read)
    {
        var article = ArticleReader.Read(new SourceText(path, text));
        Assert.Equal(read, string.Join(' ', article.Suppressions.Select(s =>
        {
            var covered = article.Sentences.Where(x => s.Scope.Overlaps(x.Span)).Select(x => x.Text).ToList();
            return $"{string.Join(',', s.Rules)}|{s.Reason}|{(covered.Count == 0 ? "-" : $"{covered[0]}…{covered[^1]}")}";
        })));
    }
}
