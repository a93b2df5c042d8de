namespace MoscowTrials.Ledger.Lineage;

/// <summary>Tells two rewordings in place from one text that moved.</summary>
/// <remarks>
/// Rows of a table, or sentences that are brought up to date day by day, come to say what another one said: "on 8 April 457 cases" becomes "on
/// 9 April 484 cases", which was the next one's text. Where the old place of a text that seems to have moved holds something very like it now, and its
/// new place held something very like it before, nothing moved: both were reworded.
/// </remarks>
internal static class ExchangedTexts
{
    /// <summary>Similarity from which on a text at the old place is what became of the one that stood there.</summary>
    private const double VeryAlike = 0.6;

    /// <summary>How many entries to either side of the same place are compared.</summary>
    private const int Reach = 2;

    /// <summary>Parts the pairs that only seem to have moved; they are then left to <see cref="SimilarEntries"/>.</summary>
    public static void Release(Side old, Side now)
    {
        var moved = new HashSet<int>(Enumerable.Range(0, old.Count).Where(i => old.Partners[i] >= 0));
        foreach (var (i, _) in Backbone.Of(old.Partners, static _ => 1))
            moved.Remove(i);
        // A text that moved with its neighbours moved.
        moved.RemoveWhere(i => IsNeighbour(i, -1) || IsNeighbour(i, 1));
        if (moved.Count == 0)
            return;
        // What seems to have moved may in its turn be what took another's place.
        var tried = moved.Select(i => (Old: i, Now: old.Partners[i])).ToList();
        tried.ForEach(pair => (old.Partners[pair.Old], now.Partners[pair.Now]) = (-1, -1));
        var gaps = new Gaps(old, now);
        var words = new WordWeights(old, now);
        var (oldHasLike, nowHasLike) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (i, j) in gaps.Neighbours(Reach))
        {
            if (Side.AreCompatible(old[i], now[j]) && words.Similarity(words.Old(i), words.Now(j)) >= VeryAlike)
            {
                oldHasLike.Add(i);
                nowHasLike.Add(j);
            }
        }
        foreach (var (i, j) in tried)
        {
            if (!oldHasLike.Contains(i) || !nowHasLike.Contains(j))
                (old.Partners[i], now.Partners[j]) = (j, i);
        }

        bool IsNeighbour(int i, int step) =>
            i + step >= 0 && i + step < old.Count && old.Partners[i] >= 0 && old.Partners[i + step] == old.Partners[i] + step;
    }
}
