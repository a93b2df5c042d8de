using MoscowTrials.Claims.Dates.Tagging;
using static MoscowTrials.Claims.Dates.HistoricalCalendar;

namespace MoscowTrials.Claims.Dates.Resolution;

/// <summary>Counts from an anchor: "two days later", "a week after the trial", "the first day of the trial".</summary>
internal static class OffsetResolver
{
    internal static Reading Resolve(string text, in TimeExpression e, Story story, AnchorIndex anchors)
    {
        HistoricalDate anchor;
        string words;
        switch (e.Anchor)
        {
            case AnchorKind.Writing:
                return Reading.Unknown("counted from the time of writing");
            case AnchorKind.Date:
                if (PointResolver.Resolve(e.First, story) is not { Date: { } written } )
                    return Reading.Unknown("the date it counts from is not known");
                (anchor, words) = (written, written.Edtf);
                break;
            case AnchorKind.Phrase:
                // Days are counted from days, months and years from a year at most.
                var longest = UnitArithmetic.Days(e.Unit) > 0 ? 31 : 366;
                if (anchors.Find(text.AsSpan(e.AnchorStart, e.AnchorEnd - e.AnchorStart), Wanted(e), longest, out words) is not { } dated)
                    return Reading.Unknown("\"" + text[e.AnchorStart..e.AnchorEnd] + "\" is not dated before it, or not clearly");
                anchor = dated;
                break;
            default:
                if (story.Last is not { } last)
                    return Reading.Unknown("nothing is told before it to count from");
                (anchor, words) = (last, story.Words);
                break;
        }
        if (anchor.Earliest is not { } first || anchor.Latest is not { } end)
            return Reading.Unknown("\"" + words + "\" has an open end");
        var date = e.IsEventPart ? anchor : e.Nth != 0 ? Inside(first, end, e) : Bounded(first, end, e);
        return date is null ? Reading.Unknown("\"" + words + "\" is not exact enough to count from")
            : new Reading { Date = date, IsInferred = e.Anchor != AnchorKind.Date, Step = "counted from \"" + words + "\" (" + anchor.Edtf + ")" };
    }

    // One counts on from an end and back from a begin; the first day is the begin's.
    private static Side Wanted(in TimeExpression e) =>
        Side.Whole | (e.Nth >= 1 || e.Direction < 0 ? Side.Begin : e.Nth == -1 || e.Direction > 0 ? Side.End : 0);

    // "the first day of the trial": only where the trial's own days are known; within a month no day is certain.
    private static HistoricalDate? Inside(int first, int end, in TimeExpression e)
    {
        var (year, month, day) = FromDay(first);
        if (day == 1 && end - first + 1 == DaysInMonth(year, month))
            return HistoricalDate.FromDays(first, end);
        if (end - first > 400)
            return null;
        var target = e.Nth > 0 ? first + e.Nth - 1 : end;
        return first == end && e.Nth > 1 ? HistoricalDate.FromDays(target, target)
            : target > end ? null : HistoricalDate.FromDays(target, target);
    }

    // "more than 160 years later" has no end, "less than a year later" begins at the anchor.
    private static HistoricalDate? Bounded(int first, int end, in TimeExpression e) =>
        (Count(first, end, e), e.Bound, e.Direction > 0) switch
        {
            (null, _, _) => null,
            ({ } date, DurationBound.AtLeast, true) => HistoricalDate.FromDays(date.Earliest, null),
            ({ } date, DurationBound.AtLeast, false) => HistoricalDate.FromDays(null, date.Latest),
            ({ } date, DurationBound.AtMost, true) => HistoricalDate.FromDays(first, date.Latest),
            ({ } date, DurationBound.AtMost, false) => HistoricalDate.FromDays(date.Earliest, end),
            var (date, _, _) => date,
        };

    private static HistoricalDate? Count(int first, int end, in TimeExpression e)
    {
        if (e.Low <= 0 || e.Low != e.High || e.Low > 20000)
            return null;
        // From a range one counts on from its last day and back from its first.
        var origin = e.Direction > 0 ? end : first;
        var days = UnitArithmetic.Days(e.Unit) * e.Low * e.Direction;
        if (UnitArithmetic.Days(e.Unit) > 0)
        {
            if (end - first > 31 || days != Math.Floor(days) || !In(first + days) || !In(end + days))
                return null;
            // A month as anchor moves as a whole.
            return end - first >= 27 ? HistoricalDate.FromDays(first + (int)days, end + (int)days)
                : HistoricalDate.FromDays(origin + (int)days, origin + (int)days);
        }
        var months = UnitArithmetic.Months(e.Unit) * e.Low * e.Direction;
        if (months == 0 || months != Math.Floor(months) || AddMonths(origin, (long)months) is not { } moved)
            return null;
        var (year, month, _) = FromDay(moved);
        if (e.Unit == TimeUnit.Month)
        {
            // A whole year as anchor moves as a whole.
            return end - first <= 100 ? HistoricalDate.Month(year, month)
                : AddMonths(first, (long)months) is { } begin && AddMonths(end, (long)months) is { } close
                    ? HistoricalDate.FromDays(begin, close) : null;
        }
        if (e.Unit == TimeUnit.Year)
            return HistoricalDate.Year(year);
        var size = e.Unit == TimeUnit.Decade ? 10 : 100;
        var start = (int)Math.Floor(year / (double)size) * size;
        return HistoricalDate.Years(start, start + size - 1);
    }

    private static bool In(double day) => day >= MinDay && day <= MaxDay;
}
