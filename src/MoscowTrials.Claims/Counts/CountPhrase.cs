using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Counts;

/// <summary>The noun phrase behind a number.</summary>
/// <param name="Head">The token of the noun that is counted, or -1.</param>
/// <param name="Last">The last token of the phrase, or the one before it where there is none.</param>
internal readonly record struct CountPhrase(int Head, int Last)
{
    /// <summary>Words that may stand between a number and its noun.</summary>
    private const int MostModifiers = 5;

    private static readonly WordList NotNouns = WordList.AnyCase("count-stops.tsv");

    /// <summary>The phrase that begins at token <paramref name="from"/>.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="from">The token behind the number.</param>
    /// <param name="isOne">Whether one thing is counted, so that its noun is a singular.</param>
    public static CountPhrase Read(SentenceTokens sentence, int from, bool isOne)
    {
        var tokens = sentence.Tokens;
        int head = -1, last = from - 1, singular = -1;
        for (var i = from; i < tokens.Length && i <= from + MostModifiers; i++)
        {
            if (sentence.DateAt[i] >= 0 || tokens[i].Kind != TokenKind.Word)
                break;
            var word = sentence.Word(i);
            if (sentence.NameAt[i] is var name and >= 0)
            {
                var end = sentence.Names[name].Last;
                // "Two Germans", "three German specialists"; a name behind the noun is not part of the phrase.
                if (head >= 0 || end != i)
                    break;
                if (Plurals.IsPlural(word) && !isOne)
                    (head, last) = (i, i);
                continue;
            }
            var token = tokens[i];
            if (token.Is(WordClass.Function) && !token.Is(WordClass.NotVerb)
                && word is not ("other" or "such" or "long") || NotNouns.Contains(word))
                break;
            if (token.Is(WordClass.Adverb) && head < 0 && i + 1 < tokens.Length && tokens[i + 1].Is(WordClass.Participle))
                continue;
            if (token.Is(WordClass.Adverb))
                break;
            var plural = Plurals.IsPlural(word);
            if (token.Is(WordClass.Verb) && !token.Is(WordClass.NotVerb) && IsVerb(sentence, i, head >= 0 || isOne
                && singular >= 0, plural))
                break;
            if (plural && !isOne)
                (head, last) = (i, i);
            else if (head >= 0)
                break;
            else
                singular = i;
        }
        return isOne && singular >= 0 ? new CountPhrase(singular, singular) : new CountPhrase(head, last);
    }

    /// <summary>Whether a plural noun stands close behind.</summary>
    public static bool HasPluralHead(SentenceTokens sentence, int from) => from < sentence.Tokens.Length
        && Read(sentence, from, isOne: false).Head >= 0;

    /// <summary>The counted noun in the singular, with what stands before it: "mining engineer".</summary>
    public string? Kind(SentenceTokens sentence, int from)
    {
        if (Head < 0)
            return null;
        var noun = Plurals.Singular(sentence.Word(Head));
        if (Head == from)
            return noun;
        Span<char> before = stackalloc char[200];
        var text = sentence.Text.AsSpan(sentence.Tokens[from].Span.Start,
            sentence.Tokens[Head].Span.Start - sentence.Tokens[from].Span.Start);
        var length = text.Length > before.Length ? 0 : text.ToLowerInvariant(before);
        return string.Concat(before[..length], noun);
    }

    /// <summary>Whether a verb form ends the phrase: "captured ships" are ships, "ships captured" were captured.</summary>
    private static bool IsVerb(SentenceTokens sentence, int i, bool hasHead, bool plural)
    {
        var token = sentence.Tokens[i];
        // "each of the sixteen windows shows a saint", but "passenger ships"
        if (hasHead && plural && token.Is(WordClass.Present) && Plurals.IsPlural(sentence.Word(i - 1)) && VerbTable.IsMostlyVerb(sentence.Base(i)))
            return true;
        if (hasHead)
            return !plural || token.Is(WordClass.Past | WordClass.Ing);
        if (plural)
            return false;
        if (token.Is(WordClass.Base) && !token.Is(WordClass.Past | WordClass.Participle | WordClass.Ing))
            return false;
        if (!token.Is(WordClass.Past | WordClass.Participle | WordClass.Ing))
            return true;
        // A form before its noun: "captured ships", "mining engineers"; finite ones ("went ships") are no modifiers.
        var next = i + 1 < sentence.Tokens.Length ? sentence.Tokens[i + 1] : default;
        return !token.Is(WordClass.Participle | WordClass.Ing) || next.Kind != TokenKind.Word
            || next.Is(WordClass.Function | WordClass.Adverb)
            || !HasPluralWithin(sentence, i + 1);
    }

    private static bool HasPluralWithin(SentenceTokens sentence, int from)
    {
        for (var i = from; i < sentence.Tokens.Length && i < from + 3 && sentence.Tokens[i].Kind == TokenKind.Word; i++)
        {
            if (sentence.Tokens[i].Is(WordClass.Function | WordClass.Past))
                return false;
            if (Plurals.IsPlural(sentence.Word(i)))
                return true;
        }
        return false;
    }
}
