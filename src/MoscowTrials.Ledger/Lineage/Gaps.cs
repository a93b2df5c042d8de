namespace MoscowTrials.Ledger.Lineage;

/// <summary>The stretches between what kept its place, and what in them is not matched yet.</summary>
internal sealed class Gaps
{
    private readonly int[] _ofOld;
    private readonly int[] _ofNow;
    private readonly int[] _rankOld;
    private readonly int[] _rankNow;
    private readonly List<(List<int> Old, List<int> Now)> _free = [];

    public Gaps(Side old, Side now)
    {
        (_ofOld, _rankOld) = (new int[old.Count], new int[old.Count]);
        (_ofNow, _rankNow) = (new int[now.Count], new int[now.Count]);
        var (i, j) = (0, 0);
        foreach (var (endOld, endNow) in Backbone.Of(old.Partners, static _ => 1).Append((old.Count, now.Count)))
        {
            var free = (Old: new List<int>(), Now: new List<int>());
            Fill(old, _ofOld, _rankOld, ref i, endOld, free.Old);
            Fill(now, _ofNow, _rankNow, ref j, endNow, free.Now);
            _free.Add(free);
        }
    }

    /// <summary>Whether an old and a new entry lie in the same stretch.</summary>
    public bool AreShared(int old, int now) => _ofOld[old] == _ofNow[now];

    /// <summary>Whether they are all that is left in their stretch.</summary>
    public bool AreAlone(EntryRange old, EntryRange now) =>
        _free[_ofOld[old.Start]] is var gap && gap.Old.Count == old.Count && gap.Now.Count == now.Count;

    /// <summary>How far from each other they lie within their stretch, 0 to 1; 1 where they lie in different ones.</summary>
    public double Distance(int old, int now)
    {
        if (!AreShared(old, now))
            return 1;
        var (left, right) = _free[_ofOld[old]];
        return Math.Abs(((_rankOld[old] + 0.5) / left.Count) - ((_rankNow[now] + 0.5) / right.Count));
    }

    /// <summary>Pairs that lie at about the same place of their stretch, up to <paramref name="reach"/> entries apart.</summary>
    public IEnumerable<(int Old, int Now)> Neighbours(int reach)
    {
        foreach (var (left, right) in _free)
        {
            if (right.Count == 0)
                continue;
            for (var rank = 0; rank < left.Count; rank++)
            {
                var here = (int)((long)rank * right.Count / left.Count);
                for (var other = Math.Max(0, here - reach); other < Math.Min(right.Count, here + reach + 1); other++)
                    yield return (left[rank], right[other]);
            }
        }
    }

    private void Fill(Side side, int[] gapOf, int[] rankOf, ref int next, int end, List<int> free)
    {
        for (; next < end; next++)
        {
            (gapOf[next], rankOf[next]) = (_free.Count, free.Count);
            if (side.Partners[next] < 0)
                free.Add(next);
        }
        // The entry at the end kept its place and lies in no stretch; nothing asks for it.
        if (next < side.Count)
            next++;
    }
}
