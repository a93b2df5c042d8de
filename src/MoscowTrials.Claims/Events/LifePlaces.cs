using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Events;

/// <summary>
/// Tells whether a bracket behind a name holds the two ends of a life with their places: "(Parma, 9 April 1829 – Bologna, 2 December 1896)", "(born
/// 9 April 1829 in Parma; died 2 December 1896 in Bologna)", "(b. Parma, 1829, d. Bologna, 1896)".
/// </summary>
internal static class LifePlaces
{
    /// <summary>Words of a place with what it lies in: "at his villa near Bagni di Lucca, Tuscany".</summary>
    private const int MostWords = 9;

    private static readonly WordList BirthWords = WordList.Exact("life-words.tsv", "birth");
    private static readonly WordList DeathWords = WordList.Exact("life-words.tsv", "death");
    private static readonly WordList SmallWords = WordList.Exact("life-words.tsv", "place");

    /// <param name="text">The sentence.</param>
    /// <param name="open">Where the bracket opens.</param>
    /// <param name="close">Where it closes.</param>
    /// <param name="first">The first date in it.</param>
    /// <param name="second">The second and last.</param>
    public static bool AreAround(string text, int open, int close, TextSpan first, TextSpan second)
    {
        var birth = text.AsSpan(open + 1, first.Start - open - 1);
        // "(Григорий Серк; Parma, 9 April 1829 – …)": the name in its own letters.
        if (birth.IndexOf(';') is var own and >= 0)
            birth = birth[(own + 1)..];
        return IsPlace(birth, BirthWords, out var isBirthTold, out _) && IsPlace(text.AsSpan(first.End, second.Start - first.End), DeathWords, out var isDeathTold, out var isParted)
            && IsPlace(text.AsSpan(second.End, close - second.End), null, out _, out _)
            // A dash alone parts two ends of anything, and a comma parts two works.
            && (isBirthTold && isDeathTold || isParted && (isBirthTold || birth.Trim().Length > 0 || text.AsSpan(second.End, close - second.End).Trim().Length > 0));
    }

    /// <summary>Whether there are no words but those of a place, and at most one that tells of which end it is.</summary>
    /// <param name="isParted">Whether a dash stands there.</param>
    private static bool IsPlace(ReadOnlySpan<char> words, WordList? marks, out bool isTold, out bool isParted)
    {
        isTold = isParted = false;
        var count = 0;
        foreach (var range in words.Split(' '))
        {
            var word = words[range].Trim(",;.");
            if (word is "–" or "-" or "—")
            {
                isParted = true;
                continue;
            }
            if (word.IsEmpty)
                continue;
            if (marks is { } known && known.Contains(word))
            {
                isTold = true;
                continue;
            }
            if (++count > MostWords || word.ContainsAnyInRange('0', '9') || !char.IsUpper(word[0]) && !SmallWords.Contains(word))
                return false;
        }
        return true;
    }
}
