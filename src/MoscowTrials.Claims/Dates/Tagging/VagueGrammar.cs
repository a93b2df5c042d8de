namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Times without a value of their own: "now", "at the same time", and times of day without a date.</summary>
internal static class VagueGrammar
{
    internal static int Read(TokenBuffer t, int i, ref TimeExpression e)
    {
        e.Kind = ExpressionKind.Vague;
        e.Relation = DateRelation.During;
        if (t.Kind(i) == TokenKind.Vague)
            return i + 1;
        if (t.Kind(i) is TokenKind.This && t.Kind(i + 1) == TokenKind.VagueHead && t[i + 1].Value == 0)
            return i + 2;
        if (t.Kind(i) == TokenKind.The && t.Kind(i + 1) == TokenKind.Same && t.Kind(i + 2) == TokenKind.VagueHead)
            return i + 3;
        return ClockGrammar.Read(t, i);
    }
}
