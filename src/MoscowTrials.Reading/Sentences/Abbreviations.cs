using System.Collections.Frozen;
using MoscowTrials.Reading.Lexicon;

namespace MoscowTrials.Reading.Sentences;

/// <summary>What a full stop after a word says about the end of the sentence.</summary>
internal enum AbbreviationClass
{
    /// <summary>An ordinary word: the full stop ends the sentence.</summary>
    None,

    /// <summary>Stands before a name: "Mr".</summary>
    Title,

    /// <summary>Stands inside a clause: "e.g".</summary>
    Inner,

    /// <summary>Ends a sentence only before a word that starts sentences: "St", "Inc".</summary>
    Place,

    /// <summary>A number follows: "p".</summary>
    Number,

    /// <summary>An abbreviation before a number, else an ordinary word: "no".</summary>
    Word,

    /// <summary>Ends the sentence before any capital: "etc".</summary>
    Final,

    /// <summary>Ends the sentence before any capital where a number precedes: "B.C".</summary>
    Era,

    /// <summary>A time of day: "p.m".</summary>
    Time,

    /// <summary>A single capital letter: an initial, or the end of a name such as "World War I".</summary>
    Initial,

    /// <summary>A single small letter.</summary>
    Letter,

    /// <summary>Letters with full stops between them: "U.S".</summary>
    Acronym,
}

/// <summary>Knows abbreviations from <c>abbreviations.tsv</c> and by their form.</summary>
internal static class Abbreviations
{
    private static readonly FrozenDictionary<string, string> Table = WordTable.Load("Sentences/abbreviations.tsv", StringComparer.Ordinal,
        "title", "inner", "place", "number", "word", "final", "era", "time", "exclaim");

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Table.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The class of the word that stands before a full stop; the word may hold full stops itself.</summary>
    public static AbbreviationClass Classify(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return AbbreviationClass.None;
        if (Find(word) is { } listed)
        {
            return listed switch
            {
                "title" => AbbreviationClass.Title,
                "inner" => AbbreviationClass.Inner,
                "place" => AbbreviationClass.Place,
                "number" => AbbreviationClass.Number,
                "word" => AbbreviationClass.Word,
                "final" => AbbreviationClass.Final,
                "era" => AbbreviationClass.Era,
                "time" => AbbreviationClass.Time,
                _ => AbbreviationClass.None,
            };
        }
        if (word.Length == 1)
            return char.IsUpper(word[0]) ? AbbreviationClass.Initial : char.IsLower(word[0]) ? AbbreviationClass.Letter : AbbreviationClass.None;
        if (word.Contains('.'))
            return IsAcronym(word) ? AbbreviationClass.Acronym : AbbreviationClass.None;
        return HasNoVowel(word) ? AbbreviationClass.Title : AbbreviationClass.None;
    }

    /// <summary>Whether the word stands in the table, and is not known by its form alone.</summary>
    public static bool IsListed(ReadOnlySpan<char> word) => !word.IsEmpty && Find(word) is not null;

    /// <summary>Whether the word is a name written with an exclamation mark.</summary>
    public static bool IsExclaimedName(ReadOnlySpan<char> word) => !word.IsEmpty && Find(word) == "exclaim";

    private static string? Find(ReadOnlySpan<char> word)
    {
        if (Lookup.TryGetValue(word, out var found))
            return found;
        if (!char.IsUpper(word[0]) || word.Length > 16)
            return null;
        Span<char> lower = stackalloc char[word.Length];
        word.CopyTo(lower);
        lower[0] = char.ToLowerInvariant(lower[0]);
        return Lookup.TryGetValue(lower, out found) ? found : null;
    }

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
                return false;
        }
        return word.Length % 2 == 1;
    }

    // "Sgt", "Blvd": a capital and small consonants. "NKVD" is all capitals, and an ordinary word before a full stop.
    private static bool HasNoVowel(ReadOnlySpan<char> word)
    {
        if (word.Length > 5 || !char.IsAsciiLetterUpper(word[0]) || "AEIOUY".Contains(word[0], StringComparison.Ordinal))
            return false;
        foreach (var c in word[1..])
        {
            if (!char.IsAsciiLetterLower(c) || "aeiouy".Contains(c, StringComparison.Ordinal))
                return false;
        }
        return true;
    }
}
