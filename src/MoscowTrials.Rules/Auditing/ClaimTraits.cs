using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Reading;

namespace MoscowTrials.Rules.Auditing;

/// <summary>What makes a reader ask for a source: cheap flags read off a sentence's text.</summary>
/// <param name="HasDate">It names a time that can be told: "now" names none.</param>
/// <param name="HasNumber">It holds a figure outside of such times, or counts something; "A320" and "I-22" are names.</param>
/// <param name="HasQuotation">It quotes at least four words: fewer in quotation marks are a title, a term or a doubt, and so is what is
/// written with capitals; and not as an example of language (example-words.txt).</param>
/// <param name="HasSuperlative">It says that something is the first, the largest, the only one (superlatives.txt).</param>
internal readonly record struct ClaimTraits(bool HasDate, bool HasNumber, bool HasQuotation, bool HasSuperlative)
{
    /// <summary>Whether it says something: an entry of a list of works does not.</summary>
    public bool IsStatement { get; private init; }

    /// <summary>Largest number that, in words, is how one talks ("the two men") rather than a figure that wants a source.</summary>
    private const int SmallWord = 10;

    private static readonly Lazy<WordList> Examples = new(() => WordList.Load("example-words.txt"));

    private static readonly Lazy<string[]> ExampleOpeners = new(() =>
        [.. EmbeddedText.Read("example-openers.txt").Split('\n').Where(line => line.Length > 0 && line[0] != '#')]);

    private static readonly Lazy<WordList> Superlatives = new(() => WordList.Load("superlatives.txt"));

    public static ClaimTraits Of(Claim claim)
    {
        var text = claim.Sentence.Text;
        if (claim.Sentence.Kind == SentenceKind.ListItem && !SaysSomething(claim) || OpensExample(text))
            return default;
        return new ClaimTraits(
            claim.Dates.Any(IsTime),
            claim.Quantities.Any(quantity => quantity.Minimum > SmallWord) || HasFigure(text, ListNumber(text), claim.Dates),
            Quotes(text) && !Examples.Value.OccursIn(text),
            Superlatives.Value.OccursIn(text)) { IsStatement = true };
    }

    /// <summary>
    /// Whether an item says something: "1947 A Woman's Vengeance" and "Jones (1988): A Search. Riga." are entries of a list of works.
    /// </summary>
    private static bool SaysSomething(Claim claim) =>
        claim.Events.Length > 0
        || claim.Sentence.Text[^1] is '.' or '!' or '?' or '"' or '”' or ';' && !claim.Sentence.Text.Contains("):", StringComparison.Ordinal);

    /// <summary>"Suppose that 40 people …", "Examples include Solaris (1972)": what is only supposed or shown claims nothing.</summary>
    private static bool OpensExample(string text)
    {
        foreach (var opener in ExampleOpeners.Value)
        {
            if (text.StartsWith(opener, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Whether it names a time that can be told, and no length of time.</summary>
    private static bool IsTime(DateMention date) => date.Relation != DateRelation.Duration && date.Date is not null;

    private static bool HasFigure(string text, int start, ImmutableArray<DateMention> dates)
    {
        if (!text.AsSpan(start).ContainsAnyInRange('0', '9'))
            return false;
        var isName = false;
        var date = 0;
        for (var i = start; i < text.Length; i++)
        {
            // Dates stand in order.
            while (date < dates.Length && (dates[date].Span.End <= i || !IsTime(dates[date])))
                date++;
            if (char.IsAsciiDigit(text[i]))
            {
                if (!isName && !(date < dates.Length && dates[date].Span.Start <= i))
                    return true;
            }
            else if (char.IsAsciiLetterUpper(text[i]))
            {
                isName = true;
            }
            else if (char.IsWhiteSpace(text[i]) || text[i] is '(' or '–' or '/' or ',')
            {
                isName = false;
            }
        }
        return false;
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
            // What goes on in the next sentence; inches and ditto marks stand behind something.
            if (close < 0)
                return IsOpening(text, open) && text.AsSpan(open + 1).Count(' ') >= 3;
            if (text.AsSpan(open + 1, close).Trim() is var quoted && quoted.Count(' ') >= 3 && !IsTitle(quoted))
                return true;
            var after = open + close + 2;
            var next = text.AsSpan(after).IndexOfAny('"', '“', '«');
            open = next < 0 ? -1 : after + next;
        }
        return false;
    }

    private static bool IsOpening(string text, int at) =>
        at + 1 < text.Length && char.IsLetter(text[at + 1]) && (at == 0 || text[at - 1] is ' ' or '(' or '—');

    /// <summary>"A Portrait of the Artist": most words that could be small begin with a capital.</summary>
    private static bool IsTitle(ReadOnlySpan<char> quoted)
    {
        int capital = 0, small = 0;
        foreach (var range in quoted.Split(' '))
        {
            var word = quoted[range];
            if (word.Length > 3 || (word.Length > 0 && char.IsUpper(word[0])))
                _ = char.IsLower(word[0]) ? small++ : capital++;
        }
        return capital > 2 * small;
    }
}
