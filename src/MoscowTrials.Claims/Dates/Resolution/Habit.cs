using System.Collections.Frozen;

namespace MoscowTrials.Claims.Dates.Resolution;

/// <summary>Tells what happens every year ("In winter it is cold") from what happened in one.</summary>
internal static class Habit
{
    private const int Longest = 2000;

    private static readonly FrozenSet<string> Present = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "is", "are", "has", "have", "can", "may", "usually", "often", "normally", "typically", "generally", "annually", "annual",
        "average", "averages", "averaging", "every", "each", "occurs", "occur", "remains", "takes", "tends", "ranges");

    private static readonly FrozenSet<string> Past = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "was", "were", "had", "did", "began", "became", "came", "went", "took", "made", "left", "held", "won", "lost", "met", "led", "fell", "saw", "gave",
        "wrote", "died", "been", "would", "could");

    /// <summary>Whether the sentence has a present tense or "every" and no past tense.</summary>
    internal static bool Tells(string sentence)
    {
        if (sentence.Length > Longest)
            return false;
        var present = Present.GetAlternateLookup<ReadOnlySpan<char>>();
        var past = Past.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = false;
        for (var at = 0; at < sentence.Length; at++)
        {
            var start = at;
            while (at < sentence.Length && char.IsAsciiLetter(sentence[at]))
                at++;
            var word = sentence.AsSpan(start, at - start);
            if (word.Length < 2)
                continue;
            if (past.Contains(word) || (word.Length > 3 && word.EndsWith("ed", StringComparison.Ordinal)))
                return false;
            // "May" is the month here.
            found |= present.Contains(word) && !(word.Length == 3 && word[0] == 'M');
        }
        return found;
    }
}
