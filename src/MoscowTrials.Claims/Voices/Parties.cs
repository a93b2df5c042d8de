using System.Collections.Frozen;
using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Voices;

/// <summary>Who accuses, defends or testifies: what such a speaker is said to have "revealed" is still a charge or a testimony.</summary>
public static class Parties
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Roles =
        LexiconTable.Words("parties.tsv", StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether one of the words is a party's role: "the prosecutor", "one of his co-defendants", "the witness's letter".</summary>
    public static bool IsNamedIn(ReadOnlySpan<char> speaker)
    {
        for (var start = 0; start < speaker.Length;)
        {
            var end = start;
            while (end < speaker.Length && (char.IsLetter(speaker[end]) || speaker[end] == '-'))
                end++;
            if (Roles.Contains(speaker[start..end]))
                return true;
            start = end + 1;
        }
        return false;
    }
}
