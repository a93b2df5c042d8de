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
        var months = Period.Between(from, to, PeriodUnits.Months).Months;
        var days = Period.DaysBetween(from, to);
        if (years > 0)
            return "at least " + "year".ToQuantity(years);
        if (one.IsDay && other.IsDay && months < 2)
            return "day".ToQuantity(days);
        return "at least " + (months > 0 ? "month".ToQuantity(months) : "day".ToQuantity(days));
    }

    private static (LocalDate From, LocalDate To)? Shortest(DayInterval one, DayInterval other) =>
        one.To < other.From ? (one.To.Value, other.From.Value)
        : other.To < one.From ? (other.To.Value, one.From.Value)
        : null;
}
