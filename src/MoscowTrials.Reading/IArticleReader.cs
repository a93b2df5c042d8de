namespace MoscowTrials.Reading;

/// <summary>Reads articles of one format.</summary>
internal interface IArticleReader
{
    /// <summary>Reads the text; whatever it holds, the result is an article.</summary>
    Article Read(SourceText source);

    /// <summary>Reads a text that is too long for one article, as an article a stretch, each when it is asked for.</summary>
    /// <param name="source">The text.</param>
    /// <param name="stretches">Its parts; they tile it.</param>
    IEnumerable<Article> Read(SourceText source, IReadOnlyList<TextSpan> stretches) => [Read(source)];
}
