using MoscowTrials.Reading;

namespace MoscowTrials.Cli.Configuration;

/// <summary>What formats are called on the command line and in the settings.</summary>
internal static class FormatWords
{
    /// <summary>The words.</summary>
    public static string[] All { get; } = ["plain", "wikitext", "markdown", "html"];

    /// <summary>The format of a word; null for any other.</summary>
    public static ArticleFormat? Parse(string? word) => Array.IndexOf(All, word) switch
    {
        0 => ArticleFormat.Plain,
        1 => ArticleFormat.Wikitext,
        2 => ArticleFormat.Markdown,
        3 => ArticleFormat.Html,
        _ => null,
    };
}
