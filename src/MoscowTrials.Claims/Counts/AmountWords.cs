using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Counts;

/// <summary>The words around a number that widen it: "at least", "nearly", "or so".</summary>
internal static class AmountWords
{
    private static readonly (string[] Words, bool IsBefore, string Makes)[] All =
        [.. LexiconTable.Read("amount-words.tsv", 3).Select(r => (r[0].Split('_'), r[1] == "before", r[2])).OrderByDescending(r =>
            r.Item1.Length)];

    // By the word next to the number, so that a number costs one look-up on each side.
    private static readonly ILookup<string, (string[] Words, bool IsBefore, string Makes)> ByNeighbour =
        All.ToLookup(e => e.IsBefore ? e.Words[^1] : e.Words[0], StringComparer.OrdinalIgnoreCase);

    /// <summary>The number with its widening words taken in.</summary>
    public static Numeral Widen(SentenceTokens sentence, Numeral number)
    {
        var first = number.First;
        // "an estimated", "the at least 30": an article between is passed over ("about a dozen").
        if (first > 0 && sentence.Word(first - 1) is "a" or "an" && number.Core == first)
            first--;
        string? makes = null;
        if (first > 0 && Match(sentence, first - 1, isBefore: true) is var (begin, what))
        {
            (number, makes) = (number with { First = begin }, what);
        }
        else if (first > 1 && sentence.Word(first - 1) is "about" or "only"
            && Match(sentence, first - 2, isBefore: true) is var (outer, other))
        {
            (number, makes) = (number with { First = outer }, other);
        }
        if (makes is null && number.Last + 1 < sentence.Tokens.Length
            && Match(sentence, number.Last + 1, isBefore: false) is var (end, made))
            (number, makes) = (number with { Last = end }, made);
        return makes is null ? number : Apply(number, makes);
    }

    /// <summary>The bounds that the words make of a number; "about" leaves a tenth on each side.</summary>
    private static Numeral Apply(Numeral number, string makes)
    {
        var (low, high) = (number.Minimum, number.Maximum);
        var step = number.IsShare ? 0 : 1;
        var bounds = makes switch
        {
            "about" => (Math.Floor(low * 0.9m), high is { } h ? Math.Ceiling(h * 1.1m) : null),
            "nearly" => (Math.Floor(low * 0.9m), high),
            "least" => (low, (decimal?)null),
            "over" => (low + step, null),
            "most" => (0, high),
            _ => (0, high - step),
        };
        return number with { Minimum = bounds.Item1, Maximum = bounds.Item2, IsExact = false };
    }

    private static (int Edge, string Makes)? Match(SentenceTokens sentence, int neighbour, bool isBefore)
    {
        if (sentence.Taken[neighbour] || sentence.Tokens[neighbour].Kind != Tokens.TokenKind.Word)
            return null;
        var word = sentence.Word(neighbour);
        if (word.Length > 14)
            return null;
        foreach (var entry in ByNeighbour[word.ToString()])
        {
            if (entry.IsBefore != isBefore)
                continue;
            var start = isBefore ? neighbour - entry.Words.Length + 1 : neighbour;
            if (start < 0 || start + entry.Words.Length > sentence.Tokens.Length)
                continue;
            var matches = true;
            for (var i = 0; i < entry.Words.Length && matches; i++)
                matches = sentence.Word(start + i).Equals(entry.Words[i], StringComparison.OrdinalIgnoreCase);
            if (matches)
                return (isBefore ? start : start + entry.Words.Length - 1, entry.Makes);
        }
        return null;
    }
}
