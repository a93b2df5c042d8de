using System.Collections.Frozen;
using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Tokens;

/// <summary>What single words are: their classes and, of verb forms, the base form.</summary>
internal static class Words
{
    private static readonly FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Classes;
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Bases;
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TitleAbbreviations;

    private static readonly FrozenSet<string> DoublingVerbs = LexiconTable.Words("doubling-verbs.tsv", StringComparer.Ordinal);

    static Words()
    {
        var classes = new Dictionary<string, WordClass>(StringComparer.OrdinalIgnoreCase);
        var bases = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var irregular = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in LexiconTable.Read("irregular-verbs.tsv", 3))
        {
            irregular.Add(row[0]);
            AddForm(row[0], row[0], WordClass.Base);
            AddForm(Present(row[0]), row[0], WordClass.Present);
            AddForm(Ing(row[0]), row[0], WordClass.Ing);
            foreach (var past in row[1].Split(' '))
                AddForm(past, row[0], WordClass.Past);
            foreach (var participle in row[2].Split(' '))
                AddForm(participle, row[0], WordClass.Participle);
        }
        foreach (var verb in LexiconVerbs().Where(v => !irregular.Contains(v)))
        {
            AddForm(verb, verb, WordClass.Base);
            AddForm(Present(verb), verb, WordClass.Present);
            AddForm(Ing(verb), verb, WordClass.Ing);
            AddForm(Ed(verb), verb, WordClass.Past | WordClass.Participle);
        }
        foreach (var row in LexiconTable.Read("not-verbs.tsv", 1))
            classes[row[0]] = classes.GetValueOrDefault(row[0]) | WordClass.NotVerb;
        // Closed classes last: "left" and "saw" stay verbs, but "will" is no verb form of anything.
        foreach (var row in LexiconTable.Read("function-words.tsv", 2))
            classes[row[0]] = row[1].Split(' ').Aggregate(WordClass.None, (all, name) => all | Enum.Parse<WordClass>(name));
        Classes = classes.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        Bases = bases.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        TitleAbbreviations = LexiconTable.Read("titles.tsv", 3).Where(r => r[2] == "yes").Select(r => r[0])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        void AddForm(string form, string verb, WordClass what)
        {
            classes[form] = classes.GetValueOrDefault(form) | what;
            bases.TryAdd(form, verb);
        }
    }

    /// <summary>What <paramref name="word"/> can be; open-class words are told by their ending.</summary>
    public static WordClass Classify(ReadOnlySpan<char> word)
    {
        if (Classes.TryGetValue(word, out var known))
            return known;
        if (word.Length > 4 && word.EndsWith("ly", StringComparison.OrdinalIgnoreCase))
            return WordClass.Adverb;
        if (word.Length > 4 && word.EndsWith("ed", StringComparison.OrdinalIgnoreCase))
            return WordClass.Past | WordClass.Participle;
        // "owed", "dyed", but not "need"
        if (word.Length == 4 && word.EndsWith("ed", StringComparison.Ordinal) && char.IsLower(word[0]) && word is not ("aged" or "used") && VerbTable.IsBase(word[..^1]))
            return WordClass.Past | WordClass.Participle;
        if (word.Length > 5 && word.EndsWith("ing", StringComparison.OrdinalIgnoreCase))
            return WordClass.Ing;
        // "spans", "reaches": a present form, if what is left is more often a verb than a noun.
        if (word.Length > 3 && word[^1] == 's' && char.IsLower(word[0]) && word[^2] != 's'
            && (VerbTable.IsMostlyVerb(word[..^1]) || word[^2] == 'e' && VerbTable.IsMostlyVerb(word[..^2])))
            return WordClass.Present;
        return WordClass.None;
    }

    /// <summary>The base form of a verb form: from the lexicon, else the form without its ending.</summary>
    public static string FindBase(string form)
    {
        if (Bases.TryGetValue(form, out var known))
            return known;
        Span<char> lower = form.Length <= 64 ? stackalloc char[form.Length] : new char[form.Length];
        form.AsSpan().ToLowerInvariant(lower);
        var stem = lower;
        if (lower.EndsWith("ied") || lower.EndsWith("ies")) return string.Concat(lower[..^3], "y");
        if (lower.Length > 3 && lower[^1] == 's' && VerbTable.IsBase(lower[..^1])) return lower[..^1].ToString();
        // "travelled", "occurred", "planned": the base that the lexicon knows, whatever a spelling doubles.
        if (Stem(lower) is { Length: > 1 } bare)
        {
            var single = bare[^1] == bare[^2] ? bare[..^1].ToString() : "";
            foreach (var candidate in (ReadOnlySpan<string>)[bare.ToString(), string.Concat(bare, "e"), single])
            {
                if (candidate.Length > 0 && (Bases.TryGetValue(candidate, out known) && known == candidate || VerbTable.IsBase(candidate)))
                    return candidate;
            }
        }
        if (lower.EndsWith("ing") && lower.Length > 5) stem = lower[..^3];
        else if (lower.EndsWith("ed") && lower.Length > 4) stem = lower[..^2];
        else if (lower.EndsWith("e") && lower.Length > 3) stem = lower[..^1];
        return stem.ToString();
    }

    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> form) =>
        form.EndsWith("ing") ? form[..^3] : form.EndsWith("ed") ? form[..^2] : form.EndsWith("es") ? form[..^2] : default;

    /// <summary>Whether a dot after <paramref name="word"/> belongs to it ("Dr.", "Lt.").</summary>
    public static bool IsTitleAbbreviation(ReadOnlySpan<char> word) => TitleAbbreviations.Contains(word);

    private static IEnumerable<string> LexiconVerbs() =>
        LexiconTable.Read("events.tsv", 8).SelectMany(r => r[6].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Concat(LexiconTable.Read("reporting.tsv", 4).Select(r => r[0]))
            .Concat(LexiconTable.Read("unreal-governors.tsv", 1).Select(r => r[0]))
            .Concat(LexiconTable.Read("light-verbs.tsv", 1).Select(r => r[0]))
            .Concat(LexiconTable.Read("implicatives.tsv", 2).Select(r => r[0]))
            .Select(v => v.Split('_')[0]).Where(v => v is not "be" and not "have" and not "do").Distinct();

    private static string Present(string verb) =>
        verb[^1] is 's' or 'x' or 'o' || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal)
            ? verb + "es"
        : EndsInConsonantY(verb) ? verb[..^1] + "ies"
        : verb + "s";

    private static string Ing(string verb) =>
        verb.EndsWith("ie", StringComparison.Ordinal) ? verb[..^2] + "ying"
        : verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) && verb.Length > 2 ? verb[..^1] + "ing"
        : Doubles(verb) ? verb + verb[^1] + "ing"
        : verb + "ing";

    private static string Ed(string verb) =>
        verb.EndsWith('e') ? verb + "d"
        : EndsInConsonantY(verb) ? verb[..^1] + "ied"
        : Doubles(verb) ? verb + verb[^1] + "ed"
        : verb + "ed";

    private static bool EndsInConsonantY(string verb) => verb.EndsWith('y') && verb.Length > 2 && !IsVowel(verb[^2]);

    /// <summary>A short stressed syllable doubles its consonant: "rob", "plan", "admit"; not "open", "visit", "enter".</summary>
    private static bool Doubles(string verb) =>
        verb.Length >= 3 && !IsVowel(verb[^1]) && verb[^1] is not ('w' or 'x' or 'y') && IsVowel(verb[^2]) && !IsVowel(verb[^3])
        && (verb.Count(IsVowel) == 1 || DoublingVerbs.Contains(verb));

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
