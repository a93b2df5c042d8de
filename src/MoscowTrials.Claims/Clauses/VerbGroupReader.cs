using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Clauses;

/// <summary>Recognises verb groups from left to right.</summary>
internal static class VerbGroupReader
{
    /// <summary>The verb group that starts at <paramref name="at"/>, or null.</summary>
    /// <param name="tokens">The sentence's tokens.</param>
    /// <param name="at">Position of the first token.</param>
    /// <param name="taken">For each token whether it belongs to a name or a date, which hold no verbs.</param>
    public static VerbGroup? Read(string text, Token[] tokens, int at, ReadOnlySpan<bool> taken)
    {
        var token = tokens[at];
        if (taken[at] || token.Kind != TokenKind.Word)
            return null;
        if (token.Is(WordClass.Auxiliary) && !token.Is(WordClass.Past | WordClass.Present))
            return Auxiliaries(text, tokens, at, at, taken, VerbForm.Finite);
        if (token.Is(WordClass.To))
            return Infinitive(text, tokens, at, taken);
        if (token.Is(WordClass.Auxiliary))
            return Auxiliaries(text, tokens, at, at, taken, VerbForm.Finite);
        return Bare(text, tokens, at, taken);
    }

    private static VerbGroup? Infinitive(string text, Token[] tokens, int at, ReadOnlySpan<bool> taken)
    {
        var next = at + 1;
        while (next < tokens.Length && tokens[next].Is(WordClass.Adverb) && !tokens[next].Is(WordClass.Base) && !taken[next])
            next++;
        if (next >= tokens.Length || taken[next] || tokens[next].Kind != TokenKind.Word)
            return null;
        var token = tokens[next];
        if (token.Is(WordClass.Be | WordClass.Have | WordClass.Do) && token.Span.In(text) is "be" or "have" or "do")
            return Auxiliaries(text, tokens, at, next, taken, VerbForm.Infinitive);
        if (token.Is(WordClass.Base) || !token.IsCapitalised && token.Class is WordClass.None && VerbTable.IsMostlyVerb(token.Span.In(text)))
            return new VerbGroup
            {
                First = at, Last = next, Verb = Words.Base(token.Span.In(text)), Form = VerbForm.Infinitive, IsNegated = IsNegatedBefore(tokens, at),
            };
        // "to power", "to France" are phrases; an unknown word is a verb where an object follows it.
        var follows = next + 1 < tokens.Length ? tokens[next + 1].Class : WordClass.None;
        if (token.Class is WordClass.None && !token.IsCapitalised && (follows & (WordClass.Determiner | WordClass.Possessive | WordClass.Pronoun)) != 0)
            return new VerbGroup { First = at, Last = next, Verb = Words.Base(token.Span.In(text)), Form = VerbForm.Infinitive, IsNegated = IsNegatedBefore(tokens, at) };
        return null;
    }

    private static bool IsNegatedBefore(Token[] tokens, int at) => at > 0 && tokens[at - 1].Is(WordClass.Negation) && !tokens[at - 1].Is(WordClass.Determiner | WordClass.Pronoun);

    private static VerbGroup? Auxiliaries(string text, Token[] tokens, int first, int at, ReadOnlySpan<bool> taken, VerbForm form)
    {
        bool negated = IsNegatedBefore(tokens, first), notOnly = false, modal = false, have = false, be = false, doing = false;
        var last = at;
        var i = at;
        if (form == VerbForm.Finite && tokens[at].Span.In(text) is "being" or "having" or "Having" or "Being")
            form = VerbForm.Gerund;
        for (; i < tokens.Length && !taken[i] && tokens[i].Kind == TokenKind.Word; i++)
        {
            var token = tokens[i];
            if (token.Is(WordClass.Auxiliary))
            {
                modal |= token.Is(WordClass.Modal);
                negated |= token.Is(WordClass.Negation);
                // A later auxiliary replaces the earlier one in what the verb has to agree with: "had been" asks for what "been" asks.
                if (token.Is(WordClass.Be)) be = true;
                else if (token.Is(WordClass.Have)) have = true;
                else if (token.Is(WordClass.Do)) doing = true;
                last = i;
            }
            else if (token.Is(WordClass.Negation) && !token.Is(WordClass.Determiner | WordClass.Pronoun | WordClass.Conjunction))
            {
                negated = true;
                // "was not only rebuilt but enlarged", "did not merely escape": it happened, and more.
                notOnly |= i + 1 < tokens.Length && tokens[i + 1].Span.In(text) is "only" or "merely" or "just" or "simply";
            }
            else if (!token.Is(WordClass.Adverb) || token.Is(WordClass.Verb) || token.Is(WordClass.Pronoun | WordClass.Preposition | WordClass.Conjunction))
            {
                break;
            }
        }
        negated &= !notOnly;
        if (i < tokens.Length && !taken[i] && tokens[i].Kind == TokenKind.Word && Fits(tokens[i], be, have, modal || doing))
        {
            var head = tokens[i];
            var passive = be && head.Is(WordClass.Participle) && !head.Is(WordClass.Ing);
            return new VerbGroup
            {
                First = first, Last = i, Verb = Words.Base(head.Span.In(text)), Form = form, IsPassive = passive,
                IsNegated = negated, IsPerfect = have, IsModal = modal,
            };
        }
        var main = be ? "be" : have ? "have" : doing ? "do" : "";
        return main.Length == 0 ? null
            : new VerbGroup { First = first, Last = last, Verb = main, Form = form, IsNegated = negated, IsPerfect = have && be, IsModal = modal };
    }

