using System.Collections.Frozen;
using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Contrasts;

/// <summary>Knows which verbs may tell of one and the same deed: "sent" and "posted".</summary>
internal static class Deeds
{
    private static readonly FrozenDictionary<string, string[]> Groups = LexiconTable.Read("deed-groups.tsv", 2)
        .ToFrozenDictionary(static r => r[0], static r => r[1].Split(' '), StringComparer.Ordinal);

    public static bool MayBeOne(string verb, string other) =>
        verb == other || Groups.TryGetValue(verb, out var one) && Groups.TryGetValue(other, out var two) && one.Intersect(two).Any();

    /// <summary>Whether the verb tells of coming to where it names.</summary>
    public static bool IsArrival(string verb) => Groups.TryGetValue(verb, out var groups) && groups.Contains("reach");
}
