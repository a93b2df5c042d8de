namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>A part that is said of a unit; the first three are values of Part rows in words.tsv.</summary>
internal enum TimePart : byte
{
    None,
    Early,
    Mid,
    Late,
    Begin,
    End,
    FirstHalf,
    SecondHalf,
    Rest,

    /// <summary>"the turn of the century": the year in which it begins, about.</summary>
    Turn,
    FirstQuarter,
    SecondQuarter,
    ThirdQuarter,
    FourthQuarter,

    /// <summary>"the first day of March", "the last day of 1804"; which one is in <see cref="TimePoint.DayOfUnit"/>.</summary>
    OneDay,
}
