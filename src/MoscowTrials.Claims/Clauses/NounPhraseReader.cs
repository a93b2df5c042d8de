using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Clauses;

/// <summary>Reads noun phrases: a determiner, modifiers and a noun, or names in a row.</summary>
internal static class NounPhraseReader
{
    /// <summary>The phrase that starts at token <paramref name="first"/>, or null where none does.</summary>
    /// <param name="preposition">The preposition before it, or -1.</param>
    public static NounPhrase? Read(SentenceTokens sentence, int first, int preposition)
    {
        var tokens = sentence.Tokens;
        var phrase = new NounPhrase { First = first, Last = first, Preposition = preposition };
        if (IsPronoun(tokens[first]) && sentence.NameAt[first] < 0)
            return phrase;
        var next = first;
        while (next < tokens.Length && Extend(sentence, phrase, next) is var after && after > next)
        {
            next = after;
            phrase.Last = next - 1;
        }
        return next == first ? null : phrase;
    }

    private static bool IsPronoun(Token token) => token.Is(WordClass.Pronoun) && !token.Is(WordClass.Determiner | WordClass.Possessive);

    /// <summary>
    /// Takes what stands at token <paramref name="at"/> into the phrase; returns the first token after it, <paramref name="at"/> if it is
    /// no part.
    /// </summary>
    private static int Extend(SentenceTokens sentence, NounPhrase phrase, int at)
    {
        if (sentence.NameAt[at] is var name and >= 0)
        {
            phrase.Names = phrase.Names.Add(name);
            return Math.Max(at, sentence.Names[name].Last) + 1;
        }
        if (sentence.DateAt[at] is var date and >= 0)
        {
            if (!IsModifier(sentence, phrase, at, date))
                return at;
            phrase.Dates = phrase.Dates.Add(date);
            return sentence.Dates[date].Last + 1;
        }
        var token = sentence.Tokens[at];
        switch (token.Kind)
        {
            case TokenKind.Possessive:
                phrase.Possessive = at;
                return at + 1;
            case TokenKind.Number:
                return at + 1;
            case TokenKind.Word:
                break;
            default:
                return at;
        }
        if (token.Is(WordClass.Determiner | WordClass.Possessive))
        {
            if (at > phrase.First && !sentence.Tokens[at - 1].Is(WordClass.Determiner))
                return at;
            if (token.Is(WordClass.Possessive))
                phrase.Possessive = at;
            return at + 1;
        }
        if (IsBound(sentence, phrase, at))
            return at + 1;
        if (token.Is(WordClass.Function))
            return at;
        if (token.Is(WordClass.Adverb))
            return IsWithin(sentence, phrase, at) ? at + 1 : at;
        return at > phrase.First && token.Is(WordClass.Verb) && VerbGroupReader.Read(sentence, at) is not null ? at : at + 1;
    }

    /// <summary>"the 1922 trial", "the March 1937 issue": a date between the determiner and a noun.</summary>
    private static bool IsModifier(SentenceTokens sentence, NounPhrase phrase, int at, int date)
    {
        var after = sentence.Dates[date].Last + 1;
        return at == phrase.First + 1 && sentence.Tokens[phrase.First].Is(WordClass.Determiner | WordClass.Possessive)
            && after < sentence.Tokens.Length && !sentence.Taken[after]
            && sentence.Tokens[after].Kind == TokenKind.Word && !sentence.Tokens[after].Is(WordClass.Function);
    }

    /// <summary>"more than eighty witnesses": the "than" of a number's bound.</summary>
    private static bool IsBound(SentenceTokens sentence, NounPhrase phrase, int at) =>
        at == phrase.First + 1 && at + 1 < sentence.Tokens.Length && sentence.Word(at) is "than"
        && sentence.Word(at - 1) is "more" or "More" or "fewer" or "Fewer" or "less" or "Less"
        && (sentence.Tokens[at + 1].Kind == TokenKind.Number || NumberWords.Find(sentence.Word(at + 1)).Kind != NumberWordKind.None);

    /// <summary>"the very large hall": an adverb that stands before a modifier.</summary>
    private static bool IsWithin(SentenceTokens sentence, NounPhrase phrase, int at) =>
        at > phrase.First && at + 1 < sentence.Tokens.Length && sentence.Tokens[at + 1].Kind == TokenKind.Word
        && sentence.Tokens[at - 1].Is(WordClass.Determiner | WordClass.Possessive | WordClass.Adverb);
}
