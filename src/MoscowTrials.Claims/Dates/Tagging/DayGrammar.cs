namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Days and months in every order.</summary>
internal static class DayGrammar
{
    /// <summary>Day numbers up to here are read, so that "31 June" and "32 May" can be told from no date at all.</summary>
    private const int LastWrittenDay = 39;

    /// <summary>A month's name with its stop, or -1. Names of months are capitalised.</summary>
    internal static int Month(TokenBuffer t, int i, out byte month)
    {
        ref readonly var token = ref t[i];
        month = 0;
        if (token.Kind != TokenKind.Month || !token.IsCapital)
            return -1;
        if (token.Value <= 12)
        {
            month = (byte)token.Value;
            return i + 1;
        }
        // A short name needs its number: "Mar" and "Jan" are also names.
        var stop = t[i + 1].IsMark('.') && !t[i + 1].IsSpaced;
        var number = stop ? i + 2 : i + 1;
        var beside = t.Kind(number) == TokenKind.Number || t.Kind(i - 1) == TokenKind.Number
            || (t[number].IsMark(',') && t.Kind(number + 1) == TokenKind.Number) || t[i + 1].IsDash || t[i - 1].IsDash;
        if (!beside)
            return -1;
        month = (byte)(token.Value - 20);
        return number;
    }

    /// <summary>"May 18, 1928", "May 1928", "May" (weak).</summary>
    internal static int MonthFirst(TokenBuffer t, int i, ref TimePoint p)
    {
        var at = Month(t, i, out p.Month);
        if (at < 0)
            return -1;
        p.Unit = TimeUnit.Month;
        var dayAt = t.Kind(at) == TokenKind.The ? at + 1 : at;
        var dayEnd = Day(t, dayAt, out var day);
        if (dayEnd > 0 && ((dayAt == at && t.Kind(dayAt) == TokenKind.Number) || (dayAt > at && (t[dayAt].Has(TokenFlags.Ordinal) || t.Kind(dayAt) is TokenKind.Ordinal or TokenKind.Cardinal))) && !IsTime(t, dayAt)
            && !(Counting.Follows(t, dayAt) && t.Kind(i - 1) is TokenKind.In or TokenKind.By or TokenKind.Until))
        {
            var withYear = p;
            // "March 44 BC" is a year; "March 15, 44 BC" has both.
            var era = Era.None;
            if (YearGrammar.EraTail(t, dayEnd, ref era) == dayEnd)
            {
                p.Day = day;
                p.Unit = TimeUnit.Day;
                return AfterDay(t, dayEnd, ref p);
            }
        }
        var end = YearGrammar.Tail(t, at, ref p);
        // "In May, 1928 men": a comma between month and year is common enough to be read; "in May, that year" is not.
        p.IsWeak = !p.HasYear && p.YearPointer == Pointer.None;
        return StyleGrammar.Mark(t, end, ref p);
    }

    /// <summary>"18 May 1928", "the 18th of May, 1928", "18-May-1928".</summary>
    internal static int DayFirst(TokenBuffer t, int i, ref TimePoint p)
    {
        var at = Day(t, i, out var day);
        if (at < 0)
            return -1;
        // "every fourth November"
        if (t.Kind(i - 1) == TokenKind.Each)
            return -1;
        var other = StyleGrammar.OtherDay(t, at, ref day);
        if (other > 0)
        {
            p.IsBothStyles = true;
            at = other;
        }
        if (t.Kind(at) == TokenKind.Unit && t[at].Value == (int)TimeUnit.Day && t.Kind(at + 1) == TokenKind.Of && t[at - 1].Has(TokenFlags.Ordinal))
            at++;
        if (t.Kind(at) == TokenKind.Of || (t[at].IsDash && !t[at].IsSpaced && !t[at + 1].IsSpaced))
            at++;
        else if (t[at].IsMark('.') && !t[at].IsSpaced)
            at++;
        at = Month(t, at, out p.Month);
        if (at < 0)
            return -1;
        if (t[at].IsDash && !t[at].IsSpaced && YearGrammar.IsPlausible(t, at + 1) && t[i + 1].IsDash)
            at++;
        p.Day = day;
        p.Unit = TimeUnit.Day;
        return AfterDay(t, at, ref p);
    }

