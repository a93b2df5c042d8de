using MoscowTrials.Reading;

namespace MoscowTrials.Tests.Reading.Wikitext;

internal static class WikiPage
{
    public static Article Read(string text, string path = "articles/Town.wikitext") => ArticleReader.Read(new SourceText(path, text));

    /// <summary>The sentences as lines <c>kind: text [keys]</c>, a locator behind its key.</summary>
    public static string[] Lines(string text) => Lines(Read(text));

    public static string[] Lines(Article article) =>
    [
        .. article.Sentences.Select(s => $"{s.Kind}: {s.Text}" + (s.Marks.IsEmpty ? "" : " [" + string.Join(",", s.Marks.Select(Key)) + "]")),
    ];

    /// <summary>The sources as lines <c>key: text</c>.</summary>
    public static string[] Sources(Article article) => [.. article.Sources.Select(s => $"{s.Key}: {s.Text}")];

    public static string[] Texts(string text) => [.. Read(text).Sentences.Select(s => s.Text)];

    /// <summary>What stands in the file where <paramref name="words"/> were read.</summary>
    public static string Written(Article article, string words)
    {
        foreach (var sentence in article.Sentences)
        {
            var at = sentence.Text.IndexOf(words, StringComparison.Ordinal);
            if (at >= 0)
                return sentence.Mapped.ToSource(new TextSpan(at, at + words.Length)).In(article.Source.Text).ToString();
        }
        return "";
    }

    private static string Key(Mark mark) => mark.Kind == MarkKind.CitationNeeded ? "?" : mark.Locator is null ? mark.Key : mark.Key + " p" + mark.Locator;
}
