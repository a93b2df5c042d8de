using System.Collections.Frozen;
using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Names;

/// <summary>Nouns that an article uses in turn for one thing: "the abbey", "the house", "the community".</summary>
internal static class NounFamilies
{
    private static readonly FrozenDictionary<string, string[]> Table = LexiconTable.Read("noun-families.tsv", 2)
        .ToFrozenDictionary(static r => r[0], static r => r[1].Split(' '), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Families =
        Table.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All of them, in the singular.</summary>
    public static IEnumerable<string> Nouns => Table.Keys;

    public static bool Has(ReadOnlySpan<char> noun) => Families.ContainsKey(noun);

    /// <summary>Whether what is one of <paramref name="known"/> may be called a <paramref name="noun"/>.</summary>
    public static bool Fits(string noun, IEnumerable<string> known)
    {
        if (!Families.TryGetValue(noun, out var families))
            return false;
        foreach (var other in known)
        {
            if (Families.TryGetValue(other, out var others) && families.AsSpan().ContainsAny(others))
                return true;
        }
        return false;
    }
}
