using static MoscowTrials.Claims.Dates.Tagging.TokenKind;

namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Times that point at the one before: "the following year", "that same day", "the previous April".</summary>
internal static class PointerGrammar
{
    /// <summary>"that year", "the same year", "the following year" behind a day or month.</summary>
    internal static int YearPointer(TokenBuffer t, int i, out Pointer pointer)
    {
        var at = Determiner(t, i, out pointer);
        return at > 0 && t.Kind(at) == Unit && t[at].Value == (int)TimeUnit.Year ? at + 1 : -1;
    }

    /// <summary>"that", "the same", "the next", "the previous" …; not "this" alone with the time of writing in mind.</summary>
    private static int Determiner(TokenBuffer t, int i, out Pointer pointer)
    {
        pointer = Pointer.None;
        var at = i;
        if (t.Kind(at) == The)
        {
            at++;
            if (t.Kind(at) is not (Same or Next or Previous))
                return -1;
        }
        else if (t.Kind(at) is That or This)
        {
            if (t[at].Value == 1)
                return -1;
            pointer = Pointer.Same;
            at++;
            if (t.Is(at, "very"))
                at++;
            return t.Kind(at) == Same ? at + 1 : at;
        }
        pointer = t.Kind(at) switch
        {
            Same when at > i => Pointer.Same,
            Next => Pointer.Next,
            Previous => Pointer.Previous,
            Last when t.Is(at, "last") && at == i && t.Kind(i - 1) is not (The or Own) => Pointer.Previous,
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
        if (t.Kind(at) == Part)
        {
            part = (TimePart)t[at].Value;
            at = t[at + 1].IsDash ? at + 2 : at + 1;
        }
        switch (t.Kind(at))
        {
            case Unit when t[at].Value is >= (int)TimeUnit.Day and not (int)TimeUnit.Fortnight and not (int)TimeUnit.Millennium:
                // "this day", "this week" and the like in a quotation are the speaker's; without context both come out the same.
                if (t[at + 1].IsDash && !t[at + 1].IsSpaced)
                    return -1;
                p.Unit = (TimeUnit)t[at].Value is TimeUnit.Night ? TimeUnit.Day : (TimeUnit)t[at].Value;
                p.Pointer = pointer;
                break;
            // "until that date"
            case Dated when t.Is(at, "date") && pointer == Pointer.Same && t.Kind(at + 1) is not (Word or From):
                p.Unit = TimeUnit.Day;
                p.Pointer = pointer;
                break;
            case DayPart:
                p.Unit = TimeUnit.Day;
                p.Pointer = pointer;
                break;
            case Season:
                p.Unit = TimeUnit.Season;
                p.Season = (byte)t[at].Value;
                p.YearPointer = pointer;
                break;
            case Month when t[at].IsCapital && t[at].Value <= 12 && IsThatMonth(t, i, t[at].Value) && !IsName(t, at + 1):
                p.Unit = TimeUnit.Month;
                p.Month = (byte)t[at].Value;
                p.YearPointer = pointer;
                // "that same September 13"
                if (t.Kind(at + 1) == Number && DayGrammar.Day(t, at + 1, out p.Day) is var behind && behind > 0)
                {
                    p.Unit = TimeUnit.Day;
                    return behind;
                }
                p.Day = 0;
                break;
            case Weekday when t[at].IsCapital && !IsName(t, at + 1):
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

    // "the subsequent October Revolution"
    private static bool IsName(TokenBuffer t, int i) => t.Kind(i) == Named && t[i].IsCapital;

    // "that May" of "said that May would" is a conjunction and a name: "that" must stand where a time can, or the month be no name.
    private static bool IsThatMonth(TokenBuffer t, int i, int month) =>
        t.Kind(i) != That || month is 1 or 2 or 7 or >= 9 || t.Kind(i + 1) == Same
        || t.Kind(i - 1) is None or Mark or In or By or Until or From or Since or And;

    // "the day following", "the year before" stand with offsets; here "the day" needs one of these behind it.
    private static int Trailing(TokenBuffer t, int i, ref TimePoint p)
    {
        if (t.Kind(i) != The || t.Kind(i + 1) != Unit
            || t[i + 1].Value is not ((int)TimeUnit.Day or (int)TimeUnit.Month or (int)TimeUnit.Year) || !t.Is(i + 2, "following")
            || t.Kind(i + 3) is The or A or Own or Word)
            return -1;
        p.Unit = (TimeUnit)t[i + 1].Value;
        p.Pointer = Pointer.Next;
        return i + 3;
    }
}
