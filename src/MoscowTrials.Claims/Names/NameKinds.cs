using System.Collections.Frozen;
using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Names;

/// <summary>What nouns and titles tell about a name.</summary>
internal static class NameKinds
{
    private static readonly FrozenDictionary<string, (EntityKind Kind, bool MayLead)>.AlternateLookup<ReadOnlySpan<char>> Heads =
        LexiconTable.Read("name-heads.tsv", 3).ToFrozenDictionary(r => r[0], r => (Enum.Parse<EntityKind>(r[1]), r[2] == "first"), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Gender?>.AlternateLookup<ReadOnlySpan<char>> Titles = Genders("titles.tsv", 3);
    private static readonly FrozenDictionary<string, Gender?>.AlternateLookup<ReadOnlySpan<char>> PersonNouns = Genders("person-nouns.tsv", 2);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KinNouns =
        LexiconTable.Read("kin-nouns.tsv", 1).Select(r => r[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kind that a noun as last word of a name tells ("… Theatre"), or null.</summary>
    public static EntityKind? OfHead(ReadOnlySpan<char> noun) =>
        Heads.TryGetValue(noun, out var head) ? head.Kind
        : noun.Length > 3 && noun[^1] == 's' && Heads.TryGetValue(noun[..^1], out head) ? head.Kind
        : null;

    /// <summary>The kind that a noun as first word of a name tells ("Hotel …"), or null.</summary>
    public static EntityKind? OfFirst(ReadOnlySpan<char> noun) => Heads.TryGetValue(noun, out var head) && head.MayLead ? head.Kind : null;

    public static bool IsTitle(ReadOnlySpan<char> word, out Gender? gender) => Titles.TryGetValue(word.TrimEnd('.'), out gender);

    public static bool IsPersonNoun(ReadOnlySpan<char> word, out Gender? gender) => PersonNouns.TryGetValue(word, out gender);

    public static bool IsKinNoun(ReadOnlySpan<char> word) => KinNouns.Contains(word);

    private static FrozenDictionary<string, Gender?>.AlternateLookup<ReadOnlySpan<char>> Genders(string table, int columns) =>
        LexiconTable.Read(table, columns)
            .ToFrozenDictionary(r => r[0], r => r[1] switch { "m" => Gender.Male, "f" => Gender.Female, _ => (Gender?)null }, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
