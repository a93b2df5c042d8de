namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>One point in time, of whatever form.</summary>
internal static class PointGrammar
{
    /// <summary>A point with its circa, part of the day or qualifier.</summary>
    internal static int Read(TokenBuffer t, int i, ref TimePoint p)
    {
        p = TimePoint.New();
        var kind = t.Kind(i);
        if (kind == TokenKind.Approximate || (kind == TokenKind.About && !t.Is(i, "close")) || t.Is(i, "about"))
        {
            var at = t[i + 1].IsMark('.') && !t[i + 1].IsSpaced ? i + 2 : i + 1;
            // A "c" alone is a letter; it needs its number.
            // One behind an abbreviation is a chapter ("24 Vict. c. 100").
            if (kind == TokenKind.Approximate && t[i].End - t[i].Start == 1
                && (t.Kind(at) is not (TokenKind.Number or TokenKind.Month or TokenKind.AnnoDomini)
                || (t[i - 1].IsMark('.') && !t[i - 1].IsSpaced)))
                return -1;
            var end = Unqualified(t, at, ref p);
            if (end < 0 || (p.IsWeak && p.Unit is not (TimeUnit.Year or TimeUnit.Decade)) || p.Pointer != Pointer.None)
                return -1;
            if (p.IsWeak && p.Unit == TimeUnit.Year)
            {
                // "about 447 to 432 BC"
                var era = Era.None;
                var isOld = (t.Kind(end) == TokenKind.To || t[end].IsDash) && t.Kind(end + 1) == TokenKind.Number
                    && YearGrammar.EraTail(t, end + 2, ref era) > end + 2;
                if (isOld)
                    p.IsWeak = false;
                else if (kind == TokenKind.Approximate ? !YearGrammar.IsPlainNumber(t, at, 4) || t[at].Digits < 3 || Counting.Follows(t, at)
                    : !YearGrammar.IsPlausible(t, at) || (kind != TokenKind.Approximate && Counting.IsQuantity(t, i, end)))
                    return -1;
                p.IsWeak = false;
            }
            p.IsApproximate = true;
            return end;
        }
        return Unqualified(t, i, ref p);
    }

    private static int Unqualified(TokenBuffer t, int i, ref TimePoint p)
    {
        var end = PartGrammar.Qualified(t, i, ref p);
        if (end > 0)
            return end;
        p = TimePoint.New();
        end = StretchGrammar.Read(t, i, ref p);
        if (end > 0)
            return end;
        p = TimePoint.New();
        var inner = PartGrammar.DayPart(t, i);
        if (inner < 0)
            inner = ClockGrammar.Lead(t, i);
        if (inner > 0)
        {
            end = Core(t, inner, ref p);
            if (end > 0 && (p.Unit == TimeUnit.Day || p.Pointer != Pointer.None))
            {
                p.IsWeak = false;
                return end;
            }
            return -1;
        }
        end = Core(t, i, ref p);
        // "May 8 1:00 AM"
        return end > 0 && p.Day > 0 && t.Kind(end) == TokenKind.Number && ClockGrammar.Read(t, end) is var clock && clock > 0 ? clock : end;
    }

    /// <summary>A point without anything before it but an article.</summary>
    internal static int Core(TokenBuffer t, int i, ref TimePoint p)
    {
        p = TimePoint.New();
        switch (t.Kind(i))
        {
            case TokenKind.The:
                return AfterThe(t, i, ref p);
            case TokenKind.Month:
                return DayGrammar.MonthFirst(t, i, ref p);
            case TokenKind.Number:
            case TokenKind.Ordinal:
            case TokenKind.Cardinal:
                return Numbered(t, i, ref p);
            case TokenKind.Several:
                return t[i].Value > 0 ? YearGrammar.Decade(t, i, ref p) : -1;
            case TokenKind.Mark when t[i].Character == '\'':
                var decade = YearGrammar.Decade(t, i, ref p);
                return decade > 0 ? decade : YearGrammar.Year(t, i, ref p);
            case TokenKind.AnnoDomini:
                return YearGrammar.Year(t, i, ref p);
            case TokenKind.Season:
                return PartGrammar.Season(t, i, ref p);
            case TokenKind.This:
            case TokenKind.That:
            case TokenKind.Next:
            case TokenKind.Previous:
            case TokenKind.Last:
                return PointerGrammar.Read(t, i, ref p);
            case TokenKind.Weekday:
            case TokenKind.WeekdayShort:
                return Weekday(t, i, ref p);
            case TokenKind.Holiday:
            case TokenKind.Word:
                return HolidayGrammar.Read(t, i, ref p);
            case TokenKind.Unit:
            case TokenKind.Units:
                return YearNumber(t, i, ref p);
            case TokenKind.Mixed:
                return QuarterOfYear(t, i, ref p);
            default:
                return -1;
        }
    }

