namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Stretches told off a time: "the end of May", "the first half of 1917", "the turn of the century", "month's end".</summary>
internal static class StretchGrammar
{
    internal static int Read(TokenBuffer t, int i, ref TimePoint p)
    {
        var at = t.Kind(i) == TokenKind.The ? i + 1 : i;
        if (t.Kind(at) == TokenKind.Also || t.Is(at, "very"))
            at++;
        var part = TimePart.None;
        sbyte day = 0;
        if (t.Kind(at) == TokenKind.Stretch || t.Is(at, "close"))
        {
            part = t.Is(at, "close") ? TimePart.End
                : t[at].Value switch
                {
                    1 => TimePart.Begin,
                    2 => TimePart.Mid,
                    3 => TimePart.End,
                    4 => TimePart.Turn,
                    _ => TimePart.Rest,
                };
            if (part == TimePart.Rest && at == i)
                return -1;
            at++;
        }
        else if (t.Kind(at) is TokenKind.Ordinal or TokenKind.Latter or TokenKind.Last || t[at].Has(TokenFlags.Ordinal)
            || (t.Kind(at) == TokenKind.Part && at > i))
            at = Counted(t, at, out part, out day);
        else if (IsEndOfUnit(t, at))
        {
            (p.Unit, p.Pointer, p.Part) = ((TimeUnit)t[at].Value, Pointer.Same, t[at + 3].Value == 1 ? TimePart.Begin : TimePart.End);
            return at + 4;
        }
        // "Beginning in 1939" is a verb's.
        var isWeekday = t.Kind(at - 1) == TokenKind.Weekday;
        if (part == TimePart.None || !(t.Kind(at) == TokenKind.Of || (isWeekday && t.Kind(at) == TokenKind.In)))
            return -1;
        var end = Of(t, at + 1, part, ref p);
        if (isWeekday)
        {
            // "the third Thursday of May 1822"
            if (end < 0 || p.Unit != TimeUnit.Month || p.Part != TimePart.OneDay)
                return -1;
            (p.Weekday, p.DayOfUnit) = ((sbyte)t[at - 1].Value, day);
            return end;
        }
        if (end > 0 && part == TimePart.Turn && p.Unit is not (TimeUnit.Century or TimeUnit.Millennium))
            return -1;
        if (end > 0 && part == TimePart.OneDay)
            OneDay(day, ref p);
        return end;
    }

    // What is counted off: "first half", "latter part", "last three weeks", "third quarter", "1st day"; the index behind it.
    private static int Counted(TokenBuffer t, int at, out TimePart part, out sbyte day)
    {
        day = 0;
        part = TimePart.None;
        var isOrdinal = t.Kind(at) is TokenKind.Ordinal or TokenKind.Number;
        var number = isOrdinal ? t[at].Value : t.Kind(at) == TokenKind.Part ? 0 : -1;
        var isSecond = number is 2 or -1;
        ref readonly var what = ref t[at + 1];
        switch (what.Kind)
        {
            case TokenKind.Half when number is 1 or 2 or -1:
                part = number == 1 ? TimePart.FirstHalf : TimePart.SecondHalf;
                break;
            case TokenKind.Quarter when number is >= 1 and <= 4 or -1:
                part = number == -1 ? TimePart.FourthQuarter : (TimePart)((int)TimePart.FirstQuarter + number - 1);
                break;
            case TokenKind.Stretch when what.Value == 0:
                part = isSecond ? TimePart.Late : TimePart.Early;
                break;
            case TokenKind.Cardinal or TokenKind.Number or TokenKind.Several when t.Kind(at + 2) is TokenKind.Units or TokenKind.Unit:
                part = TimePart.Rest;
                return at + 3;
            case TokenKind.Unit when what.Value == (int)TimeUnit.Day && number is -1 or (>= 1 and <= 31):
                part = TimePart.OneDay;
                day = (sbyte)number;
                break;
            case TokenKind.Weekday when what.IsCapital && number is -1 or (>= 1 and <= 5):
                part = TimePart.OneDay;
                day = (sbyte)number;
                break;
            case TokenKind.Units or TokenKind.Unit when what.Value >= (int)TimeUnit.Day:
                part = TimePart.Rest;
                break;
        }
        return at + 2;
    }

    // "month's end", "the year's end"
    private static bool IsEndOfUnit(TokenBuffer t, int at) =>
        t.Kind(at) == TokenKind.Unit && t[at].Value is (int)TimeUnit.Month or (int)TimeUnit.Year && t[at + 1].IsMark('\'')
            && t.Is(at + 2, "s")
        && t.Kind(at + 3) == TokenKind.Stretch && t[at + 3].Value is 1 or 3;

    // The time behind "of".
    private static int Of(TokenBuffer t, int at, TimePart part, ref TimePoint p)
    {
        if (t.Kind(at) == TokenKind.The && t.Kind(at + 1) is not TokenKind.Unit)
        {
            var pointed = PointGrammar.Core(t, at, ref p);
            if (pointed > 0)
            {
                if (p is { Unit: TimeUnit.Day, Month: 0, Pointer: Pointer.None })
                    return -1;
                if (p.IsWeak && p.Unit == TimeUnit.Year && !YearGrammar.IsPlausible(t, pointed - 1))
                    return -1;
                p.IsWeak = false;
                p.Part = part;
                return pointed;
            }
            at++;
        }
        var end = PartGrammar.Inner(t, at, ref p);
        if (end > 0 && p.Part == TimePart.None)
            p.Part = part;
        return end;
    }

    // "the first day of March 1789" is a day; "the first day of the spring" keeps the whole as bounds.
    private static void OneDay(sbyte day, ref TimePoint p)
    {
        if (p.Part != TimePart.OneDay || p.Pointer != Pointer.None
            || !(p.Unit == TimeUnit.Month || (p.Unit == TimeUnit.Year && day is 1 or -1)))
        {
            p.Part = TimePart.Rest;
            return;
        }
        p.DayOfUnit = day;
    }
}
