using static MoscowTrials.Claims.Dates.Tagging.TokenKind;

namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Units told off inside or next to something: "the first day of the trial", "the day after the battle", "the next two weeks".</summary>
internal static class OrdinalUnitGrammar
{
    internal static int Read(TokenBuffer t, int i, ref TimeExpression e)
    {
        // "its first six months"
        if (t.Kind(i) == Own && t.Kind(i + 1) is Ordinal or Last && t.Kind(i + 2) is Number or Cardinal or Several)
            return Counted(t, i, ref e);
        if (t.Kind(i) != The)
            return -1;
        // "the day after the battle", "the year before", "the day before the vote"
        if (t.Kind(i + 1) == Unit && t.Kind(i + 2) is After or Before
            && t[i + 1].Value is (int)TimeUnit.Day or (int)TimeUnit.Week or (int)TimeUnit.Month or (int)TimeUnit.Year)
        {
            (e.Kind, e.Low, e.High, e.Unit) = (ExpressionKind.Offset, 1, 1, (TimeUnit)t[i + 1].Value);
            e.Direction = t.Kind(i + 2) == After ? 1 : -1;
            e.IsWhole = e.Unit == TimeUnit.Week;
            // "the day after that"
            if (AnchorPhrase.IsThat(t, i + 3))
                return i + 4;
            var phrase = AnchorPhrase.End(t, i + 3);
            if (phrase <= i + 3 || t.Kind(i + 3) is not (The or Own or Word or A or Month or Number))
                return i + 3;
            (e.Anchor, e.AnchorStart, e.AnchorEnd) = (AnchorKind.Phrase, t[i + 3].Start, t[phrase - 1].End);
            return phrase;
        }
        // "the morning after the premiere", "the night before the battle"
        if (t.Kind(i + 1) == DayPart && t[i + 1].Value <= 8 && t.Kind(i + 2) == After
            || (t.Kind(i + 1) == DayPart && t[i + 1].Value > 8 || t.Kind(i + 1) == Unit && t[i + 1].Value == (int)TimeUnit.Night)
            && t.Kind(i + 2) == Before)
        {
            var phrase = AnchorPhrase.End(t, i + 3);
            if (phrase > i + 4 && t.Kind(i + 3) is The or Own)
            {
                (e.Kind, e.Low, e.High, e.Unit) = (ExpressionKind.Offset, 1, 1, TimeUnit.Day);
                e.Direction = t.Kind(i + 2) == After ? 1 : -1;
                (e.Anchor, e.AnchorStart, e.AnchorEnd) = (AnchorKind.Phrase, t[i + 3].Start, t[phrase - 1].End);
                return phrase;
            }
        }
        // "the four previous weeks"
        if (t.Kind(i + 1) is Cardinal or Number && t.Kind(i + 2) is Previous or Next or Last && t.Kind(i + 3) == Units)
        {
            return Length(ref e, t[i + 1].Value, (TimeUnit)t[i + 3].Value, i + 4);
        }
        if (t.Kind(i + 1) is not (Ordinal or Last or Next or Previous or Each)
            && !t[i + 1].Has(TokenFlags.Ordinal))
            return -1;
        var ordinal = t.Kind(i + 1) is Ordinal or Number;
        // "the first day of the trial", "the final day of the battle", "the tenth year of his reign"
        if ((ordinal || t.Kind(i + 1) == Last) && t.Kind(i + 2) == Unit
            && t[i + 2].Value is (int)TimeUnit.Day or (int)TimeUnit.Week or (int)TimeUnit.Month or (int)TimeUnit.Year && t.Kind(i + 3) == Of
            && (t.Kind(i + 4) is The or Own or A || (t.Kind(i + 4) == Word && t[i + 4].IsCapital)))
        {
            var phrase = AnchorPhrase.End(t, i + 4, nounOnly: true);
            if (phrase > (t.Kind(i + 4) == Word ? i + 4 : i + 5) && !PartGrammar.IsPartOfPoint(t, i + 4))
            {
                (e.Kind, e.Low, e.High, e.Unit, e.Anchor) = (ExpressionKind.Offset, 1, 1, (TimeUnit)t[i + 2].Value, AnchorKind.Phrase);
                e.Nth = ordinal ? t[i + 1].Value : -1;
                (e.AnchorStart, e.AnchorEnd) = (t[i + 4].Start, t[phrase - 1].End);
                return phrase;
            }
        }
        return Counted(t, i, ref e);
    }

    // "the next two weeks", "the past decade", "the first three years of the war"
    private static int Counted(TokenBuffer t, int i, ref TimeExpression e)
    {
        var at = i + 2;
        double amount = 1;
        if (t.Kind(at) == Number && (YearGrammar.IsPlainNumber(t, at, 3) || t[at].Has(TokenFlags.Grouped)))
            amount = t[at++].Value;
        else if (t.Kind(at) == Cardinal)
            at = AmountGrammar.Words(t, at, out amount);
        else if (t.Kind(at) == Several && t[at].Value == 0)
        {
            amount = 0;
            at++;
        }
        else if (t.Kind(at) == Units && t.Kind(i + 1) is Next or Last)
            amount = 0;
        else if (!t.Is(i + 1, "past") || t.Kind(at) != Unit)
            return -1;
        // In "the second two years later" the ordinal is another thing's.
        if (t.Kind(at) is not (Units or Unit) || (t.Kind(i + 1) == Ordinal && t.Kind(at + 1) is After or Later or Earlier or Before))
            return -1;
        // "the first two months of 1939" is a part of that year.
        if (t.Kind(at + 1) == Of && PartGrammar.IsPartOfPoint(t, at + 2))
            return -1;
        // "the first three years of the war" is told with what it is of.
        var of = t.Kind(at + 1) == Of && t.Kind(at + 2) is The or Own ? AnchorPhrase.End(t, at + 2, nounOnly: true) : 0;
        return Length(ref e, amount, (TimeUnit)t[at].Value, of > at + 3 ? of : at + 1);
    }

    private static int Length(ref TimeExpression e, double amount, TimeUnit unit, int end)
    {
        (e.Kind, e.Relation, e.Low, e.High, e.Unit) = (ExpressionKind.Duration, DateRelation.Duration, amount, amount, unit);
        return end;
    }
}
