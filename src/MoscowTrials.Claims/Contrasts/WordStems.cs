using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Counts;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Contrasts;

/// <summary>What is left of a word when its ending is taken off, so that "licensed" and "licences" are held for one.</summary>
internal static class WordStems
{
    private static readonly WordMemo<string> Known = new(Find);
    private static readonly WordList Empty = WordList.AnyCase("empty-words.tsv");

    /// <summary>The stem of a word, in lower case.</summary>
    public static string Of(ReadOnlySpan<char> word) => Known.Of(word);

    /// <summary>What every form of a word of the stem begins with.</summary>
    public static string Beginning(string stem) => stem.Length > 5 ? stem[..^1] : stem;

    /// <summary>The stems of what a token says: none of words that only join or point, two of "tick-borne".</summary>
    public static void Add(SentenceTokens tokens, int at, HashSet<string> stems)
    {
        if (!IsContent(tokens, at))
            return;
        var word = tokens.Word(at);
        while (word.IndexOf('-') is > 0 and var hyphen && tokens.Tokens[at].Kind == TokenKind.Word)
        {
            stems.Add(Of(word[..hyphen]));
            word = word[(hyphen + 1)..];
        }
        if (!word.IsEmpty)
            stems.Add(Of(word));
    }

    /// <summary>Whether a token says something by itself.</summary>
    public static bool IsContent(SentenceTokens tokens, int at)
    {
        var token = tokens.Tokens[at];
        if (tokens.DateAt[at] >= 0)
            return false;
        return token.Kind == TokenKind.Number
            || token.Kind == TokenKind.Word && !token.Is(WordClass.Function | WordClass.Adverb) && !Empty.Contains(tokens.Word(at));
    }

    private static string Find(string word)
    {
        var singular = Plurals.Singular(word);
        var stem = singular.Length > 4 && (singular.EndsWith("ed", StringComparison.Ordinal)
            || singular.EndsWith("ing", StringComparison.Ordinal))
            || Words.Classify(word) is var known && (known & (WordClass.Past | WordClass.Participle)) != 0
                && (known & WordClass.NotVerb) == 0
                ? Words.FindBase(singular) : singular;
        stem = stem.Length > 4 && stem[^1] == 'e' ? stem[..^1] : stem;
        // "licence" and "license", "colour" and "color"
        return stem.EndsWith("enc", StringComparison.Ordinal) ? stem[..^1] + "s" : stem;
    }
}
