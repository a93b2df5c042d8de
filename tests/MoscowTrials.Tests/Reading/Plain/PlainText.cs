using System.Text;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Reading.Plain;

internal static class PlainText
{
    public static Article Read(string text, string path = "articles/town.txt")
    {
        var (article, problem) = ArticleReader.Read(path, Encoding.UTF8.GetBytes(text));
        Assert.Null(problem);
        return article!;
    }

    /// <summary>The sentences as lines <c>kind: text [keys]</c>, a citation-needed tag as <c>?</c>.</summary>
    public static string[] Lines(Article article) =>
    [
        .. article.Sentences.Select(s => $"{s.Kind}: {s.Text}"
            + (s.Marks.IsEmpty ? "" : " [" + string.Join(",", s.Marks.Select(m => m.Kind == MarkKind.Citation ? m.Key : "?")) + "]")),
    ];
}
