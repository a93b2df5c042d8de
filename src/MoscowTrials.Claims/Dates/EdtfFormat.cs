using System.Globalization;
using static MoscowTrials.Claims.Dates.HistoricalCalendar;

namespace MoscowTrials.Claims.Dates;

/// <summary>Writes intervals of days as EDTF, as short as it goes.</summary>
internal static class EdtfFormat
{
    internal static string Year(int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{(year < 0 ? "-" : "")}{Math.Abs(year):0000}");

    internal static string Interval(int? earliest, int? latest)
    {
        if (earliest is not { } first)
            return latest is { } end ? "../" + LastUnit(end) : "../..";
        if (latest is not { } last)
            return FirstUnit(first) + "/..";
        return Single(first, last) ?? FirstUnit(first, last) + "/" + LastUnit(last, first);
    }

    /// <summary>One EDTF date for the interval (day, month, season, half, year, decade, century), or null where it is none.</summary>
    private static string? Single(int first, int last)
    {
        if (first == last)
            return ToIso(first);
        var (y1, m1, d1) = FromDay(first);
        var (y2, m2, d2) = FromDay(last);
        if (d1 != 1 || d2 != DaysInMonth(y2, m2))
            return null;
        if (y1 == y2 && m1 == m2)
            return string.Create(CultureInfo.InvariantCulture, $"{Year(y1)}-{m1:00}");
        if (m1 == 1 && m2 == 12)
        {
            if (y1 == y2)
                return Year(y1);
            // Decades and centuries of positive years only: for negative ones EDTF's digits count by the astronomical year.
            if (y1 >= 0 && y1 % 10 == 0 && y2 == y1 + 9)
                return Year(y1)[..3] + "X";
            if (y1 >= 0 && y1 % 100 == 0 && y2 == y1 + 99)
                return Year(y1)[..2] + "XX";
        }
        return null;
    }

    private static string FirstUnit(int first, int? other = null)
    {
        var (year, month, day) = FromDay(first);
        var (_, otherMonth, otherDay) = other is { } o ? FromDay(o) : (0, 12, 31);
        if (day != 1 || (other is { } end && !EndsMonth(end)))
            return ToIso(first);
        return month == 1 && otherMonth == 12 && otherDay == 31 ? Year(year)
            : string.Create(CultureInfo.InvariantCulture, $"{Year(year)}-{month:00}");
    }

    private static string LastUnit(int last, int? other = null)
    {
        var (year, month, _) = FromDay(last);
        if (!EndsMonth(last) || (other is { } begin && FromDay(begin).Day != 1))
            return ToIso(last);
        return month == 12 && (other is not { } start || FromDay(start).Month == 1) ? Year(year)
            : string.Create(CultureInfo.InvariantCulture, $"{Year(year)}-{month:00}");
    }

    private static bool EndsMonth(int day)
    {
        var (year, month, number) = FromDay(day);
        return number == DaysInMonth(year, month);
    }
}
