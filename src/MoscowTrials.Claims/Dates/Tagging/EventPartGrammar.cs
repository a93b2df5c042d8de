using static MoscowTrials.Claims.Dates.Tagging.TokenKind;

namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>"the middle of the trial", "the end of the war": times named by an event, kept only where the article dates it.</summary>
internal static class EventPartGrammar
{
    internal static int Read(TokenBuffer t, int i, ref TimeExpression e)
    {
        // "during his imprisonment"
        if (t.Kind(i - 1) == During && t.Kind(i) == Own)
        {
            var whole = AnchorPhrase.End(t, i, nounOnly: true);
            if (whole > i + 1 && t.Kind(i + 1) is Word or Named or Dated or Died or Long)
                return Anchored(t, i, i, whole, ref e);
        }
        var at = t.Kind(i) == The ? i + 1 : i;
        if (t.Is(at, "very"))
            at++;
        if (at == i || t.Kind(at + 1) != Of || t.Kind(at + 2) is not (The or Own or This or That) || t.Kind(at + 3) == VagueHead
            || PeriodGrammar.IsOrdinalDay(t, at + 2))
            return -1;
        if (t.Kind(at) == Stretch && t[at].Value > 0 || t.Is(at, "conclusion"))
            e.Nth = t.Is(at, "conclusion") || t[at].Value == 3 ? -1 : t[at].Value == 1 ? 1 : 0;
        // "the day of his election", "the year of her birth"
        else if (t.Kind(at) == Unit && t[at].Value is (int)TimeUnit.Day or (int)TimeUnit.Year)
        {
            var phrase = AnchorPhrase.End(t, at + 2, nounOnly: true);
            if (phrase <= at + 3)
                return -1;
            phrase = Anchored(t, i, at + 2, phrase, ref e);
            e.Unit = (TimeUnit)t[at].Value;
            return phrase;
        }
        // "at the time of the fair"
        else if (!t.Is(at, "time") || t.Kind(i - 1) is not (At or By or Until or Since or From or In or Before))
            return -1;
        var end = AnchorPhrase.End(t, at + 2, nounOnly: true);
        return end <= at + 3 ? -1 : Anchored(t, i, at + 2, end, ref e);
    }

    private static int Anchored(TokenBuffer t, int i, int anchor, int end, ref TimeExpression e)
    {
        // "by the time of her death in 1929" says itself when.
        if (t.Kind(end) is In or On && t.Kind(end + 1) is Number or Month)
            return -1;
        (e.Kind, e.Unit, e.Anchor, e.IsEventPart) = (ExpressionKind.Offset, TimeUnit.None, AnchorKind.Phrase, true);
        (e.AnchorStart, e.AnchorEnd) = (t[anchor].Start, t[end - 1].End);
        return end;
    }
}
