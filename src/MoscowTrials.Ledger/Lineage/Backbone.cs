namespace MoscowTrials.Ledger.Lineage;

/// <summary>What kept its order: of all matched entries the heaviest that ascend on both sides. The others have moved.</summary>
internal static class Backbone
{
    /// <summary>The pairs that keep their order, ascending.</summary>
    /// <param name="partners">For each old entry its partner in the new version, or -1.</param>
    /// <param name="weight">How much an old entry weighs, at least 1; the lighter of two that changed places is the one that moved.</param>
    public static List<(int Old, int Now)> Of(int[] partners, Func<int, int> weight)
    {
        // Over positions in the new version: the heaviest chain that ends at or before each, and where it ends (a Fenwick tree of maxima).
        var size = partners.Length == 0 ? 0 : partners.Max() + 1;
        var tree = new (long Weight, int End)[size + 1];
        Array.Fill(tree, (0, -1));
        var previous = new int[partners.Length];
        var best = (Weight: 0L, End: -1);
        for (var i = 0; i < partners.Length; i++)
        {
            if (partners[i] < 0)
                continue;
            var before = (Weight: 0L, End: -1);
            for (var at = partners[i]; at > 0; at -= at & -at)
                before = tree[at].Weight > before.Weight ? tree[at] : before;
            previous[i] = before.End;
            var chain = (Weight: before.Weight + weight(i), End: i);
            for (var at = partners[i] + 1; at <= size; at += at & -at)
                tree[at] = chain.Weight > tree[at].Weight ? chain : tree[at];
            best = chain.Weight > best.Weight ? chain : best;
        }
        var chainOf = new List<(int, int)>();
        for (var i = best.End; i >= 0; i = previous[i])
            chainOf.Add((i, partners[i]));
        chainOf.Reverse();
        return chainOf;
    }
}
