using System.Collections.Frozen;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Names;

/// <summary>What nouns and titles tell about a name.</summary>
internal static class NameKinds
{
    private static readonly FrozenDictionary<string, Head>.AlternateLookup<ReadOnlySpan<char>> Heads =
        LexiconTable.Read("name-heads.tsv", 3)
            .ToFrozenDictionary(r => r[0], r => new Head(r[1], r[2].Split(' ')), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Gender?>.AlternateLookup<ReadOnlySpan<char>> Titles = Genders("titles.tsv", 3);
    private static readonly FrozenDictionary<string, Gender?>.AlternateLookup<ReadOnlySpan<char>> PersonNouns =
        Genders("person-nouns.tsv", 2);

    private static readonly WordList KinNouns = WordList.AnyCase("kin-nouns.tsv");

    private static readonly SpellingFact<Facts> Known = new(static word =>
    {
        var head = Heads.TryGetValue(word, out var own) ? own : default;
        var behind = own.Kind ?? (word.Length > 3 && word[^1] == 's' && Heads.TryGetValue(word.AsSpan(..^1), out var singular) ? singular.Kind : null);
        var isTitle = Titles.TryGetValue(word.AsSpan().TrimEnd('.'), out var titles);
        var isPerson = PersonNouns.TryGetValue(word, out var persons);
        // What the hand-made tables know, they know better; "Soviet" is no soviet.
        var table = behind is null && !isTitle && !isPerson && word is [>= 'a' and <= 'z', ..] ? NounTable.Find(word) : null;
        if (table is { Kind: EntityKind.Person, Gender: var gender })
            (isPerson, persons) = (true, gender);
        var broad = behind ?? (table is { Kind: not EntityKind.Person and var kind } ? kind : null);
        return broad is null && !isTitle && !isPerson ? null : new Facts(head, behind, broad, isTitle, titles, isPerson, persons, table is not null);
    });

    /// <summary>The kind that a noun as last word of a name tells ("… Theatre"), or null.</summary>
    public static EntityKind? OfHead(ReadOnlySpan<char> noun) => Known.Of(noun)?.Behind;

    /// <summary>The same of a word that was looked up before.</summary>
    public static EntityKind? OfHead(Spelling noun) => Known.Of(noun)?.Behind;

    /// <summary>
    /// The kind that a noun tells of what is said to be one ("was an airline", "the terminus Lund East"), or null. Wider than
    /// <see cref="OfHead(ReadOnlySpan{char})"/>: what a noun may name is not yet what it means with "the".
    /// </summary>
    public static EntityKind? OfNoun(ReadOnlySpan<char> noun) => Known.Of(noun)?.Broad;

    /// <summary>The kind that a noun as first word of a name tells ("Hotel …"), or null.</summary>
    public static EntityKind? OfFirst(ReadOnlySpan<char> noun) => Known.Of(noun) is { Head: { MayLead: true, Kind: var kind } } ? kind : null;

    /// <summary>The kind that a noun in the middle of a name tells ("Grand Hotel …"), or null.</summary>
    public static EntityKind? OfInner(ReadOnlySpan<char> noun) => Known.Of(noun) is { Head: { MayStandInside: true, Kind: var kind } } ? kind : null;

    /// <summary>Whether a word of a body's name tells that it is a club, which an article then calls "the club", "the team".</summary>
    public static bool IsClub(ReadOnlySpan<char> word) => Known.Of(word) is { Head.IsClub: true };

    /// <summary>The kind of which a noun fits any: "the building"; or null.</summary>
    public static EntityKind? GeneralKind(ReadOnlySpan<char> noun) => noun is "building" or "structure" ? EntityKind.Building : null;

    public static bool IsTitle(ReadOnlySpan<char> word, out Gender? gender)
    {
        var known = Known.Of(word);
        gender = known?.TitleGender;
        return known is { IsTitle: true };
    }

    public static bool IsPersonNoun(ReadOnlySpan<char> word, out Gender? gender)
    {
        var known = Known.Of(word);
        gender = known?.PersonGender;
        return known is { IsPersonNoun: true };
    }

    /// <summary>
    /// Whether a noun says of somebody that he is a person: "was an abbess". A title that stands before names only, short or not
    /// ("Dr", "private"), says nothing by itself.
    /// </summary>
    public static bool TellsPerson(ReadOnlySpan<char> noun, out Gender? gender) =>
        IsPersonNoun(noun, out gender)
        || noun is [>= 'a' and <= 'z', _, _, _, ..] and not ("private" or "major" or "general" or "chief" or "corporal" or "count" or "mister" or "mother")
            && IsTitle(noun, out gender);

    /// <summary>Whether only the wide table knows the noun for a person's.</summary>
    public static bool IsWidePersonNoun(ReadOnlySpan<char> word) => Known.Of(word) is { IsWide: true };

    public static bool IsKinNoun(ReadOnlySpan<char> word) => KinNouns.Contains(word);

    private static FrozenDictionary<string, Gender?>.AlternateLookup<ReadOnlySpan<char>> Genders(string table, int columns) =>
        LexiconTable.Read(table, columns)
            .ToFrozenDictionary(r => r[0],
                r => r[1] is "m" ? Gender.Male : r[1] is "f" ? Gender.Female : (Gender?)null, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What is known of a word.</summary>
    /// <param name="Head">As a noun in a name.</param>
    /// <param name="Behind">As the last word of one, in the plural too.</param>
    /// <param name="Broad">The kind of what is said to be one.</param>
    /// <param name="IsWide">Whether only the wide table has it.</param>
    private sealed record Facts(Head Head, EntityKind? Behind, EntityKind? Broad, bool IsTitle, Gender? TitleGender, bool IsPersonNoun, Gender? PersonGender, bool IsWide);

    private readonly struct Head(string kind, string[] uses)
    {
        public EntityKind? Kind { get; } = Enum.Parse<EntityKind>(kind);

        public bool MayLead { get; } = uses.Contains("first");

        public bool MayStandInside { get; } = uses.Contains("inside");

        public bool IsClub { get; } = uses.Contains("club");
    }
}
