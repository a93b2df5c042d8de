using MoscowTrials.Claims.Dates.Tagging;
using static MoscowTrials.Claims.Dates.HistoricalCalendar;

namespace MoscowTrials.Claims.Dates.Resolution;

/// <summary>Counts from an anchor: "two days later", "a week after the trial", "the first day of the trial".</summary>
internal static class OffsetResolver
{
    /// <summary>Days of the longest event whose begin and end are told together, a reign or a war.</summary>
    internal const int LongestEvent = 70 * 366;

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
                var longest = e.IsEventPart ? LongestEvent : e.Nth != 0 && e.Unit == TimeUnit.Year ? LongestEvent
                    : UnitArithmetic.Days(e.Unit) > 0 ? 31 : 366;
                if (anchors.Find(text.AsSpan(e.AnchorStart, e.AnchorEnd - e.AnchorStart), Wanted(e), longest, out words) is not { } dated)
                    return Reading.Unknown("\"" + text[e.AnchorStart..e.AnchorEnd] + "\" is not dated before it, or not clearly");
                anchor = dated;
                break;
            default:
                // Years are counted from what was named last, be it in passing; days and months from where the story is.
                if (UnitArithmetic.Months(e.Unit) >= 12 && story.Mentioned is var (mentioned, named))
                    (anchor, words) = (mentioned, named);
                else if (story.Last is { } last)
                    (anchor, words) = (last, story.Words);
                else
                    return Reading.Unknown("nothing is told before it to count from");
                break;
        }
        // Of what lasted from one day to another the end is known, however long it was.
        if (e.Direction != 0 && !e.IsEventPart && anchor.Edtf.IndexOf('/', StringComparison.Ordinal) is var slash and > 0
            && Edtf.Parse(e.Direction > 0 ? anchor.Edtf[(slash + 1)..] : anchor.Edtf[..slash]).Date is { } side)
            anchor = side;
        if (anchor.Earliest is not { } first || anchor.Latest is not { } end)
            return Reading.Unknown("\"" + words + "\" has an open end");
        if (e.IsEventPart && e.Unit == TimeUnit.Day && first != end)
            return Reading.Unknown("\"" + words + "\" is not one day");
        var date = e.IsEventPart ? (e.Unit == TimeUnit.Year ? HistoricalDate.Years(FromDay(first).Year, FromDay(end).Year) : anchor)
            : e.Nth != 0 ? Inside(first, end, e) : Bounded(first, end, e);
        return date is null ? Reading.Unknown("\"" + words + "\" is not exact enough to count from")
            : new Reading { Date = date, IsInferred = e.Anchor != AnchorKind.Date, Step = "counted from \"" + words + "\" (" + anchor.Edtf + ")" };
    }

    /// <summary>The time so long before or after a date, as exact as the unit it is counted in.</summary>
    /// <param name="anchor">What it is counted from.</param>
    /// <param name="offset">The length and its direction.</param>
    /// <returns>Null where the length is vague, or the anchor not exact enough to count from.</returns>
    internal static HistoricalDate? Count(HistoricalDate anchor, DateOffset offset)
    {
        if (anchor is not { Earliest: { } first, Latest: { } end } || offset.Length is not { } length || DurationText.Parse(length) is not { } e)
            return null;
        // Days are counted from days, months and years from a year at most.
        if (end - first >= (UnitArithmetic.Days(e.Unit) > 0 ? 31 : 366))
            return null;
        (e.Direction, e.Bound) = (offset.IsAfter ? 1 : -1, offset.Bound);
        return Bounded(first, end, e);
    }

    // One counts on from an end and back from a begin; the first day is the begin's.
    private static Side Wanted(in TimeExpression e) =>
        Side.Whole | (e.Nth >= 1 || e.Direction < 0 ? Side.Begin : e.Nth == -1 || e.Direction > 0 ? Side.End : 0);

    // "the first day of the trial": only where the trial's own days are known; within a month no day is certain.
    private static HistoricalDate? Inside(int first, int end, in TimeExpression e)
    {
        var (year, month, day) = FromDay(first);
        // "the tenth year of his reign" lies in two calendar years.
        if (e.Unit == TimeUnit.Year)
            return e.Nth > 0 && year + e.Nth <= FromDay(end).Year + 1 ? HistoricalDate.Years(year + e.Nth - 1, year + e.Nth) : null;
        if (e.Unit != TimeUnit.Day)
            return null;
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
        if (e.Low <= 0 || e.High > 20000)
            return null;
        if (e.Low != e.High)
        {
            // "two or three days later": from the one to the other.
            var (near, far) = (e, e);
            (near.High, far.Low) = (e.Low, e.High);
            return Count(first, end, near) is { } a && Count(first, end, far) is { } b
                ? HistoricalDate.FromDays(Least(a.Earliest, b.Earliest), Most(a.Latest, b.Latest)) : null;
        }
        if (e.Unit2 != TimeUnit.None)
            return Compound(first, end, e);
        // From a range one counts on from its last day and back from its first.
        var origin = e.Direction > 0 ? end : first;
        var days = UnitArithmetic.Days(e.Unit) * e.Low * e.Direction;
        if (UnitArithmetic.Days(e.Unit) > 0)
        {
            if (end - first > 31 || days != Math.Floor(days) || !In(first + days) || !In(end + days))
                return null;
            if (e.IsWhole)
            {
                var monday = origin - Weekday(origin) + (int)days;
                return In(monday + 6) && In(monday) ? HistoricalDate.FromDays(monday, monday + 6) : null;
            }
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
        // Nobody counts a decade or a century to the year.
        return e.Unit == TimeUnit.Year ? HistoricalDate.Year(year) : HistoricalDate.Year(year)?.AsApproximate();
    }

    // "two years and six months later": as exact as the smallest unit.
    private static HistoricalDate? Compound(int first, int end, in TimeExpression e)
    {
        var part = e;
        (part.Unit2, part.Unit3) = (TimeUnit.None, TimeUnit.None);
        var months = UnitArithmetic.Months(e.Unit) * e.Low + UnitArithmetic.Months(e.Unit2) * e.Low2
            + UnitArithmetic.Months(e.Unit3) * e.Low3;
        var days = UnitArithmetic.Days(e.Unit) * e.Low + UnitArithmetic.Days(e.Unit2) * e.Low2
            + UnitArithmetic.Days(e.Unit3) * e.Low3;
        var origin = e.Direction > 0 ? end : first;
        if (months != Math.Floor(months) || days != Math.Floor(days) || (months == 0 && days == 0)
            || AddMonths(origin, (long)months * e.Direction) is not { } moved)
            return null;
        if (days == 0)
        {
            (part.Unit, part.Low, part.High) = (TimeUnit.Month, months, months);
            return Count(first, end, part);
        }
        (part.Unit, part.Low, part.High) = (TimeUnit.Day, days, days);
        return first == end ? Count(moved, moved, part) : null;
    }

    private static int? Least(int? a, int? b) => a < b ? a : b;

    private static int? Most(int? a, int? b) => a > b ? a : b;

    private static bool In(double day) => day >= MinDay && day <= MaxDay;
}
