using System.Collections.Frozen;
using MoscowTrials.Reading.Lexicon;

namespace MoscowTrials.Reading.Building;

/// <summary>Knows the words by which a clause is told from a bare phrase.</summary>
internal static class ClauseWords
{
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Words =
        WordTable.Load("Building/clause-words.tsv", StringComparer.OrdinalIgnoreCase, "verb", "pronoun")
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the text holds a word that only clauses have: a form of "be" or "have", a past tense, a pronoun.</summary>
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split(' '))
        {
            var word = text[range].Trim(".,;:!?()\"'“”");
            if (word.Length > 0 && Words.TryGetValue(word, out var group) && (group == "pronoun" || char.IsLower(word[0])))
                return true;
            if (word.Length > 4 && char.IsLower(word[0]) && word.EndsWith("ed", StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
