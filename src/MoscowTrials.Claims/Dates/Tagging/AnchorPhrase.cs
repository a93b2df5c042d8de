namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>The words that name what an offset counts from: "the second trial", "his death", "relieving the siege", "5 May 1928".</summary>
internal static class AnchorPhrase
{
    private const int Longest = 8;

    /// <summary>The index after the phrase, or <paramref name="i"/> where there is none. <paramref name="nounOnly"/>: a past tense ends it.</summary>
    internal static int End(TokenBuffer t, int i, bool nounOnly = false)
    {
        var at = i;
        for (; at < i + Longest; at++)
        {
            ref readonly var token = ref t[at];
            if (token.Kind == TokenKind.Mark)
            {
                // The hyphen and the possessive stay inside a phrase.
                if ((token.IsDash || token.Character == '\'') && !token.IsSpaced && t[at + 1].IsWord && !t[at + 1].IsSpaced)
                    continue;
                break;
            }
            // A date inside stands for itself.
            if (token.Kind is TokenKind.None or TokenKind.Month || (token.Kind == TokenKind.Number && token.Digits >= 3))
                break;
            if (at > i && (token.Kind is TokenKind.Verb or TokenKind.Pronoun or TokenKind.And or TokenKind.Or or TokenKind.That or TokenKind.This))
                break;
            // A name behind a common noun begins the next clause ("the day after the battle Smith told"); an adverb goes with a verb.
            if (at > i + 1 && token.IsCapital && !t[at - 1].IsCapital && t.Kind(at - 1) == TokenKind.Word)
                break;
            if (at > i + 1 && token.Kind == TokenKind.Word && !token.IsCapital && token.Character == 'y' && t.Text.AsSpan(token.Start, token.End - token.Start).EndsWith("ly"))
                break;
            if (at > i + 1 && token.Kind is TokenKind.The or TokenKind.Own && t.Kind(at - 1) != TokenKind.Of)
                break;
            if (nounOnly && at > i + 1 && token.Kind == TokenKind.Word && !token.IsCapital && token.Character == 'd' && t.Kind(at - 1) == TokenKind.Word)
                break;
            if (at > i && token.Kind is TokenKind.In or TokenKind.On or TokenKind.At or TokenKind.By or TokenKind.From or TokenKind.To
                or TokenKind.Until or TokenKind.Since or TokenKind.During or TokenKind.Before or TokenKind.After or TokenKind.As or TokenKind.For)
                break;
        }
        // An article or a preposition at the end belongs to what comes next.
        while (at > i && t.Kind(at - 1) is TokenKind.The or TokenKind.A or TokenKind.Own or TokenKind.Of)
            at--;
        return at;
    }
}
