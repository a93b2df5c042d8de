namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Parts of times: "early 1923", "the end of May", "the first half of 1917", "the night of 3 June", seasons.</summary>
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
    private static int Inner(TokenBuffer t, int i, ref TimePoint p)
    {
        var end = WholeUnit(t, i, ref p);
        if (end < 0)
            end = PointGrammar.Core(t, i, ref p);
        if (end < 0)
            return -1;
        if (p.IsWeak && p.Unit == TimeUnit.Year && !YearGrammar.IsPlausible(t, end - 1)
            && (t[end - 1].Digits != 3 || Counting.Follows(t, end - 1)))
            return -1;
        if (p.IsWeak && p.Unit == TimeUnit.Month && Cue.IsNameLike(t, end - 1, p.Month))
            return -1;
        p.IsWeak = p.IsWeak && p.Unit == TimeUnit.Year && t[end - 1].Digits == 3;
        return end;
    }

    // "the year", "the month": only as the whole of a part.
    private static int WholeUnit(TokenBuffer t, int i, ref TimePoint p)
    {
        if (t.Kind(i) != TokenKind.The || t.Kind(i + 1) != TokenKind.Unit
            || t[i + 1].Value is not ((int)TimeUnit.Year or (int)TimeUnit.Month or (int)TimeUnit.Day or (int)TimeUnit.Decade or (int)TimeUnit.Century)
            || t.Kind(i + 2) is TokenKind.Of or TokenKind.After or TokenKind.Before or TokenKind.Number)
            return -1;
        p.Unit = (TimeUnit)t[i + 1].Value;
        p.Pointer = Pointer.Same;
        return i + 2;
    }

    /// <summary>"[the] end of 1917", "the first half of the 19th century", "month's end", "the latter part of the year".</summary>
    internal static int Stretch(TokenBuffer t, int i, ref TimePoint p)
    {
        var at = t.Kind(i) == TokenKind.The ? i + 1 : i;
        if (t.Kind(at) == TokenKind.Also || t.Is(at, "very"))
            at++;
        TimePart part;
        if (t.Kind(at) == TokenKind.Stretch || t.Is(at, "close"))
        {
            part = t.Is(at, "close") ? TimePart.End
                : t[at].Value switch { 1 => TimePart.Begin, 2 => TimePart.Mid, 3 => TimePart.End, _ => TimePart.Rest };
            if (part == TimePart.Rest && at == i)
                return -1;
            at++;
        }
        else if (t.Kind(at) is TokenKind.Ordinal or TokenKind.Latter or TokenKind.Last or TokenKind.Part && at > i)
        {
            var first = t.Kind(at) == TokenKind.Ordinal && t[at].Value == 1;
            var second = t.Kind(at) != TokenKind.Part && (t.Kind(at) != TokenKind.Ordinal || t[at].Value == 2);
            if (t.Kind(at + 1) == TokenKind.Half && (first || second))
                part = first ? TimePart.FirstHalf : TimePart.SecondHalf;
            else if (t.Kind(at + 1) == TokenKind.Stretch && t[at + 1].Value == 0)
                part = second ? TimePart.Late : TimePart.Early;
            else if (t.Kind(at + 1) is TokenKind.Cardinal or TokenKind.Number or TokenKind.Several
                && t.Kind(at + 2) is TokenKind.Units or TokenKind.Unit)
            {
                part = TimePart.Rest;
                at++;
            }
            else if (t.Kind(at + 1) == TokenKind.Quarter
                || (t.Kind(at + 1) is TokenKind.Units or TokenKind.Unit && t[at + 1].Value >= (int)TimeUnit.Day))
                part = TimePart.Rest;
            else
                return -1;
            at += 2;
        }
        // "month's end", "the year's end"
        else if (t.Kind(at) == TokenKind.Unit && t[at].Value is (int)TimeUnit.Month or (int)TimeUnit.Year && t[at + 1].IsMark('\'') && t.Is(at + 2, "s")
            && t.Kind(at + 3) == TokenKind.Stretch && t[at + 3].Value is 1 or 3)
        {
            (p.Unit, p.Pointer, p.Part) = ((TimeUnit)t[at].Value, Pointer.Same, t[at + 3].Value == 1 ? TimePart.Begin : TimePart.End);
            return at + 4;
        }
        else
            return -1;
        // "Beginning in 1939" is a verb's.
        if (t.Kind(at) is not TokenKind.Of)
            return -1;
        at++;
        if (t.Kind(at) == TokenKind.The && t.Kind(at + 1) is not TokenKind.Unit)
        {
            var pointed = PointGrammar.Core(t, at, ref p);
            if (pointed > 0)
            {
                p.Part = part;
                return Strengthen(t, pointed, ref p);
            }
            at++;
        }
        var end = Inner(t, at, ref p);
        if (end < 0)
            return -1;
        if (p.Part == TimePart.None)
            p.Part = part;
        return end;
    }

    /// <summary>Whether a month, year or the like stands here, of which a part can be told off.</summary>
    internal static bool IsPartOfPoint(TokenBuffer t, int i)
    {
        var p = TimePoint.New();
        return Inner(t, t.Kind(i) == TokenKind.The && t.Kind(i + 1) is not TokenKind.Unit ? i + 1 : i, ref p) > 0;
    }

    private static int Strengthen(TokenBuffer t, int end, ref TimePoint p)
    {
        if (p.IsWeak && p.Unit == TimeUnit.Year)
            return YearGrammar.IsPlausible(t, end - 1) ? Strong(end, ref p) : -1;
        return Strong(end, ref p);
    }

    private static int Strong(int end, ref TimePoint p)
    {
        p.IsWeak = false;
        return end;
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
        if (t.Kind(at) is not (TokenKind.DayPart or TokenKind.Noon)
            && (t.Kind(at) != TokenKind.Unit || t[at].Value != (int)TimeUnit.Night))
            return -1;
        at++;
        if (t.Kind(at) == TokenKind.Units && t[at].Value == (int)TimeUnit.Hour)
            at++;
        return t.Kind(at) is TokenKind.Of or TokenKind.On ? at + 1 : -1;
    }
}
