using static MoscowTrials.Claims.Dates.Tagging.TokenKind;

namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>The words around a time that belong to its noun phrase: "two weeks <i>of heavy rain</i>", "<i>a</i> 28-day
/// <i>period</i>" (TIDES 2005, 5.2: the extent of a time is its whole phrase, pre- and postmodifiers included).</summary>
internal static class ExtentGrammar
{
    /// <summary>Words of a phrase that is surely no clause ("of fuel left when the engine stopped"), articles and "of" not counted.</summary>
    private const int Longest = 3;

    internal static void Widen(TokenBuffer t, int i, int end, ref TimeExpression e)
    {
        if (e.Kind != ExpressionKind.Duration || e.IsAge)
            return;
        var (from, to) = (i, end);
        // "the same 28-day period"
        if (t.Kind(end) == VagueHead && t[end].Value == 0 && t[end - 2].IsDash)
        {
            to = end + 1;
            while (from > i - 2 && t.Kind(from - 1) is The or A or This or That or Same)
                from--;
        }
        else if (t.Kind(end) == Of && !PartGrammar.IsPartOfPoint(t, end + 1))
        {
            var phrase = AnchorPhrase.End(t, end + 1, nounOnly: true);
            if (IsNoun(t, end + 1, phrase))
                to = Joined(t, phrase);
        }
        if (to > end || from < i)
            (e.ExtentStart, e.ExtentEnd) = (t[from].Start, t[to - 1].End);
    }

    private static bool IsNoun(TokenBuffer t, int i, int end)
    {
        var words = 0;
        for (var at = i; at < end; at++)
        {
            if (t.Kind(at) is The or A or Own)
            {
                // "of material the composer wrote"
                if (at > i && t.Kind(at - 1) != Of)
                    return false;
            }
            else if (t[at].IsWord && t.Kind(at) != Of && !t[at - 1].IsMark('\''))
            {
                words++;
            }
        }
        return words is > 0 and <= Longest && t.Kind(end) is not (Word or Number or Cardinal);
    }

    // "several days of hunger and cold,": the second noun closes its phrase.
    private static int Joined(TokenBuffer t, int i) =>
        t.Kind(i) == And && t[i + 1] is { Kind: Word, IsCapital: false } && t.Kind(i + 2) is None or Mark && !t[i + 2].IsDash ? i + 2 : i;

    /// <summary>Two times that follow each other share no word: the wider words give way.</summary>
    internal static void Part(Span<TimeExpression> before, ref TimeExpression e)
    {
        ref var last = ref before[0];
        if (last.ExtentEnd > e.Start)
            last.ExtentStart = last.ExtentEnd = 0;
        if (e.ExtentEnd > 0 && e.ExtentStart < Math.Max(last.End, last.ExtentEnd))
            e.ExtentStart = e.ExtentEnd = 0;
    }
}
