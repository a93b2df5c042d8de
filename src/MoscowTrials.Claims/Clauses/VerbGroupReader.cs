using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Clauses;

/// <summary>Recognises verb groups from left to right.</summary>
internal static class VerbGroupReader
{
    private static readonly WordList RankParticiples = WordList.AnyCase("rank-participles.tsv");
    private static readonly WordList SurePresents = WordList.Exact("sure-presents.tsv");

    /// <summary>The verb group that starts at <paramref name="at"/>, or null.</summary>
    public static VerbGroup? Read(SentenceTokens sentence, int at)
    {
        var token = sentence.Tokens[at];
        // Names and dates hold no verbs.
        if (sentence.Taken[at] || token.Kind != TokenKind.Word)
            return null;
        if (token.Is(WordClass.Auxiliary) && !token.Is(WordClass.Past | WordClass.Present))
            return Auxiliaries(sentence, at, at, VerbForm.Finite);
        if (token.Is(WordClass.To))
            return Infinitive(sentence, at);
        return token.Is(WordClass.Auxiliary) ? Auxiliaries(sentence, at, at, VerbForm.Finite) : Bare(sentence, at);
    }

    private static VerbGroup? Infinitive(SentenceTokens sentence, int at)
    {
        var tokens = sentence.Tokens;
        var taken = sentence.Taken;
        var next = at + 1;
        while (next < tokens.Length && tokens[next].Is(WordClass.Adverb) && !tokens[next].Is(WordClass.Base) && !taken[next])
            next++;
        if (next >= tokens.Length || taken[next] || tokens[next].Kind != TokenKind.Word)
            return null;
        var token = tokens[next];
        if (token.Is(WordClass.Be | WordClass.Have | WordClass.Do) && sentence.Word(next) is "be" or "have" or "do")
            return Auxiliaries(sentence, at, next, VerbForm.Infinitive);
        // "to power", "to France" are phrases; an unknown word is a verb where an object follows it.
        var follows = next + 1 < tokens.Length ? tokens[next + 1] : default;
        var unknown = token.Class is WordClass.None && !token.IsCapitalised;
        if (!token.Is(WordClass.Base) && !(unknown && (VerbTable.IsMostlyVerb(sentence.Word(next)) || BeginsObject(follows))))
            return null;
        return new VerbGroup
        {
            First = at, Last = next, Verb = sentence.Base(next), Form = VerbForm.Infinitive,
            IsNegated = IsNegatedBefore(tokens, at),
        };
    }

    private static bool BeginsObject(Token token) => token.Is(WordClass.Determiner | WordClass.Possessive | WordClass.Pronoun);

    private static bool IsNegatedBefore(Token[] tokens, int at) =>
        at > 0 && tokens[at - 1].Is(WordClass.Negation) && !tokens[at - 1].Is(WordClass.Determiner | WordClass.Pronoun);

