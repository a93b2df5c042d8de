using System.Collections.Frozen;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Counts.Tallies;

/// <summary>
/// Sees that what is told of two numbers is told of nobody twice: "148 had survived and 132 had drowned", "drew seven and lost five".
/// </summary>
internal static class Sides
{
    /// <summary>Tokens behind a number in which words tell of those that it counts.</summary>
    private const int Reach = 9;

    private static readonly FrozenDictionary<string, (string Of, string Side)[]> Told = LexiconTable.Read("sides.tsv", 2)
        .ToFrozenDictionary(static r => r[0], static r => r[1].Split(' ').Select(static s => (s[..s.IndexOf(':', StringComparison.Ordinal)],
            s[(s.IndexOf(':', StringComparison.Ordinal) + 1)..])).ToArray(), StringComparer.Ordinal);

    private static readonly Lazy<FrozenDictionary<string, string[]>> Opposites = new(() => LexiconTable.Read("opposites.tsv", 2)
        .ToFrozenDictionary(static r => r[0], static r => r[1].Split(' '), StringComparer.Ordinal));

    // Of another occasion, at which the same may be there.
    private static readonly string[] Occasions = ["second", "third", "fourth", "another", "again", "other", "also", "next", "same",
        "some", "either", "both"];

    /// <summary>Takes down what is told of each, from the verb before it to the next number.</summary>
    public static void Settle(SentenceTokens tokens, List<Tally> found)
    {
        if (found.Count < 2)
            return;
        for (var n = 0; n < found.Count; n++)
        {
            var tally = found[n];
            var end = n + 1 == found.Count ? tokens.Tokens.Length : HasVerbBefore(tokens, found[n + 1]) ? found[n + 1].First - 1
                : found[n + 1].First;
            List<string> words = [];
            for (var i = HasVerbBefore(tokens, tally) ? tally.First - 1 : tally.First; i < end && i <= tally.Last + Reach; i++)
            {
                if (tokens.Word(i) is ";" || tokens.Tokens[i].Is(WordClass.Negation))
                    break;
                if (tokens.Tokens[i].Kind != TokenKind.Word || tokens.Tokens[i].IsCapitalised
                    && i > tally.Last || tokens.Word(i) is "for" or "against" && !IsVote(tokens, i, tally))
                    continue;
                words.Add(tokens.Word(i).ToString().ToLowerInvariant());
            }
            found[n] = tally with { Told = [.. words] };
        }
    }

    /// <summary>Whether nobody is told of by both.</summary>
    public static bool AreApart(Tally one, Tally other)
    {
        if (Array.Exists(Occasions, o => one.Told.Contains(o) || other.Told.Contains(o)))
            return false;
        foreach (var word in one.Told)
        {
            // "were printed", "were reprinted"
            if (other.Told.Contains("re" + word))
                return false;
        }
        foreach (var word in one.Told)
        {
            if (Told.TryGetValue(word, out var sides) && Array.Exists(sides, s => IsAgainst(s, one.Told, other.Told))
                || Opposites.Value.TryGetValue(word, out var opposites) && Array.Exists(opposites, o => other.Told.Contains(o)
                    && !one.Told.Contains(o))
                    && !other.Told.Contains(word))
                return true;
        }
        return false;
    }

    private static bool IsAgainst((string Of, string Side) side, string[] own, string[] others) =>
        SidesOf(own, side.Of).All(s => s == side.Side) && SidesOf(others, side.Of) is var against && against.Any()
            && against.All(s => s != side.Side);

    private static IEnumerable<string> SidesOf(string[] words, string of) =>
        words.SelectMany(static w => Told.GetValueOrDefault(w, [])).Where(s => s.Of == of).Select(static s => s.Side);

    /// <summary>"drew seven": the verb stands before its number.</summary>
    private static bool HasVerbBefore(SentenceTokens tokens, Tally tally) => tally.First > 0
        && tokens.Tokens[tally.First - 1].Is(WordClass.Past)
        && Told.ContainsKey(tokens.Word(tally.First - 1).ToString());

    /// <summary>"voted against", "twenty against", "with 31 votes for".</summary>
    private static bool IsVote(SentenceTokens tokens, int at, Tally tally)
    {
        if (at != tally.Last + 1 && !(tokens.Word(at - 1) is "voted" or "votes" or "voting"))
            return false;
        for (var i = 0; i < tokens.Tokens.Length; i++)
        {
            if (tokens.Word(i) is "voted" or "votes" or "vote" or "voting")
                return true;
        }
        return false;
    }
}
