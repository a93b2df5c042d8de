using static MoscowTrials.Claims.Dates.Tagging.TokenKind;

namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Times that a word names and nothing counts: "the colonial era", "Edo-period", "these days", "the dry season", "on the third
/// evening".</summary>
internal static class PeriodGrammar
{
    private const int LongestName = 4;

    internal static int Read(TokenBuffer t, int i, bool led, ref TimeExpression e)
    {
        switch (t.Kind(i))
        {
            case VagueHead when t.Is(i, "era") || t.Is(i, "period"):
                return Named(t, i, ref e);
            case Dated when t.Is(i, "season"):
                return Season(t, i, ref e);
            case This or That when (t.Is(i, "these") || t.Is(i, "those")) && t.Kind(i + 1) == Units && t[i + 1].Value >= (int)TimeUnit.Day:
                return t.Kind(i + 2) is Word or Of or Later or Earlier or Ago || t.Kind(i - 1) == Between ? -1 : i + 2;
            case The when led && IsOrdinalDay(t, i):
                return i + 3;
            case The when led && t.Kind(i + 1) == Stretch && t[i + 1].Value > 0 && t.Kind(i + 2) == Of && t.Kind(i + 3) == The:
                return IsOrdinalDay(t, i + 3) ? i + 6 : -1;
            default:
                return -1;
        }
    }

    // "in the Edo period", "during the ceasefire period", "Victorian-era": a time where something else is told to be in it. "The Edo
    // period followed" tells of the thing.
    private static int Named(TokenBuffer t, int i, ref TimeExpression e)
    {
        if (t[i].IsCapital && !t[i - 1].IsCapital)
            return -1;
        var from = i;
        if (t[i - 1].IsDash && !t[i - 1].IsSpaced && !t[i].IsSpaced && t.Kind(i - 2) == Word)
        {
            from = i - 2;
        }
        else
        {
            while (from > i - LongestName && t[from - 1] is { IsWord: true, IsCapital: true } && t.Kind(from - 1) != The && t[from].IsSpaced)
                from--;
            // "the Greco-Roman period"
            if (from < i && t[from - 1].IsDash && !t[from].IsSpaced && t[from - 2] is { IsWord: true, IsCapital: true })
                from -= 2;
            // "the specified period" is another's, the common era a count of years.
            if (from == i && t[i - 1] is { Kind: Word, Character: not 'd' } && !t.Is(i - 1, "common") && t.Kind(i - 2) == The)
                from = i - 1;
            if (from == i)
                return -1;
            if (t.Kind(from - 1) == The)
                from--;
            if (t.Kind(from - 1) is not (In or During or Since or From or Until or Before or After or By)
                && !(t.Kind(from - 1) == Of && (t.Is(i, "era") || t[i - 1].IsCapital)))
                return -1;
        }
        return Loose(t, from, i, ref e);
    }

    private static int Season(TokenBuffer t, int i, ref TimeExpression e) =>
        !t[i].IsCapital && (t.Is(i - 1, "dry") || t.Is(i - 1, "rainy") || t.Is(i - 1, "wet") || t.Is(i - 1, "monsoon"))
            ? Loose(t, t.Kind(i - 2) == The ? i - 2 : i - 1, i, ref e) : -1;

    private static int Loose(TokenBuffer t, int from, int i, ref TimeExpression e)
    {
        e.IsLoose = true;
        (e.ExtentStart, e.ExtentEnd) = (t[from].Start, t[i].End);
        return i + 1;
    }

    // "the third evening", with nothing behind it that it could be of.
    internal static bool IsOrdinalDay(TokenBuffer t, int i) =>
        t.Kind(i) == The && (t.Kind(i + 1) == TokenKind.Ordinal || t[i + 1].Has(TokenFlags.Ordinal))
        && (t.Kind(i + 2) == DayPart || (t.Kind(i + 2) == Unit && t[i + 2].Value is (int)TimeUnit.Day or (int)TimeUnit.Night or (int)TimeUnit.Week))
        && !t[i + 2].IsCapital && !t[i + 3].IsDash && !(t[i + 3] is { Kind: Word, IsCapital: false }) && t.Kind(i + 3) != Of;
}
