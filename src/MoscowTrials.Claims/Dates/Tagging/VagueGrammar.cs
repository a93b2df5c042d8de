namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Times without a value of their own: "now", "at the same time", and times of day without a date.</summary>
internal static class VagueGrammar
{
    internal static int Read(TokenBuffer t, int i, ref TimeExpression e)
    {
        e.Kind = ExpressionKind.Vague;
        e.Relation = DateRelation.During;
        // A capital inside a sentence is a name's: "Soviet Russia Today".
        if (t.Kind(i) == TokenKind.Vague)
            return t[i].IsCapital && t.Kind(i - 1) != TokenKind.None ? -1 : i + 1;
        var led = t.Kind(i - 1) is TokenKind.At or TokenKind.By or TokenKind.During or TokenKind.Since or TokenKind.Until or TokenKind.Before
            or TokenKind.After or TokenKind.From or TokenKind.In or TokenKind.Of;
        if (t.Kind(i) is TokenKind.This or TokenKind.That && t[i].Value == 0 && t.Kind(i + 1) == TokenKind.VagueHead && led)
        {
            e.PointsAtStory = t.Kind(i - 1) is TokenKind.At or TokenKind.By or TokenKind.During or TokenKind.Of;
            return t.Is(i + 2, "forward") ? -1 : i + 2;
        }
        if (t.Kind(i) == TokenKind.The && t.Kind(i + 1) == TokenKind.Same && t.Kind(i + 2) == TokenKind.VagueHead)
            return i + 3;
        // "at the time" alone; "at the time of the revolt" is told from something else.
        if (t.Kind(i) == TokenKind.The && t.Is(i + 1, "time") && t.Kind(i - 1) is TokenKind.At
            && t.Kind(i + 2) is TokenKind.None or TokenKind.Mark or TokenKind.And or TokenKind.In or TokenKind.Verb)
        {
            e.PointsAtStory = true;
            return i + 2;
        }
        // "for some time"
        if (t.Is(i, "some") && t.Is(i + 1, "time") && t.Kind(i - 1) == TokenKind.For)
        {
            e.Kind = ExpressionKind.Duration;
            e.Relation = DateRelation.Duration;
            return i + 2;
        }
        // "a short time", "a long period of time"
        if (t.Kind(i) == TokenKind.A)
        {
            var at = t.Is(i + 1, "very") ? i + 2 : i + 1;
            if (t.Kind(at) is TokenKind.Brief or TokenKind.Long && t.Kind(at + 1) == TokenKind.VagueHead && t[at + 1].Value == 0)
            {
                e.Kind = ExpressionKind.Duration;
                e.Relation = DateRelation.Duration;
                return t.Kind(at + 2) == TokenKind.Of && t.Is(at + 3, "time") ? at + 4 : at + 2;
            }
        }
        var clock = ClockGrammar.Read(t, i);
        e.PointsAtStory = e.IsClock = clock > 0;
        return clock;
    }
}
