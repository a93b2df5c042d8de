using System.Collections.Immutable;

namespace MoscowTrials.Ledger.Lineage;

/// <summary>Finds the claims of one version in another.</summary>
public static class ClaimLineage
{
    /// <summary>Matches two versions: every entry of either side is in exactly one match.</summary>
    /// <param name="old">The claims before, in order.</param>
    /// <param name="now">The claims after, in order.</param>
    /// <returns>The matches in the order of the new version; what was removed stands where it was.</returns>
    public static ImmutableArray<LineageMatch> Match(IReadOnlyList<LineageEntry> old, IReadOnlyList<LineageEntry> now)
    {
        var (before, after) = (new Side(old), new Side(now));
        new EqualEntries(before, after).Match();
        if (before.Partners.Contains(-1) && after.Partners.Contains(-1))
            ExchangedTexts.Release(before, after);
        var isSame = (bool[])[.. before.Partners.Select(partner => partner >= 0)];
        var similar = isSame.Contains(false) && after.Partners.Contains(-1) ? new SimilarEntries(before, after).Find() : [];
        foreach (var (from, to, _, _) in similar)
        {
            // The first of several stands for all of them where the order is concerned.
            (before.Partners[from.Start], after.Partners[to.Start]) = (to.Start, from.Start);
        }
        // A heading is short, and yet it is rather a sentence that leaves its section than a heading that slips over it.
        var inPlace = Backbone.Of(before.Partners, i => 1 + (old[i].Kind == Reading.SentenceKind.Heading ? 1000 : old[i].Text.Length));
        var moved = new bool[old.Count];
        Array.Fill(moved, true);
        foreach (var (i, _) in inPlace)
            moved[i] = false;

        var paragraphs = new MovedParagraphs(before, after, isSame, moved);
        var matches = new List<LineageMatch>(Math.Max(old.Count, now.Count));
        for (var i = 0; i < old.Count; i++)
        {
            if (isSame[i])
            {
                matches.Add(new LineageMatch(moved[i] ? LineageKind.Moved : LineageKind.Same, [i], [before.Partners[i]])
                {
                    IsMoved = moved[i],
                    IsWithParagraph = moved[i] && paragraphs.Contains(i),
                });
            }
        }
        var (oldTaken, nowTaken) = (isSame.ToArray(), new bool[now.Count]);
        foreach (var match in matches)
            nowTaken[match.Now[0]] = true;
        foreach (var (from, to, similarity, _) in similar)
        {
            var kind = from.Count > 1 ? LineageKind.Merged : to.Count > 1 ? LineageKind.Split : LineageKind.Reworded;
            matches.Add(new LineageMatch(kind, Take(from, oldTaken), Take(to, nowTaken)) { Similarity = similarity, IsMoved = moved[from.Start] });
        }
        for (var i = 0; i < old.Count; i++)
        {
            if (!oldTaken[i])
                matches.Add(new LineageMatch(LineageKind.Removed, [i], []) { Similarity = 0 });
        }
        for (var j = 0; j < now.Count; j++)
        {
            if (!nowTaken[j])
                matches.Add(new LineageMatch(LineageKind.Added, [], [j]) { Similarity = 0 });
        }
        return InOrder(matches, inPlace, old.Count);
    }

    private static ImmutableArray<int> Take(EntryRange range, bool[] taken)
    {
        taken.AsSpan(range.Start, range.Count).Fill(true);
        return [.. Enumerable.Range(range.Start, range.Count)];
    }

    /// <summary>By the place in the new version; what is gone stands behind what kept its place before it.</summary>
    private static ImmutableArray<LineageMatch> InOrder(List<LineageMatch> matches, List<(int Old, int Now)> inPlace, int oldCount)
    {
        var behind = new int[oldCount];
        var (at, place) = (0, -1);
        for (var i = 0; i < oldCount; i++)
        {
            if (at < inPlace.Count && inPlace[at].Old == i)
                place = inPlace[at++].Now;
            behind[i] = place;
        }
        return [.. matches.OrderBy(match => match.Now.IsEmpty ? behind[match.Old[0]] : match.Now[0]).ThenBy(match => match.Now.IsEmpty)
            .ThenBy(match => match.Old.IsEmpty ? -1 : match.Old[0])];
    }
}
