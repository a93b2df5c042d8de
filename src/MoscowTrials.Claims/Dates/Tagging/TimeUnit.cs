namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>The finest thing that is named; the numbers are those of Unit rows in words.tsv.</summary>
internal enum TimeUnit : byte
{
    None,
    Hour,
    Minute,
    Second,
    Day,
    Week,
    Fortnight,
    Month,
    Year,
    Decade,
    Century,
    Millennium,
    Night,
    Weekend,
    Season,
    Quarter,
    Half,
}
