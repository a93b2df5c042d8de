using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace MoscowTrials.Rules.Timeline;

/// <summary>Finds the conflicts of one part of a network, each brought down to the claims it needs.</summary>
internal sealed class ConflictSearch
{
    private readonly Predicate<TimeConstraint> _isTold;
    private readonly int[] _points;
    private readonly List<TimeConstraint> _constraints;
    private long _looks;

    /// <param name="part">Its constraints, sorted.</param>
    /// <param name="isTold">Which constraints tie things together.</param>
    /// <param name="looks">How many constraints may be looked at.</param>
    public ConflictSearch(List<TimeConstraint> part, Predicate<TimeConstraint> isTold, long looks)
    {
        (_isTold, _looks) = (isTold, looks);
        // Its points as 0, 1, 2 …, so that no others cost anything.
        _points = [.. part.Select(edge => edge.From).Concat(part.Select(edge => edge.To))
            .Append(TemporalNetwork.Origin).Distinct().Order()];
        var numbers = new Dictionary<int, int>(_points.Length);
        for (var i = 0; i < _points.Length; i++)
            numbers[_points[i]] = i;
        _constraints = part.ConvertAll(edge => edge with { From = numbers[edge.From], To = numbers[edge.To] });
    }

    /// <summary>Whether the looks did not suffice, so that conflicts may have been missed.</summary>
    public bool IsExhausted => _looks < 0;

    /// <summary>The conflicts, at most so many, no two of the same claims; what ties one together is not looked at again.</summary>
    public IEnumerable<TimeConflict> Run(int most)
    {
        var left = _constraints.ToList();
        var told = new HashSet<string>(StringComparer.Ordinal);
        while (told.Count < most)
        {
            var cycle = Find(CollectionsMarshal.AsSpan(left));
            if (cycle.IsEmpty || IsExhausted)
                yield break;
            var used = cycle.Where(IsTold).ToHashSet();
            if (used.Count == 0)
            {
                // A contradiction of dates alone: out of the way with the dates that disagree.
                used = [.. cycle.Where(edge => edge.Claim > 0)];
                // What holds of itself contradicts itself, which no claim can mend.
                if (used.Count == 0)
                    yield break;
            }
            else
            {
                var least = Minimal(cycle);
                if (IsExhausted)
                    yield break;
                used.UnionWith(least.Where(IsTold));
                if (least.Any(IsTold) && told.Add(string.Join(' ', least.Select(edge => edge.Claim).Distinct().Order())))
                    yield return new TimeConflict([.. least.Select(Named)]);
            }
            left.RemoveAll(used.Contains);
        }
    }

    /// <summary>A cycle of which no claim can be left out: without any one of them the others, with all that they say, can be
    /// true.</summary>
    private ImmutableArray<TimeConstraint> Minimal(ImmutableArray<TimeConstraint> cycle)
    {
        var claims = new SortedSet<int>(cycle.Select(edge => edge.Claim).Where(claim => claim > 0));
        foreach (var claim in claims.ToList())
        {
            if (!claims.Remove(claim))
                continue;
            if (Find(_constraints.Where(edge => edge.Claim == 0 || claims.Contains(edge.Claim)).ToArray()) is { IsEmpty: false } less)
            {
                // What is left may need still less.
                cycle = less;
                claims.IntersectWith(cycle.Select(edge => edge.Claim));
            }
            else
            {
                claims.Add(claim);
            }
        }
        return cycle;
    }

    private ImmutableArray<TimeConstraint> Find(ReadOnlySpan<TimeConstraint> constraints) =>
        NegativeCycle.Find(_points.Length, constraints, ref _looks);

    private bool IsTold(TimeConstraint edge) => _isTold(Named(edge));

    private TimeConstraint Named(TimeConstraint edge) => edge with { From = _points[edge.From], To = _points[edge.To] };
}
