namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Dates of two calendars: "7 November [O.S. 25 October] 1917", "14 (26) December 1825", "(Julian calendar)".</summary>
internal static class StyleGrammar
{
    /// <summary>Days by which the Julian calendar was behind the Gregorian: 10 from 1582 on, 13 since 1900.</summary>
    private const int LeastShift = 10, MostShift = 13;

    /// <summary>The index behind "(26)" of "14 (26) December", or -1; <paramref name="day"/> becomes the Gregorian one.</summary>
    internal static int OtherDay(TokenBuffer t, int i, ref byte day)
    {
        if (!(t[i].IsMark('(') || t[i].IsMark('[')) || DayGrammar.Day(t, i + 1, out var other) is var at && at < 0
            || !(t[at].IsMark(')') || t[at].IsMark(']')) || t.Kind(at + 1) is not (TokenKind.Month or TokenKind.Of)
            || Math.Abs(other - day) is < LeastShift or > MostShift)
            return -1;
        day = Math.Max(day, other);
        return at + 1;
    }

    /// <summary>"[O.S. 25 October]", "(7 November N.S.)", "(7 November)" beside a day: the index behind it, or <paramref
    /// name="i"/>.</summary>
    internal static int Bracket(TokenBuffer t, int i, ref TimePoint p)
    {
        if (!t[i].IsMark('[') && !t[i].IsMark('('))
            return i;
        var at = Style(t, i + 1, out var old);
        var isMarked = at > 0;
        if (!isMarked)
            at = i + 1;
        else if (t[at].IsMark(','))
            at++;
        var inner = TimePoint.New();
        var end = t.Kind(at) == TokenKind.Month ? MonthFirst(t, at, ref inner) : DayFirst(t, at, ref inner);
        if (end < 0)
            return i;
        if (!isMarked)
        {
            var style = Style(t, t[end].IsMark(',') ? end + 1 : end, out old);
            if (style > 0)
                end = style;
            else if (p.HasYear && p.Year > HistoricalCalendar.LastJulianYear || Shift(p, inner) is var days
                && Math.Abs(days) is < LeastShift or > MostShift)
                return i;
            else
                old = days < 0;
        }
        if (!t[end].IsMark(']') && !t[end].IsMark(')'))
            return i;
        if (!old)
            (p.Month, p.Day, p.Year, p.HasYear) = (inner.Month, inner.Day, inner.HasYear ? inner.Year : p.Year, inner.HasYear || p.HasYear);
        p.IsBothStyles = true;
        return end + 1;
    }

    /// <summary>"25 October 1917 O.S.", "(Old Style)", "(Julian calendar)" behind a date.</summary>
    internal static int Mark(TokenBuffer t, int i, ref TimePoint p)
    {
        var bracket = t[i].IsMark('(') || t[i].IsMark('[');
        var end = Style(t, bracket ? i + 1 : i, out var old);
        if (end < 0 || p.Unit != TimeUnit.Day || (bracket && !t[end].IsMark(')') && !t[end].IsMark(']')))
            return i;
        p.IsOldStyle = old;
        return bracket ? end + 1 : end;
    }

    /// <summary>Whether the first of two days, written beside each other, is the second in the Julian calendar.</summary>
    internal static bool IsPair(in TimePoint a, in TimePoint b) =>
        a.Day > 0 && b is { Day: > 0, HasYear: true, Era: Era.None } && a.HasYear && HistoricalCalendar.IsDate(b.Year, b.Month, b.Day)
        && HistoricalCalendar.FromJulian(a.Year, a.Month, a.Day) == HistoricalCalendar.ToDay(b.Year, b.Month, b.Day);

    // Days from one to the other without regard to years; a leap day is within what the shifts leave open.
    private static int Shift(in TimePoint a, in TimePoint b)
    {
        if (!HistoricalCalendar.IsDate(2000, a.Month, a.Day) || !HistoricalCalendar.IsDate(2000, b.Month, b.Day))
            return 0;
        var days = HistoricalCalendar.ToDay(2000, b.Month, b.Day) - HistoricalCalendar.ToDay(2000, a.Month, a.Day);
        return days > 183 ? days - 366 : days < -183 ? days + 366 : days;
    }

    private static int MonthFirst(TokenBuffer t, int i, ref TimePoint p)
    {
        var at = DayGrammar.Month(t, i, out p.Month);
        return at < 0 || (at = DayGrammar.Day(t, at, out p.Day)) < 0 ? -1 : YearGrammar.Tail(t, at, ref p);
    }

    private static int DayFirst(TokenBuffer t, int i, ref TimePoint p)
    {
        var at = DayGrammar.Day(t, i, out p.Day);
        return at < 0 || (at = DayGrammar.Month(t, at, out p.Month)) < 0 ? -1 : YearGrammar.Tail(t, at, ref p);
    }

    private static int Style(TokenBuffer t, int i, out bool old)
    {
        old = t.Kind(i) is TokenKind.OldStyle or TokenKind.Old || t.Is(i, "julian");
        if (t.Kind(i) is TokenKind.OldStyle or TokenKind.NewStyle && (t[i].Has(TokenFlags.Shouted) || t[i].Has(TokenFlags.Dotted)))
            return i + 1;
        if (old && t.Kind(i) != TokenKind.Old || t.Is(i, "gregorian"))
            return t.Is(i + 1, "calendar") ? i + 2 : i + 1;
        return (t.Kind(i) == TokenKind.Old || t.Is(i, "new")) && t.Is(i + 1, "style") ? i + 2 : -1;
    }
}
