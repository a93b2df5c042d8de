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
    public Era Era;
    public bool IsApproximate;
    public bool IsOldStyle;

    /// <summary>How the unit named by <see cref="Unit"/> is pointed at where the number is missing.</summary>
    public Pointer Pointer;

    /// <summary>How its year is pointed at ("November of the same year").</summary>
    public Pointer YearPointer;

    /// <summary>Fixed holiday that moves, or a plain one resolved to month and day.</summary>
    public bool IsEaster;

    /// <summary>Nothing but a bare number, month, season or ordinal, which needs a cue from its neighbours.</summary>
    public bool IsWeak;

    internal static TimePoint New() => new() { Weekday = -1 };
}
