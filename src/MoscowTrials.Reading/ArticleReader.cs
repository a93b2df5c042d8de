using MoscowTrials.Reading.Html;
using MoscowTrials.Reading.Languages;
using MoscowTrials.Reading.Markdown;
using MoscowTrials.Reading.Plain;
using MoscowTrials.Reading.Wikitext;

namespace MoscowTrials.Reading;

/// <summary>Reads an article from its file.</summary>
public static class ArticleReader
{
    /// <summary>Endings of the names of files that are articles, in a folder that holds other files too.</summary>
    public static IReadOnlyList<string> Extensions { get; } =
        [".txt", .. WikitextForm.Extensions, .. MarkdownForm.Extensions, .. HtmlForm.Extensions];

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
        (options.Format ?? FormatOf(source)) switch
        {
            ArticleFormat.Plain => new PlainReader(),
            ArticleFormat.Wikitext => new WikitextReader(options.Templates),
            ArticleFormat.Markdown => new MarkdownReader(options),
            ArticleFormat.Html => new HtmlReader(),
            _ => new PlainReader(),
        };

    /// <summary>The format of a file by its name, or by what it holds where the name does not tell.</summary>
    private static ArticleFormat FormatOf(SourceText source)
    {
        if (MarkdownForm.IsNamed(source))
            return ArticleFormat.Markdown;
        if (HtmlForm.IsNamed(source) || (IsUnnamed(source.Path) && HtmlForm.Is(source)))
            return ArticleFormat.Html;
        if (WikitextForm.Is(source))
            return ArticleFormat.Wikitext;
        return IsUnnamed(source.Path) && MarkdownForm.Is(source) ? ArticleFormat.Markdown : ArticleFormat.Plain;
    }

    // Standard input, or a file without an ending or with that of any text.
    private static bool IsUnnamed(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.IndexOf('.', StringComparison.Ordinal) <= 0 || name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
    }

    // "English" is no tag.
    private static string? Tag(string? declared) =>
        declared is not null && declared.Split('-')[0] is { Length: 2 or 3 } primary && primary.All(char.IsAsciiLetterLower) ? declared : null;

    private static Article Finish(Article article, ReadingOptions options) => article with
    {
        Language = options.Language ?? Tag(article.DeclaredLanguage) ?? LanguageDetector.Detect(article.Sentences),
        MarkersCoverParagraph = article.DeclaredMarkersCoverParagraph ?? options.MarkersCoverParagraph,
    };
}
