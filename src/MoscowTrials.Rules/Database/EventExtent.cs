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
        if (when.HoldsTo is { } to)
            return new EventExtent(when.Earliest, when.HoldsFrom, to, when.Latest, false);
        return new EventExtent(when.Earliest, when.HoldsFrom ?? when.Latest, null, null, mention?.Relation == DateRelation.Start);
    }
}
