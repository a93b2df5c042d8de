namespace MoscowTrials.Claims.Dates.Resolution;

/// <summary>The time that the telling has reached: what a date without a year is read against.</summary>
/// <remarks>Changes from date to date; kept for one article.</remarks>
internal sealed class Story
{
    /// <summary>The last date that was told, null at the start.</summary>
    internal HistoricalDate? Last { get; private set; }

    /// <summary>Astronomical year of the last date, null at the start.</summary>
    internal int? Year { get; private set; }

    /// <summary>1 to 12, or 0 where the last date is a year or longer.</summary>
    internal int Month { get; private set; }

    /// <summary>First year of what was told last, be it a decade: by it short years ("'89") are read; null at the start.</summary>
    internal int? Near { get; private set; }

    /// <summary>The words it came from.</summary>
    internal string Words { get; private set; } = "";

    /// <summary>Astronomical year of the last date's last day, and that day's month: from here "the next May" counts.</summary>
    internal (int Year, int Month) Close { get; private set; }

    /// <summary>
    /// The last date of the paragraph, be it one said in passing that does not move the story; null where there is none. By it
    /// "that year" and "ten years later" are read.
    /// </summary>
    internal (HistoricalDate Date, string Words)? Mentioned { get; private set; }

    /// <summary>Told in the paragraph that is being read.</summary>
    internal bool IsFresh { get; private set; }

    /// <summary>The sentence that is being read tells of every year, so that a date without one takes none.</summary>
    internal bool IsHabit { get; set; }

    /// <summary>Index of the section it was told in.</summary>
    internal int Section { get; private set; }

    /// <summary>A new paragraph begins.</summary>
    internal void Rest()
    {
        IsFresh = false;
        Mentioned = null;
    }

    internal void Mention(HistoricalDate date, string words)
    {
        if (date is { Earliest: not null, Latest: not null })
            Mentioned = (date, words);
    }

    internal void Tell(HistoricalDate date, string words, int section)
    {
        if (date.Earliest is not { } first || date.Latest is not { } last)
            return;
        if (date.IsApproximate)
        {
            // The bounds of "c. 1850" begin before it.
            first += (last - first) / 2;
            last = first;
        }
        Near = HistoricalCalendar.FromDay(first).Year;
        // Decades and centuries are background; a story goes on in years.
        if (last - first > 366 * 6)
            return;
        var (year, month, _) = HistoricalCalendar.FromDay(first);
        Last = date;
        var (closeYear, closeMonth, _) = HistoricalCalendar.FromDay(last);
        Close = (closeYear, closeMonth);
        Year = year;
        Month = last - first <= 31 && !date.IsApproximate ? month : last - first <= 100 && !date.IsApproximate ? HistoricalCalendar.FromDay(last).Month : 0;
        Words = words;
        IsFresh = true;
        Section = section;
    }

    /// <summary>Year of a date's first or last day; of an approximate one, whose bounds are wide, of its middle.</summary>
    internal static int YearOf(HistoricalDate date, bool last) => HistoricalCalendar.FromDay(
        date.IsApproximate ? date.Earliest!.Value + (date.Latest!.Value - date.Earliest.Value) / 2
            : last ? date.Latest!.Value : date.Earliest!.Value).Year;

    internal void Forget()
    {
        Last = null;
        Mentioned = null;
        Near = null;
        Year = null;
        Month = 0;
        Words = "";
    }
}
