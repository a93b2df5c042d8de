namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>A calendar point as written, before anything is added from the context.</summary>
internal struct TimePoint
{
    /// <summary>The number as written: the year, the first year of a decade, the century's number. Meaningful where <see cref="HasYear"/>.</summary>
    public int Year;
    public bool HasYear;

    /// <summary>The year has two digits and belongs to the century of the context ("'89").</summary>
    public bool IsShortYear;

    /// <summary>1 to 12, 0 for none.</summary>
    public byte Month;

    /// <summary>1 to 39 as written, 0 for none.</summary>
    public byte Day;

    /// <summary>EDTF number of the season or half year, 0 for none.</summary>
    public byte Season;

    /// <summary>0 for Monday to 6 for Sunday, -1 for none.</summary>
    public sbyte Weekday;

    public TimeUnit Unit;
    public TimePart Part;

    /// <summary>With <see cref="TimePart.OneDay"/>: 1-based day of the unit, -1 for its last.</summary>
    public sbyte DayOfUnit;
    public Era Era;
    public bool IsApproximate;
    public bool IsOldStyle;

    /// <summary>The year was written for both beginnings of the year ("1731/32"); <see cref="Year"/> is the later.</summary>
    public bool IsDualYear;

    /// <summary>It was written in both calendars ("25 October/7 November"); this is the Gregorian one.</summary>
    public bool IsBothStyles;

    /// <summary>How the unit named by <see cref="Unit"/> is pointed at where the number is missing.</summary>
    public Pointer Pointer;

    /// <summary>How its year is pointed at ("November of the same year").</summary>
    public Pointer YearPointer;

    /// <summary>A holiday that moves with Easter, by <see cref="DaysFromEaster"/>.</summary>
    public bool IsEaster;
    public sbyte DaysFromEaster;

    /// <summary>That Easter is the one of the eastern churches.</summary>
    public bool IsOrthodox;

    /// <summary>A holiday's name without a year, which needs a preposition.</summary>
    public bool IsHoliday;

    /// <summary>Nothing but a bare number, month, season or ordinal, which needs a cue from its neighbours.</summary>
    public bool IsWeak;

    internal static TimePoint New() => new() { Weekday = -1 };
}