    private static int AfterDay(TokenBuffer t, int at, ref TimePoint p)
    {
        at = StyleGrammar.Bracket(t, at, ref p);
        at = YearGrammar.Tail(t, at, ref p);
        return p.HasYear ? StyleGrammar.Mark(t, StyleGrammar.Bracket(t, at, ref p), ref p) : at;
    }

    /// <summary>A day's number: "18", "18th", "first".</summary>
    internal static int Day(TokenBuffer t, int i, out byte day)
    {
        day = 0;
        if (t.Kind(i) == TokenKind.Number && YearGrammar.IsPlainNumber(t, i, 2) && t[i].Value is >= 1 and <= LastWrittenDay)
        {
            day = (byte)t[i].Value;
            return i + 1;
        }
        var end = YearGrammar.Ordinal(t, i, out var number);
        if (end < 0 || number is < 1 or > LastWrittenDay)
            return -1;
        day = (byte)number;
        return end;
    }

    /// <summary>Whether the number is the hour of a time: "8:00", "8 pm".</summary>
    internal static bool IsTime(TokenBuffer t, int i) =>
        (t[i + 1].IsMark(':') && !t[i + 1].IsSpaced && t.Kind(i + 2) == TokenKind.Number)
        || t.Kind(i + 1) is TokenKind.AnteMeridiem or TokenKind.PostMeridiem or TokenKind.Clock;

    /// <summary>1936-08-19, 19.8.1936, 19/08/1936 where only one order can be meant.</summary>
    internal static int Numeric(TokenBuffer t, int i, ref TimePoint p)
    {
        var mark = t[i + 1].Character;
        if (t.Kind(i) != TokenKind.Number || t.Kind(i + 1) != TokenKind.Mark || mark is not ('-' or '.' or '/') || !t[i + 3].IsMark(mark)
            || t.Kind(i + 2) != TokenKind.Number || t.Kind(i + 4) != TokenKind.Number
            || t[i + 1].IsSpaced || t[i + 2].IsSpaced || t[i + 3].IsSpaced || t[i + 4].IsSpaced
            || (t[i].Flags | t[i + 2].Flags | t[i + 4].Flags) is var flags && (flags & ~(TokenFlags.Spaced)) != 0
            || (t[i + 5].Kind is TokenKind.Mark or TokenKind.Mixed && !t[i + 5].IsSpaced && t[i + 5].Character is '-' or '/' && t.Kind(i + 6) == TokenKind.Number))
            return -1;
        int year, month, day;
        if (t[i].Digits == 4 && mark != '.' && t[i + 2].Digits <= 2 && t[i + 4].Digits <= 2)
            (year, month, day) = (t[i].Value, t[i + 2].Value, t[i + 4].Value);
        else if (t[i + 4].Digits == 4 && t[i].Digits <= 2 && t[i + 2].Digits <= 2)
        {
            // A full stop writes the day first. With a slash the order shows only where one number is above 12 (or both are one).
            (year, month, day) = (t[i + 4].Value, t[i + 2].Value, t[i].Value);
            if (mark != '.' && month > 12)
                (month, day) = (day, month);
            else if (mark != '.' && day <= 12 && day != month)
                return -1;
        }
        else
            return -1;
        if (month is < 1 or > 12 || day is < 1 or > LastWrittenDay || year is < FirstNumericYear or > YearGrammar.LastPlausibleYear)
            return -1;
        (p.Year, p.HasYear, p.Month, p.Day, p.Unit) = (year, true, (byte)month, (byte)day, TimeUnit.Day);
        return i + 5;
    }

    private const int FirstNumericYear = 1000;
}
