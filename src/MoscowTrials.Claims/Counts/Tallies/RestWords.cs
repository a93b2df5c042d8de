using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Counts.Tallies;

/// <summary>Words for all that is left of a whole: "the rest", "the others", "what remained".</summary>
internal static class RestWords
{
    /// <summary>Tokens between such a word and its number: "what was left, a matter of 14,000".</summary>
    private const int Reach = 7;

    private static readonly WordList Rests = WordList.AnyCase("rest-words.tsv", "rest");
    private static readonly WordList Between = WordList.AnyCase("rest-words.tsv", "between");

    public static bool AreIn(SentenceTokens tokens) => tokens.Has(Rests);

    /// <summary>"the rest, 30 in number", "what was left, a matter of 14,000", "and the others, twenty of them,".</summary>
    public static bool StandBefore(SentenceTokens tokens, int number)
    {
        for (var i = number - 1; i >= 0 && i >= number - Reach; i--)
        {
            if (tokens.IsIn(i, Rests))
                return IsRestAt(tokens, i);
            var token = tokens.Tokens[i];
            if (!(tokens.Word(i) is "," or "(" or "–" || token.Is(WordClass.Function) || tokens.IsIn(i, Between)))
                return false;
        }
        return false;
    }

    /// <summary>"the rest", "what was left": not "left the town", "others", "the rest of the day".</summary>
    private static bool IsRestAt(SentenceTokens tokens, int at)
    {
        var word = tokens.Word(at);
        if (word is "left" or "remained" or "remains")
            return at > 0 && tokens.Word(at - 1) is "what" or "What" || at > 1 && tokens.Word(at - 2) is "what" or "What";
        if (at + 1 < tokens.Tokens.Length && tokens.Word(at + 1) is "of" && !(at + 2 < tokens.Tokens.Length
            && tokens.Word(at + 2) is "them" or "these"))
            return false;
        return at > 0 && tokens.Word(at - 1) is "the" or "The" || at > 1 && tokens.Word(at - 2) is "the" or "The";
    }

    /// <summary>Where one stands behind a token without a number, or -1.</summary>
    public static int Bare(SentenceTokens tokens, int from)
    {
        for (var i = from; i < tokens.Tokens.Length; i++)
        {
            if (tokens.IsIn(i, Rests) && IsRestAt(tokens, i))
                return i;
        }
        return -1;
    }
}
