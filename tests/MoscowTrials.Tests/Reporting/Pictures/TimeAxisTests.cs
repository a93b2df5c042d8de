using CsCheck;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Reporting.Pictures;
using Xunit;

namespace MoscowTrials.Tests.Reporting.Pictures;

public sealed class TimeAxisTests
{
    [Theory]
    // Decades, years, months, days: as fine as there is room for.
    [InlineData(1900, 1990, "1900 1920 1940 1960 1980 2000")]
    [InlineData(1917, 1932, "1915 1920 1925 1930 1935")]
    [InlineData(1066, 1066, "Jan 1066 Apr 1066 Jul 1066 Oct 1066 Jan 1067")]
    [InlineData(-52, -43, "54 BC 52 BC 50 BC 48 BC 46 BC 44 BC 42 BC")]
    public void Ticks_are_round_and_few(int first, int last, string labels)
    {
        var axis = new TimeAxis(HistoricalCalendar.ToDay(first, 1, 1), HistoricalCalendar.ToDay(last, 12, 31));
        Assert.Equal(labels, string.Join(' ', axis.Ticks.Select(t => t.Label)));
    }

    [Fact]
    public void Days_are_ticked_with_the_year_where_it_begins()
    {
        var day = HistoricalCalendar.ToDay(1935, 12, 24);
        Assert.Contains("1935", new TimeAxis(day, day + 10).Ticks[0].Label, StringComparison.Ordinal);
        Assert.Contains(new TimeAxis(day, day + 10).Ticks, t => t.Label.EndsWith("Jan 1936", StringComparison.Ordinal));
    }

    [Fact]
    public void Any_two_days_have_an_axis() =>
        Gen.Select(Gen.Int[HistoricalCalendar.MinDay, HistoricalCalendar.MaxDay],
            Gen.Int[HistoricalCalendar.MinDay, HistoricalCalendar.MaxDay]).Sample((one, other) =>
        {
            var (first, last) = (Math.Min(one, other), Math.Max(one, other));
            var axis = new TimeAxis(first, last);
            Assert.InRange(axis.At(first), 0, axis.At(last));
            Assert.InRange(axis.At(last), axis.At(first), 100);
            Assert.InRange(axis.Ticks.Length, 0, 10);
            Assert.All(axis.Ticks, t => Assert.InRange(axis.At(t.Day), 0, 100));
        }, iter: 2_000);
}
