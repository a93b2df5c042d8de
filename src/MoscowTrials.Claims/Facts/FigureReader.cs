using System.Collections.Frozen;
using System.Globalization;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Counts;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Facts;

/// <summary>Reads every number of a sentence, whether or not it counts something.</summary>
internal static class FigureReader
{
    private const string Rank = "#", Percent = "%";

    /// <summary>Digits of a number that is read; what is longer is a code.</summary>
    private const int MostDigits = 20;

    private static readonly FrozenDictionary<string, (decimal Value, bool IsRank)> Ordinals = LexiconTable.Read("ordinal-words.tsv", 3)
        .ToFrozenDictionary(r => r[0], r => (Number(r[1]), r[2] == "rank"), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, (decimal Factor, bool AfterMoney)> Scales = LexiconTable.Read("figure-scales.tsv", 3)
        .ToFrozenDictionary(r => r[0], r => (Number(r[1]), r[2] == "money"), StringComparer.OrdinalIgnoreCase);

    // "W" and "MW" are not "w" and "mw".
    private static readonly FrozenDictionary<string, (string Name, decimal Factor)> Units = LexiconTable.Read("unit-factors.tsv", 3)
        .ToFrozenDictionary(r => r[0], r => (r[1], Number(r[2])), StringComparer.Ordinal);

    /// <summary>The numbers of a sentence outside of the <paramref name="dates"/>, in order.</summary>
    public static IEnumerable<(TextSpan Span, Figure Figure)> Read(string text, TextSpan[] dates)
    {
        var sentence = new SentenceTokens(text, Tokenizer.Split(text), [], dates);
        for (var i = 0; i < sentence.Tokens.Length;)
        {
            if (ReadAt(sentence, i, out var next) is { } found)
                yield return found;
            i = next;
        }
    }

    /// <summary>The number that begins at a token, or null.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="i">The token.</param>
    /// <param name="next">The token behind it, where a unit may stand.</param>
    public static (TextSpan Span, Figure Figure)? ReadAt(SentenceTokens sentence, int i, out int next)
    {
        next = i + 1;
        if (sentence.Taken[i] || sentence.Tokens[i].Kind is not (TokenKind.Number or TokenKind.Word))
            return null;
        var money = Money(sentence, i);
        var last = i;
        decimal value, slack;
        var sort = money ?? "";
        if (sentence.Tokens[i].Kind == TokenKind.Number)
        {
            if (Digits(sentence.Word(i), out value, out slack) is not { } suffix)
                return null;
            if (suffix is "st" or "nd" or "rd" or "th")
                sort = Rank;
            else if (suffix.Length > 0 && Scales.TryGetValue(suffix, out var own))
                (value, slack) = (value * own.Factor, slack * own.Factor);
            else if (suffix.Length == 0)
                Scale(sentence, ref last, money is not null, ref value, ref slack);
        }
        else if (Word(sentence.Word(i)) is var (ordinal, isRank))
        {
            (value, slack, sort) = (ordinal, 0, isRank ? Rank : sort);
        }
        else if (Cardinals.Read(sentence, i, out value) is >= 0 and var end)
        {
            (last, slack) = (end, 0);
        }
        else
        {
            return null;
        }
        next = last + 1;
        if (IsPercent(sentence, last + 1) is > 0 and var percent)
            (sort, last) = (Percent, percent);
        (string, decimal)? dimension = sort.Length == 0 ? Unit(sentence, last + 1) : null;
        next = Math.Max(next, last + 1);
        return (sentence.Span(i, last), new Figure(value, slack, sort, dimension));
    }

    /// <summary>The number at the beginning of a token, and what follows it there ("th", "m"); null where it is none.</summary>
    private static string? Digits(ReadOnlySpan<char> word, out decimal value, out decimal slack)
    {
        (value, slack) = (0, 0);
        var end = 0;
        while (end < word.Length && (char.IsAsciiDigit(word[end]) || word[end] is '.' or ','))
            end++;
        var number = word[..end].TrimEnd(".,");
        // "1.234.567" and "2.0.1" are no numbers of this language.
        if (number.Length > MostDigits || number.Count('.') > 1 || word.Length - end > 3 && !Scales.ContainsKey(word[end..].ToString())
            || !decimal.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value))
            return null;
        var point = number.IndexOf('.');
        slack = 0.5m;
        for (var i = point < 0 ? number.Length : point + 1; i < number.Length; i++)
            slack /= 10;
        // "1,200" may be 1,234; "8.0 million" is no 7.9.
        for (var i = number.Length; point < 0 && end == word.Length && i > 1 && number[i - 1] is '0' or ','; i--)
            slack *= number[i - 1] == '0' ? 10 : 1;
        return word[end..].ToString();
    }

