using static MoscowTrials.Claims.Dates.Tagging.TokenKind;

namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>The words that name what an offset counts from: "the second trial", "his death", "relieving the siege", "5 May 1928".</summary>
internal static class AnchorPhrase
{
    private const int Longest = 8;

    /// <summary>"after that", "before this": nothing but the time just told.</summary>
    internal static bool IsThat(TokenBuffer t, int i) =>
        (t.Kind(i) == That || t.Kind(i) == This) && t[i].Value == 0
            && t.Kind(i + 1) is None or Mark or And or Or or Verb or The or Own or Pronoun;

    /// <summary>The index after the phrase, or <paramref name="i"/> where there is none.</summary>
    /// <remarks><paramref name="nounOnly"/>: a past tense ends it.</remarks>
    internal static int End(TokenBuffer t, int i, bool nounOnly = false)
    {
        // "after he died"
        if (t.Kind(i) == Pronoun)
            return !nounOnly && t.Kind(i + 1) is Word or Died && !t[i + 1].IsCapital && t[i + 1].Character == 'd' ? i + 2 : i;
        var at = i;
        for (; at < i + Longest; at++)
        {
            ref readonly var token = ref t[at];
            if (token.Kind == Mark)
            {
                // The hyphen and the possessive stay inside a phrase.
                if ((token.IsDash || token.Character == '\'') && !token.IsSpaced && t[at + 1].IsWord && !t[at + 1].IsSpaced)
                    continue;
                break;
            }
            // A date inside stands for itself.
            if (token.Kind is None or Month || (token.Kind == Number && token.Digits >= 3))
                break;
            if (at > i && (token.Kind is Verb or Pronoun or And or Or or That or This || t.Is(at, "all") || t.Is(at, "both")
                || (token.Kind == Several && t.Kind(at - 1) != Of)))
                break;
            // A name behind a common noun begins the next clause ("the day after the battle Smith told"); an adverb goes with a verb.
            if (at > i + 1 && token.IsCapital && !t[at - 1].IsCapital && t.Kind(at - 1) == Word)
                break;
            if (at > i + 1 && token is { Kind: Word, IsCapital: false, Character: 'y' }
                && t.Text.AsSpan(token.Start, token.End - token.Start).EndsWith("ly"))
                break;
            if (at > i + 1 && token.Kind is The or Own or A && t.Kind(at - 1) != Of)
                break;
            if (nounOnly && at > i + 1 && token.Kind == Word && !token.IsCapital && token.Character == 'd' && t.Kind(at - 1) == Word)
                break;
            if (at > i && token.Kind is In or On or At or By or From or To
                or Until or Since or During or Before or After or As or For)
                break;
        }
        // An article or a preposition at the end belongs to what comes next.
        while (at > i && t.Kind(at - 1) is The or A or Own or Of)
            at--;
        return at;
    }
}
