using static MoscowTrials.Claims.Dates.Tagging.TokenKind;

namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>What the words in front of a time say about it.</summary>
internal static class Relations
{
    internal static DateRelation Of(TokenBuffer t, int i, int end, in TimeExpression e)
    {
        var before = i - 1;
        if (t.Kind(before) == The)
            before--;
        // "since at least 1850"
        if (t.Kind(before) == Least && t.Kind(before - 1) == At)
            before -= 2;
        switch (t.Kind(before))
        {
            case Since:
                return DateRelation.Start;
            // "a play from 1950" tells when it is of; "From 1950 he …" and "from 1950 on" tell a begin.
            case From when e.Kind == ExpressionKind.Point && (t.Kind(before - 1) is None or Mark or And
                || t.Kind(end) is On or Until || t.Is(end, "onwards") || t.Is(end, "onward")):
                return DateRelation.Start;
            // "through the 1960s" is during them, "through June 30" up to the day.
            case Until when e is { Kind: ExpressionKind.Point, First.Unit: TimeUnit.Day } && t.Is(before, "through"):
                return DateRelation.End;
            case Until when !t.Is(before, "into") && !t.Is(before, "through") && !t.Is(before, "thru"):
                return DateRelation.End;
            // "was followed by 14 September"
            case By when t.Is(before - 1, "followed") || t.Is(before - 1, "preceded"):
                return DateRelation.During;
            case Before:
            case By:
                return DateRelation.Before;
            // "on and after 1 January"
            case After when t.Kind(before - 1) == And && t.Kind(before - 2) == On:
                return DateRelation.Start;
            case After:
                return DateRelation.After;
            case To when t.Kind(before - 1) == Prior:
                return DateRelation.Before;
            case To when t.Kind(before - 1) == Up:
                return DateRelation.End;
            case Than when t.Kind(before - 1) == Later:
                return t.Is(before - 2, "no") || t.Is(before - 2, "not") ? DateRelation.Before : DateRelation.After;
            case Than when t.Kind(before - 1) == Earlier:
                return t.Is(before - 2, "no") || t.Is(before - 2, "not") ? DateRelation.After : DateRelation.Before;
            case TokenKind.Of when t.Kind(before - 1) == As:
                return DateRelation.Start;
            case On when t[end].IsWord && t.Is(end, "onwards") || t.Is(end, "onward"):
                return DateRelation.Start;
        }
        if (t[before].IsDash && !t[before].IsSpaced)
        {
            if (t.Is(before - 1, "pre"))
                return DateRelation.Before;
            if (t.Is(before - 1, "post"))
                return DateRelation.After;
        }
        if (e.Kind == ExpressionKind.Point && t[before].Kind is Born or Died)
            return t.Kind(before) == Born ? DateRelation.Start : DateRelation.End;
        if (t[before].IsMark('.') && t.Kind(before - 1) is Born or Died && e.Kind == ExpressionKind.Point)
            return t.Kind(before - 1) == Born ? DateRelation.Start : DateRelation.End;
        return t.Is(end, "onwards") || t.Is(end, "onward") ? DateRelation.Start : DateRelation.During;
    }
}
