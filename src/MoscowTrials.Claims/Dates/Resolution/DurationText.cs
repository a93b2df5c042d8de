using System.Globalization;
using MoscowTrials.Claims.Dates.Tagging;

namespace MoscowTrials.Claims.Dates.Resolution;

/// <summary>Writes lengths of time as ISO 8601 durations.</summary>
internal static class DurationText
{
    /// <summary>"P6Y", "PT3H", "P4Y/P10Y"; null where the number is vague ("several years").</summary>
    internal static string? Of(in TimeExpression e)
    {
        if (e.Low <= 0)
            return null;
        if (e.Low != e.High)
            return "P" + Part(e.Low, e.Unit) + "/P" + Part(e.High, e.Unit);
        return "P" + Part(e.Low, e.Unit) + Part(e.Low2, e.Unit2, e.Unit) + Part(e.Low3, e.Unit3, e.Unit2);
    }

    /// <summary>Number and letter; the "T" stands before the first unit that is shorter than a day.</summary>
    private static string Part(double amount, TimeUnit unit, TimeUnit before = TimeUnit.None)
    {
        if (unit == TimeUnit.None)
            return "";
        var (letter, factor) = unit switch
        {
            TimeUnit.Hour => ('H', 1),
            TimeUnit.Minute => ('M', 1),
            TimeUnit.Second => ('S', 1),
            TimeUnit.Week => ('W', 1),
            TimeUnit.Fortnight => ('W', 2),
            TimeUnit.Weekend => ('D', 2),
            TimeUnit.Month => ('M', 1),
            TimeUnit.Year => ('Y', 1),
            TimeUnit.Decade => ('Y', 10),
            TimeUnit.Century => ('Y', 100),
            TimeUnit.Millennium => ('Y', 1000),
            _ => ('D', 1),
        };
        var clock = IsClock(unit) && !IsClock(before) ? "T" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{clock}{amount * factor:0.###}{letter}");
    }

    private static bool IsClock(TimeUnit unit) => unit is TimeUnit.Hour or TimeUnit.Minute or TimeUnit.Second;
}
