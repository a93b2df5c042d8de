namespace MoscowTrials.Claims.Dates;

/// <summary>A date as an interval of days.</summary>
/// <remarks>
/// Days are counted from 0001-01-01 (day 0) in the proleptic Gregorian calendar and are negative before it. Both ends are
/// inclusive; null is an open end. Invariant: <c>Earliest &lt;= Latest</c> where both are known, and
/// <c>Edtf.Parse(Edtf)</c> gives the same date.
/// </remarks>
/// <param name="Earliest">The first day it can mean.</param>
/// <param name="Latest">The last day it can mean.</param>
/// <param name="Edtf">The date in EDTF (ISO 8601-2).</param>
/// <param name="IsApproximate">Whether it was given as "circa"; the bounds are then widened already.</param>
/// <exception cref="ArgumentException">The interval ends before it begins.</exception>
public sealed record HistoricalDate(int? Earliest, int? Latest, string Edtf, bool IsApproximate = false)
{
    /// <summary>The last day it can mean.</summary>
    public int? Latest { get; } = Earliest > Latest ? throw new ArgumentException("An interval must not end before it begins.") : Latest;

    /// <summary>Both ends known and the same day.</summary>
    public bool IsDay => Earliest is not null && Earliest == Latest;

    /// <summary>The days from <paramref name="earliest"/> to <paramref name="latest"/>, written as short as EDTF can.</summary>
    /// <exception cref="ArgumentException">The interval ends before it begins.</exception>
    public static HistoricalDate FromDays(int? earliest, int? latest) => new(earliest, latest, EdtfFormat.Interval(earliest, latest));

    /// <summary>A day; null where the calendar has none.</summary>
    public static HistoricalDate? Day(int year, int month, int day) =>
        HistoricalCalendar.IsDate(year, month, day)
            ? FromDays(HistoricalCalendar.ToDay(year, month, day), HistoricalCalendar.ToDay(year, month, day)) : null;

    /// <summary>A whole month; null outside the calendar.</summary>
    public static HistoricalDate? Month(int year, int month) =>
        HistoricalCalendar.IsDate(year, month, 1)
            ? FromDays(HistoricalCalendar.ToDay(year, month, 1), HistoricalCalendar.ToDay(year, month, HistoricalCalendar.DaysInMonth(year, month)))
            : null;

    /// <summary>A whole year; null outside the calendar.</summary>
    public static HistoricalDate? Year(int year) => Years(year, year);

    /// <summary>Whole years, both included; null outside the calendar or where they run backwards.</summary>
    public static HistoricalDate? Years(int first, int last) =>
        first <= last && HistoricalCalendar.IsDate(first, 1, 1) && HistoricalCalendar.IsDate(last, 12, 31)
            ? FromDays(HistoricalCalendar.ToDay(first, 1, 1), HistoricalCalendar.ToDay(last, 12, 31)) : null;

    /// <summary>A season of EDTF (21 spring to 24 winter, 33 to 36 quarters, 40 and 41 halves) or another part of a year; null where there is none.</summary>
    public static HistoricalDate? Season(int year, int season) =>
        Dates.Edtf.Parse(EdtfFormat.Year(year) + "-" + season.ToString("00", System.Globalization.CultureInfo.InvariantCulture)).Date;

    /// <summary>From the begin of one to the end of the other; null where that runs backwards.</summary>
    public static HistoricalDate? Span(HistoricalDate from, HistoricalDate to)
    {
        if (from.Earliest > to.Latest)
            return null;
        var (a, b) = (from.Edtf, to.Edtf);
        return a.Contains('/', StringComparison.Ordinal) || b.Contains('/', StringComparison.Ordinal)
            ? FromDays(from.Earliest, to.Latest)
            : new HistoricalDate(from.Earliest, to.Latest, a == b ? a : a + "/" + b, from.IsApproximate || to.IsApproximate);
    }

    /// <summary>The same date as "circa": EDTF <c>~</c>, bounds widened as <see cref="Circa"/> says; itself where it is a range.</summary>
    public HistoricalDate AsApproximate() =>
        IsApproximate ? this : Dates.Edtf.Parse(Edtf.Replace("/", "~/", StringComparison.Ordinal) + "~").Date ?? this;

    public override string ToString() => Edtf;
}
