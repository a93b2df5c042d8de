using MoscowTrials.Claims.Orders;

namespace MoscowTrials.Rules.Timeline;

/// <summary>The points of the network by what they stand for.</summary>
internal sealed class Moments(TemporalNetwork network)
{
    private readonly Dictionary<(string Kind, int One, int Two, string Name), int> _points = [];

    /// <summary>An event of the record, by its row.</summary>
    public int OfEvent(int row) => Point(("event", row, 0, ""));

    /// <summary>What happens to a thing once.</summary>
    public int OfMilestone(int entity, int mate, string what) => Point(("milestone", entity, mate, what));

    /// <summary>Begin or end of an occasion with a name; its begin comes first.</summary>
    public int OfOccasion(int entity, Moment moment) => Point((moment == Moment.Begin ? "begin" : "end", entity, 0, ""));

    /// <summary>Begin or end of one of a series, which is told of within a section.</summary>
    public int OfSeries(int section, string series, int number, Moment moment) =>
        Point((moment == Moment.Begin ? "series-begin" : "series-end", section, number, series));

    /// <summary>What words of a claim tell that is no event of the record.</summary>
    public int OfWords(int claim, int start) => Point(("words", claim, start, ""));

    /// <summary>Occasions that were asked for.</summary>
    public IEnumerable<int> Occasions => _points.Keys.Where(k => k.Kind is "begin" or "end").Select(k => k.One).Distinct().Order();

    /// <summary>Those of series that were asked for, by series and in their order.</summary>
    public IEnumerable<IGrouping<(int Section, string Series), int>> Series => _points.Keys
        .Where(k => k.Kind is "series-begin" or "series-end").Select(k => (Key: (k.One, k.Name), k.Two)).Distinct().OrderBy(k => k.Key.One).ThenBy(k => k.Key.Name, StringComparer.Ordinal)
        .ThenBy(k => k.Two).GroupBy(k => k.Key, k => k.Two);

    /// <summary>Whether a moment was asked for.</summary>
    public bool HasMilestone(int entity, string what) => _points.ContainsKey(("milestone", entity, 0, what));

    private int Point((string, int, int, string) key)
    {
        if (!_points.TryGetValue(key, out var point))
            _points[key] = point = network.AddPoint();
        return point;
    }
}