    private static void Scale(SentenceTokens sentence, ref int last, bool isMoney, ref decimal value, ref decimal slack)
    {
        if (last + 1 >= sentence.Tokens.Length || sentence.Tokens[last + 1].Kind != TokenKind.Word || sentence.Word(last + 1).Length > 9
            || !Scales.TryGetValue(sentence.Word(last + 1).ToString(), out var scale) || scale.AfterMoney && !isMoney)
            return;
        last++;
        // The scale says how exact it is, not the zeros before it.
        (value, slack) = (value * scale.Factor, Math.Min(slack, 0.5m) * scale.Factor);
    }

    /// <summary>"third", "twenty-third", "twice", "six-times": the value of a word that is or begins with a number; null for another word.</summary>
    private static (decimal Value, bool IsRank)? Word(ReadOnlySpan<char> word)
    {
        if (word.Length is < 4 or > 24)
            return null;
        var hyphen = word.IndexOfAny('-', '‑');
        if (hyphen < 0)
            return Ordinals.TryGetValue(word.ToString(), out var ordinal) ? ordinal : null;
        var (kind, value) = NumberWords.Find(word[..hyphen]);
        if (kind == NumberWordKind.Ten && Ordinals.TryGetValue(word[(hyphen + 1)..].ToString(), out var unit) && unit is { IsRank: true, Value: < 10 })
            return (value + unit.Value, true);
        // "four-part"; "thirty-eight" is read with the words behind it.
        return kind is NumberWordKind.Unit or NumberWordKind.Ten && !NumberWords.TrySplit(word, out _, out _) ? (value, false)
            : Ordinals.TryGetValue(word[..hyphen].ToString(), out var leading) ? leading : null;
    }

    private static string? Money(SentenceTokens sentence, int i) =>
        i > 0 && sentence.Word(i - 1) is var sign && sentence.Tokens[i - 1].Span.End == sentence.Tokens[i].Span.Start
            && sign.Length == 1 && char.GetUnicodeCategory(sign[0]) == UnicodeCategory.CurrencySymbol ? sign.ToString() : null;

    /// <summary>The last token of "%", "percent" or "per cent" at a token; 0 where there is none.</summary>
    private static int IsPercent(SentenceTokens sentence, int at) =>
        at >= sentence.Tokens.Length ? 0
        : sentence.Word(at) is "%" or "percent" ? at
        : at + 1 < sentence.Tokens.Length && sentence.Word(at) is "per" && sentence.Word(at + 1) is "cent" ? at + 1 : 0;

    private static (string, decimal)? Unit(SentenceTokens sentence, int at)
    {
        // "10-mile": the hyphen is a mark of its own behind digits.
        if (at + 1 < sentence.Tokens.Length && sentence.Word(at) is "-" or "‑")
            at++;
        return at < sentence.Tokens.Length && sentence.Word(at).Length < 16 && Units.TryGetValue(sentence.Word(at).ToString(), out var unit) ? unit : null;
    }

    private static decimal Number(string digits) => decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
