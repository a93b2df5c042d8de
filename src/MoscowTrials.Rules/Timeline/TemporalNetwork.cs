using System.Collections.Immutable;

namespace MoscowTrials.Rules.Timeline;

/// <summary>Points in time and what claims say of the days between them; tells which claims cannot be true together.</summary>
/// <remarks>
/// Point 0 is the beginning of the count of days: a date is a constraint between it and the dated point. What hangs together otherwise is
/// judged by itself, so that an article of many small stories costs little more than its length.
/// </remarks>
internal sealed class TemporalNetwork
{
    /// <summary>The point from which days are counted.</summary>
    public const int Origin = 0;

    /// <summary>
    /// Looks at constraints that a part may cost, some tenths of a second; of one that would cost more it is not known whether it holds
    /// together. A biography takes some ten thousand.
    /// </summary>
    public const long MostLooks = 20_000_000;

    /// <summary>Conflicts of one part that are told; an article with more has other troubles.</summary>
    private const int MostConflicts = 20;

    private readonly List<TimeConstraint> _constraints = [];
    private int _points = 1;

    /// <summary>A new point.</summary>
    public int AddPoint() => _points++;

    /// <summary>Adds a constraint between points of the network.</summary>
    public void Add(TimeConstraint constraint)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(constraint.From, _points, nameof(constraint));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(constraint.To, _points, nameof(constraint));
        _constraints.Add(constraint);
    }

    /// <summary>Adds that <paramref name="to"/> lies between so many days after <paramref name="from"/>; null is open.</summary>
    public void Add(int from, int to, int? least, int? most, int claim, int source = -1)
    {
        if (most is { } upper)
            Add(new TimeConstraint(from, to, upper, claim, source));
        if (least is { } lower)
            Add(new TimeConstraint(to, from, -lower, claim, source));
    }

    /// <summary>The conflicts, whatever order the constraints were added in.</summary>
    /// <param name="isTold">
    /// Which constraints tie things together: a cycle that has none of them is left to others, and of one that is told these are not used
    /// for another.
    /// </param>
    /// <returns>The conflicts, and how many parts of the network were too large to be judged to the end.</returns>
    public (ImmutableArray<TimeConflict> Conflicts, int NotJudged) Judge(Predicate<TimeConstraint> isTold)
    {
        var conflicts = ImmutableArray.CreateBuilder<TimeConflict>();
        var notJudged = 0;
        foreach (var part in Parts())
        {
            if (!part.Exists(isTold))
                continue;
            var search = new ConflictSearch(part, isTold, MostLooks);
            conflicts.AddRange(search.Run(MostConflicts));
            if (search.IsExhausted)
                notJudged++;
        }
        return (conflicts.ToImmutable(), notJudged);
    }

    /// <summary>The constraints by what hangs together without the origin, each part sorted.</summary>
    private List<List<TimeConstraint>> Parts()
    {
        var root = Enumerable.Range(0, _points).ToArray();
        foreach (var edge in _constraints)
        {
            if (edge.From != Origin && edge.To != Origin)
                root[Root(edge.From)] = Root(edge.To);
        }
        var parts = new Dictionary<int, List<TimeConstraint>>();
        foreach (var edge in _constraints)
        {
            var at = Root(edge.From == Origin ? edge.To : edge.From);
            if (!parts.TryGetValue(at, out var part))
                parts[at] = part = [];
            part.Add(edge);
        }
        foreach (var part in parts.Values)
            part.Sort();
        // By their smallest constraint, not by the root that chance gave them.
        return [.. parts.Values.OrderBy(part => part[0])];

        int Root(int point)
        {
            while (root[point] != point)
                point = root[point] = root[root[point]];
            return point;
        }
    }
}
