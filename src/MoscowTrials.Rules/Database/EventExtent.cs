using System.Globalization;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;

namespace MoscowTrials.Rules.Database;

/// <summary>When something that may last began, and when it ended, each as bounds on a day (days since 0001-01-01).</summary>
/// <param name="BeginsEarliest">First day on which it can have begun.</param>
/// <param name="BeginsLatest">Last day on which it can have begun.</param>
/// <param name="EndsEarliest">First day on which it can have ended; null where no end is told.</param>
/// <param name="EndsLatest">Last day on which it can have ended.</param>
/// <param name="IsContinuing">Whether it goes on at the time of telling ("since 1887").</param>
internal readonly record struct EventExtent(int? BeginsEarliest, int? BeginsLatest, int? EndsEarliest, int? EndsLatest, bool IsContinuing)
{
    /// <summary>Reads the extent of an event's date.</summary>
    /// <param name="when">The date, or null.</param>
    /// <param name="mention">The expression it was read from, or null where it was inherited.</param>
    public static EventExtent Of(EventDate? when, DateMention? mention)
    {
        if (when is null)
            return default;
        var slash = when.Edtf.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return new EventExtent(when.Earliest, when.Latest, null, null, false);
        var from = when.Edtf.AsSpan(0, slash);
        var to = when.Edtf.AsSpan(slash + 1);
        var beginsLatest = Unit(from)?.Last;
        var endsEarliest = Unit(to)?.First;
        return (mention?.Relation ?? DateRelation.During) switch
        {
            DateRelation.Start => new EventExtent(when.Earliest, mention?.Date?.Latest ?? beginsLatest, null, null, true),
            DateRelation.End => new EventExtent(null, when.Latest, mention?.Date?.Earliest ?? endsEarliest, when.Latest, false),
            DateRelation.During when beginsLatest is not null && endsEarliest is not null =>
                new EventExtent(when.Earliest, beginsLatest, endsEarliest, when.Latest, false),
            // "Before", "after", or a range whose halves are not plain dates: a single moment somewhere within.
            _ => new EventExtent(when.Earliest, when.Latest, null, null, false),
        };
    }

    /// <summary>The days of one half of an EDTF interval: <c>1887</c>, <c>1887-01</c> or <c>1887-01-31</c>.</summary>
    private static (int First, int Last)? Unit(ReadOnlySpan<char> edtf)
    {
        // A qualifier ("1887~", "1887?") leaves the day open, and years before 1 lie outside DateOnly.
        if (edtf.Length < 4 || !Number(edtf[..4], 1, 9999, out var year))
            return null;
        if (edtf.Length == 4)
            return (new DateOnly(year, 1, 1).DayNumber, new DateOnly(year, 12, 31).DayNumber);
        if (edtf.Length < 7 || edtf[4] != '-' || !Number(edtf[5..7], 1, 12, out var month))
            return null;
        var first = new DateOnly(year, month, 1);
        var days = DateTime.DaysInMonth(year, month);
        if (edtf.Length == 7)
            return (first.DayNumber, first.DayNumber + days - 1);
        if (edtf.Length != 10 || edtf[7] != '-' || !Number(edtf[8..], 1, days, out var day))
            return null;
        return (first.DayNumber + day - 1, first.DayNumber + day - 1);
    }

    private static bool Number(ReadOnlySpan<char> text, int least, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;
}
