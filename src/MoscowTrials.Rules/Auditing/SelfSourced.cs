using System.Collections.Frozen;
using MoscowTrials.Reading;

namespace MoscowTrials.Rules.Auditing;

/// <summary>Which sections tell what is in the work that they are about, or only list works (self-sourced-sections.txt).</summary>
internal static class SelfSourced
{
    private const string AnyWords = "* ";

    private static readonly Lazy<(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Whole, FrozenSet<string> Ends)> Titles = new(() =>
    {
        var titles = EmbeddedText.Read("self-sourced-sections.txt").Split('\n').Where(line => line.Length > 0 && line[0] != '#')
            .ToLookup(line => line.StartsWith(AnyWords, StringComparison.Ordinal));
        return (titles[false].ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>(),
            titles[true].Select(line => line[1..]).ToFrozenSet(StringComparer.Ordinal));
    });

    /// <summary>One flag a section.</summary>
    public static bool[] Of(Article article)
    {
        var flags = new bool[article.Sections.Length];
        var isWhole = EndsAsOne(article.Title);
        for (var i = 0; i < flags.Length; i++)
        {
            var section = article.Sections[i];
            // A section stands behind the one that holds it.
            flags[i] = isWhole || section.Parent is { } parent && flags[parent]
                || Titles.Value.Whole.Contains(section.Title.AsSpan().Trim().TrimEnd(':')) || EndsAsOne(section.Title);
        }
        return flags;
    }

    private static bool EndsAsOne(string title) => Titles.Value.Ends.Any(end => title.EndsWith(end, StringComparison.OrdinalIgnoreCase));
}
