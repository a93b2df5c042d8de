using System.Collections.Frozen;

namespace MoscowTrials.Claims.Dates.Resolution;

/// <summary>Tells what happens every year ("In winter it is cold") from what happened in one.</summary>
internal static class Habit
{
    private const int Longest = 2000;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Present = Words(
        "is are has have can may usually often normally typically generally annually annual average averages averaging every each"
        + " occurs occur remains takes tends ranges begins ends starts runs falls lasts celebrates marks features attracts includes comes goes");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Past = Words(
        "was were had did began became came went took made left held won lost met led fell saw gave wrote died been would could");

    // Behind these the participle is no past tense: "are held", "has changed", "is being built".
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Auxiliary = Words("is are be being has have can may");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Adverbs =
        Words("not also still now often usually normally generally typically always never commonly mostly mainly been being only");

    /// <summary>
    /// Whether what is said around the words from <paramref name="start"/> to <paramref name="end"/> is told of every year: a
    /// present tense or "every" and no past tense, in their part of the sentence or, where that has neither, in the whole.
    /// </summary>
    internal static bool Tells(string sentence, int start, int end)
    {
        if (sentence.Length > Longest)
            return false;
        var left = start > 0 ? sentence.AsSpan(0, start).LastIndexOfAny(',', ';', ':') + 1 : 0;
        var right = sentence.AsSpan(end).IndexOfAny(',', ';', ':');
        return Tense(sentence.AsSpan(left, (right < 0 ? sentence.Length : end + right) - left)) ?? Tense(sentence) ?? false;
    }

    // True for a present tense, false for a past one, null for neither.
    private static bool? Tense(ReadOnlySpan<char> text)
    {
        // "held each year in July", whatever the tense.
        if (text.Contains("each year", StringComparison.Ordinal) || text.Contains("every year", StringComparison.Ordinal)
            || text.Contains(" annually", StringComparison.Ordinal) || text.Contains(" yearly", StringComparison.Ordinal))
            return true;
        bool? found = null;
        var afterAuxiliary = false;
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsAsciiLetter(text[at]))
                at++;
            var word = text[start..at];
            if (word.Length < 2)
                continue;
            if ((Past.Contains(word) && !(afterAuxiliary && word is not "was" and not "were")) || (!afterAuxiliary && IsPast(word)))
                return false;
            // "May" is the month here.
            if (Present.Contains(word) && !(word.Length == 3 && word[0] == 'M'))
                found = true;
            afterAuxiliary = Auxiliary.Contains(word)
                || (afterAuxiliary && (Adverbs.Contains(word) || word.EndsWith("ly", StringComparison.Ordinal)));
        }
        return found;
    }

    private static bool IsPast(ReadOnlySpan<char> word) => word.Length > 3 && word.EndsWith("ed", StringComparison.Ordinal);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string list) =>
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, list.Split(' ')).GetAlternateLookup<ReadOnlySpan<char>>();
}
