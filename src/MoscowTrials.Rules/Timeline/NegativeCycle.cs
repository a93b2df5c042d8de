using System.Collections.Immutable;

namespace MoscowTrials.Rules.Timeline;

/// <summary>Finds out whether constraints contradict each other.</summary>
/// <remarks>
/// A simple temporal network (R. Dechter, I. Meiri, J. Pearl, "Temporal constraint networks", Artificial Intelligence 49, 1991) is
/// consistent exactly if its distance graph has no cycle of negative length. Found by rounds over all edges (Bellman and Ford), with a
/// look at the tree of predecessors after each round: a cycle in it is a negative one (R. E. Tarjan, 1981), so that short cycles are found
/// in few rounds however many edges there are.
/// </remarks>
internal static class NegativeCycle
{
    /// <summary>The constraints of a negative cycle, each one's end the beginning of the next; empty where there is none.</summary>
    /// <param name="points">Number of points: constraints are between 0 and it.</param>
    /// <param name="constraints">The constraints; the same ones in the same order give the same cycle.</param>
    /// <param name="looks">How many constraints may still be looked at; below 0 when that was not enough, and nothing is known.</param>
    public static ImmutableArray<TimeConstraint> Find(int points, ReadOnlySpan<TimeConstraint> constraints, ref long looks)
    {
        // As if a point beyond all others led to each in no time: distances begin at 0.
        var distances = new long[points];
        var through = new int[points];
        Array.Fill(through, -1);
        for (var round = 0; round <= points; round++)
        {
            looks -= constraints.Length + points;
            if (looks < 0)
                return [];
            var changed = false;
            for (var i = 0; i < constraints.Length; i++)
            {
                ref readonly var edge = ref constraints[i];
                if (distances[edge.From] + edge.Most >= distances[edge.To])
                    continue;
                distances[edge.To] = distances[edge.From] + edge.Most;
                through[edge.To] = i;
                changed = true;
            }
            if (!changed)
                return [];
            if (InTree(constraints, through) is >= 0 and var point)
                return Around(point, constraints, through);
        }
        return [];
    }

    /// <summary>A point of a cycle among the predecessors, or -1.</summary>
    private static int InTree(ReadOnlySpan<TimeConstraint> constraints, int[] through)
    {
        // By the walk on which a point was seen first: to meet one's own walk again is a cycle.
        var seen = new int[through.Length];
        for (var start = 0; start < through.Length; start++)
        {
            var at = start;
            while (seen[at] == 0 && through[at] >= 0)
            {
                seen[at] = start + 1;
                at = constraints[through[at]].From;
            }
            if (seen[at] == start + 1)
                return at;
            if (seen[at] == 0)
                seen[at] = start + 1;
        }
        return -1;
    }

    private static ImmutableArray<TimeConstraint> Around(int point, ReadOnlySpan<TimeConstraint> constraints, int[] through)
    {
        var cycle = ImmutableArray.CreateBuilder<TimeConstraint>();
        var at = point;
        do
        {
            cycle.Add(constraints[through[at]]);
            at = constraints[through[at]].From;
        }
        while (at != point);
        cycle.Reverse();
        return cycle.DrainToImmutable();
    }
}
