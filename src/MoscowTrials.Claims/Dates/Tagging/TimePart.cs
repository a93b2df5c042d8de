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
}
