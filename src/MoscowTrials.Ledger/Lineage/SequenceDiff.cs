namespace MoscowTrials.Ledger.Lineage;

/// <summary>The longest common subsequence of two sequences, by Myers' greedy algorithm (An O(ND) Difference Algorithm, 1986).</summary>
internal static class SequenceDiff
{
    /// <summary>Finds the pairs of positions that are kept, both ascending.</summary>
    /// <param name="old">The first sequence; equal numbers stand for equal things.</param>
    /// <param name="now">The second one.</param>
    /// <param name="mostChanges">
    /// Deletions and insertions after which the search ends: what is the same at the beginning and the end is kept then, and nothing
    /// between. Time grows with the length times this number, and memory with its square.
    /// </param>
    public static List<(int Old, int Now)> Kept(ReadOnlySpan<int> old, ReadOnlySpan<int> now, int mostChanges)
    {
        var kept = new List<(int, int)>();
        var start = old.CommonPrefixLength(now);
        for (var i = 0; i < start; i++)
            kept.Add((i, i));
        var end = 0;
        while (end < old.Length - start && end < now.Length - start && old[^(end + 1)] == now[^(end + 1)])
            end++;
        Between(old[start..^end], now[start..^end], mostChanges, start, kept);
        for (var i = end; i > 0; i--)
            kept.Add((old.Length - i, now.Length - i));
        return kept;
    }

    private static void Between(ReadOnlySpan<int> old, ReadOnlySpan<int> now, int mostChanges, int offset, List<(int, int)> kept)
    {
        if (old.IsEmpty || now.IsEmpty || Rounds(old, now, mostChanges) is not { } rounds)
            return;
        var found = kept.Count;
        var (x, y) = (old.Length, now.Length);
        for (var changes = rounds.Count; changes >= 0; changes--)
        {
            var (fromX, fromY) = (0, 0);
            if (changes > 0)
            {
                var before = new Farthest(rounds[changes - 1], changes - 1);
                var diagonal = before.Previous(x - y, changes);
                (fromX, fromY) = (before[diagonal], before[diagonal] - diagonal);
            }
            for (; x > fromX && y > fromY; x--, y--)
                kept.Add((x - 1 + offset, y - 1 + offset));
            (x, y) = (fromX, fromY);
        }
        kept.Reverse(found, kept.Count - found);
    }

    /// <summary>What each round but the last reached, a round a change; null where the sequences are further apart.</summary>
    private static List<int[]>? Rounds(ReadOnlySpan<int> old, ReadOnlySpan<int> now, int mostChanges)
    {
        var rounds = new List<int[]>();
        for (var changes = 0; changes <= mostChanges; changes++)
        {
            var reached = new int[changes + 1];
            for (var diagonal = -changes; diagonal <= changes; diagonal += 2)
            {
                var x = 0;
                if (changes > 0)
                {
                    var before = new Farthest(rounds[^1], changes - 1);
                    var from = before.Previous(diagonal, changes);
                    // To a higher diagonal leads a deletion, which steps over a thing of the old sequence.
                    x = before[from] + (from < diagonal ? 1 : 0);
                }
                var y = x - diagonal;
                while (x < old.Length && y < now.Length && old[x] == now[y])
                    (x, y) = (x + 1, y + 1);
                if (x >= old.Length && y >= now.Length)
                    return rounds;
                reached[(diagonal + changes) / 2] = x;
            }
            rounds.Add(reached);
        }
        return null;
    }

    /// <summary>By diagonal (position in the old sequence less position in the new) how far into the old one a number of changes leads.</summary>
    private readonly struct Farthest(int[] reached, int changes)
    {
        public int this[int diagonal] => reached[(diagonal + changes) / 2];

        /// <summary>The diagonal from which one change more leads farthest on <paramref name="diagonal"/>.</summary>
        public int Previous(int diagonal, int all) =>
            diagonal == -all || diagonal != all && this[diagonal - 1] < this[diagonal + 1] ? diagonal + 1 : diagonal - 1;
    }
}
