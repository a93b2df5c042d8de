using System.Collections.Frozen;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Events;

/// <summary>Where the one that an event happens to stands.</summary>
internal enum Frame : byte
{
    None,
    Object,
    Subject,
    Both,
}

/// <summary>What an event can happen to.</summary>
internal enum Domain : byte
{
    Any,
    Person,
    Thing,
    Body,
}

/// <summary>A kind of event with what the sentence has to look like to tell it.</summary>
internal sealed record EventEntry(EventType Type, Presence Patient, Frame Frame, Domain Domain);

/// <summary>The verbs and nouns that tell events.</summary>
internal static class EventLexicon
{
    private static readonly FrozenDictionary<string, (string[] Following, EventEntry Entry)[]> Verbs;
    private static readonly FrozenDictionary<string, EventEntry> Nouns;
    private static readonly Dictionary<string, EventType> Types = new(StringComparer.Ordinal);
    private static readonly WordList UnrealGovernors = WordList.AnyCase("unreal-governors.tsv");
    private static readonly WordList Leaders = WordList.AnyCase("leader-nouns.tsv");
    private static readonly WordList LightVerbs = WordList.AnyCase("light-verbs.tsv");
    private static readonly WordList Fabrications = WordList.AnyCase("fabrications.tsv");
    private static readonly FrozenDictionary<string, bool> Implicatives =
        LexiconTable.Read("implicatives.tsv", 2).ToFrozenDictionary(r => r[0], r => r[1] == "yes", StringComparer.Ordinal);

    static EventLexicon()
    {
        var verbs = new Dictionary<string, List<(string[], EventEntry)>>(StringComparer.Ordinal);
        var nouns = new Dictionary<string, EventEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in LexiconTable.Read("events.tsv", 8))
        {
            var entry = new EventEntry(new EventType(row[0], Parse<EventEffect>(row[1]), Parse<Presence>(row[2])),
                Parse<Presence>(row[3]), Parse<Frame>(row[4]), Parse<Domain>(row[5]));
            Types.TryAdd(entry.Type.Name, entry.Type);
            foreach (var phrase in row[6].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var words = phrase.Split('_');
                if (!verbs.TryGetValue(words[0], out var list))
                    verbs[words[0]] = list = [];
                list.Add((words[1..], entry));
            }
            foreach (var noun in row[7].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                nouns.TryAdd(noun, entry);
        }
        // The longest phrase first: "pull down" before "pull".
        Verbs = verbs.ToFrozenDictionary(v => v.Key, v => v.Value.OrderByDescending(p => p.Item1.Length).ToArray(), StringComparer.Ordinal);
        Nouns = nouns.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        static T Parse<T>(string cell) where T : struct => Enum.Parse<T>(cell, ignoreCase: true);
    }

    /// <summary>The kind of event that the lexicon has under a name.</summary>
    /// <exception cref="KeyNotFoundException">It has none: an error of another table.</exception>
    public static EventType Named(string type) => Types[type];

    /// <summary>The kind of event that a verb tells by itself, without further words; null where the lexicon has none.</summary>
    public static string? TypeOf(string verb) =>
        Verbs.TryGetValue(verb, out var phrases)
            && Array.Find(phrases, static p => p.Following.Length == 0) is { Entry: { } entry } ? entry.Type.Name : null;

    /// <summary>The kind of event of a name; null where the lexicon has none.</summary>
    public static EventType? Find(string type) => Types.GetValueOrDefault(type);

    /// <summary>The names of all kinds of events.</summary>
    public static IEnumerable<string> Names => Types.Keys;

    /// <summary>The event that a clause's verb tells, and the last token of the words that tell it; null if the lexicon has none.</summary>
    public static (EventEntry Entry, int Last)? Match(SentenceTokens sentence, VerbGroup verb)
    {
        if (!Verbs.TryGetValue(verb.Verb, out var phrases))
            return null;
        foreach (var (rest, entry) in phrases)
        {
            if (Follow(sentence, verb.Last, rest) is var last and >= 0)
                return (entry, last);
        }
        return null;
    }

    /// <summary>The event that a noun tells ("demolition"), or null.</summary>
    public static EventEntry? MatchNoun(ReadOnlySpan<char> noun)
    {
        var lookup = Nouns.GetAlternateLookup<ReadOnlySpan<char>>();
        return lookup.TryGetValue(noun, out var entry) || noun.Length > 3 && noun[^1] == 's' && lookup.TryGetValue(noun[..^1], out entry)
            ? entry : null;
    }

    /// <summary>Whether what the verb governs is only meant ("planned to", "approved the").</summary>
    public static bool IsUnrealGovernor(string verb) => UnrealGovernors.Contains(verb);

    /// <summary>Whether the infinitive under the verb happened (true), did not (false), or is left open (null).</summary>
    public static bool? Implies(string verb) => Implicatives.TryGetValue(verb, out var happened) ? happened : null;

    /// <summary>Whether the passive verb only says that its subject took place ("was made", "was carried out").</summary>
    public static bool IsLight(SentenceTokens sentence, VerbGroup verb) =>
        LightVerbs.Contains(verb.Verb)
        || verb.Last + 1 < sentence.Tokens.Length && LightVerbs.Contains($"{verb.Verb}_{sentence.Word(verb.Last + 1)}");

    /// <summary>Whether the noun names who leads something.</summary>
    public static bool IsLeader(ReadOnlySpan<char> noun) => Leaders.Contains(noun);

    /// <summary>Whether a predicate says that its subject never happened ("fictitious").</summary>
    public static bool IsFabrication(ReadOnlySpan<char> word) => Fabrications.Contains(word);

    /// <summary>The last token of <paramref name="rest"/> behind the verb, adverbs between them left out; -1 if it is not there.</summary>
    private static int Follow(SentenceTokens sentence, int verb, string[] rest)
    {
        var at = verb;
        foreach (var word in rest)
        {
            // "gave a short public lecture"
            var adjectives = at > verb && sentence.Word(at) is "a" or "an" or "the" ? MostAdjectives : 0;
            at++;
            while (adjectives-- > 0 && at < sentence.Tokens.Length && IsAdjective(sentence.Tokens[at])
                && !sentence.Word(at).Equals(word, StringComparison.OrdinalIgnoreCase))
                at++;
            if (word is "a" && at < sentence.Tokens.Length && sentence.Word(at) is "an")
                continue;
            // "burned completely to the ground"
            while (at < sentence.Tokens.Length && sentence.Tokens[at].Is(Tokens.WordClass.Adverb)
                && !sentence.Word(at).Equals(word, StringComparison.OrdinalIgnoreCase))
                at++;
            if (at >= sentence.Tokens.Length || !sentence.Word(at).Equals(word, StringComparison.OrdinalIgnoreCase))
                return -1;
        }
        return at;
    }

    /// <summary>Adjectives between an article and the noun of a phrase.</summary>
    private const int MostAdjectives = 2;

    private static bool IsAdjective(Tokens.Token token) =>
        token is { Kind: Tokens.TokenKind.Word, IsCapitalised: false } && !token.Is(Tokens.WordClass.Function);
}
