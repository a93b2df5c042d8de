using MoscowTrials.Claims.Dates;
using NodaTime;
using Xunit;

namespace MoscowTrials.Tests.Claims.Dates;

/// <summary>Day numbers against the platform's calendar and Noda Time's.</summary>
public class HistoricalCalendarTests
{
    [Theory]
    [InlineData(1, 1, 1, 0)]
    [InlineData(0, 12, 31, -1)]
    [InlineData(1936, 8, 19, 706974)]
    public void Counts_days_from_the_first_of_January_of_year_one(int year, int month, int day, int expected) =>
        Assert.Equal(expected, HistoricalCalendar.ToDay(year, month, day));

    [Fact]
    public void Agrees_with_the_platform_on_every_day_of_its_years()
    {
        for (var day = 0; day <= DateOnly.MaxValue.DayNumber; day += 13)
        {
            var date = DateOnly.FromDayNumber(day);
            Assert.Equal((date.Year, date.Month, date.Day), HistoricalCalendar.FromDay(day));
            Assert.Equal(day, HistoricalCalendar.ToDay(date.Year, date.Month, date.Day));
            Assert.Equal(((int)date.DayOfWeek + 6) % 7, HistoricalCalendar.Weekday(day));
        }
    }

    [Fact]
    public void Agrees_with_Noda_Time_before_year_one()
    {
        var origin = new LocalDate(1, 1, 1);
        for (var day = -3_600_000; day < 0; day += 997)
        {
            var date = origin.PlusDays(day);
            Assert.Equal((date.Year, date.Month, date.Day), HistoricalCalendar.FromDay(day));
            Assert.Equal(day, HistoricalCalendar.ToDay(date.Year, date.Month, date.Day));
        }
    }

    [Theory]
    [InlineData(1917, 10, 25, "1917-11-07")]
    [InlineData(1582, 10, 5, "1582-10-15")]
    [InlineData(1700, 2, 29, "1700-03-11")]
    public void Julian_dates_become_Gregorian_days(int year, int month, int day, string expected) =>
        Assert.Equal(expected, HistoricalCalendar.ToIso(HistoricalCalendar.FromJulian(year, month, day)!.Value));

    [Theory]
    [InlineData(1916, "1916-04-23")]
    [InlineData(2000, "2000-04-23")]
    [InlineData(2024, "2024-03-31")]
    // By the numbers of its own calendar, as other days of the time are read.
    [InlineData(1066, "1066-04-16")]
    // Both calendars were in use: 31 March in England, 11 April in France.
    [InlineData(1700, "1700-03-31 1700-04-11")]
    public void Easter(int year, string expected)
    {
        var (first, last) = HistoricalCalendar.EasterSunday(year)!.Value;
        Assert.Equal(expected, HistoricalCalendar.ToIso(first) + (first == last ? "" : " " + HistoricalCalendar.ToIso(last)));
    }

    [Theory]
    [InlineData(2021, "2021-05-02")]
    [InlineData(2024, "2024-05-05")]
    // The same Sunday as in the West.
    [InlineData(2025, "2025-04-20")]
    [InlineData(1066, "1066-04-16")]
    // 10 April in Russia, 23 April by the calendar of the West.
    [InlineData(1916, "1916-04-10 1916-04-23")]
    public void Orthodox_Easter(int year, string expected)
    {
        var (first, last) = HistoricalCalendar.OrthodoxEasterSunday(year)!.Value;
        Assert.Equal(expected, HistoricalCalendar.ToIso(first) + (first == last ? "" : " " + HistoricalCalendar.ToIso(last)));
    }

    [Theory]
    [InlineData("1936-01-31", 1, "1936-02-29")]
    [InlineData("1936-01-31", -2, "1935-11-30")]
    [InlineData("0001-01-15", -1, "0000-12-15")]
    public void Months_end_with_their_last_day(string from, int months, string expected)
    {
        Assert.True(HistoricalCalendar.TryParseIso(from, out var day));
        Assert.Equal(expected, HistoricalCalendar.ToIso(HistoricalCalendar.AddMonths(day, months)!.Value));
    }

    [Fact]
    public void Outside_of_the_calendar_is_null()
    {
        Assert.Null(HistoricalCalendar.AddMonths(HistoricalCalendar.MaxDay, 1));
        Assert.Null(HistoricalCalendar.AddMonths(HistoricalCalendar.MinDay, long.MinValue / 2));
        Assert.Null(HistoricalDate.Year(10000));
        Assert.Null(HistoricalDate.Day(1923, 2, 29));
        Assert.Null(HistoricalDate.Years(1938, 1936));
    }

    [Theory]
    [InlineData("1936-08-19", true)]
    [InlineData("-0489-08-12", true)]
    [InlineData("1936-08", false)]
    [InlineData("1936-08-32", false)]
    [InlineData("1936-08-1X", false)]
    [InlineData(null, false)]
    public void Iso_days_are_read(string? text, bool expected) => Assert.Equal(expected, HistoricalCalendar.TryParseIso(text, out _));
}
