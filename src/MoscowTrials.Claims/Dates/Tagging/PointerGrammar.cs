namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Times that point at the one before: "the following year", "that same day", "the previous April".</summary>
internal static class PointerGrammar
{
    /// <summary>"that year", "the same year", "the following year" behind a day or month.</summary>
    internal static int YearPointer(TokenBuffer t, int i, out Pointer pointer)
    {
        var at = Determiner(t, i, out pointer);
        return at > 0 && t.Kind(at) == TokenKind.Unit && t[at].Value == (int)TimeUnit.Year ? at + 1 : -1;
    }

    /// <summary>"that", "the same", "the next", "the previous" …; not "this" alone with the time of writing in mind.</summary>
    private static int Determiner(TokenBuffer t, int i, out Pointer pointer)
    {
        pointer = Pointer.None;
        var at = i;
        if (t.Kind(at) == TokenKind.The)
        {
            at++;
            if (t.Kind(at) is not (TokenKind.Same or TokenKind.Next or TokenKind.Previous))
                return -1;
        }
        else if (t.Kind(at) is TokenKind.That or TokenKind.This)
        {
            if (t[at].Value == 1)
                return -1;
            pointer = Pointer.Same;
            at++;
            if (t.Is(at, "very"))
                at++;
            return t.Kind(at) == TokenKind.Same ? at + 1 : at;
        }
        pointer = t.Kind(at) switch
        {
            TokenKind.Same when at > i => Pointer.Same,
            TokenKind.Next => Pointer.Next,
            TokenKind.Previous => Pointer.Previous,
            TokenKind.Last when t.Is(at, "last") && at == i && t.Kind(i - 1) is not (TokenKind.The or TokenKind.Own) => Pointer.Previous,
            _ => Pointer.None,
        };
        return pointer == Pointer.None ? -1 : at + 1;
    }

    /// <summary>A unit, season, month or part of a day that is pointed at.</summary>
    internal static int Read(TokenBuffer t, int i, ref TimePoint p)
    {
        var at = Determiner(t, i, out var pointer);
        if (at < 0)
            return Trailing(t, i, ref p);
        var part = TimePart.None;
        if (t.Kind(at) == TokenKind.Part)
        {
            part = (TimePart)t[at].Value;
            at = t[at + 1].IsDash ? at + 2 : at + 1;
        }
        switch (t.Kind(at))
        {
            case TokenKind.Unit when t[at].Value is >= (int)TimeUnit.Day and not (int)TimeUnit.Fortnight and not (int)TimeUnit.Millennium:
                // "this day", "this week" and the like in a quotation are the speaker's; without context both come out the same.
                if (t[at + 1].IsDash && !t[at + 1].IsSpaced)
                    return -1;
                p.Unit = (TimeUnit)t[at].Value is TimeUnit.Night ? TimeUnit.Day : (TimeUnit)t[at].Value;
                p.Pointer = pointer;
                break;
            case TokenKind.DayPart:
                p.Unit = TimeUnit.Day;
                p.Pointer = pointer;
                break;
            case TokenKind.Season:
                p.Unit = TimeUnit.Season;
                p.Season = (byte)t[at].Value;
                p.YearPointer = pointer;
                break;
            // "said that May would": a conjunction and a name.
            case TokenKind.Month when t[at].IsCapital && t[at].Value <= 12 && (t.Kind(i) is not TokenKind.That || t[at].Value is 1 or 2 or 7 or >= 9 || t.Kind(i + 1) == TokenKind.Same
                || t.Kind(i - 1) is TokenKind.None or TokenKind.Mark or TokenKind.In or TokenKind.By or TokenKind.Until or TokenKind.From or TokenKind.Since or TokenKind.And):
                p.Unit = TimeUnit.Month;
                p.Month = (byte)t[at].Value;
                p.YearPointer = pointer;
                break;
            case TokenKind.Weekday when t[at].IsCapital:
                p.Unit = TimeUnit.Day;
                p.Weekday = (sbyte)t[at].Value;
                p.YearPointer = pointer;
                break;
            default:
                return -1;
        }
        p.Part = part;
        return at + 1;
    }

    // "the day following", "the year before" stand with offsets; here "the day" needs one of these behind it.
    private static int Trailing(TokenBuffer t, int i, ref TimePoint p)
    {
        if (t.Kind(i) != TokenKind.The || t.Kind(i + 1) != TokenKind.Unit
            || t[i + 1].Value is not ((int)TimeUnit.Day or (int)TimeUnit.Month or (int)TimeUnit.Year) || !t.Is(i + 2, "following")
            || t.Kind(i + 3) is TokenKind.The or TokenKind.A or TokenKind.Own or TokenKind.Word)
            return -1;
        p.Unit = (TimeUnit)t[i + 1].Value;
        p.Pointer = Pointer.Next;
        return i + 3;
    }
}
