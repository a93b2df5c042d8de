namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Units told off inside or next to something: "the first day of the trial", "the day after the battle", "the next two weeks".</summary>
internal static class OrdinalUnitGrammar
{
    internal static int Read(TokenBuffer t, int i, ref TimeExpression e)
    {
        if (t.Kind(i) != TokenKind.The)
            return -1;
        // "the day after the battle", "the year before", "the day before the vote"
        if (t.Kind(i + 1) == TokenKind.Unit && t.Kind(i + 2) is TokenKind.After or TokenKind.Before
            && t[i + 1].Value is (int)TimeUnit.Day or (int)TimeUnit.Week or (int)TimeUnit.Month or (int)TimeUnit.Year)
        {
            (e.Kind, e.Low, e.High, e.Unit, e.Direction) = (ExpressionKind.Offset, 1, 1, (TimeUnit)t[i + 1].Value, t.Kind(i + 2) == TokenKind.After ? 1 : -1);
            var phrase = AnchorPhrase.End(t, i + 3);
            if (phrase <= i + 3 || t.Kind(i + 3) is not (TokenKind.The or TokenKind.Own or TokenKind.Word or TokenKind.A or TokenKind.Month or TokenKind.Number))
                return i + 3;
            (e.Anchor, e.AnchorStart, e.AnchorEnd) = (AnchorKind.Phrase, t[i + 3].Start, t[phrase - 1].End);
            return phrase;
        }
        // "the four previous weeks"
        if (t.Kind(i + 1) is TokenKind.Cardinal or TokenKind.Number && t.Kind(i + 2) is TokenKind.Previous or TokenKind.Next or TokenKind.Last && t.Kind(i + 3) == TokenKind.Units)
        {
            (e.Kind, e.Relation, e.Low, e.High, e.Unit) = (ExpressionKind.Duration, DateRelation.Duration, t[i + 1].Value, t[i + 1].Value, (TimeUnit)t[i + 3].Value);
            return i + 4;
        }
        if (t.Kind(i + 1) is not (TokenKind.Ordinal or TokenKind.Last or TokenKind.Next or TokenKind.Previous or TokenKind.Each)
            && !t[i + 1].Has(TokenFlags.Ordinal))
            return -1;
        var ordinal = t.Kind(i + 1) is TokenKind.Ordinal or TokenKind.Number;
        // "the first day of the trial", "the final day of the battle"
        if ((ordinal || t.Kind(i + 1) == TokenKind.Last) && t.Kind(i + 2) == TokenKind.Unit && t[i + 2].Value == (int)TimeUnit.Day
            && t.Kind(i + 3) == TokenKind.Of && t.Kind(i + 4) is TokenKind.The or TokenKind.Own or TokenKind.A)
        {
            var phrase = AnchorPhrase.End(t, i + 4);
            if (phrase > i + 5)
            {
                (e.Kind, e.Low, e.High, e.Unit, e.Anchor) = (ExpressionKind.Offset, 1, 1, TimeUnit.Day, AnchorKind.Phrase);
                e.Nth = ordinal ? t[i + 1].Value : -1;
                (e.AnchorStart, e.AnchorEnd) = (t[i + 4].Start, t[phrase - 1].End);
                return phrase;
            }
        }
        // "the next two weeks", "the past decade", "the first three years of the war"
        var at = i + 2;
        double amount = 1;
        if (t.Kind(at) == TokenKind.Number && YearGrammar.IsPlainNumber(t, at, 3))
            amount = t[at++].Value;
        else if (t.Kind(at) == TokenKind.Cardinal)
            at = AmountGrammar.Words(t, at, out amount);
        else if (t.Kind(at) == TokenKind.Several && t[at].Value == 0)
        {
            amount = 0;
            at++;
        }
        else if (t.Kind(at) == TokenKind.Units && t.Kind(i + 1) is TokenKind.Next or TokenKind.Last)
            amount = 0;
        else if (!t.Is(i + 1, "past") || t.Kind(at) != TokenKind.Unit)
            return -1;
        if (t.Kind(at) is not (TokenKind.Units or TokenKind.Unit))
            return -1;
        // "the first two months of 1939" is a part of that year.
        if (t.Kind(at + 1) == TokenKind.Of && PartGrammar.IsPartOfPoint(t, at + 2))
            return -1;
        (e.Kind, e.Relation, e.Low, e.High, e.Unit) = (ExpressionKind.Duration, DateRelation.Duration, amount, amount, (TimeUnit)t[at].Value);
        return at + 1;
    }
}
