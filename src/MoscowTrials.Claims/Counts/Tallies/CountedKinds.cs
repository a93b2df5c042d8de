using System.Collections.Frozen;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;

namespace MoscowTrials.Claims.Counts.Tallies;

/// <summary>Sees whether two nouns can count the same things: "mules" and "beasts", "pupils" and "girls".</summary>
internal static class CountedKinds
{
    private const string Person = "person";

    private static readonly FrozenDictionary<string, string[]> Families = LexiconTable.Read("counted-kinds.tsv", 2)
        .ToFrozenDictionary(static r => r[0], static r => r[1].Split(' '), StringComparer.Ordinal);

    // Of "frigates" and "sloops" neither is the other.
    private static readonly FrozenDictionary<string, string> Exclusive = LexiconTable.Read("exclusive-kinds.tsv", 2)
        .ToFrozenDictionary(static r => r[0], static r => r[1], StringComparer.Ordinal);

    public static bool IsPerson(string noun) =>
        Families.TryGetValue(noun, out var families) ? families.Contains(Person) : NameKinds.IsPersonNoun(noun, out _)
            || NameKinds.IsTitle(noun, out _);

    /// <summary>Whether a noun is one for people of any kind: "victims", "men".</summary>
    public static bool IsAnyPerson(string noun) => Families.TryGetValue(noun, out var families) && families.Contains(Person);

    public static bool IsPlace(string noun) => NameKinds.OfNoun(noun) == EntityKind.Place
        || Families.TryGetValue(noun, out var families) && (families.Contains("settlement") || families.Contains("state")
            || families.Contains("stop"));

    /// <summary>Whether what is counted as <paramref name="one"/> may be what is counted as <paramref name="other"/>.</summary>
    public static bool MayBeOne(string one, string other)
    {
        if (one == other)
            return true;
        if (Exclusive.TryGetValue(one, out var group) && Exclusive.TryGetValue(other, out var same) && group == same)
            return false;
        return IsPerson(one) && IsPerson(other)
            || Families.TryGetValue(one, out var a) && Families.TryGetValue(other, out var b) && a.AsSpan().ContainsAny(b);
    }
}