    private static int AfterThe(TokenBuffer t, int i, ref TimePoint p)
    {
        switch (t.Kind(i + 1))
        {
            case TokenKind.Number when t[i + 1].Has(TokenFlags.Plural):
            case TokenKind.Several:
            case TokenKind.Mark:
                if (t.Kind(i + 1) == TokenKind.Several && t[i + 1].Value == 0)
                    return -1;
                var end = YearGrammar.Decade(t, i + 1, ref p);
                // "The Nineties Club"
                if (end > 0 && t.Kind(i + 1) == TokenKind.Several && t[i + 1].IsCapital && t[end].IsCapital && t[end].IsSpaced)
                    return -1;
                if (end > 0)
                    p.IsWeak = false;
                return end;
            case TokenKind.Number:
            case TokenKind.Ordinal:
            case TokenKind.Cardinal:
                // "the 1922 trial" is the year alone; "the 24 February" and "the 5th century" keep their article.
                var numbered = Numbered(t, i + 1, ref p);
                return p.Unit == TimeUnit.Year || (numbered > 0 && IsAttributive(t, i, numbered, p)) ? -1 : numbered;
            case TokenKind.Season:
            case TokenKind.Part when t.Kind(i + 2) == TokenKind.Season:
                return PartGrammar.Season(t, i, ref p);
            case TokenKind.Part:
                var part = PartGrammar.Qualified(t, i + 1, ref p);
                return part > 0 && p.Unit is TimeUnit.Decade or TimeUnit.Century or TimeUnit.Millennium ? part : -1;
            case TokenKind.Unit:
            case TokenKind.Units:
                var named = YearNumber(t, i + 1, ref p);
                return named > 0 ? named : PointerGrammar.Read(t, i, ref p);
            case TokenKind.Weekday:
                var weekday = Weekday(t, i + 1, ref p);
                return p.IsWeak ? -1 : weekday;
            // "the Ides of March"
            case TokenKind.Word:
                return HolidayGrammar.Read(t, i + 1, ref p);
            default:
                return PointerGrammar.Read(t, i, ref p);
        }
    }

    // "the 21 January execution" leaves the article outside; in "The Sixth of October City" the day is a part of a name.
    private static bool IsAttributive(TokenBuffer t, int i, int end, in TimePoint p) =>
        p.Unit == TimeUnit.Day && !p.HasYear && t.Kind(end) is TokenKind.Word or TokenKind.Named or TokenKind.Dated && t[end].IsSpaced
        && (t[end].IsCapital ? t.Kind(i - 1) is TokenKind.None or TokenKind.Mark or TokenKind.Word && t.Kind(i + 1) != TokenKind.Number
            : t.Kind(i + 1) == TokenKind.Number && !t[i + 1].Has(TokenFlags.Ordinal));

    /// <summary>"Q3".</summary>
    internal static bool IsQuarter(TokenBuffer t, int i) =>
        t[i].End - t[i].Start == 2 && t.Text[t[i].Start] == 'Q' && t.Text[t[i].Start + 1] is >= '1' and <= '4';

    // "Q3 2004", "Q1 of 2010"
    private static int QuarterOfYear(TokenBuffer t, int i, ref TimePoint p)
    {
        if (!IsQuarter(t, i))
            return -1;
        var end = YearGrammar.Tail(t, i + 1, ref p);
        if (!p.HasYear)
            return -1;
        p.Unit = TimeUnit.Year;
        p.Part = (TimePart)((int)TimePart.FirstQuarter + t.Text[t[i].Start + 1] - '1');
        return end;
    }

