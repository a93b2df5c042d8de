using static MoscowTrials.Claims.Dates.Tagging.TokenKind;

namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Holidays: "Christmas Eve, 1968", "Easter Monday 1916", "Michaelmas 1387", "Good Friday, 10 April 1998".</summary>
internal static class HolidayGrammar
{
    /// <summary>Whether a holiday's name may begin with the word at <paramref name="i"/>.</summary>
    internal static bool MayStart(TokenBuffer t, int i) =>
        t[i].IsCapital && (t.Kind(i) == TokenKind.Holiday || (t.Kind(i) == Word && t[i].Value == 1));

    internal static int Read(TokenBuffer t, int i, ref TimePoint p)
    {
        if (!MayStart(t, i))
            return -1;
        foreach (var holiday in HolidayTable.Starting(t.Text.AsSpan(t[i].Start, t[i].End - t[i].Start)))
        {
            var end = Name(t, i, holiday);
            if (end > 0)
                return Dated(t, i, end, holiday, ref p);
        }
        return -1;
    }

    private static int Name(TokenBuffer t, int i, Holiday holiday)
    {
        var at = i;
        foreach (var word in holiday.Words)
        {
            if (word == "'" ? !t[at].IsMark('\'') : !t.Is(at, word))
                return -1;
            at++;
            // "St."
            if (at == i + 1 && t[at].IsMark('.') && !t[at].IsSpaced)
                at++;
        }
        return at;
    }

    private static int Dated(TokenBuffer t, int start, int end, Holiday holiday, ref TimePoint p)
    {
        // The date itself may follow: "Good Friday, 10 April 1998".
        var at = t[end].IsMark(',') ? end + 1 : end;
        if (at > end && t.Kind(at) is Number or Ordinal or Month)
        {
            var date = TimePoint.New();
            var last = t.Kind(at) == Month ? DayGrammar.MonthFirst(t, at, ref date) : DayGrammar.DayFirst(t, at, ref date);
            if (last > 0 && date is { Day: > 0, HasYear: true })
            {
                p = date;
                return last;
            }
        }
        p.Unit = TimeUnit.Day;
        if (holiday.Month > 0)
            (p.Month, p.Day) = (holiday.Month, (byte)holiday.Day);
        else
            (p.IsEaster, p.DaysFromEaster) = (true, holiday.Day);
        // Their other feasts fell on other days with every century.
        p.IsOrthodox = t.Is(start - 1, "orthodox");
        if (p.IsOrthodox && !p.IsEaster)
            return -1;
        at = YearGrammar.Tail(t, end, ref p);
        if (holiday.NeedsYear && (!p.HasYear || t.Kind(end) != Number))
            return -1;
        p.IsHoliday = p.IsWeak = !p.HasYear && p.YearPointer == Pointer.None;
        // "the Easter Rising", "Christmas Island"
        return p.IsWeak && t[end].IsCapital && t[end].IsWord ? -1 : at;
    }
}
