namespace MoscowTrials.Claims.Dates;

/// <summary>How far "circa" reaches: the policy of this product, since no standard gives a figure.</summary>
/// <remarks>
/// In proportion to what was named. A day: a week either way. A month: two months. A year: 5 years, or 10 where it ends in 0 and
/// so is likely rounded; twice that before the year 1000, whose chronology is looser. Anything longer: half its length, at most
/// 50 years. A finding that needs a date to lie outside of these bounds is then certain for any usual meaning of the word.
/// </remarks>
public static class Circa
{
    /// <summary>The widened bounds, kept inside the calendar.</summary>
    public static (int Earliest, int Latest) Widen(int earliest, int latest)
    {
        var length = latest - earliest + 1;
        var reach = length switch
        {
            1 => 7,
            <= 31 => 61,
            <= 366 => 366 * YearReach(earliest),
            _ => Math.Min(length / 2, 50 * 366),
        };
        return (Math.Max(earliest - reach, HistoricalCalendar.MinDay), Math.Min(latest + reach, HistoricalCalendar.MaxDay));
    }

    private static int YearReach(int earliest)
    {
        var year = HistoricalCalendar.FromDay(earliest).Year;
        // A round year before our era is one off in astronomical count: 490 BC is -489.
        var written = year > 0 ? year : 1 - year;
        return (written % 10 == 0 ? 10 : 5) * (year < 1000 ? 2 : 1);
    }
}