    private static int Numbered(TokenBuffer t, int i, ref TimePoint p)
    {
        int end;
        if (t.Kind(i) == TokenKind.Number && (end = DayGrammar.Numeric(t, i, ref p)) > 0)
            return end;
        p = TimePoint.New();
        if ((end = DayGrammar.DayFirst(t, i, ref p)) > 0)
            return t.Kind(i - 1) == TokenKind.The && t[end].IsCapital && IsAttributive(t, i - 1, end, p) ? -1 : end;
        p = TimePoint.New();
        if ((end = YearGrammar.Century(t, i, ref p)) > 0)
            return end;
        p = TimePoint.New();
        if ((end = YearGrammar.Decade(t, i, ref p)) > 0)
            return end;
        p = TimePoint.New();
        if ((end = YearGrammar.Year(t, i, ref p)) > 0)
        {
            // "their 1982 summer offensives"
            if (t.Kind(end) == TokenKind.Season && !t[end].IsCapital && t[end].IsSpaced && YearGrammar.IsPlausible(t, i))
            {
                (p.Unit, p.Season, p.IsWeak) = (TimeUnit.Season, (byte)t[end].Value, false);
                return end + 1;
            }
            // "1986 February 9"
            if (t.Kind(end) == TokenKind.Month && t.Kind(end + 1) == TokenKind.Number && YearGrammar.IsPlausible(t, i))
            {
                var date = TimePoint.New();
                var last = DayGrammar.MonthFirst(t, end, ref date);
                if (last > 0 && date is { Day: > 0, HasYear: false })
                {
                    (date.Year, date.HasYear, date.IsWeak) = (p.Year, true, false);
                    p = date;
                    return last;
                }
            }
            return end;
        }
        // "the 13th": a day of the month in mind.
        p = TimePoint.New();
        if (t[i].Has(TokenFlags.Ordinal) && t[i].Value is >= 1 and <= 31 && t.Kind(i - 1) == TokenKind.The)
        {
            (p.Day, p.Unit, p.IsWeak) = ((byte)t[i].Value, TimeUnit.Day, true);
            return i + 1;
        }
        return -1;
    }

    // "the year 1950", "the years 1751-1777".
    private static int YearNumber(TokenBuffer t, int i, ref TimePoint p)
    {
        if (t[i].Value != (int)TimeUnit.Year)
            return -1;
        var at = t.Kind(i + 1) == TokenKind.Of ? i + 2 : i + 1;
        // "the Hijra year 656"
        if (t.Kind(i - 1) == TokenKind.OtherEra)
            return -1;
        var end = YearGrammar.Year(t, at, ref p);
        if (end < 0 || (t.Kind(i) == TokenKind.Units && t[at].Digits < 3) || (p.IsWeak && (t[at].Digits < 3 || Counting.Follows(t, at))))
            return -1;
        p.IsWeak = false;
        return end;
    }

    // "Monday, 3 May 1921", "Sunday dawn of 25 June 1950", "Thursday" (weak).
    private static int Weekday(TokenBuffer t, int i, ref TimePoint p)
    {
        if (!t[i].IsCapital)
            return -1;
        var shortName = t.Kind(i) == TokenKind.WeekdayShort;
        var at = i + 1;
        if (shortName && t[at].IsMark('.'))
            at++;
        var named = at;
        if (t.Kind(at) == TokenKind.DayPart)
            at++;
        if (t[at].IsMark(',') || t.Kind(at) is TokenKind.Of or TokenKind.On)
            at++;
        if (t.Kind(at) == TokenKind.The)
            at++;
        var date = TimePoint.New();
        var end = t.Kind(at) == TokenKind.Month ? DayGrammar.MonthFirst(t, at, ref date) : DayGrammar.DayFirst(t, at, ref date);
        if (end > 0 && date.Day > 0)
        {
            p = date;
            p.Weekday = (sbyte)t[i].Value;
            return end;
        }
        if (shortName)
            return -1;
        // "Monday the 3rd"
        if (t.Kind(at - 1) == TokenKind.The && t[at].Has(TokenFlags.Ordinal) && DayGrammar.Day(t, at, out var day) is var dayEnd
            && dayEnd > 0 && day <= 31)
        {
            (p.Weekday, p.Day, p.Unit, p.IsWeak) = ((sbyte)t[i].Value, day, TimeUnit.Day, true);
            return dayEnd;
        }
        (p.Weekday, p.Unit, p.IsWeak) = ((sbyte)t[i].Value, TimeUnit.Day, true);
        return t.Kind(named) == TokenKind.DayPart ? named + 1 : named;
    }
}
