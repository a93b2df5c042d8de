using static MoscowTrials.Claims.Dates.Tagging.TokenKind;

namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Ranges whose first end is a bare number: "19–24 August 1936", "the 12th to the 14th century", "late 5th or early 6th
/// century".</summary>
internal static class SharedGrammar
{
    internal static int Read(TokenBuffer t, int i, ref TimeExpression e)
    {
        var start = t.Kind(i) == The ? i + 1 : i;
        if (t.Kind(start) is Number or Ordinal)
        {
            var days = Days(t, i, start, ref e);
            if (days > 0)
                return days;
        }
        else if (t.Kind(start) != Part)
            return -1;
        return Centuries(t, start, ref e);
    }

    private static int Days(TokenBuffer t, int i, int start, ref TimeExpression e)
    {
        var at = DayGrammar.Day(t, start, out var day);
        if (at < 0 || !IsSeparator(t, at) || t[at].IsMark('&') || (t.Kind(at) is And or Or && t.Kind(i - 1) != Between))
            return -1;
        var b = TimePoint.New();
        var end = DayGrammar.DayFirst(t, t.Kind(at + 1) == The ? at + 2 : at + 1, ref b);
        if (end < 0)
            return -1;
        var a = TimePoint.New();
        (a.Day, a.Month, a.Unit) = (day, b.Month, TimeUnit.Day);
        RangeGrammar.Share(ref a, ref b);
        (e.Kind, e.First, e.Second) = (ExpressionKind.Range, a, b);
        (e.FirstEnd, e.SecondStart) = (t[at - 1].End, t[at + 1].Start);
        return end;
    }

    // Two ordinals, each with its "early" or "late", and one "century" behind them.
    private static int Centuries(TokenBuffer t, int start, ref TimeExpression e)
    {
        var first = Qualifier(t, start, out var firstPart);
        var at = YearGrammar.Ordinal(t, first, out var number);
        if (at < 0 || number <= 0)
            return -1;
        // "3rd– or 4th–century"
        if (t[at].IsDash && t.Kind(at + 1) is Or or And or To)
            at++;
        if (!IsSeparator(t, at))
            return -1;
        var b = TimePoint.New();
        var second = Qualifier(t, t.Kind(at + 1) == The ? at + 2 : at + 1, out var secondPart);
        var end = YearGrammar.Century(t, second, ref b);
        if (end < 0 || (b.Era == Era.BeforeChrist ? number < b.Year : number > b.Year))
            return -1;
        var a = b;
        (a.Year, a.Part, b.Part) = (number, firstPart, secondPart);
        (e.Kind, e.First, e.Second) = (ExpressionKind.Range, a, b);
        (e.FirstEnd, e.SecondStart) = (t[at - 1].End, t[at + 1].Start);
        return end;
    }

    private static int Qualifier(TokenBuffer t, int i, out TimePart part)
    {
        part = t.Kind(i) == Part ? (TimePart)t[i].Value : TimePart.None;
        return part == TimePart.None ? i : t[i + 1].IsDash ? i + 2 : i + 1;
    }

    private static bool IsSeparator(TokenBuffer t, int i) =>
        t.Kind(i) is To or Until or And or Or || t[i].IsDash || t[i].IsMark('&') || (t[i].IsMark('/') && !t[i].IsSpaced);
}
