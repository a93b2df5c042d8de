using System.Collections.Frozen;
using MoscowTrials.Reading.Lexicon;

namespace MoscowTrials.Reading.Building;

/// <summary>What a section holds, told by its heading.</summary>
internal enum SourceHeading
{
    /// <summary>Text.</summary>
    None,
    Notes,
    Bibliography,
    Further,
    Links,
}

/// <summary>Knows headings of references and links from <c>source-headings.tsv</c>.</summary>
internal static class SourceHeadings
{
    private static readonly FrozenDictionary<string, string> Table =
        WordTable.Load("Building/source-headings.tsv", StringComparer.OrdinalIgnoreCase, "notes", "bibliography", "further", "links", "part");

    /// <summary>Classifies a heading; one such as "Books" goes with the section <paramref name="before"/> it.</summary>
    public static SourceHeading Classify(string heading, SourceHeading before) =>
        Table.GetValueOrDefault(heading.TrimEnd(':', ' ')) switch
        {
            "notes" => SourceHeading.Notes,
            "bibliography" => SourceHeading.Bibliography,
            "further" => SourceHeading.Further,
            "links" => SourceHeading.Links,
            "part" => before,
            _ => SourceHeading.None,
        };
}
