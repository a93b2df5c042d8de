namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Parts of times: "early 1923", "later that year", "the night of 3 June", and seasons.</summary>
internal static class PartGrammar
{
    /// <summary>"early 1923", "mid-1870s", "late in 1943", "early to mid-1936".</summary>
    internal static int Qualified(TokenBuffer t, int i, ref TimePoint p)
    {
        if (t.Kind(i) is TokenKind.Later or TokenKind.Earlier)
            return LaterIn(t, i, ref p);
        if (t.Kind(i) != TokenKind.Part)
            return -1;
        var part = (TimePart)t[i].Value;
        var at = i + 1;
        var to = t[at].IsDash && t.Kind(at + 1) is TokenKind.To or TokenKind.And or TokenKind.Or ? at + 1 : at;
        if ((t.Kind(to) is TokenKind.To or TokenKind.And or TokenKind.Or || t[to].IsDash) && t.Kind(to + 1) == TokenKind.Part)
        {
            at = to + 2;
            part = TimePart.None;
        }
        if (t[at].IsDash && !t[at].IsSpaced)
            at++;
        else if (t.Kind(at) is TokenKind.In or TokenKind.Of or TokenKind.On)
            at++;
        if (t.Kind(at) == TokenKind.The && t.Kind(at + 1) is TokenKind.Number or TokenKind.Season or TokenKind.Ordinal or TokenKind.DayPart)
            at++;
        var end = Inner(t, at, ref p);
        if (end < 0 || p.Part != TimePart.None)
            return -1;
        p.Part = part;
        return end;
    }

    // "later that year", "later in 1917", "earlier in the year".
    private static int LaterIn(TokenBuffer t, int i, ref TimePoint p)
    {
        if (!t.Is(i, "later") && !t.Is(i, "earlier"))
            return -1;
        var at = t.Kind(i + 1) == TokenKind.In ? i + 2 : i + 1;
        var end = WholeUnit(t, at, ref p);
        if (end < 0)
            end = t.Kind(i + 1) == TokenKind.In || t.Kind(at) is TokenKind.That or TokenKind.This ? Inner(t, at, ref p) : -1;
        return end;
    }

    /// <summary>What a part can be said of; a bare year is no longer weak behind it.</summary>
    internal static int Inner(TokenBuffer t, int i, ref TimePoint p)
    {
        var end = WholeUnit(t, i, ref p);
        if (end < 0)
            end = PointGrammar.Core(t, i, ref p);
        if (end < 0)
            return -1;
        if (p.IsWeak && p.Unit == TimeUnit.Year && !YearGrammar.IsPlausible(t, end - 1, anyPlural: false)
            && (t[end - 1].Digits != 3 || Counting.Follows(t, end - 1)))
            return -1;
        if (p.IsWeak && p.Unit == TimeUnit.Month && Cue.IsNameLike(t, end - 1, p.Month) && !IsLedPart(t, i))
            return -1;
        p.IsWeak = p.IsWeak && p.Unit == TimeUnit.Year && t[end - 1].Digits == 3;
        return end;
    }

    // "in late April Canadian troops": what "in early" leads is a month, whatever name stands behind it.
    private static bool IsLedPart(TokenBuffer t, int i)
    {
        var part = t[i - 1].IsDash ? i - 2 : i - 1;
        return t.Kind(part) == TokenKind.Part && Cue.IsLed(t, part);
    }

    // "the year", "the month": only as the whole of a part.
    private static int WholeUnit(TokenBuffer t, int i, ref TimePoint p)
    {
        if (t.Kind(i) != TokenKind.The || t.Kind(i + 1) != TokenKind.Unit
            || t[i + 1].Value is not ((int)TimeUnit.Year or (int)TimeUnit.Month or (int)TimeUnit.Day or (int)TimeUnit.Decade
                or (int)TimeUnit.Century or (int)TimeUnit.Millennium)
            || t.Kind(i + 2) is TokenKind.Of or TokenKind.After or TokenKind.Before or TokenKind.Number)
            return -1;
        p.Unit = (TimeUnit)t[i + 1].Value;
        p.Pointer = Pointer.Same;
        return i + 2;
    }

