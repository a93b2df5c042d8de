using MoscowTrials.Claims.Dates.Tagging;

namespace MoscowTrials.Claims.Dates.Resolution;

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

    /// <summary>About how many hours it has, to compare units by; less than one for what is shorter.</summary>
    internal static double Length(TimeUnit unit) =>
        Months(unit) > 0 ? Months(unit) * 730.5 : Days(unit) > 0 ? Days(unit) * 24
        : unit switch { TimeUnit.Hour => 1, TimeUnit.Minute => 1 / 60.0, TimeUnit.Second => 1 / 3600.0, _ => 0 };
}
