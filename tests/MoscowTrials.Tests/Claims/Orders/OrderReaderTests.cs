using MoscowTrials.Claims;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Orders;
using Xunit;

namespace MoscowTrials.Tests.Claims.Orders;

/// <summary>What is read of the order of things; an order is <c>one &lt; other</c>, with the days where they are told.</summary>
public sealed class OrderReaderTests
{
    public static TheoryData<string, string> Rows => Reading.Table("""
        The mill was built before the bridge was opened. | built < opened
        Before the bridge was opened, the mill was built. | built < opened
        The mill was built after the demolition of Orn Castle. | demolition < built
        Two weeks after he was arrested, Karl Holm died. | arrested < died (7..21)
        Karl Holm died ten years before the Battle of Orn. | died < Battle of Orn (3287..4018)
        // After a war is after its end, before it before its begin.
        Karl Holm died after the Battle of Orn. | Battle of Orn's end < died
        Karl Holm married during the Siege of Varn. | Siege of Varn < married; married < Siege of Varn's end
        The Siege of Varn began in May 1640. | 1640-05-01 < Siege of Varn < 1640-05-31
        The Siege of Varn lasted six months. | Siege of Varn < Siege of Varn's end (152..214)
        The second trial took place in 1937. | 1937-01-01 < The second trial #2 < 1937-12-31; 1937-01-01 < The second trial #2's end < 1937-12-31
        The Treaty of Brenz followed the Battle of Heid. | Battle of Heid < Treaty of Brenz
        The Treaty of Brenz was preceded by the Battle of Heid. | Battle of Heid < Treaty of Brenz
        // A bracket behind the name is its date; a year behind a phrase that it is part of need not be.
        The Battle of Orn (1807) left the valley empty. | 1807-01-01 < Battle of Orn < 1807-12-31; 1807-01-01 < Battle of Orn's end < 1807-12-31
        The Battle of Orn was commemorated in 1907. | nothing
        // No order in time.
        The street was named after the Battle of Orn. | nothing
        The mill was never built before the bridge was opened. | nothing
        // Nothing that happened, or not in the article's voice.
        The mill was to be built before the bridge was opened. | nothing
        The owner claimed that the mill was built before the bridge was opened. | nothing
        If the mill was built before the bridge was opened, it was small. | nothing
        """);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Reads(string text, string expected)
    {
        var read = Reading.Of(text);
        var orders = read.Claims.SelectMany(c => c.Orders.Select(o => Text(read, c, o))).ToList();
        Assert.Equal(expected, orders.Count == 0 ? Reading.Nothing : string.Join("; ", orders));
    }

    private static string Text(ArticleClaims read, Claim claim, TimeOrder order) => order.From is null
        ? $"{Day(order.Least)} < {Point(read, claim, order.To)} < {Day(order.Most)}"
        : $"{Point(read, claim, order.From)} < {Point(read, claim, order.To)}" + (order is { Least: 0, Most: null } ? "" : $" ({order.Least}..{order.Most})");

    private static string Point(ArticleClaims read, Claim claim, TimePoint point) =>
        (point.Entity is { } entity ? read.Entities[entity].Name : point.Span.In(claim.Sentence.Text).ToString())
        + (point.Number > 0 ? FormattableString.Invariant($" #{point.Number}") : "")
        + (point.Moment == Moment.End && (point.Entity is not null || point.Number > 0) ? "'s end" : "");

    private static string Day(int? day) => day is { } known ? HistoricalCalendar.ToIso(known) : "..";
}
