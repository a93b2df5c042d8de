using System.Globalization;
using MoscowTrials.Claims.Dates.Tagging;

namespace MoscowTrials.Claims.Dates.Resolution;

/// <summary>Writes lengths of time as ISO 8601 durations.</summary>
internal static class DurationText
{
    /// <summary>"P6Y", "PT3H", "P4Y/P10Y"; null where the number is vague ("several years").</summary>
    internal static string? Of(double low, double high, TimeUnit unit) =>
        low <= 0 ? null : low == high ? One(low, unit) : One(low, unit) + "/" + One(high, unit);

    private static string One(double amount, TimeUnit unit)
    {
        var (prefix, letter, factor) = unit switch
        {
            TimeUnit.Hour => ("PT", 'H', 1),
            TimeUnit.Minute => ("PT", 'M', 1),
            TimeUnit.Second => ("PT", 'S', 1),
            TimeUnit.Week => ("P", 'W', 1),
            TimeUnit.Fortnight => ("P", 'W', 2),
            TimeUnit.Weekend => ("P", 'D', 2),
            TimeUnit.Month => ("P", 'M', 1),
            TimeUnit.Year => ("P", 'Y', 1),
            TimeUnit.Decade => ("P", 'Y', 10),
            TimeUnit.Century => ("P", 'Y', 100),
            TimeUnit.Millennium => ("P", 'Y', 1000),
            _ => ("P", 'D', 1),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{amount * factor:0.###}{letter}");
    }
}