    private static bool Fits(Token head, bool be, bool have, bool plain)
    {
        if (head.IsCapitalised)
            return false;
        if (be)
            return head.Is(WordClass.Participle | WordClass.Ing) && !head.Is(WordClass.NotVerb) && !head.Is(WordClass.Function);
        if (have)
            return head.Is(WordClass.Participle) && !head.Is(WordClass.Function);
        return plain && !head.Is(WordClass.Function) && (head.Is(WordClass.Base) || head.Class is WordClass.None);
    }

    private static VerbGroup? Bare(string text, Token[] tokens, int at, ReadOnlySpan<bool> taken)
    {
        var token = tokens[at];
        if (!token.Is(WordClass.Verb) || token.Is(WordClass.NotVerb) || token.Is(WordClass.Function) || token.IsCapitalised && at > 0 && !token.Is(WordClass.Ing))
            return null;
        var before = at > 0 ? tokens[at - 1] : default;
        var afterName = at > 0 && taken[at - 1];
        if (token.IsCapitalised && !token.Is(WordClass.Ing | WordClass.Participle))
            return null;
        if (IsModifier(text, tokens, at, taken))
            return null;
        if (token.Is(WordClass.Past | WordClass.Participle))
        {
            var form = !token.Is(WordClass.Participle) ? VerbForm.Finite : !token.Is(WordClass.Past) ? VerbForm.Participle : VerbForm.Ambiguous;
            // "They set" and "who read" are finite whatever the form.
            if (form == VerbForm.Ambiguous && before.Is(WordClass.Pronoun | WordClass.Relative) && !before.Is(WordClass.Possessive))
                form = VerbForm.Finite;
            return Simple(text, tokens, at, form);
        }
        if (token.Is(WordClass.Ing))
            return Simple(text, tokens, at, VerbForm.Gerund);
        // A present form looks like a plural noun: only directly after a name, a pronoun or "who" is it taken for a verb.
        // "City records show": a present form before another verb is a noun.
        if (token.Is(WordClass.Present) && !token.Is(WordClass.Past) && at + 1 < tokens.Length && tokens[at + 1].Is(WordClass.Present | WordClass.Past | WordClass.Base | WordClass.Auxiliary) && !tokens[at + 1].Is(WordClass.Determiner))
            return null;
        if (token.Is(WordClass.Present) && (afterName || before.Is(WordClass.Relative) || before.Is(WordClass.Pronoun) && !before.Is(WordClass.Determiner | WordClass.Possessive)))
            return Simple(text, tokens, at, VerbForm.Finite);
        if (token.Is(WordClass.Present) && IsReportAfterNoun(text, tokens, at))
            return Simple(text, tokens, at, VerbForm.Finite);
        // "newspapers show that": a plural's present form before "that".
        if (token.Is(WordClass.Base) && at > 0 && at + 1 < tokens.Length && tokens[at + 1].Span.In(text) is "that" && before.Span.Length > 2 && text[before.Span.End - 1] == 's')
            return Simple(text, tokens, at, VerbForm.Finite);
        if (token.Is(WordClass.Base) && before.Is(WordClass.Pronoun) && before.Span.In(text) is "they" or "They" or "we" or "who")
            return Simple(text, tokens, at, VerbForm.Finite);
        return null;
    }

    /// <summary>"the register shows that", "his biographer states that": a present form before "that" is a verb.</summary>
    private static bool IsReportAfterNoun(string text, Token[] tokens, int at) =>
        at + 1 < tokens.Length && tokens[at + 1].Span.In(text) is "that"
        || at + 2 < tokens.Length && tokens[at + 2].Span.In(text) is "that" && tokens[at + 1].Kind == TokenKind.Word;

    /// <summary>"the unnamed hotel", "her celebrated operations": a form between an article and a noun is an adjective.</summary>
    private static bool IsModifier(string text, Token[] tokens, int at, ReadOnlySpan<bool> taken)
    {
        var i = at - 1;
        // "the recently demolished hotel", "the alleged crossing"
        while (i >= 0 && !taken[i] && (tokens[i].Is(WordClass.Adverb) && !tokens[i].Is(WordClass.Negation | WordClass.Preposition)
            || tokens[i].Is(WordClass.Participle) && i > 0 && tokens[i - 1].Is(WordClass.Determiner | WordClass.Possessive)))
            i--;
        if (i < 0 || taken[i] || tokens[i].Kind == TokenKind.Punctuation)
            return false;
        var before = tokens[i];
        var hasNoun = at + 1 < tokens.Length && (taken[at + 1] || tokens[at + 1].Kind == TokenKind.Word && !tokens[at + 1].Is(WordClass.Function));
        if (before.Kind == TokenKind.Possessive)
            return true;
        if (before.Is(WordClass.Pronoun) && !before.Is(WordClass.Possessive) && before.Span.In(text) is not ("this" or "that" or "these" or "those"))
            return false;
        if (before.Is(WordClass.Determiner) && !before.Is(WordClass.Relative) || before.Is(WordClass.Possessive))
            return true;
        return before.Kind == TokenKind.Number ? hasNoun
            : before.Is(WordClass.Preposition) && tokens[at].Is(WordClass.Participle) && !tokens[at].Is(WordClass.Ing) && hasNoun;
    }

    private static VerbGroup Simple(string text, Token[] tokens, int at, VerbForm form) =>
        new()
        {
            First = at, Last = at, Verb = Words.Base(tokens[at].Span.In(text)), Form = form, IsPassive = form == VerbForm.Participle,
            IsNegated = IsNegatedBefore(tokens, at),
        };
}
