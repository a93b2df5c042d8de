namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>What the words in front of a time say about it.</summary>
internal static class Relations
{
    internal static DateRelation Of(TokenBuffer t, int i, int end, in TimeExpression e)
    {
        var before = i - 1;
        if (t.Kind(before) == TokenKind.The)
            before--;
        // "since at least 1850"
        if (t.Kind(before) == TokenKind.Least && t.Kind(before - 1) == TokenKind.At)
            before -= 2;
        switch (t.Kind(before))
        {
            case TokenKind.Since:
                return DateRelation.Start;
            // "a play from 1950" tells when it is of; "From 1950 he …" and "from 1950 on" tell a begin.
            case TokenKind.From when e.Kind == ExpressionKind.Point && (t.Kind(before - 1) is TokenKind.None or TokenKind.Mark or TokenKind.And
                || t.Kind(end) is TokenKind.On or TokenKind.Until || t.Is(end, "onwards") || t.Is(end, "onward")):
                return DateRelation.Start;
            // "through the 1960s" is during them.
            case TokenKind.Until when !t.Is(before, "into") && !t.Is(before, "through") && !t.Is(before, "thru"):
                return DateRelation.End;
            case TokenKind.Before:
            case TokenKind.By:
                return DateRelation.Before;
            case TokenKind.After:
                return DateRelation.After;
            case TokenKind.To when t.Kind(before - 1) == TokenKind.Prior:
                return DateRelation.Before;
            case TokenKind.To when t.Kind(before - 1) == TokenKind.Up:
                return DateRelation.End;
            case TokenKind.Than when t.Kind(before - 1) == TokenKind.Later:
                return t.Is(before - 2, "no") || t.Is(before - 2, "not") ? DateRelation.Before : DateRelation.After;
            case TokenKind.Than when t.Kind(before - 1) == TokenKind.Earlier:
                return t.Is(before - 2, "no") || t.Is(before - 2, "not") ? DateRelation.After : DateRelation.Before;
            case TokenKind.Of when t.Kind(before - 1) == TokenKind.As:
                return DateRelation.Start;
            case TokenKind.On when t[end].IsWord && t.Is(end, "onwards") || t.Is(end, "onward"):
                return DateRelation.Start;
        }
        if (t[before].IsDash && !t[before].IsSpaced)
        {
            if (t.Is(before - 1, "pre"))
                return DateRelation.Before;
            if (t.Is(before - 1, "post"))
                return DateRelation.After;
        }
        if (e.Kind == ExpressionKind.Point && t[before].Kind is TokenKind.Born or TokenKind.Died)
            return t.Kind(before) == TokenKind.Born ? DateRelation.Start : DateRelation.End;
        if (t[before].IsMark('.') && t.Kind(before - 1) is TokenKind.Born or TokenKind.Died && e.Kind == ExpressionKind.Point)
            return t.Kind(before - 1) == TokenKind.Born ? DateRelation.Start : DateRelation.End;
        return t.Is(end, "onwards") || t.Is(end, "onward") ? DateRelation.Start : DateRelation.During;
    }
}