    /// <summary>Whether a month, year or the like stands here, of which a part can be told off.</summary>
    internal static bool IsPartOfPoint(TokenBuffer t, int i)
    {
        var p = TimePoint.New();
        return Inner(t, t.Kind(i) == TokenKind.The && t.Kind(i + 1) is not TokenKind.Unit ? i + 1 : i, ref p) > 0;
    }

    /// <summary>"[the] spring of 1904", "summer 2007", "winter of 1942–43", "spring" (weak).</summary>
    internal static int Season(TokenBuffer t, int i, ref TimePoint p)
    {
        var at = t.Kind(i) == TokenKind.The ? i + 1 : i;
        var part = TimePart.None;
        if (at > i && t.Kind(at) == TokenKind.Part)
            part = (TimePart)t[at++].Value;
        if (t.Kind(at) != TokenKind.Season)
            return -1;
        p.Season = (byte)t[at].Value;
        p.Unit = TimeUnit.Season;
        p.Part = part;
        var end = YearGrammar.Tail(t, at + 1, ref p);
        // "winter of 218–217 BC"
        if (!p.HasYear && p.YearPointer == Pointer.None && t.Kind(at + 1) == TokenKind.Of && t.Kind(at + 2) == TokenKind.Number
            && t[at + 3].IsDash
            && t.Kind(at + 4) == TokenKind.Number && t[at + 4].Value == t[at + 2].Value - 1
            && YearGrammar.EraTail(t, at + 5, ref p.Era) is var behind && p.Era == Era.BeforeChrist)
        {
            (p.Year, p.HasYear) = (t[at + 2].Value, true);
            return behind;
        }
        p.IsWeak = !p.HasYear && p.YearPointer == Pointer.None;
        // "winter of 1942–43" begins in its first year.
        if (p.HasYear && p.Era == Era.None && p.Season == 24 && (t[end].IsDash || t[end].IsMark('/'))
            && t.Kind(end + 1) == TokenKind.Number && !t[end + 1].IsSpaced
            && (t[end + 1].Value == (p.Year + 1) % 100 || t[end + 1].Value == p.Year + 1))
            return end + 2;
        return end;
    }

    /// <summary>"the night of June 11/June 12", "dawn on 3 May", "early in the morning of 29 April".</summary>
    internal static int DayPart(TokenBuffer t, int i)
    {
        var at = i;
        if (t.Kind(at) == TokenKind.Part)
            at++;
        if (at > i && t.Kind(at) == TokenKind.In)
            at++;
        if (t.Kind(at) == TokenKind.The)
            at++;
        if (t.Kind(at) == TokenKind.Part)
            at++;
        // "the small hours of", "the early hours of"
        if ((t.Is(at, "small") || t.Kind(at - 1) == TokenKind.Part) && t.Kind(t.Is(at, "small") ? at + 1 : at) == TokenKind.Units
            && t.Is(t.Is(at, "small") ? at + 1 : at, "hours") && t.Kind(t.Is(at, "small") ? at + 2 : at + 1) == TokenKind.Of)
            return t.Is(at, "small") ? at + 3 : at + 2;
        if (t.Kind(at) is not (TokenKind.DayPart or TokenKind.Noon)
            && (t.Kind(at) != TokenKind.Unit || t[at].Value != (int)TimeUnit.Night))
            return -1;
        at++;
        if ((t.Kind(at) == TokenKind.Units && t[at].Value == (int)TimeUnit.Hour) || t.Is(at, "time"))
            at++;
        return t.Kind(at) is TokenKind.Of or TokenKind.On ? at + 1 : -1;
    }
}
