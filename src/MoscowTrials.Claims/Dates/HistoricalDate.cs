namespace MoscowTrials.Claims.Dates;

/// <summary>A date as an interval of days.</summary>
/// <remarks>
/// Days are counted from 0001-01-01 (day 0) in the proleptic Gregorian calendar and are negative before it. Both ends are
/// inclusive; null is an open end. Invariant: <c>Earliest &lt;= Latest</c> where both are known.
/// </remarks>
/// <param name="Earliest">The first day it can mean.</param>
/// <param name="Latest">The last day it can mean.</param>
/// <param name="Edtf">The date in EDTF (ISO 8601-2).</param>
/// <param name="IsApproximate">Whether it was given as "circa"; the bounds are then widened already.</param>
public sealed record HistoricalDate(int? Earliest, int? Latest, string Edtf, bool IsApproximate = false);
