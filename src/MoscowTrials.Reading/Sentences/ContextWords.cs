using System.Collections.Frozen;
using MoscowTrials.Reading.Lexicon;

namespace MoscowTrials.Reading.Sentences;

/// <summary>Words around a full stop that tell what it is: <c>starters.tsv</c> and <c>contexts.tsv</c>.</summary>
internal static class ContextWords
{
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Starters =
        WordTable.Load("Sentences/starters.tsv", StringComparer.Ordinal, "strong", "weak").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Contexts =
        WordTable.Load("Sentences/contexts.tsv", StringComparer.Ordinal, "numbered", "month", "zone", "saying")
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the capitalised word at <paramref name="at"/> shows that a sentence begins there.</summary>
    /// <param name="onlyStrong">Leave out words that are also names.</param>
    public static bool IsStarter(ReadOnlySpan<char> text, int at, bool onlyStrong)
    {
        var end = WordEnd(text, at);
        if (!Starters.TryGetValue(text[at..end], out var strength))
            return false;
        if (strength == "strong")
            return true;
        return !onlyStrong && end + 1 < text.Length && char.IsWhiteSpace(text[end]) && char.IsLower(text[end + 1]);
    }

    /// <summary>Whether the word is listed under a class of <c>contexts.tsv</c>.</summary>
    public static bool Is(string group, ReadOnlySpan<char> word) => Contexts.TryGetValue(word, out var found) && found == group;

    /// <summary>One past the word that starts at <paramref name="at"/>: letters, with apostrophes and hyphens inside.</summary>
    /// <remarks>Words are cut off after 40 units, so that a long line costs no more than its length.</remarks>
    public static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        var limit = Math.Min(text.Length, at + 40);
        var i = at;
        while (i < limit && (char.IsLetter(text[i])
            || (i > at && i + 1 < limit && text[i] is '\'' or '’' or '-' && char.IsLetter(text[i + 1]))))
            i++;
        return i;
    }

    /// <summary>Where the letters begin that end at <paramref name="end"/>; full stops between them belong to the word.</summary>
    public static int WordStart(ReadOnlySpan<char> text, int end, bool withStops)
    {
        var limit = Math.Max(0, end - 24);
        var i = end;
        while (i > limit && (char.IsLetter(text[i - 1]) || text[i - 1] is '°' or '§' || (withStops && text[i - 1] == '.' && i < end)))
            i--;
        while (i < end && text[i] == '.')
            i++;
        return i;
    }
}
