using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;

namespace MoscowTrials.Claims.Dates;

/// <summary>Days and dates of the proleptic Gregorian calendar, and the bridge from the Julian one.</summary>
/// <remarks>
/// A day is the number of days since 0001-01-01 (day 0), negative before. Years are astronomical: 0 is 1 BC, -489 is 490 BC.
/// The calendar ends at <see cref="MinYear"/> and <see cref="MaxYear"/>, which are Noda Time's.
/// </remarks>
public static class HistoricalCalendar
{
    public const int MinYear = -9998;

    public const int MaxYear = 9999;

    /// <summary>The first day, -9998-01-01.</summary>
    public static readonly int MinDay = DayNumber(MinYear, 1, 1);

    /// <summary>The last day, 9999-12-31.</summary>
    public static readonly int MaxDay = DayNumber(MaxYear, 12, 31);

    /// <summary>The last year in which a state still wrote Julian dates (Greece changed in March 1923).</summary>
    public const int LastJulianYear = 1923;

    public static bool IsLeapYear(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    /// <summary>28 to 31; <paramref name="month"/> is 1 to 12.</summary>
    public static int DaysInMonth(int year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>Whether the calendar has this date.</summary>
    public static bool IsDate(int year, int month, int day) =>
        year is >= MinYear and <= MaxYear && month is >= 1 and <= 12 && day >= 1 && day <= DaysInMonth(year, month);

    /// <summary>Whether the Julian calendar has this date; it has a 29 February in every fourth year.</summary>
    public static bool IsJulianDate(int year, int month, int day) =>
        year is > MinYear and < MaxYear && month is >= 1 and <= 12 && day >= 1
        && day <= (month == 2 && year % 4 == 0 ? 29 : DaysInMonth(2001, month));

    /// <summary>The day of a date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The calendar has no such date; ask <see cref="IsDate"/> first.</exception>
    public static int ToDay(int year, int month, int day)
    {
        if (!IsDate(year, month, day))
            throw new ArgumentOutOfRangeException(nameof(day), FormattableString.Invariant($"{year}-{month}-{day}"));
        return DayNumber(year, month, day);
    }

    /// <summary>The date of a day between <see cref="MinDay"/> and <see cref="MaxDay"/>.</summary>
    public static (int Year, int Month, int Day) FromDay(int day)
    {
        // Counted from 1 March of year 0, so that the leap day is the last of its year, in cycles of 400 years.
        var shifted = day + 306;
        var era = FloorDivide(shifted, 146097);
        var dayOfEra = shifted - era * 146097;
        var yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
        var dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        var monthFromMarch = (5 * dayOfYear + 2) / 153;
        var month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1);
    }

    /// <summary>The day of a date that was written in the Julian calendar ("Old Style"), or null where that calendar has none.</summary>
    public static int? FromJulian(int year, int month, int day)
    {
        if (!IsJulianDate(year, month, day))
            return null;
        var date = new LocalDate(year, month, day, CalendarSystem.Julian).WithCalendar(CalendarSystem.Iso);
        return DayNumber(date.Year, date.Month, date.Day);
    }

    /// <summary>0 for Monday to 6 for Sunday.</summary>
    public static int Weekday(int day) => ((day % 7) + 7) % 7;

    /// <summary>The day <paramref name="months"/> later (earlier where negative), at the last of the month where the number is too high; null outside the calendar.</summary>
    public static int? AddMonths(int day, long months)
    {
        var (year, month, number) = FromDay(day);
        var total = year * 12L + month - 1 + months;
        if (total < MinYear * 12L || total > MaxYear * 12L + 11)
            return null;
        var newYear = (int)(total >= 0 ? total / 12 : (total - 11) / 12);
        var newMonth = (int)(total - newYear * 12L) + 1;
        return DayNumber(newYear, newMonth, Math.Min(number, DaysInMonth(newYear, newMonth)));
    }

    /// <summary>Western Easter Sunday, by the numbers that were written then: the Julian one before 1583, the Gregorian one after
    /// 1752.</summary>
    /// <returns>The earlier and the later day where both calendars were in use, else twice the same; null where there was no such
    /// feast.</returns>
    /// <remarks>Meeus, Astronomical Algorithms, chapter 8. Britain was the last western state to change its calendar, in 1752.</remarks>
    public static (int First, int Last)? EasterSunday(int year)
    {
        if (year is < 33 or > MaxYear)
            return null;
        var julian = JulianEaster(year);
        if (year < 1583)
            return (julian, julian);
        var gregorian = GregorianEaster(year);
        return year > 1752 ? (gregorian, gregorian) : (Math.Min(julian, gregorian), Math.Max(julian, gregorian));
    }

    /// <summary>Easter Sunday of the eastern churches, by the numbers that were written then: the Julian ones, the Gregorian ones from
    /// 1924 on, when the last eastern state (Greece) had changed its calendar.</summary>
    /// <returns>As <see cref="EasterSunday"/>.</returns>
    public static (int First, int Last)? OrthodoxEasterSunday(int year)
    {
        if (year is < 33 or > MaxYear)
            return null;
        var julian = JulianEaster(year);
        var gregorian = julian + year / 100 - year / 400 - 2;
        return year < 1583 ? (julian, julian) : year >= 1924 ? (gregorian, gregorian) : (julian, gregorian);
    }

    // The numbers of the Julian day.
    private static int JulianEaster(int year)
    {
        int d = (19 * (year % 19) + 15) % 30, e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        return DayNumber(year, (d + e + 114) / 31, (d + e + 114) % 31 + 1);
    }

    private static int GregorianEaster(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        return DayNumber(year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
    }

    /// <summary><c>YYYY-MM-DD</c>; years before 0 carry a sign: <c>-0489-08-12</c>.</summary>
    public static string ToIso(int day)
    {
        var (year, month, number) = FromDay(day);
        return string.Create(CultureInfo.InvariantCulture, $"{(year < 0 ? "-" : "")}{Math.Abs(year):0000}-{month:00}-{number:00}");
    }

    /// <summary>Reads what <see cref="ToIso"/> writes.</summary>
    public static bool TryParseIso([NotNullWhen(true)] string? text, out int day)
    {
        day = 0;
        if (text is null || Edtf.Parse(text) is not { Date: { } date } || text.Length - (text.StartsWith('-') ? 1 : 0) != 10
            || date.Earliest is not { } first || date.Latest != first || date.IsApproximate)
            return false;
        day = first;
        return true;
    }

    private static int DayNumber(int year, int month, int day)
    {
        var y = month <= 2 ? year - 1 : year;
        var era = FloorDivide(y, 400);
        var yearOfEra = y - era * 400;
        var dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 306;
    }

    private static int FloorDivide(int value, int by) => value >= 0 ? value / by : (value - by + 1) / by;
}
