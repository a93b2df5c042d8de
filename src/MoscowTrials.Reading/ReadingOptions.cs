using MoscowTrials.Reading.Wikitext;

namespace MoscowTrials.Reading;

/// <summary>How files are to be read.</summary>
public sealed record ReadingOptions
{
    /// <summary>Every file as what its name and content say it is, with the built-in tables.</summary>
    public static ReadingOptions Default { get; } = new();

    /// <summary>The format of every file; null where each tells its own.</summary>
    public ArticleFormat? Format { get; init; }

    /// <summary>BCP 47 tag of the language of every file; null where each tells its own.</summary>
    public string? Language { get; init; }

    /// <summary>Whether a marker stands for the sentences before it in its paragraph too.</summary>
    public bool MarkersCoverParagraph { get; init; } = true;

    /// <summary>Reads files that articles name; null where none is read.</summary>
    public ReadCompanion? Companions { get; init; }

    /// <summary>Which template of a wiki means what.</summary>
    public TemplateTable Templates { get; init; } = TemplateTable.BuiltIn;
}
