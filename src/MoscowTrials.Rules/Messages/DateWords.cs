using System.Globalization;
using NodaTime;

namespace MoscowTrials.Rules.Messages;

/// <summary>An interval of days as a historian writes it: "1871", "January 1871", "9–14 August 1871", "before 1871".</summary>
internal static class DateWords
{
    /// <summary>The time without a preposition, except where "before" or "after" is part of it.</summary>
    public static string Of(DayInterval time) => (time.From, time.To) switch
    {
        (null, null) => "an unknown time",
        (null, { } to) => "before " + Start(to.PlusDays(1)),
        ({ } from, null) => Start(from) + " or later",
        ({ } from, { } to) => Closed(from, to),
    };

    /// <summary>The time with the preposition that it takes: "in 1871", "on 9 August 1871", "before 1871".</summary>
    public static string In(DayInterval time) => (time.From, time.To) switch
    {
        (null, null) => "at an unknown time",
        (null, _) => Of(time),
        ({ } from, null) => (IsMonthStart(from) ? "in " : "on ") + Of(time),
        ({ } from, { } to) => (IsMonthStart(from) && IsMonthEnd(to) ? "in " : "on ") + Of(time),
    };

    private static string Closed(LocalDate from, LocalDate to)
    {
        if (from == to)
            return Day(from);
        if (IsYearStart(from) && IsYearEnd(to))
            return Years(from.Year, to.Year);
        if (IsMonthStart(from) && IsMonthEnd(to))
            return from.Year != to.Year ? $"{MonthYear(from)} – {MonthYear(to)}"
                : from.Month == to.Month ? MonthYear(from)
                : $"{Month(from)}–{MonthYear(to)}";
        return from.Year != to.Year ? $"{Day(from)} – {Day(to)}"
            : from.Month == to.Month ? FormattableString.Invariant($"{from.Day}–{Day(to)}")
            : $"{DayMonth(from)} – {Day(to)}";
    }

    private static string Years(int from, int to)
    {
        if (from == to)
            return Year(from);
        if (from > 0 && from % 10 == 0 && to == from + 9)
            return FormattableString.Invariant($"the {from}s");
        // A century begins with its year 1 by the calendar, and with its year 0 where two digits are left open (EDTF 18XX).
        if (from > 0 && from % 100 <= 1 && to == from + 99)
            return FormattableString.Invariant($"the {Ordinal((from / 100) + 1)} century");
        return from > 0 || to <= 0 ? $"{Year(from, to <= 0)}–{Year(to)}" : $"{Year(from)} – AD {Year(to)}";
    }

    /// <summary>The coarsest unit that begins on <paramref name="day"/>.</summary>
    private static string Start(LocalDate day) => IsYearStart(day) ? Year(day.Year) : IsMonthStart(day) ? MonthYear(day) : Day(day);

    private static string Day(LocalDate day) => $"{DayMonth(day)} {Year(day.Year)}";

    private static string DayMonth(LocalDate day) => FormattableString.Invariant($"{day.Day} {Month(day)}");

    // Noda Time's patterns would do as well, and take longer to set up than a whole article takes to check.
    private static string Month(LocalDate day) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(day.Month);

    private static string MonthYear(LocalDate day) => $"{Month(day)} {Year(day.Year)}";

    /// <summary>A year as people count: the year 0 of astronomers is 1 BC.</summary>
    private static string Year(int year, bool eraFollows = false) =>
        year > 0 ? FormattableString.Invariant($"{year}")
        : eraFollows ? FormattableString.Invariant($"{1 - year}")
        : FormattableString.Invariant($"{1 - year} BC");

    private static string Ordinal(int number) => FormattableString.Invariant($"{number}") + (number % 100 is >= 11 and <= 13 ? "th"
        : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });

    private static bool IsYearStart(LocalDate day) => day is { Month: 1, Day: 1 };

    private static bool IsYearEnd(LocalDate day) => day is { Month: 12, Day: 31 };

    private static bool IsMonthStart(LocalDate day) => day.Day == 1;

    private static bool IsMonthEnd(LocalDate day) => day.PlusDays(1).Day == 1;
}
