using System.Diagnostics;
using MoscowTrials.Rules.Timeline;
using Xunit;

namespace MoscowTrials.Tests.Rules.Timeline;

public sealed class TemporalNetworkTests
{
    [Fact]
    public void A_before_b_before_c_and_c_dated_before_a()
    {
        var network = new TemporalNetwork();
        int a = network.AddPoint(), b = network.AddPoint(), c = network.AddPoint();
        network.Add(a, b, least: 0, most: null, claim: 1);
        network.Add(b, c, least: 0, most: null, claim: 2);
        network.Add(TemporalNetwork.Origin, c, 1000, 1100, claim: 3);
        network.Add(TemporalNetwork.Origin, a, 1200, 1300, claim: 4);
        var conflict = Assert.Single(network.Judge(edge => edge.Claim < 3).Conflicts);
        Assert.Equal([1, 2, 3, 4], conflict.Cycle.Select(edge => edge.Claim).Order());
        Assert.Equal(100, conflict.Excess);
    }

    [Fact]
    public void Dates_that_disagree_by_themselves_are_left_to_others_and_hide_nothing()
    {
        var network = new TemporalNetwork();
        int a = network.AddPoint(), b = network.AddPoint();
        network.Add(TemporalNetwork.Origin, a, 10, 10, claim: 1);
        network.Add(TemporalNetwork.Origin, a, 90, 90, claim: 2);
        network.Add(b, a, least: 0, most: null, claim: 3);
        network.Add(TemporalNetwork.Origin, b, 200, 200, claim: 4);
        var conflict = Assert.Single(network.Judge(edge => edge.Claim == 3).Conflicts);
        Assert.Contains(conflict.Cycle, edge => edge.Claim == 3);
    }

    /// <summary>A chain of many thousand links that pull against each other takes a round a link; it is given up, and says so.</summary>
    [Fact]
    public void A_part_that_would_take_too_long_is_counted_as_not_judged()
    {
        const int Many = 20_000;
        var network = new TemporalNetwork();
        var points = Enumerable.Range(0, Many).Select(_ => network.AddPoint()).ToArray();
        // Against the order in which constraints are looked at.
        for (var i = 0; i + 1 < Many; i++)
            network.Add(new TimeConstraint(points[i + 1], points[i], -1, i + 1));
        network.Add(new TimeConstraint(TemporalNetwork.Origin, points[0], 5, Many));
        var watch = Stopwatch.StartNew();
        var (conflicts, notJudged) = network.Judge(static _ => true);
        Assert.Empty(conflicts);
        Assert.Equal(1, notJudged);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }
}
