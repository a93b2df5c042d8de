using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Tokens;

/// <summary>Splits a sentence into tokens in one pass.</summary>
internal static class Tokenizer
{
    // How many tokens a sentence has is known at its end.
    [ThreadStatic]
    private static List<Token>? _buffer;

    public static Token[] Split(string text)
    {
        var tokens = _buffer ??= [];
        tokens.Clear();
        var quoted = false;
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
            }
            else if (char.IsLetterOrDigit(c))
            {
                var end = WordEnd(text, i);
                tokens.Add(Word(text, new TextSpan(i, end), quoted));
                i = end;
            }
            else if (IsApostrophe(c) && PossessiveEnd(text, i) is var possessive and > 0)
            {
                tokens.Add(Other(text, new TextSpan(i, possessive), TokenKind.Possessive, quoted));
                i = possessive;
            }
            else
            {
                if (c is '“' or '«' or '„') quoted = true;
                else if (c is '”' or '»') quoted = false;
                var mark = Other(text, new TextSpan(i, i + 1), TokenKind.Punctuation, quoted);
                if (c == '"') quoted = !quoted;
                tokens.Add(mark);
                i++;
            }
        }
        return [.. tokens];
    }

    private static int WordEnd(string text, int start)
    {
        var i = start;
        var letters = char.IsLetter(text[i]);
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c))
            {
                i++;
                continue;
            }
            var next = i + 1 < text.Length ? text[i + 1] : ' ';
            // Inside a word: a hyphen, an apostrophe that opens no possessive, a decimal mark, the dots of initials.
            if (c is '-' or '‑' && char.IsLetterOrDigit(next) && letters) { i++; continue; }
            if (IsApostrophe(c) && char.IsLetter(next) && PossessiveEnd(text, i) < 0) { i++; continue; }
            if (c is '.' or ',' && !letters && char.IsDigit(next)) { i++; continue; }
            if (c == '.' && IsInitialDot(text, start, i)) { i++; continue; }
            break;
        }
        return i;
    }

    /// <summary>The dot of "J." or "U.S.S.R."; of "Dr." and its like.</summary>
    private static bool IsInitialDot(string text, int start, int dot)
    {
        if (dot - 1 >= start && char.IsUpper(text[dot - 1]) && (dot - 1 == start || text[dot - 2] == '.'))
            return true;
        return Words.IsTitleAbbreviation(text.AsSpan(start, dot - start));
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    private static int PossessiveEnd(string text, int at)
    {
        if (at == 0 || !char.IsLetterOrDigit(text[at - 1]) && text[at - 1] != '.')
            return -1;
        if (at + 1 < text.Length && text[at + 1] is 's' or 'S' && (at + 2 >= text.Length || !char.IsLetterOrDigit(text[at + 2])))
            return at + 2;
        // "the prisoners' families": a bare apostrophe after a plural, before a space.
        return text[at - 1] is 's' && at + 1 < text.Length && text[at + 1] == ' ' ? at + 1 : -1;
    }

    private static Token Word(string text, TextSpan span, bool quoted)
    {
        if (char.IsDigit(text[span.Start]))
            return Other(text, span, TokenKind.Number, quoted);
        var spelling = Spelling.Of(span.In(text));
        return new Token(span, spelling.Class, TokenKind.Word, char.IsUpper(text[span.Start]), quoted, spelling);
    }

    private static Token Other(string text, TextSpan span, TokenKind kind, bool quoted) =>
        new(span, WordClass.None, kind, false, quoted, Spelling.Of(span.In(text)));
}
