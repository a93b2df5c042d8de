using static MoscowTrials.Claims.Dates.Tagging.TokenKind;

namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Holidays with a fixed day, and Easter.</summary>
internal static class HolidayGrammar
{
    internal static int Read(TokenBuffer t, int i, ref TimePoint p)
    {
        if (!t[i].IsCapital)
            return -1;
        var end = Name(t, i, ref p);
        if (end < 0)
            return -1;
        p.Unit = TimeUnit.Day;
        end = YearGrammar.Tail(t, end, ref p);
        p.IsWeak = !p.HasYear && p.YearPointer == Pointer.None;
        return end;
    }

    private static int Name(TokenBuffer t, int i, ref TimePoint p)
    {
        if (t.Kind(i) == Holiday)
        {
            switch (t[i].Value)
            {
                case 1225:
                    (p.Month, p.Day) = (12, 25);
                    if (t.Is(i + 1, "eve"))
                        p.Day = 24;
                    else if (!t.Is(i + 1, "day") && !(t.Kind(i + 1) == Unit && t[i + 1].Value == (int)TimeUnit.Night))
                        return t[i + 1].IsCapital ? -1 : i + 1;
                    return i + 2;
                case 101:
                    var s = t[i + 2].IsMark('\'') && t.Is(i + 3, "s") ? i + 4 : i + 2;
                    if (!t.Is(i + 1, "year") || s == i + 2)
                        return -1;
                    (p.Month, p.Day) = t.Is(s, "eve") ? ((byte)12, (byte)31) : ((byte)1, (byte)1);
                    return t.Is(s, "eve") || t.Is(s, "day") ? s + 1 : -1;
                default:
                    p.IsEaster = true;
                    if (t.Is(i + 1, "sunday"))
                        return i + 2;
                    p.Day = t.Is(i + 1, "monday") ? (byte)1 : (byte)0;
                    return p.Day == 1 ? i + 2 : t[i + 1].IsCapital ? -1 : i + 1;
            }
        }
        if (t.Is(i, "boxing") && t.Is(i + 1, "day"))
            (p.Month, p.Day) = (12, 26);
        else if (t.Is(i, "armistice") && t.Is(i + 1, "day"))
            (p.Month, p.Day) = (11, 11);
        else
            return -1;
        return i + 2;
    }
}