    private static VerbGroup? Auxiliaries(SentenceTokens sentence, int first, int at, VerbForm form)
    {
        var tokens = sentence.Tokens;
        var taken = sentence.Taken;
        bool negated = IsNegatedBefore(tokens, first), notOnly = false, modal = false, have = false, be = false, doing = false;
        var last = at;
        var i = at;
        if (form == VerbForm.Finite && sentence.Word(at) is "being" or "having" or "Having" or "Being")
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
                notOnly |= i + 1 < tokens.Length && sentence.Word(i + 1) is "only" or "merely" or "just" or "simply";
            }
            else if (!token.Is(WordClass.Adverb)
                || token.Is(WordClass.Verb | WordClass.Pronoun | WordClass.Preposition | WordClass.Conjunction))
            {
                break;
            }
        }
        negated &= !notOnly;
        if (i < tokens.Length && !taken[i] && tokens[i].Kind == TokenKind.Word && !(be && IsRank(sentence, i))
            && (Fits(tokens[i], be, have, modal || doing) || be && i == last + 1 && IsGoingOn(sentence, i)))
        {
            var head = tokens[i];
            var passive = be && head.Is(WordClass.Participle) && !head.Is(WordClass.Ing);
            return new VerbGroup
            {
                First = first, Last = i, Verb = sentence.Base(i), Form = form, IsPassive = passive,
                IsNegated = negated, IsPerfect = have, IsModal = modal,
            };
        }
        var main = be ? "be" : have ? "have" : doing ? "do" : "";
        return main.Length == 0 ? null
            : new VerbGroup
            {
                First = first, Last = last, Verb = main, Form = form, IsNegated = negated, IsPerfect = have && be, IsModal = modal,
            };
    }

    /// <summary>"was managing director", "was commanding officer": a rank of two words.</summary>
    private static bool IsRank(SentenceTokens sentence, int at) =>
        sentence.Word(at) is "managing" or "commanding" or "presiding" or "acting" or "founding" or "reigning" or "sitting" or "governing"
        && at + 1 < sentence.Tokens.Length && !sentence.Taken[at + 1] && sentence.Tokens[at + 1].Kind == TokenKind.Word
        && !sentence.Tokens[at + 1].Is(WordClass.Function) && NameKinds.IsPersonNoun(sentence.Word(at + 1), out _);

    /// <summary>"was sitting in the third row": right behind "was" even what is mostly a noun is a verb.</summary>
    private static bool IsGoingOn(SentenceTokens sentence, int at) =>
        sentence.Tokens[at] is { IsCapitalised: false } head && head.Is(WordClass.NotVerb) && head.Is(WordClass.Ing)
        && at + 1 < sentence.Tokens.Length && (sentence.Taken[at + 1]
            || sentence.Tokens[at + 1].Is(WordClass.Preposition | WordClass.Determiner | WordClass.Possessive | WordClass.Pronoun))
        && VerbTable.IsBase(sentence.Base(at));

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

    private static VerbGroup? Bare(SentenceTokens sentence, int at)
    {
        var tokens = sentence.Tokens;
        var token = tokens[at];
        if (!token.Is(WordClass.Verb) || token.Is(WordClass.NotVerb) || token.Is(WordClass.Function))
            return null;
        if (token.IsCapitalised && at > 0 && !token.Is(WordClass.Ing))
            return null;
        if (token.IsCapitalised && !token.Is(WordClass.Ing | WordClass.Participle))
            return null;
        if (token.Is(WordClass.Ing) && IsPartOfRank(sentence, at))
            return null;
        if (IsModifier(sentence, at) || IsHeading(sentence, at))
            return null;
        if (token.Is(WordClass.Past | WordClass.Participle))
        {
            var form = !token.Is(WordClass.Participle) ? VerbForm.Finite
                : !token.Is(WordClass.Past) ? VerbForm.Participle : VerbForm.Ambiguous;
            var before = at > 0 ? tokens[at - 1] : default;
            // "They set" and "who read" are finite whatever the form.
            if (form == VerbForm.Ambiguous && before.Is(WordClass.Pronoun | WordClass.Relative) && !before.Is(WordClass.Possessive))
                form = VerbForm.Finite;
            return Simple(sentence, at, form);
        }
        if (token.Is(WordClass.Ing))
            return Simple(sentence, at, VerbForm.Gerund);
        return token.Is(WordClass.Present) && IsPresent(sentence, at) || token.Is(WordClass.Base) && IsPlural(sentence, at)
            ? Simple(sentence, at, VerbForm.Finite) : null;
    }

    /// <summary>
    /// A present form looks like a plural noun: only directly after a name, a pronoun or "who", or before "that", is it taken for a verb,
    /// unless there is no such noun.
    /// </summary>
    private static bool IsPresent(SentenceTokens sentence, int at)
    {
        if (IsBeforeVerb(sentence.Tokens, at))
            return false;
        var before = at > 0 ? sentence.Tokens[at - 1] : default;
        return at > 0 && sentence.Taken[at - 1] || before.Is(WordClass.Relative)
            || before.Is(WordClass.Pronoun) && !before.Is(WordClass.Determiner | WordClass.Possessive)
            || IsReportAfterNoun(sentence, at) || SurePresents.Contains(sentence.Word(at));
    }

    /// <summary>"City records show": a present form before another verb is a noun.</summary>
    private static bool IsBeforeVerb(Token[] tokens, int at) =>
        at + 1 < tokens.Length && tokens[at + 1].Is(WordClass.Present | WordClass.Past | WordClass.Base | WordClass.Auxiliary)
        && !tokens[at + 1].Is(WordClass.Determiner);

    /// <summary>"newspapers show that", "they show": the base form as a plural's present, before "that" or after a pronoun.</summary>
    private static bool IsPlural(SentenceTokens sentence, int at)
    {
        if (at == 0 || sentence.Tokens[at].Is(WordClass.Present) && IsBeforeVerb(sentence.Tokens, at))
            return false;
        var before = sentence.Word(at - 1);
        // "the minutes list Holm"
        if (at + 1 < sentence.Tokens.Length && sentence.NameAt[at + 1] >= 0 && before.Length > 3 && before[^1] == 's'
            && sentence.Word(at) is "list" or "name" or "mention" or "record" or "show" or "include" or "place" or "describe")
            return true;
        return at + 1 < sentence.Tokens.Length && sentence.Word(at + 1) is "that" && before.Length > 2 && before[^1] == 's'
            || sentence.Tokens[at - 1].Is(WordClass.Pronoun) && before is "they" or "They" or "we" or "who";
    }

    /// <summary>"the register shows that", "his biographer states that": a present form before "that" is a verb.</summary>
    private static bool IsReportAfterNoun(SentenceTokens sentence, int at) =>
        at + 1 < sentence.Tokens.Length && sentence.Word(at + 1) is "that"
        || at + 2 < sentence.Tokens.Length && sentence.Word(at + 2) is "that" && sentence.Tokens[at + 1].Kind == TokenKind.Word;

    /// <summary>"the unnamed hotel", "her celebrated operations": a form between an article and a noun is an adjective.</summary>
    private static bool IsModifier(SentenceTokens sentence, int at)
    {
        var tokens = sentence.Tokens;
        var taken = sentence.Taken;
        var i = at - 1;
        // "the recently demolished hotel", "the alleged crossing"
        while (i >= 0 && !taken[i] && (tokens[i].Is(WordClass.Adverb) && !tokens[i].Is(WordClass.Negation | WordClass.Preposition)
            || tokens[i].Is(WordClass.Participle) && i > 0 && tokens[i - 1].Is(WordClass.Determiner | WordClass.Possessive)))
            i--;
        if (i < 0 || taken[i] || tokens[i].Kind == TokenKind.Punctuation)
            return false;
        var before = tokens[i];
        var hasNoun = at + 1 < tokens.Length
            && (taken[at + 1] || tokens[at + 1].Kind == TokenKind.Word && !tokens[at + 1].Is(WordClass.Function));
        if (before.Kind == TokenKind.Possessive)
            return true;
        if (before.Is(WordClass.Pronoun) && !before.Is(WordClass.Possessive)
            && sentence.Word(i) is not ("this" or "that" or "these" or "those"))
            return false;
        if (before.Is(WordClass.Determiner) && !before.Is(WordClass.Relative) || before.Is(WordClass.Possessive))
            return true;
        return before.Kind == TokenKind.Number ? hasNoun
            : before.Is(WordClass.Preposition) && tokens[at].Is(WordClass.Participle) && !tokens[at].Is(WordClass.Ing) && hasNoun;
    }

    /// <summary>", homeward bound from Santos,": where a ship goes to is no verb of binding.</summary>
    private static bool IsHeading(SentenceTokens sentence, int at) =>
        sentence.Word(at) is "bound" && at + 1 < sentence.Tokens.Length && sentence.Word(at + 1) is "for" or "from" or "to";

    /// <summary>"became managing director", "as acting governor": one person without an article is no object, so the word before is no verb.</summary>
    private static bool IsPartOfRank(SentenceTokens sentence, int at)
    {
        if (at + 1 >= sentence.Tokens.Length || sentence.Taken[at + 1] || sentence.Tokens[at + 1] is not { Kind: TokenKind.Word, IsCapitalised: false } next
            || next.Is(WordClass.Function))
            return false;
        var noun = sentence.Word(at + 1);
        if (!NameKinds.IsPersonNoun(noun, out _) && !NameKinds.IsTitle(noun, out _))
            return false;
        // "interviewing president Kennedy" has an object after all.
        return RankParticiples.Contains(sentence.Word(at)) || at + 2 >= sentence.Tokens.Length || sentence.NameAt[at + 2] < 0;
    }

    private static VerbGroup Simple(SentenceTokens sentence, int at, VerbForm form) =>
        new()
        {
            First = at, Last = at, Verb = sentence.Base(at), Form = form, IsPassive = form == VerbForm.Participle,
            IsNegated = IsNegatedBefore(sentence.Tokens, at),
        };
}
