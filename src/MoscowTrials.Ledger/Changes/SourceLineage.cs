using MoscowTrials.Ledger.Lineage;
using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Changes;

/// <summary>Which entry of the references is which in another version, whatever its number is there.</summary>
internal sealed class SourceLineage
{
    /// <summary>Words that an entry has to keep to be the same source with something rewritten.</summary>
    private const double LeastKept = 0.7;

    private readonly Dictionary<Source, int> _ids = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<int, int> _revisions = [];

    public SourceLineage(Article old, Article now)
    {
        var byText = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var source in old.Sources.Concat(now.Sources))
        {
            if (!byText.TryGetValue(source.Text, out var id))
                byText[source.Text] = id = byText.Count;
            _ids[source] = id;
        }
        var (before, after) = (Entries(old), Entries(now));
        foreach (var match in ClaimLineage.Match(before, after))
        {
            if (match is { Kind: LineageKind.Reworded, Similarity: >= LeastKept })
                _revisions[byText[before[match.Old[0]].Text]] = byText[after[match.Now[0]].Text];
        }
    }

    /// <summary>A name for what a marker cites: the same for an entry with the same words in either version.</summary>
    public string IdOf(Mark mark, Source? source) =>
        source is not null && _ids.TryGetValue(source, out var id) ? FormattableString.Invariant($"{id}") : "? " + mark.Key;

    /// <summary>What an old entry is called after it was rewritten in part; null where it was not.</summary>
    public string? Revision(Source? old) =>
        old is not null && _ids.TryGetValue(old, out var id) && _revisions.TryGetValue(id, out var revised) ? FormattableString.Invariant($"{revised}") : null;

    private static LineageEntry[] Entries(Article article) => [.. article.Sources.Select(source => new LineageEntry(source.Text))];
}
