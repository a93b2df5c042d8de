using System.Collections.Immutable;

namespace MoscowTrials.Reading.Building;

/// <summary>Counts the markers of a page that stand in none of its sentences: in the header of a table, in what is left out.</summary>
internal static class MarkCounts
{
    /// <summary>The sources, with such markers counted as <see cref="Source.OtherUses"/>.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="markers">All markers of the page by the key that they cite.</param>
    /// <param name="sentences">The sentences.</param>
    public static ImmutableArray<Source> AddOthers(
        ImmutableArray<Source> sources, IReadOnlyDictionary<string, int> markers, ImmutableArray<Sentence> sentences)
    {
        var placed = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            foreach (var mark in sentence.Marks)
                placed[mark.Key] = placed.GetValueOrDefault(mark.Key) + 1;
        }
        return [.. sources.Select(s => markers.GetValueOrDefault(s.Key) - placed.GetValueOrDefault(s.Key) is var others and > 0
            ? s with { OtherUses = s.OtherUses + others } : s)];
    }
}
