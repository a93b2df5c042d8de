using System.Collections.Immutable;
using System.Globalization;
using MoscowTrials.Claims.Dates;

namespace MoscowTrials.Reporting.Pictures;

/// <summary>A mark on an axis of time.</summary>
/// <param name="Day">Where it stands, in days since 0001-01-01.</param>
/// <param name="Label">What it says: a year, a month, a day.</param>
public readonly record struct TimeTick(int Day, string Label);

/// <summary>Maps days to a share of a picture's width.</summary>
public sealed class TimeAxis
{
    private const int MostTicks = 6;

    /// <summary>A year takes less room than a day or a month.</summary>
    private const int MostYears = 8;

    private static readonly int[] YearSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
    private static readonly int[] MonthSteps = [1, 2, 3, 6];
    private static readonly int[] DaySteps = [1, 2, 5, 10];

    private readonly double _from;
    private readonly double _length;

    /// <summary>An axis around the days that are known, with room for what is open at either end.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    /// <param name="margin">Room on either side, as a share of what lies between.</param>
    public TimeAxis(int first, int last, double margin = 0.18)
    {
        // A single day is shown in its week.
        var between = Math.Max(6, last - first + 1);
        _from = first - (between * margin) - ((between - (last - first + 1)) / 2.0);
        _length = between * (1 + (2 * margin));
        Ticks = MakeTicks();
    }

    /// <summary>In order of time; labels do not run into each other from 300 pixels on.</summary>
    public ImmutableArray<TimeTick> Ticks { get; }

    /// <summary>Where the day begins, in percent of the width, within the picture.</summary>
    public double At(double day) => Math.Clamp((day - _from) / _length * 100, 0, 100);

    private ImmutableArray<TimeTick> MakeTicks()
    {
        var (first, last) = ((int)Math.Ceiling(_from), (int)Math.Floor(_from + _length));
        first = Math.Max(first, HistoricalCalendar.MinDay);
        last = Math.Min(last, HistoricalCalendar.MaxDay);
        var days = last - first;
        if (days <= DaySteps[^1] * MostTicks)
            return [.. DayTicks(first, last, DaySteps.First(s => days <= s * MostTicks))];
        if (days <= 31 * MonthSteps[^1] * MostTicks / 2)
            return [.. MonthTicks(first, last, MonthSteps.First(s => days <= s * 31 * MostTicks))];
        var step = YearSteps.FirstOrDefault(s => days <= s * 365.25 * MostYears, 10_000);
        return [.. YearTicks(first, last, step)];
    }

    private static IEnumerable<TimeTick> DayTicks(int first, int last, int step)
    {
        int? shown = null;
        for (var day = first; day <= last; day += step)
        {
            var (year, month, number) = HistoricalCalendar.FromDay(day);
            yield return new TimeTick(day, FormattableString.Invariant($"{number} {Month(month)}")
                + (year == shown ? "" : " " + Year(year)));
            shown = year;
        }
    }

    private static IEnumerable<TimeTick> MonthTicks(int first, int last, int step)
    {
        var (year, month, _) = HistoricalCalendar.FromDay(first);
        for (var i = (year * 12) + ((month - 1) / step * step); ; i += step)
        {
            var (y, m) = (Math.DivRem(i, 12, out var rest), rest + 1);
            if (!HistoricalCalendar.IsDate(y, m, 1))
                yield break;
            var day = HistoricalCalendar.ToDay(y, m, 1);
            if (day > last)
                yield break;
            if (day >= first)
                yield return new TimeTick(day, $"{Month(m)} {Year(y)}");
        }
    }

    private static IEnumerable<TimeTick> YearTicks(int first, int last, int step)
    {
        var year = HistoricalCalendar.FromDay(first).Year;
        for (year = (int)Math.Floor(year / (double)step) * step; ; year += step)
        {
            // The year 0 of astronomers is 1 BC, so that 50 BC is round and 51 BC is not.
            var round = Math.Max(year <= 0 ? year + 1 : year, HistoricalCalendar.MinYear);
            if (!HistoricalCalendar.IsDate(round, 1, 1))
                yield break;
            var day = HistoricalCalendar.ToDay(round, 1, 1);
            if (day > last)
                yield break;
            if (day >= first)
                yield return new TimeTick(day, Year(round));
        }
    }

    private static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month);

    /// <summary>A year as people count: the year 0 of astronomers is 1 BC.</summary>
    private static string Year(int year) =>
        year > 0 ? year.ToString(CultureInfo.InvariantCulture) : FormattableString.Invariant($"{1 - year} BC");
}
