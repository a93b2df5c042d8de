using System.Collections.Frozen;
using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Names;

/// <summary>What nouns and titles tell about a name.</summary>
internal static class NameKinds
{
    private static readonly FrozenDictionary<string, Head>.AlternateLookup<ReadOnlySpan<char>> Heads =
        LexiconTable.Read("name-heads.tsv", 3)
            .ToFrozenDictionary(r => r[0], r => new Head(r[1], r[2].Split(' ')), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Gender?>.AlternateLookup<ReadOnlySpan<char>> Titles = Genders("titles.tsv", 3);
    private static readonly FrozenDictionary<string, Gender?>.AlternateLookup<ReadOnlySpan<char>> PersonNouns = Genders("person-nouns.tsv", 2);

    private static readonly WordList KinNouns = WordList.AnyCase("kin-nouns.tsv");

    /// <summary>The kind that a noun as last word of a name tells ("… Theatre"), or null.</summary>
    public static EntityKind? OfHead(ReadOnlySpan<char> noun) =>
        Heads.TryGetValue(noun, out var head) ? head.Kind
        : noun.Length > 3 && noun[^1] == 's' && Heads.TryGetValue(noun[..^1], out head) ? head.Kind
        : null;

    /// <summary>The kind that a noun as first word of a name tells ("Hotel …"), or null.</summary>
    public static EntityKind? OfFirst(ReadOnlySpan<char> noun) => Heads.TryGetValue(noun, out var head) && head.MayLead ? head.Kind : null;

    /// <summary>The kind that a noun in the middle of a name tells ("Grand Hotel …"), or null.</summary>
    public static EntityKind? OfInner(ReadOnlySpan<char> noun) =>
        Heads.TryGetValue(noun, out var head) && head.MayStandInside ? head.Kind : null;

    /// <summary>Whether a word of a body's name tells that it is a club, which an article then calls "the club", "the team".</summary>
    public static bool IsClub(ReadOnlySpan<char> word) => Heads.TryGetValue(word, out var head) && head.IsClub;

    public static bool IsTitle(ReadOnlySpan<char> word, out Gender? gender) => Titles.TryGetValue(word.TrimEnd('.'), out gender);

    public static bool IsPersonNoun(ReadOnlySpan<char> word, out Gender? gender) => PersonNouns.TryGetValue(word, out gender);

    public static bool IsKinNoun(ReadOnlySpan<char> word) => KinNouns.Contains(word);

    private static FrozenDictionary<string, Gender?>.AlternateLookup<ReadOnlySpan<char>> Genders(string table, int columns) =>
        LexiconTable.Read(table, columns)
            .ToFrozenDictionary(r => r[0], r => r[1] is "m" ? Gender.Male : r[1] is "f" ? Gender.Female : (Gender?)null, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly struct Head(string kind, string[] uses)
    {
        public EntityKind Kind { get; } = Enum.Parse<EntityKind>(kind);

        public bool MayLead { get; } = uses.Contains("first");

        public bool MayStandInside { get; } = uses.Contains("inside");

        public bool IsClub { get; } = uses.Contains("club");
    }
}
