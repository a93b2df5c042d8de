using static MoscowTrials.Claims.Dates.HistoricalCalendar;

namespace MoscowTrials.Claims.Dates;

/// <summary>Bounds that an EDTF date stands for.</summary>
internal readonly record struct EdtfRange(int? Earliest, int? Latest, bool IsApproximate);

/// <summary>Reads one EDTF date, the part between slashes.</summary>
internal ref struct EdtfDateParser(string text, int start, int end)
{
    private int _at = start;
    private bool _approximate;

    internal (EdtfRange Range, EdtfError? Error) Parse()
    {
        Qualifier();
        if (Peek() == 'Y')
            return Fail(_at, "the year lies outside the calendar (-9998 to 9999)");
        var yearAt = _at;
        var negative = Take('-');
        if (!Digits(4, out var low, out var high))
            return Fail(_at, "a year has four digits");
        if (Peek() is >= '0' and <= '9')
            return Fail(yearAt, "a year has four digits");
        var (first, last) = negative ? (-high, -low) : (low, high);
        if (negative && high == 0)
            return Fail(yearAt, "there is no year -0000");
        if (first < MinYear && last < MinYear)
            return Fail(yearAt, "the year lies outside the calendar (-9998 to 9999)");
        first = Math.Max(first, MinYear);
        if (Take('S'))
        {
            var digitsAt = _at;
            if (!Digits(1, out var significant, out _) || significant is < 1 or > 4 || low != high)
                return Fail(digitsAt, "significant digits go from 1 to 4");
            var unit = significant switch { 1 => 1000, 2 => 100, 3 => 10, _ => 1 };
            (first, last) = negative ? (Math.Max(-(low / unit * unit + unit - 1), MinYear), -(low / unit * unit))
                : (low / unit * unit, low / unit * unit + unit - 1);
        }
        Qualifier();
        if (_at == end)
            return Done(ToDay(first, 1, 1), ToDay(last, 12, 31));
        return Take('-') ? Month(first, last) : Fail(_at, "expected \"-\" and a month, or the end");
    }

    private (EdtfRange, EdtfError?) Month(int first, int last)
    {
        Qualifier();
        var monthAt = _at;
        if (!Digits(2, out var low, out var high))
            return Fail(_at, "a month has two digits");
        if (low == high && low >= 21)
            return Season(first, last, low, monthAt);
        low = Math.Max(low, 1);
        high = Math.Min(high, 12);
        if (low > high)
            return Fail(monthAt, "months go from 01 to 12, seasons from 21 to 41");
        Qualifier();
        if (_at == end)
            return Done(ToDay(first, low, 1), ToDay(last, high, DaysInMonth(last, high)));
        return Take('-') ? Day(first, last, low, high) : Fail(_at, "expected \"-\" and a day, or the end");
    }

    private (EdtfRange, EdtfError?) Day(int first, int last, int firstMonth, int lastMonth)
    {
        Qualifier();
        var dayAt = _at;
        if (!Digits(2, out var low, out var high))
            return Fail(_at, "a day has two digits");
        low = Math.Max(low, 1);
        if (low > 31)
            return Fail(dayAt, "days go from 01 to 31");
        var exact = first == last && firstMonth == lastMonth;
        if (exact && low > DaysInMonth(first, firstMonth))
            return Fail(dayAt, FormattableString.Invariant($"the month has {DaysInMonth(first, firstMonth)} days"));
        Qualifier();
        if (Peek() == 'T' && Time() is { } error)
            return (default, error);
        if (_at != end)
            return Fail(_at, "nothing may follow the day but a time");
        return Done(ToDay(first, firstMonth, Math.Min(low, DaysInMonth(first, firstMonth))),
            ToDay(last, lastMonth, Math.Min(high, DaysInMonth(last, lastMonth))));
    }

    // Bounds of the meteorological seasons; a winter begins in the December of its year. 29 to 32 are the southern ones.
    private (EdtfRange, EdtfError?) Season(int first, int last, int season, int at)
    {
        Qualifier();
        if (_at != end)
            return Fail(_at, "nothing may follow a season");
        var (month, length) = season switch
        {
            21 or 25 => (3, 3),
            22 or 26 => (6, 3),
            23 or 27 => (9, 3),
            24 or 28 => (12, 3),
            29 => (9, 3),
            30 => (12, 3),
            31 => (3, 3),
            32 => (6, 3),
            >= 33 and <= 36 => ((season - 33) * 3 + 1, 3),
            >= 37 and <= 39 => ((season - 37) * 4 + 1, 4),
            40 or 41 => ((season - 40) * 6 + 1, 6),
            _ => (0, 0),
        };
        if (length == 0)
            return Fail(at, "months go from 01 to 12, seasons from 21 to 41");
        var (endYear, endMonth) = month + length - 1 > 12 ? (last + 1, month + length - 13) : (last, month + length - 1);
        return endYear > MaxYear ? Fail(at, "the season ends outside the calendar")
            : Done(ToDay(first, month, 1), ToDay(endYear, endMonth, DaysInMonth(endYear, endMonth)));
    }

    // T hh:mm[:ss] with an optional Z or offset. The time does not change the day.
    private EdtfError? Time()
    {
        var at = ++_at;
        if (!Clock(23) || !Take(':') || !Clock(59) || (Take(':') && !Clock(59)))
            return new EdtfError(at, "a time is hh:mm or hh:mm:ss");
        if (Take('Z'))
            return null;
        if (Peek() is '+' or '-')
        {
            _at++;
            if (!Clock(23) || (Take(':') && !Clock(59)))
                return new EdtfError(at, "a time's offset is hh or hh:mm");
        }
        return null;
    }

    private bool Clock(int most) => Digits(2, out var low, out var high) && low == high && high <= most;

    private readonly (EdtfRange, EdtfError?) Done(int earliest, int latest)
    {
        if (!_approximate)
            return (new EdtfRange(earliest, latest, false), null);
        var (first, last) = Circa.Widen(earliest, latest);
        return (new EdtfRange(first, last, true), null);
    }

    private static (EdtfRange, EdtfError?) Fail(int at, string reason) => (default, new EdtfError(at, reason));

    private readonly char Peek() => _at < end ? text[_at] : '\0';

    private bool Take(char c)
    {
        if (Peek() != c)
            return false;
        _at++;
        return true;
    }

    // At most one at a place: "?" leaves the bounds, "~" and "%" widen them.
    private void Qualifier()
    {
        if (Peek() is not ('?' or '~' or '%'))
            return;
        _approximate |= Peek() != '?';
        _at++;
    }

    /// <summary>Reads digits, X standing for any; the lowest and highest number they can be.</summary>
    private bool Digits(int count, out int low, out int high)
    {
        low = high = 0;
        for (var i = 0; i < count; i++)
        {
            var c = Peek();
            if (c is not (>= '0' and <= '9' or 'X'))
                return false;
            low = low * 10 + (c == 'X' ? 0 : c - '0');
            high = high * 10 + (c == 'X' ? 9 : c - '0');
            _at++;
        }
        return true;
    }
}
