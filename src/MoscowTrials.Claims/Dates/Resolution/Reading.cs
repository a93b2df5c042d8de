using MoscowTrials.Claims.Dates.Tagging;

namespace MoscowTrials.Claims.Dates.Resolution;

/// <summary>A point or range with its value, or why it has none.</summary>
internal struct Reading
{
    public HistoricalDate? Date;

    /// <summary>A part of the value came from the context.</summary>
    public bool IsInferred;
    public DateFault? Fault;

    /// <summary>What was done, for <c>explain</c>; null where the words give the value as they stand.</summary>
    public string? Step;

    internal static Reading Of(HistoricalDate? date) => new() { Date = date };

    internal static Reading Unknown(string why) => new() { Step = why };
}

/// <summary>Units as ISO 8601 writes them and as they add up.</summary>
internal static class UnitArithmetic
{
    /// <summary>Months in the unit, or 0 where it is counted in days.</summary>
    internal static int Months(TimeUnit unit) => unit switch
    {
        TimeUnit.Month => 1,
        TimeUnit.Year => 12,
        TimeUnit.Decade => 120,
        TimeUnit.Century => 1200,
        TimeUnit.Millennium => 12000,
        _ => 0,
    };

    /// <summary>Days in the unit, or 0.</summary>
    internal static int Days(TimeUnit unit) => unit switch
    {
        TimeUnit.Day or TimeUnit.Night => 1,
        TimeUnit.Weekend => 2,
        TimeUnit.Week => 7,
        TimeUnit.Fortnight => 14,
        _ => 0,
    };
}
