using static MoscowTrials.Claims.Dates.Tagging.TokenKind;

namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Days that share a month: "the 28 and 29 August", "3, 5 and 9 May 1921", "May 4 and 5".</summary>
internal static class DayList
{
    private const int Longest = 6;

    /// <summary>The first of several days in front of their month; the others are read in their turn.</summary>
    internal static int Read(TokenBuffer t, int i, bool joined, ref TimeExpression e)
    {
        var start = t.Kind(i) == The ? i + 1 : i;
        if (t.Kind(start) is not (Number or Ordinal) || !Leads(t, i, joined))
            return -1;
        var end = DayGrammar.Day(t, start, out var day);
        if (end < 0)
            return -1;
        var at = end;
        for (var steps = 0; steps < Longest; steps++)
        {
            var from = at;
            if (t[at].IsMark(','))
                at++;
            if (t.Kind(at) is And or Or || t[at].IsMark('&'))
                at++;
            if (at == from)
                return -1;
            if (t.Kind(at) is The or On)
                at++;
            if (t.Kind(at) == The)
                at++;
            var p = TimePoint.New();
            if (DayGrammar.DayFirst(t, at, ref p) > 0)
            {
                (e.Kind, e.First) = (ExpressionKind.Point, TimePoint.New());
                (e.First.Day, e.First.Month, e.First.Unit) = (day, p.Month, TimeUnit.Day);
                return end;
            }
            at = DayGrammar.Day(t, at, out _);
            if (at < 0)
                return -1;
        }
        return -1;
    }

    /// <summary>A further day behind "May 4 and": takes the month of the one before.</summary>
    internal static int Next(TokenBuffer t, int i, in TimePoint before, ref TimeExpression e)
    {
        if (before.Day == 0 || before.Month == 0 || before.HasYear)
            return -1;
        var start = t.Kind(i) == The ? i + 1 : i;
        var end = DayGrammar.Day(t, start, out var day);
        if (end < 0 || t.Kind(start) != Number || day > 31 || DayGrammar.IsTime(t, start) || Counting.Follows(t, start))
            return -1;
        var p = TimePoint.New();
        (p.Day, p.Month, p.Unit) = (day, before.Month, TimeUnit.Day);
        var tail = YearGrammar.Tail(t, end, ref p);
        if (tail == end && t.Kind(end) is Word or Month or Of or Mixed)
            return -1;
        (e.Kind, e.First) = (ExpressionKind.Point, p);
        return tail;
    }

    private static bool Leads(TokenBuffer t, int i, bool joined) =>
        joined || t.Kind(i - 1) is On or The or By or From or Of or None
        || t[i - 1].IsMark('(');
}
