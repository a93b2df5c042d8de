using static MoscowTrials.Claims.Dates.Tagging.TokenKind;

namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Numbers in figures and words: what a length of time counts.</summary>
internal static class AmountGrammar
{
    /// <summary>"six", "a", "half a", "three and a half", "two hundred", "18", "22.8", "several" (0).</summary>
    internal static int Read(TokenBuffer t, int i, out double amount)
    {
        amount = 0;
        ref readonly var token = ref t[i];
        int at;
        switch (token.Kind)
        {
            case A:
                if (t.Is(i + 1, "few") || t.Is(i + 1, "couple"))
                {
                    at = t.Is(i + 1, "couple") && t.Kind(i + 2) == Of ? i + 3 : i + 2;
                    amount = t.Is(i + 1, "couple") ? 2 : 0;
                    return at;
                }
                if (t.Kind(i + 1) == TokenKind.Half)
                {
                    amount = 0.5;
                    return i + 2;
                }
                if (t.Kind(i + 1) == Quarter && t.Kind(i + 2) is Of or Unit)
                {
                    amount = 0.25;
                    return t.Kind(i + 2) == Of ? i + 4 : i + 2;
                }
                if (t.Kind(i + 1) == Cardinal && t[i + 1].Value >= 100)
                    return Words(t, i + 1, out amount);
                if (t.Kind(i + 1) == Only && t.Kind(i + 2) == Unit)
                {
                    amount = 1;
                    return i + 2;
                }
                amount = 1;
                return t.Kind(i + 1) is Unit && !(t[i + 2].IsDash && t.Kind(i + 3) == Long) ? i + 1 : -1;
            case TokenKind.Half:
                amount = 0.5;
                // "half an hour", "half-hour"
                return t.Kind(i + 1) == A ? i + 2
                    : t[i + 1].IsDash && t.Kind(i + 2) == Unit
                    && t[i + 2].Value is (int)TimeUnit.Hour or (int)TimeUnit.Day or (int)TimeUnit.Year ? i + 1 : -1;
            case Several when token.Value == 0:
                // "several thousand years"
                return t.Kind(i + 1) == Cardinal && t[i + 1].Value >= 100 ? i + 2 : i + 1;
            case Cardinal:
                at = Words(t, i, out amount);
                break;
            case Number when (token.Flags & (TokenFlags.Ordinal | TokenFlags.Plural)) == 0 && token.Digits <= 6:
                amount = token.Value;
                at = i + 1;
                if (t[at].IsMark('.') && !t[at].IsSpaced && t[at + 1] is { Kind: Number, IsSpaced: false, Digits: <= 3 })
                {
                    amount += t[at + 1].Value / Math.Pow(10, t[at + 1].Digits);
                    at += 2;
                }
                else if (t[at].IsMark('½'))
                {
                    amount += 0.5;
                    at++;
                }
                break;
            default:
                return -1;
        }
        // "three and a half", "two-and-a-half"
        var and = t[at].IsDash ? at + 1 : at;
        if (t.Kind(and) == And)
        {
            var half = t[and + 1].IsDash ? and + 2 : and + 1;
            if (t.Kind(half) == A)
                half = t[half + 1].IsDash ? half + 2 : half + 1;
            if (t.Kind(half) == TokenKind.Half)
            {
                amount += 0.5;
                return half + 1;
            }
        }
        return at;
    }

    /// <summary>"six", "twenty-five", "two hundred and fifty", "three thousand".</summary>
    internal static int Words(TokenBuffer t, int i, out double amount)
    {
        double total = 0, current = 0;
        var at = i;
        for (var steps = 0; steps < 8; steps++)
        {
            if (t.Kind(at) != Cardinal)
                break;
            var value = t[at].Value;
            if (value == 1000)
                (total, current) = (total + Math.Max(current, 1) * 1000, 0);
            else if (value == 100)
                current = Math.Max(current, 1) * 100;
            else if (current % 100 == 0 || (current % 10 == 0 && value < 10 && current % 100 >= 20))
                current += value;
            else
                break;
            at++;
            if (t[at].IsDash && !t[at].IsSpaced && t.Kind(at + 1) == Cardinal && t[at + 1].Value < 10 && value is >= 20 and < 100)
                at++;
            else if (t.Kind(at) == And && t.Kind(at + 1) == Cardinal && value >= 100 && t[at + 1].Value < 100)
                at++;
        }
        amount = total + current;
        return at > i ? at : -1;
    }
}
