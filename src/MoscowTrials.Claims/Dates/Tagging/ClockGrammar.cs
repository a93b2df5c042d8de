namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Times of day: "1:30 am", "19:00", "11 a.m.", "1945 hours".</summary>
internal static class ClockGrammar
{
    /// <summary>A time of day with nothing else.</summary>
    internal static int Read(TokenBuffer t, int i)
    {
        if (t.Kind(i) == TokenKind.Noon && !t[i].IsCapital && t.Kind(i - 1) is TokenKind.At or TokenKind.By or TokenKind.Before or TokenKind.Until or TokenKind.About)
            return i + 1;
        if (t.Kind(i) != TokenKind.Number || !YearGrammar.IsPlainNumber(t, i, 4) && !IsHalfDay(t, i + 1))
            return -1;
        if (t[i].Value > 24 || t[i].Digits > 2)
            return -1;
        var at = i + 1;
        var minutes = (t[at].IsMark(':') || (t[at].IsMark('.') && IsHalfDay(t, at + 2))) && !t[at].IsSpaced
            && t[at + 1] is { Kind: TokenKind.Number, Digits: 2, IsSpaced: false, Value: < 60 };
        if (minutes)
        {
            at += 2;
            if (t[at].IsMark(':') && !t[at].IsSpaced && t[at + 1] is { Kind: TokenKind.Number, Digits: 2, IsSpaced: false })
                at += 2;
        }
        var marked = t.Kind(at) is TokenKind.AnteMeridiem or TokenKind.PostMeridiem or TokenKind.Clock;
        if (marked)
            at++;
        if (!marked && (!minutes || t[i].Digits > 2
            || t.Kind(i - 1) is not (TokenKind.At or TokenKind.By or TokenKind.From or TokenKind.To or TokenKind.Until or TokenKind.About
                or TokenKind.Before or TokenKind.After or TokenKind.On or TokenKind.Since or TokenKind.Month)))
            return -1;
        // "9:34 p.m. EST", "8 o'clock in the morning".
        if (marked && t.Kind(at) == TokenKind.Clock)
            at++;
        if (t.Kind(at) == TokenKind.In && t.Kind(at + 1) == TokenKind.The && t.Kind(at + 2) == TokenKind.DayPart)
            at += 3;
        return at;
    }

    private static bool IsHalfDay(TokenBuffer t, int i) => t.Kind(i) is TokenKind.AnteMeridiem or TokenKind.PostMeridiem or TokenKind.Clock;

    /// <summary>A time of day in front of its date: "1:30 am on July 7".</summary>
    internal static int Lead(TokenBuffer t, int i)
    {
        var at = Read(t, i);
        if (at < 0)
            return -1;
        if (t[at].IsMark(','))
            at++;
        if (t.Kind(at) is TokenKind.On or TokenKind.Of)
            at++;
        return t.Kind(at) is TokenKind.Month or TokenKind.Number or TokenKind.Weekday or TokenKind.The or TokenKind.That ? at : -1;
    }
}
