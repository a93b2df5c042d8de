using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Counts;

/// <summary>Reads sums of money, which are no counts of anything else: "48,000 marks", "£14,000", "nine thousand francs".</summary>
internal static class Money
{
    private static readonly WordList Currencies = WordList.AnyCase("currencies.tsv");

    /// <summary>The sums of a sentence, in order, each with its currency as what is counted.</summary>
    /// <param name="from">Position among the claim's quantities of the first one.</param>
    public static List<CountDraft> Read(SentenceTokens sentence, int from)
    {
        var found = new List<CountDraft>();
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (sentence.Taken[i] || sentence.Tokens[i].Kind is not (TokenKind.Number or TokenKind.Word)
                || Cardinals.Read(sentence, i, out var value) is not (>= 0 and var last))
                continue;
            var sign = Sign(sentence, i);
            var noun = last + 1 < sentence.Tokens.Length && sentence.Tokens[last + 1].Kind == TokenKind.Word && Currencies.Contains(sentence.Word(last + 1))
                ? Plurals.Singular(sentence.Word(last + 1)) : null;
            if (value > 0 && (sign is not null || noun is not null))
            {
                var first = sign is not null && i > 0 && sentence.Word(i - 1).Length == 1 && sentence.Word(i - 1)[0] == sign[0] ? i - 1 : i;
                var numeral = AmountWords.Widen(sentence, new Numeral(first, i, last, value, value, true, false));
                var behind = last + 1;
                found.Add(new CountDraft
                {
                    Numeral = numeral, Phrase = noun is null ? new CountPhrase(-1, last) : new CountPhrase(last + 1, last + 1), Index = from + found.Count,
                    Of = noun ?? sign, Kind = noun ?? sign, Continuation = CountReader.ContinuationOf(sentence, numeral, ref behind), Role = QuantityRole.Whole,
                });
            }
            i = last;
        }
        return found;
    }

    private static string? Sign(SentenceTokens sentence, int number)
    {
        var start = sentence.Tokens[number].Span.Start;
        return start > 0 && sentence.Text[start - 1] is '£' or '$' or '€' ? sentence.Text[(start - 1)..start] : null;
    }
}
