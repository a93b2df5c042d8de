using System.Collections.Frozen;
using System.Globalization;
using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Counts;

/// <summary>Reads words for ranks: "ninth", "twenty-third", "41st".</summary>
internal static class Ordinals
{
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Words = LexiconTable.Read("ordinal-words.tsv", 3)
        .Where(static r => r[2] is "rank")
        .ToFrozenDictionary(static r => r[0], static r => int.Parse(r[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number of a rank; null for any other word.</summary>
    public static int? Find(ReadOnlySpan<char> word)
    {
        if (Words.TryGetValue(word, out var rank))
            return rank;
        if (word.IndexOfAny('-', '‑') is > 0 and var hyphen)
        {
            return NumberWords.Find(word[..hyphen]) is { Kind: NumberWordKind.Ten } ten && Words.TryGetValue(word[(hyphen + 1)..], out var unit) && unit < 10
                ? (int)ten.Value + unit : null;
        }
        return word.Length is > 2 and < 7 && word[^2..] is "st" or "nd" or "rd" or "th"
            && int.TryParse(word[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
