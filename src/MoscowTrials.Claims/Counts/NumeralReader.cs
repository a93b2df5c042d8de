using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Counts;

/// <summary>Reads numbers that count something; numbers that measure, date, name or score are passed over.</summary>
internal static class NumeralReader
{
    private static readonly WordList Units = WordList.AnyCase("measure-units.tsv");
    private static readonly WordList Numbered = WordList.AnyCase("numbered-things.tsv");

    /// <summary>Whether the word at <paramref name="at"/> measures; "five times" does, unless it goes on to tell which: ", in 1953 and 1954".</summary>
    public static bool IsUnit(SentenceTokens sentence, int at)
    {
        if (!sentence.IsIn(at, Units))
            return false;
        if (sentence.Word(at) is not "times" || at + 2 >= sentence.Tokens.Length || sentence.Word(at + 1) is not ("," or "(" or ":" or "–"))
            return true;
        return sentence.DateAt[sentence.Word(at + 2) is "in" && at + 3 < sentence.Tokens.Length ? at + 3 : at + 2] < 0;
    }

    /// <summary>The number that begins at token <paramref name="i"/>, or null.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="i">A token.</param>
    /// <param name="next">The token at which to go on; behind what was read, whether it counts or not.</param>
    public static Numeral? Read(SentenceTokens sentence, int i, out int next)
    {
        next = i + 1;
        var token = sentence.Tokens[i];
        // Most words have no part in a number.
        if (sentence.Taken[i] || !(token.Kind == TokenKind.Number || token.Kind == TokenKind.Word && token.Spelling.IsNumeral))
            return null;
        if (Fraction(sentence, i) is { } fraction)
        {
            next = fraction.Last + 1;
            return fraction;
        }
        if (Vague(sentence, i) is { } vague)
        {
            next = vague.Last + 1;
            return vague;
        }
        if (Cardinals.Read(sentence, i, out var value) is not (>= 0 and var last))
            return null;
        next = last + 1;
        var (minimum, maximum, exact) = (value, (decimal?)value, true);
        if (RangeEnd(sentence, i, last, value, out var high) is var end && end != last)
        {
            if (end < 0)
            {
                next = -end;
                return null;
            }
            (last, maximum, exact) = (end, high, false);
            next = end + 1;
        }
        var share = Percent(sentence, last);
        if (share > last)
            last = share;
        else if (!Counts(sentence, i, last))
            return null;
        next = last + 1;
        if (value % 1 != 0 && share < last)
            return null;
        var isShare = share == last && sentence.Tokens[last].Kind != TokenKind.Number && IsPercent(sentence, last);
        return AmountWords.Widen(sentence, new Numeral(i, i, last, minimum, maximum, exact, isShare));
    }

    /// <summary>"two thirds", "a quarter of", "half the": a share; "half a dozen" is six.</summary>
    private static Numeral? Fraction(SentenceTokens sentence, int i)
    {
        var word = sentence.Word(i);
        if (sentence.Tokens[i].Kind != TokenKind.Word || sentence.Tokens[i].Is(WordClass.Function))
            return null;
        var (kind, value) = NumberWords.Find(word);
        decimal parts = 0, of = 0;
        var last = i;
        if (kind == NumberWordKind.Fraction)
        {
            // "a third of", "half of the", "half the"; the bare word is an ordinal.
            var article = i > 0 && sentence.Word(i - 1) is "a" or "A" or "one" or "One";
            var behind = i + 1 < sentence.Tokens.Length ? sentence.Word(i + 1) : default;
            if (value == 2 ? behind is not ("of" or "the" or "its" or "his" or "their" or "her") : !article || behind is not "of")
                return null;
            (parts, of) = (1, value);
        }
        else if (kind == NumberWordKind.Unit && i + 1 < sentence.Tokens.Length
            && NumberWords.Find(sentence.Word(i + 1)) is (NumberWordKind.Fraction, var denominator)
            && (value == 1 ? i + 2 < sentence.Tokens.Length && sentence.Word(i + 2) is "of" : sentence.Word(i + 1)[^1] == 's'))
        {
            (parts, of, last) = (value, denominator, i + 1);
        }
        else if (kind == NumberWordKind.None && NumberWords.TrySplit(word, out var first, out var second)
            && second.Kind == NumberWordKind.Fraction && first.Kind == NumberWordKind.Unit
            && i + 1 < sentence.Tokens.Length && sentence.Word(i + 1) is "of" or "the")
        {
            (parts, of) = (first.Value, second.Value);
        }
        if (of == 0 || parts >= of)
            return null;
        var percent = Math.Round(parts * 100 / of, 2);
        return AmountWords.Widen(sentence, new Numeral(i, i, last, percent, percent, true, true));
    }

    /// <summary>"hundreds of people": many, and nobody says how many.</summary>
    private static Numeral? Vague(SentenceTokens sentence, int i)
    {
        if (NumberWords.Find(sentence.Word(i)) is not (NumberWordKind.Vague, var least)
            || i + 1 >= sentence.Tokens.Length || sentence.Word(i + 1) is not "of")
            return null;
        var last = i + 1;
        // "hundreds of thousands of"
        if (i + 3 < sentence.Tokens.Length && NumberWords.Find(sentence.Word(i + 2)) is (NumberWordKind.Vague, var more)
            && sentence.Word(i + 3) is "of")
            (last, least) = (i + 3, Math.Max(more, least * more / 2));
        return new Numeral(i, i, last, least, null, false, false);
    }

