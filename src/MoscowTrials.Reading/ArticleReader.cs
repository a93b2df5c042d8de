using MoscowTrials.Reading.Languages;
using MoscowTrials.Reading.Plain;
using MoscowTrials.Reading.Wikitext;

namespace MoscowTrials.Reading;

/// <summary>Reads an article from its file.</summary>
public static class ArticleReader
{
    /// <summary>Endings of the names of files that are articles, in a folder that holds other files too.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".txt", .. WikitextForm.Extensions];

    /// <summary>Decodes the file and reads it.</summary>
    /// <param name="path">The file as the user named it.</param>
    /// <param name="bytes">Its content.</param>
    /// <returns>The article, or why the bytes are no text.</returns>
    public static (Article? Article, InputProblem? Problem) Read(string path, ReadOnlySpan<byte> bytes)
    {
        var (text, problem) = SourceText.Decode(path, bytes);
        return text is null ? (null, problem) : (Read(text), null);
    }

    /// <summary>Decodes the file and reads it; one that is far too long for an article, as several articles, one after the other.</summary>
    /// <param name="path">The file as the user named it.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="options">How to read it.</param>
    /// <returns>At least one article, each read when it is asked for; or why the bytes are no text.</returns>
    public static (IEnumerable<Article>? Articles, InputProblem? Problem) ReadAll(string path, ReadOnlySpan<byte> bytes, ReadingOptions options)
    {
        var (text, problem) = SourceText.Decode(path, bytes);
        return text is null ? (null, problem) : (ReadAll(text, Stretches.Of(text), options), null);
    }

    /// <summary>Reads a text with the reader of its format. Any text is an article, if one without sentences.</summary>
    public static Article Read(SourceText source) => Read(source, ReadingOptions.Default);

    /// <summary>Reads a text as the options say. Any text is an article, if one without sentences.</summary>
    public static Article Read(SourceText source, ReadingOptions options) => Finish(ReaderOf(source, options).Read(source), options);

    internal static IEnumerable<Article> ReadAll(SourceText source, IReadOnlyList<TextSpan> stretches, ReadingOptions options) =>
        stretches.Count == 1 ? [Read(source, options)] : ReaderOf(source, options).Read(source, stretches).Select(a => Finish(a, options));

    private static IArticleReader ReaderOf(SourceText source, ReadingOptions options) =>
        options.Format switch
        {
            ArticleFormat.Plain => new PlainReader(),
            ArticleFormat.Wikitext => new WikitextReader(options.Templates),
            _ => WikitextForm.Is(source) ? new WikitextReader(options.Templates) : new PlainReader(),
        };

    private static Article Finish(Article article, ReadingOptions options) => article with
    {
        Language = options.Language ?? LanguageDetector.Detect(article.Sentences),
        MarkersCoverParagraph = options.MarkersCoverParagraph,
    };
}
