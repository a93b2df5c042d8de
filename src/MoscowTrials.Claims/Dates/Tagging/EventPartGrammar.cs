using static MoscowTrials.Claims.Dates.Tagging.TokenKind;

namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>"the middle of the trial", "the end of the war": times named by an event, kept only where the article dates it.</summary>
internal static class EventPartGrammar
{
    internal static int Read(TokenBuffer t, int i, ref TimeExpression e)
    {
        var at = t.Kind(i) == The ? i + 1 : i;
        if (t.Is(at, "very"))
            at++;
        if (at == i || t.Kind(at + 1) != Of || t.Kind(at + 2) is not (The or Own or This or That))
            return -1;
        if (t.Kind(at) == Stretch && t[at].Value > 0 || t.Is(at, "conclusion"))
            e.Nth = t.Is(at, "conclusion") || t[at].Value == 3 ? -1 : t[at].Value == 1 ? 1 : 0;
        else
            return -1;
        var end = AnchorPhrase.End(t, at + 2, nounOnly: true);
        // "the opening of the bridge in 1933" is dated itself.
        if (end <= at + 3 || t.Kind(end) is In or On && t.Kind(end + 1) is Number or Month)
            return -1;
        (e.Kind, e.Unit, e.Anchor, e.IsEventPart) = (ExpressionKind.Offset, TimeUnit.None, AnchorKind.Phrase, true);
        (e.AnchorStart, e.AnchorEnd) = (t[at + 2].Start, t[end - 1].End);
        return end;
    }
}
