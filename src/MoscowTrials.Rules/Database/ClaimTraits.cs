using MoscowTrials.Claims;
using MoscowTrials.Claims.Dates;

namespace MoscowTrials.Rules.Database;

/// <summary>What makes a reader ask for a source: cheap flags read off a sentence's text.</summary>
/// <param name="HasDate">It names a time that can be told: "now" names none.</param>
/// <param name="HasNumber">It holds a figure, a year included, or counts something.</param>
/// <param name="HasQuotation">It quotes at least four words: fewer in quotation marks are a title, a term or a doubt.</param>
/// <param name="HasSuperlative">It says that something is the first, the largest, the only one (superlatives.txt).</param>
internal readonly record struct ClaimTraits(bool HasDate, bool HasNumber, bool HasQuotation, bool HasSuperlative)
{
    private static readonly Lazy<WordList> Superlatives = new(() => WordList.Load("superlatives.txt"));

    public static ClaimTraits Of(Claim claim)
    {
        var text = claim.Sentence.Text;
        return new ClaimTraits(
            claim.Dates.Any(date => date.Relation != DateRelation.Duration && date.Date is not null),
            claim.Quantities.Length > 0 || text.AsSpan(ListNumber(text)).ContainsAnyInRange('0', '9'),
            Quotes(text),
            Superlatives.Value.OccursIn(text));
    }

    /// <summary>Length of "27)" or "3." at the start: the number of an item counts nothing.</summary>
    private static int ListNumber(string text)
    {
        var end = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end > 0 && end < text.Length && text[end] is ')' or '.' ? end : 0;
    }

    private static bool Quotes(string text)
    {
        for (var open = text.AsSpan().IndexOfAny('"', '“', '«'); open >= 0;)
        {
            var close = text.AsSpan(open + 1).IndexOfAny('"', '”', '»');
            if (close < 0)
                return false;
            if (text.AsSpan(open + 1, close).Trim().Count(' ') >= 3)
                return true;
            var after = open + close + 2;
            var next = text.AsSpan(after).IndexOfAny('"', '“', '«');
            open = next < 0 ? -1 : after + next;
        }
        return false;
    }
}
