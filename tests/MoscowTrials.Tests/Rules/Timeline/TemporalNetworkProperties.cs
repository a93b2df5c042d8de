using System.Collections.Immutable;
using CsCheck;
using MoscowTrials.Rules.Timeline;
using Xunit;

namespace MoscowTrials.Tests.Rules.Timeline;

/// <summary>What holds of any network, whatever its claims say.</summary>
public sealed class TemporalNetworkProperties
{
    private const int Points = 8;

    /// <summary>A day for each point; constraints that these days fulfil, by up to so many days; and an order to add them in.</summary>
    private static readonly Gen<(int[] Days, TimeConstraint[] Constraints)> Consistent =
        Gen.Select(Gen.Int[-400_000, 800_000].Array[Points], Gen.Select(Gen.Int[0, Points - 1], Gen.Int[0, Points - 1], Gen.Int[0, 3000])
            .Array[0, 40]).Select((days, edges) =>
            {
                days[TemporalNetwork.Origin] = 0;
                return (days, edges.Select((edge, i) =>
                    new TimeConstraint(edge.Item1, edge.Item2, days[edge.Item2] - days[edge.Item1] + edge.Item3, i + 1)).ToArray());
            });

    /// <summary>Constraints of which nothing is known: some contradict each other. Several may be of one claim, some of none.</summary>
    private static readonly Gen<TimeConstraint[]> Any =
        Gen.Select(Gen.Int[0, Points - 1], Gen.Int[0, Points - 1], Gen.Int[-30, 60], Gen.Int[0, 9])
            .Select((from, to, most, claim) => new TimeConstraint(from, to, claim == 0 ? Math.Abs(most) : most, claim)).Array[0, 24]
            // All points hang together, however loosely, so that the parts of a claim do too; what is said of the origin alone is said of no point.
            .Select(constraints => constraints.Where(c => c.From != TemporalNetwork.Origin || c.To != TemporalNetwork.Origin).Concat(Enumerable.Range(1, Points - 2).Select(i => new TimeConstraint(i, i + 1, 9999, 0))).ToArray());

    [Fact]
    public void What_a_course_of_events_fulfils_is_no_contradiction() => Consistent.Sample(network =>
        Assert.Empty(Judge(network.Constraints)));

    [Fact]
    public void An_impossible_constraint_is_part_of_what_is_found() =>
        Gen.Select(Consistent, Gen.Int[1, Points - 1], Gen.Int[1, Points - 1], Gen.Int[1, 5000]).Where((_, from, to, _) => from != to)
            .Sample((network, from, to, by) =>
            {
                // The course of events holds every point fast, so that one more day is too much.
                var held = network.Days.Select((day, point) => new TimeConstraint(TemporalNetwork.Origin, point, day, 100 + point))
                    .Concat(network.Days.Select((day, point) => new TimeConstraint(point, TemporalNetwork.Origin, -day, 100 + point)));
                var impossible = new TimeConstraint(from, to, network.Days[to] - network.Days[from] - by, 999);
                var found = Judge([.. network.Constraints, .. held, impossible]);
                var conflict = Assert.Single(found);
                Assert.Contains(impossible, conflict.Cycle);
                Assert.InRange(conflict.Excess, 1, by);
            });

    [Fact]
    public void A_cycle_is_closed_and_shorter_than_nothing() => Any.Sample(constraints =>
    {
        foreach (var conflict in Judge(constraints))
        {
            Assert.True(conflict.Excess > 0);
            for (var i = 0; i < conflict.Cycle.Length; i++)
                Assert.Equal(conflict.Cycle[i].To, conflict.Cycle[(i + 1) % conflict.Cycle.Length].From);
        }
    });

    [Fact]
    public void Of_a_conflict_no_claim_can_be_left_out() => Any.Sample(constraints =>
    {
        foreach (var conflict in Judge(constraints))
        {
            var claims = conflict.Cycle.Select(edge => edge.Claim).Where(claim => claim > 0).ToHashSet();
            Assert.NotEmpty(Judge(Of(claims)));
            foreach (var claim in claims)
                Assert.Empty(Judge(Of([.. claims.Except([claim])])));
        }

        TimeConstraint[] Of(HashSet<int> claims) => [.. constraints.Where(edge => edge.Claim == 0 || claims.Contains(edge.Claim))];
    });

    [Fact]
    public void The_order_of_the_claims_makes_no_difference() => Gen.Select(Any, Gen.Int[0, 1000]).Sample((constraints, seed) =>
    {
        var shuffled = constraints.OrderBy(edge => (edge.GetHashCode() ^ seed) * 2654435761u).ToArray();
        Assert.Equal(Judge(constraints).Select(c => c.Cycle), Judge(shuffled).Select(c => c.Cycle));
    });

    [Fact]
    public void Something_is_found_exactly_if_no_days_fulfil_all() => Any.Sample(constraints =>
        Assert.Equal(IsInconsistent(constraints), Judge(constraints).Length > 0));

    /// <summary>By the shortest ways between all points (Floyd and Warshall), which shares no code with what is tested.</summary>
    private static bool IsInconsistent(TimeConstraint[] constraints)
    {
        var ways = new long[Points, Points];
        for (var i = 0; i < Points; i++)
            for (var j = 0; j < Points; j++)
                ways[i, j] = i == j ? 0 : long.MaxValue / 4;
        foreach (var edge in constraints)
            ways[edge.From, edge.To] = Math.Min(ways[edge.From, edge.To], edge.Most);
        for (var k = 0; k < Points; k++)
            for (var i = 0; i < Points; i++)
                for (var j = 0; j < Points; j++)
                    ways[i, j] = Math.Min(ways[i, j], ways[i, k] + ways[k, j]);
        return Enumerable.Range(0, Points).Any(i => ways[i, i] < 0);
    }

    private static ImmutableArray<TimeConflict> Judge(TimeConstraint[] constraints)
    {
        var network = new TemporalNetwork();
        for (var i = 1; i < Points; i++)
            network.AddPoint();
        foreach (var edge in constraints)
            network.Add(edge);
        var (conflicts, notJudged) = network.Judge(static edge => edge.Claim > 0);
        Assert.Equal(0, notJudged);
        return conflicts;
    }
}
