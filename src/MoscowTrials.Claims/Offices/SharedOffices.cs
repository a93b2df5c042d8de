using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Offices;

/// <summary>Whether a sentence tells that an office was held with, for or against another, or more than once.</summary>
internal static class SharedOffices
{
    private static readonly WordList Shared = WordList.AnyCase("shared-offices.tsv", "sentence");
    private static readonly WordList SharedPhrases = WordList.AnyCase("shared-offices.tsv", "phrase");

    public static bool IsShared(SentenceTokens tokens, Office office)
    {
        for (var i = 0; i < tokens.Tokens.Length; i++)
        {
            if (tokens.Tokens[i].Kind == TokenKind.Word
                && (Shared.Contains(tokens.Word(i)) && !IsCapacity(tokens, i) && !IsNever(tokens, i) || i >= office.First - 2 && i <= office.Last && SharedPhrases.Contains(tokens.Word(i))))
                return true;
        }
        return false;
    }

    /// <summary>"never governed anything again"</summary>
    private static bool IsNever(SentenceTokens tokens, int at)
    {
        for (var i = at - 1; tokens.Word(at) is "again" or "returned" && i >= 0 && i >= at - 5; i--)
        {
            if (tokens.Word(i) is "never" or "not")
                return true;
        }
        return false;
    }

    /// <summary>"acting as director" tells in what capacity, "acting director" for whom.</summary>
    private static bool IsCapacity(SentenceTokens tokens, int at) =>
        tokens.Word(at) is "acting" && at + 1 < tokens.Tokens.Length && tokens.Word(at + 1) is "as" or "for" or "on";
}
