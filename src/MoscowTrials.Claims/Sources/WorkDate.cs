using MoscowTrials.Claims.Dates;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources;

/// <summary>A date of a work.</summary>
/// <param name="Date">The days it can mean.</param>
/// <param name="Text">As written.</param>
/// <param name="Span">Where it stands in the entry's text; empty where it was read from a template's parameter.</param>
/// <param name="Suffix">The letter that tells works of a year apart: <c>a</c> in <c>1990a</c>; null where there is none.</param>
public sealed record WorkDate(HistoricalDate Date, string Text, TextSpan Span, char? Suffix = null)
{
    /// <summary>The year that it begins in (astronomical); null where its begin is open.</summary>
    public int? Year => Date.Earliest is { } day ? HistoricalCalendar.FromDay(day).Year : null;
}