    /// <summary>
    /// The last token of a range that begins with the number up to <paramref name="last"/>; <paramref name="last"/> where there is none;
    /// negative, minus the token behind it, where the two numbers are a score or a change.
    /// </summary>
    private static int RangeEnd(SentenceTokens sentence, int first, int last, decimal low, out decimal high)
    {
        high = low;
        var tokens = sentence.Tokens;
        if (last + 2 >= tokens.Length)
            return last;
        var link = sentence.Word(last + 1);
        var dash = link is "–" or "-" or "—" or "‑";
        var between = first > 0 && sentence.Word(first - 1) is "between" or "Between" && link is "and";
        if (!dash && !between && link is not ("to" or "or"))
            return last;
        if (Cardinals.Read(sentence, last + 2, out high) is not (>= 0 and var end))
            return last;
        var touching = dash && tokens[last].Span.End == tokens[last + 1].Span.Start
            && tokens[last + 1].Span.End == tokens[last + 2].Span.Start;
        if (dash && !touching)
            return last;
        var changes = link is "to" && first > 0 && sentence.Word(first - 1) is "from" or "From";
        if (high <= low || changes || dash && !CountPhrase.HasPluralHead(sentence, end + 1) && Percent(sentence, end) == end)
            return -(end + 1);
        return link is "or" && high > low + 5 ? last : end;
    }

    /// <summary>The last token of "%" or "per cent" behind token <paramref name="last"/>, or that token.</summary>
    private static int Percent(SentenceTokens sentence, int last)
    {
        var tokens = sentence.Tokens;
        if (last + 1 >= tokens.Length)
            return last;
        if (sentence.Word(last + 1) is "%" or "percent")
            return last + 1;
        return last + 2 < tokens.Length && sentence.Word(last + 1) is "per" && sentence.Word(last + 2) is "cent" ? last + 2 : last;
    }

    private static bool IsPercent(SentenceTokens sentence, int last) => sentence.Word(last) is "%" or "percent" or "cent";

    /// <summary>Whether what stands around the number leaves it a count.</summary>
    private static bool Counts(SentenceTokens sentence, int first, int last)
    {
        var tokens = sentence.Tokens;
        var text = sentence.Text;
        int start = tokens[first].Span.Start, end = tokens[last].Span.End;
        var digits = tokens[first].Kind == TokenKind.Number;
        // Signs that touch it: "$12", "12:30", "28-page", "12°", "#4".
        if (start > 0 && text[start - 1] is '$' or '£' or '€' or '¥' or '#' or '№' or '§' or '/' or ':' or '+' or '−' or '±' or '=' or '.'
            || start > 0 && text[start - 1] is '-' or '–' && digits)
            return false;
        if (end < text.Length
            && (text[end] is '|' or '-' or '‑' or '–' or '/' or '°' or '′' or '″' or '×' or '½' or '¼' or '¾' or '²' or '³' or '+'
                or '=' or '€' or '£' or '$'
            || text[end] == ':' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))
            return false;
        if (last + 1 < tokens.Length && tokens[last + 1].Kind == TokenKind.Word && IsUnit(sentence, last + 1))
            return false;
        if (first == 0)
            return !(digits && end < text.Length && text[end] is ')' or '.' or '|' or ']');
        var before = tokens[first - 1];
        var word = sentence.Word(first - 1);
        // "p. 265", "(p. 12)", a cell of a table that lost its form.
        if (word is "." && first > 1 && (Numbered.Contains(sentence.Word(first - 2)) || sentence.Tokens[first - 2].Span.Length == 1))
            return false;
        if (word is "|" or "=" or "×" or "≈" or "<" or ">" or "±" or "$" or "£" or "€")
            return false;
        if (before.Kind != TokenKind.Word)
            return digits || !tokens[first].IsCapitalised || Opens(text, before.Span);
        // "Chapter Five", "Apollo 11", "page 12", "No. 7".
        if (!digits && tokens[first].IsCapitalised)
            return false;
        // "Set five", but "set five sailors adrift"
        if (Numbered.Contains(word) && (digits || !before.Is(WordClass.Verb) || !CountPhrase.HasPluralHead(sentence, last + 1)) || digits && before.IsCapitalised && !sentence.Word(first).Contains(',') && (first > 1 || !CountPhrase.HasPluralHead(sentence, last + 1))
            && !before.Is(WordClass.Function | WordClass.Adverb)
            && !Plurals.IsPlural(word))
            return false;
        return !(sentence.Word(first) is "one" && IsPronoun(sentence, first));
    }

    /// <summary>A bullet, quotation mark or bracket, behind which a capital letter is no name's.</summary>
    private static bool Opens(string text, TextSpan mark) =>
        text[mark.Start] is '"' or '“' or '(' or '•' or '–' or '—' or ':' or '«' or '\'' or '‘';

    private static bool IsPronoun(SentenceTokens sentence, int at) =>
        sentence.Word(at - 1) is "no" or "any" or "every" or "each" or "some" or "which" or "another" or "this" or "that" or "the"
            or "these"
            or "those" or "such" or "a" or "anyone" or "latter" or "former"
        || at + 1 < sentence.Tokens.Length
            && (sentence.Tokens[at + 1].Is(WordClass.Modal | WordClass.Possessive) || sentence.Word(at + 1) is "another");
}
