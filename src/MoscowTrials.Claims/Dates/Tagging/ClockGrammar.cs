using static MoscowTrials.Claims.Dates.Tagging.TokenKind;

namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Times of day: "1:30 am", "19:00", "11 a.m.", "1945 hours".</summary>
internal static class ClockGrammar
{
    /// <summary>A time of day with nothing else.</summary>
    internal static int Read(TokenBuffer t, int i)
    {
        if (t.Kind(i) == Noon && !t[i].IsCapital && t.Kind(i - 1) is At or By or Before or Until or About)
            return i + 1;
        // "six o'clock"
        if (t.Kind(i) == Cardinal && t[i].Value <= 12 && t.Kind(i + 1) == Clock)
            return InDayPart(t, i + 2);
        // "8.45 a.m." looks like a decimal number.
        if (t.Kind(i) != Number || !YearGrammar.IsPlainNumber(t, i, 4) && !IsHalfDay(t, i + 1)
            && !(t[i + 1].IsMark('.') && IsHalfDay(t, i + 3)))
            return -1;
        if (t[i].Value > 24 || t[i].Digits > 2)
            return -1;
        var at = i + 1;
        var minutes = (t[at].IsMark(':') || (t[at].IsMark('.') && IsHalfDay(t, at + 2))) && !t[at].IsSpaced
            && t[at + 1] is { Kind: Number, Digits: 2, IsSpaced: false, Value: < 60 };
        if (minutes)
        {
            at += 2;
            if (t[at].IsMark(':') && !t[at].IsSpaced && t[at + 1] is { Kind: Number, Digits: 2, IsSpaced: false })
                at += 2;
        }
        var marked = t.Kind(at) is AnteMeridiem or PostMeridiem or Clock;
        if (marked)
            at++;
        if (!marked && (!minutes || t[i].Digits > 2
            || t.Kind(i - 1) is not (At or By or From or To or Until or About
                or Before or After or On or Since or Month)))
            return -1;
        // "9:34 p.m. EST", "09:32 local time", "8 o'clock in the morning".
        if (marked && (t.Kind(at) == Clock || (t[at].Has(TokenFlags.Shouted) && t[at].Character == 't' && t[at].End - t[at].Start <= 4)))
            at++;
        else if (t.Is(at, "local") && t.Is(at + 1, "time"))
            at += 2;
        return InDayPart(t, at);
    }

    private static int InDayPart(TokenBuffer t, int at) =>
        t.Kind(at) == In && t.Kind(at + 1) == The && t.Kind(at + 2) == DayPart ? at + 3 : at;

    private static bool IsHalfDay(TokenBuffer t, int i) => t.Kind(i) is AnteMeridiem or PostMeridiem or Clock;

    /// <summary>A time of day in front of its date: "1:30 am on July 7".</summary>
    internal static int Lead(TokenBuffer t, int i)
    {
        var at = Read(t, i);
        if (at < 0)
            return -1;
        // "7:30 pm until 9 pm on 12 March"
        if ((t.Kind(at) is To or Until or And || t[at].IsDash) && Read(t, at + 1) is var last && last > 0)
            at = last;
        if (t[at].IsMark(',') && t.Kind(at + 1) is not Weekday)
            at++;
        if (t.Kind(at) is On or Of)
            at++;
        return t.Kind(at) is Month or Number or Weekday or The or That ? at : -1;
    }
}
