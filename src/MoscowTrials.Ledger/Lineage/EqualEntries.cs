using System.Runtime.InteropServices;

namespace MoscowTrials.Ledger.Lineage;

/// <summary>Matches entries with the same words.</summary>
/// <remarks>
/// What stands once on either side is the same wherever it stands (Heckel, A technique for isolating differences between files, 1978);
/// from there equal neighbours are matched on both sides. What stands several times is told apart by its neighbours, then by the order
/// between what is matched already, and at last by the order alone. Every step is linear but for the bounded search in a gap.
/// </remarks>
internal sealed class EqualEntries(Side old, Side now)
{
    /// <summary>Words from which on a repeated text that turns up elsewhere has moved; a cell with "yes" in it has not.</summary>
    private const int WordsThatMove = 4;

    /// <summary>Deletions and insertions in a gap for which the best order is sought.</summary>
    private const int MostChangesInGap = 200;

    public void Match()
    {
        Side.SetKeys(old, now);
        MatchEnds();
        MatchUnique(static (side, i) => (side.Keys[i], -2, -2));
        MatchUnique(static (side, i) => (side.Keys[i], -3, side.Sections[i]));
        MatchUnique(static (side, i) => (Key(side, i - 1), side.Keys[i], Key(side, i + 1)));
        MatchUnique(static (side, i) => (Key(side, i - 1), side.Keys[i], -2));
        MatchUnique(static (side, i) => (-2, side.Keys[i], Key(side, i + 1)));
        MatchInGaps();
        MatchInOrder(withSection: true);
        MatchInOrder(withSection: false);
    }

    private static int Key(Side side, int i) => i >= 0 && i < side.Count ? side.Keys[i] : -1;

    private void MatchEnds()
    {
        var most = Math.Min(old.Count, now.Count);
        var start = 0;
        for (; start < most && AreEqual(start, start); start++)
            Join(start, start);
        for (var end = 1; end <= most - start && AreEqual(old.Count - end, now.Count - end); end++)
            Join(old.Count - end, now.Count - end);

        bool AreEqual(int i, int j) => old.Keys[i] == now.Keys[j] && old.Sections[i] == now.Sections[j];
    }

    /// <summary>Matches what is left and stands, with what <paramref name="context"/> adds to it, once on either side.</summary>
    private void MatchUnique(Func<Side, int, (int, int, int)> context)
    {
        var seen = new Dictionary<(int, int, int), Occurrence>();
        for (var i = 0; i < old.Count; i++)
        {
            if (old.Partners[i] < 0)
                CollectionsMarshal.GetValueRefOrAddDefault(seen, context(old, i), out _).AddOld();
        }
        for (var i = 0; i < now.Count; i++)
        {
            if (now.Partners[i] < 0)
                CollectionsMarshal.GetValueRefOrAddDefault(seen, context(now, i), out _).AddNow(i);
        }
        for (var i = 0; i < old.Count; i++)
        {
            if (old.Partners[i] < 0 && seen[context(old, i)] is { InOld: 1, InNow: 1, Now: var partner })
                Join(i, partner);
        }
        Extend();
    }

    /// <summary>Matches equal neighbours of what is matched.</summary>
    private void Extend()
    {
        for (var i = 0; i + 1 < old.Count; i++)
            JoinIfEqual(i + 1, old.Partners[i] + 1, old.Partners[i]);
        for (var i = old.Count - 1; i > 0; i--)
            JoinIfEqual(i - 1, old.Partners[i] - 1, old.Partners[i]);

        void JoinIfEqual(int i, int j, int from)
        {
            if (from >= 0 && j >= 0 && j < now.Count && old.Partners[i] < 0 && now.Partners[j] < 0 && old.Keys[i] == now.Keys[j])
                Join(i, j);
        }
    }

    /// <summary>Matches what is left between two neighbours of the backbone, in the order in which most of it stays.</summary>
    private void MatchInGaps()
    {
        var (lastOld, lastNow) = (-1, -1);
        foreach (var (i, j) in Backbone.Of(old.Partners, static _ => 1).Append((old.Count, now.Count)))
        {
            if (i > lastOld + 1 && j > lastNow + 1)
                MatchInGap(Free(old, lastOld + 1, i), Free(now, lastNow + 1, j));
            (lastOld, lastNow) = (i, j);
        }
    }

    private void MatchInGap(List<int> left, List<int> right)
    {
        int[] leftKeys = [.. left.Select(i => old.Keys[i])], rightKeys = [.. right.Select(j => now.Keys[j])];
        foreach (var (i, j) in SequenceDiff.Kept(leftKeys, rightKeys, MostChangesInGap))
            Join(left[i], right[j]);
    }

    private static List<int> Free(Side side, int start, int end)
    {
        var free = new List<int>();
        for (var i = start; i < end; i++)
        {
            if (side.Partners[i] < 0)
                free.Add(i);
        }
        return free;
    }

    /// <summary>Matches the first with the first, the second with the second.</summary>
    private void MatchInOrder(bool withSection)
    {
        var waiting = new Dictionary<(int, int), Queue<int>>();
        for (var j = 0; j < now.Count; j++)
        {
            if (now.Partners[j] >= 0)
                continue;
            ref var queue = ref CollectionsMarshal.GetValueRefOrAddDefault(waiting, (now.Keys[j], withSection ? now.Sections[j] : -1), out _);
            (queue ??= new Queue<int>()).Enqueue(j);
        }
        for (var i = 0; i < old.Count; i++)
        {
            if (old.Partners[i] < 0 && (withSection || WordScan.Of(old[i].Text, WordsThatMove).Count == WordsThatMove)
                && waiting.GetValueOrDefault((old.Keys[i], withSection ? old.Sections[i] : -1)) is { Count: > 0 } queue)
                Join(i, queue.Dequeue());
        }
    }

    private void Join(int i, int j) => (old.Partners[i], now.Partners[j]) = (j, i);

    private record struct Occurrence(int InOld, int InNow, int Now)
    {
        public void AddOld() => InOld++;

        public void AddNow(int at) => (InNow, Now) = (InNow + 1, at);
    }
}
