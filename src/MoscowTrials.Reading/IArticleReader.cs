namespace MoscowTrials.Reading;

/// <summary>Reads articles of one format.</summary>
internal interface IArticleReader
{
    /// <summary>Whether the text has this reader's format, by its file name or its form.</summary>
    bool Accepts(SourceText source);

    /// <summary>Reads the text; whatever it holds, the result is an article.</summary>
    Article Read(SourceText source);
}
