using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Counts;

/// <summary>Reads whole numbers in digits and words: "1,966", "3.5 million", "two hundred and fifty", "a dozen".</summary>
internal static class Cardinals
{
    private const decimal Hundred = 100, Dozen = 12;

    /// <summary>Words that a number can have; a longer row of them is no number.</summary>
    private const int MostWords = 12;

    /// <returns>The last token of the number that begins at <paramref name="first"/>, or -1.</returns>
    public static int Read(SentenceTokens sentence, int first, out decimal value)
    {
        decimal total = 0, current = 0;
        var at = first;
        var limit = Math.Min(sentence.Tokens.Length, first + MostWords);
        for (; at < limit && !sentence.Taken[at]; at++)
        {
            var token = sentence.Tokens[at];
            var word = sentence.Word(at);
            if (token.Kind == TokenKind.Number)
            {
                if (at > first || !NumberWords.TryDigits(word, out current))
                    break;
                continue;
            }
            if (token.Kind != TokenKind.Word)
                break;
            var (kind, amount) = NumberWords.Find(word);
            if (kind == NumberWordKind.None && NumberWords.TrySplit(word, out var one, out var two)
                && one.Kind == NumberWordKind.Ten && two.Kind == NumberWordKind.Unit && two.Value < 10)
                (kind, amount) = (NumberWordKind.Ten, one.Value + two.Value);
            if (kind is NumberWordKind.Unit or NumberWordKind.Ten)
            {
                // "hundred five", "twenty five"; but "in two three ships" are two numbers, and so are "1,000 five".
                var fits = at == first || sentence.Tokens[at - 1].Kind == TokenKind.Word
                    && (current % Hundred == 0 || current % 10 == 0 && current % Hundred >= 20 && amount < 10);
                if (!fits)
                    break;
                current += amount;
            }
            else if (kind == NumberWordKind.Scale)
            {
                if (at == first && !(at > 0 && sentence.Word(at - 1) is "a" or "A"))
                    break;
                if (at > first && current == 0)
                    break;
                // "half a million"
                current = at > first ? current : at > 1 && sentence.Word(at - 2) is "half" or "Half" ? 0.5m : 1;
                if (amount is Hundred or Dozen)
                    current *= amount;
                else
                    (total, current) = (total + current * amount, 0);
            }
            else
            {
                break;
            }
            // "two hundred and fifty"
            if (kind == NumberWordKind.Scale && amount != Dozen && at + 2 < limit && sentence.Word(at + 1) is "and"
                && IsBelowHundred(sentence, at + 2)
                && (current >= Hundred || total > 0))
                at++;
        }
        value = Trim(total + current);
        return at > first && value > 0 ? at - 1 : -1;
    }

    /// <summary>Without the zeros that 3.5 times a million leaves behind the point.</summary>
    private static decimal Trim(decimal value) => value % 1 == 0 ? decimal.Truncate(value) : value;

    private static bool IsBelowHundred(SentenceTokens sentence, int at) =>
        sentence.Tokens[at].Kind == TokenKind.Word && !sentence.Taken[at]
        && (NumberWords.Find(sentence.Word(at)).Kind is NumberWordKind.Unit or NumberWordKind.Ten
            || NumberWords.TrySplit(sentence.Word(at), out _, out var last) && last.Kind == NumberWordKind.Unit);
}
