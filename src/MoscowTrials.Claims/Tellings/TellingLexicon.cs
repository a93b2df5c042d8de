using System.Collections.Frozen;
using MoscowTrials.Claims.Counts;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Tellings;

/// <summary>Where what an event happens to stands with the verb that tells it.</summary>
internal enum TellingFrame : byte
{
    Subject,
    Object,
    Both,

    /// <summary>Behind "of": "was delivered of a son".</summary>
    Of,

    /// <summary>Behind "to": "gave birth to a son".</summary>
    To,
}

/// <summary>What can happen once to a thing of certain sorts.</summary>
/// <param name="Kind">What happens; words that tell the same have the same.</param>
/// <param name="Sorts">To what sorts of thing.</param>
/// <param name="Frame">Where that stands with a verb.</param>
internal sealed record TellingEntry(string Kind, string[] Sorts, TellingFrame Frame);

/// <summary>One word, or the first of several, that tells an event.</summary>
/// <param name="Following">The words behind it that belong to it, in order.</param>
/// <param name="NeedsFirst">Whether it tells the event only with "first".</param>
internal sealed record TellingWord(TellingEntry Entry, string[] Following, bool NeedsFirst);

/// <summary>What is known of a spelling: what it tells as a verb, as a noun, as something that begins.</summary>
internal sealed record TellingWords(TellingWord[] Verbs, TellingWord[] Nouns, TellingEntry[] Activities);

/// <summary>The words by which one event may be told in turn.</summary>
internal static class TellingLexicon
{
    private static readonly FrozenDictionary<string, TellingWord[]> Verbs;
    private static readonly FrozenDictionary<string, TellingWord[]> Nouns;
    private static readonly FrozenDictionary<string, TellingEntry[]> Activities;

    private static readonly FrozenDictionary<string, string[]> Sorts = LexiconTable.Read("telling-sorts.tsv", 2)
        .ToFrozenDictionary(static r => r[0], static r => r[1].Split(' '), StringComparer.Ordinal);

    private static readonly SpellingFact<TellingWords> Known = new(Look);

    static TellingLexicon()
    {
        var verbs = new Dictionary<string, List<TellingWord>>(StringComparer.Ordinal);
        var nouns = new Dictionary<string, List<TellingWord>>(StringComparer.Ordinal);
        var activities = new Dictionary<string, List<TellingEntry>>(StringComparer.Ordinal);
        foreach (var row in LexiconTable.Read("tellings.tsv", 7))
        {
            var entry = new TellingEntry(row[0], row[1].Split(' '), Enum.Parse<TellingFrame>(row[2], ignoreCase: true));
            foreach (var phrase in Split(row[3]))
                Add(verbs, phrase, entry, false);
            foreach (var noun in Split(row[4]))
                Add(nouns, noun, entry, false);
            foreach (var word in Split(row[5]))
            {
                Add(nouns, word, entry, true);
                Add(verbs, word, entry, true);
            }
            foreach (var activity in Split(row[6]))
            {
                if (!activities.TryGetValue(activity, out var list))
                    activities[activity] = list = [];
                list.Add(entry);
            }
        }
        Verbs = Longest(verbs);
        Nouns = Longest(nouns);
        Activities = activities.ToFrozenDictionary(static a => a.Key, static a => a.Value.ToArray(), StringComparer.Ordinal);

        static string[] Split(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        static void Add(Dictionary<string, List<TellingWord>> to, string phrase, TellingEntry entry, bool needsFirst)
        {
            var words = phrase.Split('_');
            if (!to.TryGetValue(words[0], out var list))
                to[words[0]] = list = [];
            list.Add(new TellingWord(entry, words[1..], needsFirst));
        }

        static FrozenDictionary<string, TellingWord[]> Longest(Dictionary<string, List<TellingWord>> words) => words.ToFrozenDictionary(
            static w => w.Key, static w => w.Value.OrderByDescending(static p => p.Following.Length).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>What a word can tell, in any of its forms; null for most words.</summary>
    public static TellingWords? Find(Spelling word) => Known.Of(word);

    /// <summary>The sorts of thing that a noun tells; empty where the table has none.</summary>
    public static string[] SortsOf(ReadOnlySpan<char> noun) => Sorts.GetValueOrDefault(Plurals.Singular(noun)) ?? [];

    private static TellingWords? Look(string word)
    {
        var lower = word.ToLowerInvariant();
        var singular = Plurals.Singular(lower);
        var verbs = Verbs.GetValueOrDefault(Words.FindBase(lower)) ?? [];
        var nouns = Nouns.GetValueOrDefault(lower) ?? Nouns.GetValueOrDefault(singular) ?? [];
        var activities = Activities.GetValueOrDefault(lower) ?? Activities.GetValueOrDefault(singular) ?? [];
        return verbs.Length + nouns.Length + activities.Length == 0 ? null : new TellingWords(verbs, nouns, activities);
    }
}
