using MoscowTrials.Reading.Plain;
using MoscowTrials.Reading.Wikitext;

namespace MoscowTrials.Reading;

/// <summary>Reads an article from its file.</summary>
public static class ArticleReader
{
    /// <summary>Asked in order; the last one takes every text.</summary>
    private static readonly IArticleReader[] Readers = [new WikitextReader(TemplateTable.BuiltIn), new PlainReader()];

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
    /// <returns>At least one article, each read when it is asked for; or why the bytes are no text.</returns>
    public static (IEnumerable<Article>? Articles, InputProblem? Problem) ReadAll(string path, ReadOnlySpan<byte> bytes)
    {
        var (text, problem) = SourceText.Decode(path, bytes);
        return text is null ? (null, problem) : (ReadAll(text, Stretches.Of(text)), null);
    }

    internal static IEnumerable<Article> ReadAll(SourceText source, IReadOnlyList<TextSpan> stretches) =>
        stretches.Count == 1 ? [Read(source)] : Array.Find(Readers, reader => reader.Accepts(source))!.Read(source, stretches);

    /// <summary>Reads a text with the reader of its format. Any text is an article, if one without sentences.</summary>
    public static Article Read(SourceText source) => Array.Find(Readers, reader => reader.Accepts(source))!.Read(source);
}
