using System.Globalization;
using Humanizer;
using NodaTime;

namespace MoscowTrials.Rules.Messages;

/// <summary>The time between two intervals, as what is certain about it: "at least 14 years".</summary>
internal static class GapWords
{
    /// <summary>
    /// The shortest time that can lie between the two, whichever is first, cut off to whole years, months or days; exact
    /// ("3 days") only where both are single days less than two months apart.
    /// </summary>
    public static string Between(DayInterval one, DayInterval other)
    {
        if (Shortest(one, other) is not var (from, to))
            return "some time";
        var years = Period.Between(from, to, PeriodUnits.Years).Years;
        if (years > 0)
            return "at least " + InWords(years, DaysPerYear, TimeUnit.Year);
        var months = Period.Between(from, to, PeriodUnits.Months).Months;
        var days = InWords(Period.DaysBetween(from, to), 1, TimeUnit.Day);
        return one.IsDay && other.IsDay && months < 2 ? days
            : "at least " + (months > 0 ? InWords(months, DaysPerYear / 12, TimeUnit.Month) : days);
    }

    /// <summary>Mean year of the Gregorian calendar, by which Humanizer counts too: 146,097 days in 400 years.</summary>
    private const double DaysPerYear = 365.2425;

    // Of Humanizer's ways to a plural this is the quick one; "ToQuantity" compiles a hundred regular expressions first.
    private static string InWords(int count, double daysOfUnit, TimeUnit unit) =>
        TimeSpan.FromDays(Math.Floor(count * daysOfUnit) + (unit == TimeUnit.Day ? 0 : 1))
            .Humanize(precision: 1, culture: CultureInfo.InvariantCulture, maxUnit: unit, minUnit: TimeUnit.Day);

    private static (LocalDate From, LocalDate To)? Shortest(DayInterval one, DayInterval other) =>
        one.To < other.From ? (one.To.Value, other.From.Value)
        : other.To < one.From ? (other.To.Value, one.From.Value)
        : null;
}
