using System.Collections.Immutable;
using System.Globalization;
using MoscowTrials.Claims;
using MoscowTrials.Ledger.Lineage;
using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Articles;

/// <summary>A claim with its entry of the ledger.</summary>
/// <param name="Claim">Position among the article's claims.</param>
/// <param name="Id">The id that it has, or would get.</param>
/// <param name="Entry">Its entry; null where the ledger has none yet.</param>
public sealed record LedgerMatch(int Claim, string Id, LedgerEntry? Entry)
{
    /// <summary>Finds the entries of an article's claims. Headings tell nothing that could be reviewed, and have none.</summary>
    /// <param name="article">The article, as it was read without a ledger.</param>
    /// <param name="entries">The ledger's entries.</param>
    /// <returns>The claims that are entries or would become some, in order.</returns>
    public static ImmutableArray<LedgerMatch> Find(ArticleClaims article, ImmutableArray<LedgerEntry> entries)
    {
        var claims = article.Own.Where(c => c.Sentence.Kind != SentenceKind.Heading && c.Sentence.Text.Length > 0).ToList();
        var present = entries.Where(e => !e.IsRemoved).ToList();
        var found = new LedgerEntry?[claims.Count];
        foreach (var match in ClaimLineage.Match(
            [.. present.Select(e => new LineageEntry(e.Text))], [.. claims.Select(c => new LineageEntry(c.Sentence.Text))]))
        {
            // Of a sentence that was split the longest part goes on under its id; of several that became one, the one that was reviewed.
            if (!match.Old.IsEmpty && !match.Now.IsEmpty)
                found[match.Now.MaxBy(i => claims[i].Sentence.Text.Length)] =
                    match.Old.Select(i => present[i]).MaxBy(e => (e.Review is null ? 0 : 1, e.Text.Length));
        }
        Revive(entries, claims, found);
        return Name(entries, claims, found);
    }

    /// <summary>What comes back in the same words is what it was, rather than what it is like.</summary>
    private static void Revive(ImmutableArray<LedgerEntry> entries, List<Claim> claims, LedgerEntry?[] found)
    {
        var gone = entries.Where(e => e.IsRemoved).GroupBy(e => e.Text, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new Queue<LedgerEntry>(g), StringComparer.Ordinal);
        for (var i = 0; i < found.Length; i++)
        {
            var text = claims[i].Sentence.Text;
            if (found[i]?.Text != text && gone.TryGetValue(text, out var same) && same.TryDequeue(out var entry))
                found[i] = entry;
        }
    }

    private static ImmutableArray<LedgerMatch> Name(ImmutableArray<LedgerEntry> entries, List<Claim> claims, LedgerEntry?[] found)
    {
        var taken = entries.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        var matches = ImmutableArray.CreateBuilder<LedgerMatch>(claims.Count);
        for (var i = 0; i < claims.Count; i++)
        {
            if (found[i] is { } entry)
            {
                matches.Add(new LedgerMatch(claims[i].Sentence.Index, entry.Id, entry));
                continue;
            }
            var id = ClaimIds.Of(claims[i].Sentence.Text);
            var name = id;
            for (var n = last.GetValueOrDefault(id, 1); !taken.Add(name); last[id] = n)
                name = string.Create(CultureInfo.InvariantCulture, $"{id}-{++n}");
            matches.Add(new LedgerMatch(claims[i].Sentence.Index, name, null));
        }
        return matches.MoveToImmutable();
    }
}
