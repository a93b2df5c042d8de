using static MoscowTrials.Claims.Dates.Tagging.TokenKind;

namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Ages: "aged 34", "the age of 19", "at age nineteen".</summary>
internal static class AgeGrammar
{
    private const int Oldest = 130;

    internal static int Read(TokenBuffer t, int i, ref TimeExpression e)
    {
        var at = i;
        if (t.Kind(at) == The && t.Kind(at + 1) == Age)
            at++;
        if (t.Kind(at) is not (Aged or Age))
            return -1;
        at++;
        if (t.Kind(at) == Of)
            at++;
        if (t.Kind(at) == Also || t.Kind(at) == About)
            at++;
        double age;
        if (t.Kind(at) == Number && YearGrammar.IsPlainNumber(t, at, 3))
        {
            age = t[at].Value;
            at++;
        }
        else if ((at = AmountGrammar.Words(t, at, out age)) < 0)
            return -1;
        if (age is < 1 or > Oldest)
            return -1;
        (e.Kind, e.Relation, e.Low, e.High, e.Unit, e.IsAge) = (ExpressionKind.Duration, DateRelation.Duration, age, age, TimeUnit.Year, true);
        // "aged 18 to 24"
        if ((t.Kind(at) == To || t[at].IsDash) && YearGrammar.IsPlainNumber(t, at + 1, 3) && t[at + 1].Value > age
            && t[at + 1].Value <= Oldest)
        {
            e.High = t[at + 1].Value;
            at += 2;
        }
        if (t.Kind(at) == Units && t[at].Value is (int)TimeUnit.Year or (int)TimeUnit.Month)
            e.Unit = (TimeUnit)t[at++].Value;
        return at;
    }
}
