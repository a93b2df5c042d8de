using System.Collections.Frozen;
using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Counts;

/// <summary>Plurals of nouns and their singulars.</summary>
internal static class Plurals
{
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Irregular =
        LexiconTable.Read("irregular-plurals.tsv", 2).ToFrozenDictionary(r => r[0], r => r[1], StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word looks like the plural of a noun.</summary>
    public static bool IsPlural(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
            return false;
        if (word[^1] is 's')
            return word[^2] is not ('s' or '\'') && !(word[^2] is 'u' or 'i' && word.Length < 8) || Irregular.ContainsKey(word);
        return IsMen(word) || Irregular.ContainsKey(word);
    }

    /// <summary>The singular of a plural in lower case: "defendant" of "defendants"; other words as they are.</summary>
    public static string Singular(ReadOnlySpan<char> word)
    {
        if (Irregular.TryGetValue(word, out var known))
            return known;
        if (IsMen(word))
            return string.Concat(word[..^2], "an").ToLowerInvariant();
        Span<char> lower = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        word.ToLowerInvariant(lower);
        if (lower.Length < 3 || lower[^1] != 's' || lower[^2] == 's')
            return lower.ToString();
        if (lower.Length > 4 && lower.EndsWith("ies"))
            return string.Concat(lower[..^3], "y");
        if (lower.EndsWith("ches") || lower.EndsWith("shes") || lower.EndsWith("xes") || lower.EndsWith("sses") || lower.EndsWith("zzes"))
            return lower[..^2].ToString();
        return lower[..^1].ToString();
    }

    // "specimen", "regimen" are one; "horsemen" and "tradesmen" are several.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoMen = FrozenSet.ToFrozenSet(["specimen", "regimen",
        "abdomen", "acumen", "stamen",
        "bitumen", "cyclamen", "dolmen", "foramen", "cognomen", "praenomen", "catechumen", "gravamen", "albumen", "cerumen", "turkmen",
            "examen"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>"merchantmen", "yeomen", but "specimen".</summary>
    private static bool IsMen(ReadOnlySpan<char> word) =>
        word.Length > 5 && word.EndsWith("men", StringComparison.OrdinalIgnoreCase) && !NoMen.Contains(word)
            || word.EndsWith("women", StringComparison.OrdinalIgnoreCase);
}
