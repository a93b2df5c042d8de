using MoscowTrials.Claims.Dates;

namespace MoscowTrials.Reporting.Works;

/// <summary>A date as bibliographies write it: year, month and day as far as they are known, and the end of a range.</summary>
/// <param name="From">One to three numbers: year, month, day.</param>
/// <param name="To">The same for the end of a range; null where it is none.</param>
internal readonly record struct DateParts(int[] From, int[]? To)
{
    /// <summary>The parts of a date with two ends; null where an end is open.</summary>
    public static DateParts? Of(HistoricalDate? date)
    {
        if (date is not { Earliest: { } earliest, Latest: { } latest })
            return null;
        var (from, to) = (HistoricalCalendar.FromDay(earliest), HistoricalCalendar.FromDay(latest));
        var isMonths = from.Day == 1 && to.Day == HistoricalCalendar.DaysInMonth(to.Year, to.Month);
        if (isMonths && from.Month == 1 && to.Month == 12)
            return new DateParts([from.Year], from.Year == to.Year ? null : [to.Year]);
        if (isMonths)
            return new DateParts([from.Year, from.Month], from.Year == to.Year && from.Month == to.Month ? null : [to.Year, to.Month]);
        return new DateParts([from.Year, from.Month, from.Day], from == to ? null : [to.Year, to.Month, to.Day]);
    }
}
