namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Cuts text into words, numbers and marks; each character is looked at once.</summary>
internal static class Lexer
{
    private const int LongestWord = 16;

    /// <summary>Fills <paramref name="buffer"/> from <paramref name="start"/> on, with at most <paramref name="most"/> tokens.</summary>
    /// <returns>Where it stopped.</returns>
    internal static int Read(string text, int start, int most, TokenBuffer buffer)
    {
        buffer.Clear(text);
        var at = start;
        var spaced = true;
        while (at < text.Length && buffer.Count < most)
        {
            var c = text[at];
            if (c <= ' ' || (c > 127 && (char.IsWhiteSpace(c) || c == '\u200b')))
            {
                spaced = true;
                at++;
                continue;
            }
            var token = new Token { Start = at, Flags = spaced ? TokenFlags.Spaced : TokenFlags.None };
            if (IsDigit(c))
                at = Number(text, at, ref token);
            else if (IsLetter(c))
                at = Word(text, at, ref token);
            else
            {
                token.Kind = TokenKind.Mark;
                token.Character = c == '’' ? '\'' : c;
                at++;
            }
            token.End = at;
            buffer.Add(token);
            spaced = false;
        }
        buffer.Seal();
        return at;
    }

    private static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    private static bool IsLetter(char c) => c < 128 ? (uint)((c | 0x20) - 'a') <= 'z' - 'a' : char.IsLetter(c);

    private static int Number(string text, int start, ref Token token)
    {
        token.Kind = TokenKind.Number;
        int at = start, digits = 0;
        long value = 0;
        while (at < text.Length && IsDigit(text[at]))
        {
            value = Math.Min(value * 10 + text[at++] - '0', int.MaxValue);
            digits++;
        }
        // 1,966 and 1,234,567, but not 18,1928.
        if (digits <= 3)
        {
            while (at + 3 < text.Length && text[at] == ',' && IsDigit(text[at + 1]) && IsDigit(text[at + 2]) && IsDigit(text[at + 3])
                && (at + 4 >= text.Length || !IsDigit(text[at + 4])))
            {
                for (var i = 1; i <= 3; i++)
                    value = Math.Min(value * 10 + text[at + i] - '0', int.MaxValue);
                at += 4;
                digits += 3;
                token.Flags |= TokenFlags.Grouped;
            }
        }
        token.Value = (int)value;
        token.Digits = (byte)Math.Min(digits, 255);
        if (at < text.Length && (IsLetter(text[at]) || text[at] is '\'' or '’'))
            at = Suffix(text, at, ref token);
        return at;
    }

    // Letters right behind a number belong to it (18th, 1930s), are a word of their own (5PM), or make it no number (38mm).
    private static int Suffix(string text, int at, ref Token token)
    {
        var end = at;
        while (end < text.Length && IsLetter(text[end]))
            end++;
        if (end == at)
        {
            var plural = at + 1 < text.Length && text[at + 1] == 's' && (at + 2 >= text.Length || !IsLetter(text[at + 2]));
            if (!plural || token.Digits is not (2 or 3 or 4) || token.Value % 10 != 0)
                return at;
            token.Flags |= TokenFlags.Plural;
            return at + 2;
        }
        var letters = text.AsSpan(at, end - at);
        if (end < text.Length && IsDigit(text[end]))
            return Mixed(text, end, ref token);
        if (letters.Length == 2 && (Same(letters, "th") || Same(letters, "st") || Same(letters, "nd") || Same(letters, "rd")))
        {
            token.Flags |= TokenFlags.Ordinal;
            return end;
        }
        if (letters is "s" && token.Digits is 2 or 3 or 4)
        {
            token.Flags |= TokenFlags.Plural;
            return end;
        }
        if (Same(letters, "am") || Same(letters, "pm") || Same(letters, "hrs") || Same(letters, "bc") || Same(letters, "ad")
            || Same(letters, "bce") || Same(letters, "ce") || Same(letters, "a") || Same(letters, "p"))
            return at;
        return Mixed(text, end, ref token);
    }

    private static int Mixed(string text, int at, ref Token token)
    {
        token.Kind = TokenKind.Mixed;
        while (at < text.Length && (IsLetter(text[at]) || IsDigit(text[at])))
            at++;
        return at;
    }

    private static bool Same(ReadOnlySpan<char> letters, string lower) => letters.Equals(lower, StringComparison.OrdinalIgnoreCase);

    private static int Word(string text, int start, ref Token token)
    {
        var hash = WordTable.HashSeed;
        int at = start, capitals = 0;
        var ascii = true;
        char lower = '\0';
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c < 128)
            {
                var small = (char)(c | 0x20);
                if ((uint)(small - 'a') > 'z' - 'a')
                    break;
                lower = small;
                capitals += lower == c ? 0 : 1;
                hash = WordTable.Roll(hash, lower);
            }
            else
            {
                // A combining mark belongs to its letter.
                if (!char.IsLetter(c) && (c < 0x300 || c > 0x36f))
                    break;
                ascii = false;
                lower = c;
                capitals += char.IsUpper(c) ? 1 : 0;
            }
        }
        if (at < text.Length && IsDigit(text[at]))
            return Mixed(text, at, ref token);
        token.Kind = TokenKind.Word;
        token.Character = lower;
        var length = at - start;
        if (capitals > 0 && (text[start] < 128 ? (text[start] & 0x20) == 0 : char.IsUpper(text[start])))
            token.Flags |= TokenFlags.Capital;
        if (capitals == length && length > 1)
            token.Flags |= TokenFlags.Shouted;
        if (length == 1 && at < text.Length && text[at] == '.')
            return Initials(text, start, ref token);
        if (ascii && length <= LongestWord)
        {
            token.Kind = WordTable.Default.Find(text.AsSpan(start, length), hash, out token.Value);
            // "o'clock"
            if (length == 1 && lower == 'o' && at + 6 <= text.Length && text[at] is '\'' or '’' && Same(text.AsSpan(at + 1, 5), "clock"))
            {
                token.Kind = TokenKind.Clock;
                return at + 6;
            }
        }
        return at;
    }

    // "B.C.", "a.m.", "A.D": letters with a stop after each, at most six. A single letter with a stop keeps the stop out.
    private static int Initials(string text, int start, ref Token token)
    {
        Span<char> letters = stackalloc char[6];
        int count = 0, at = start;
        while (count < letters.Length && at < text.Length && IsLetter(text[at]) && (at + 1 >= text.Length || !IsLetter(text[at + 1])))
        {
            letters[count++] = char.ToLowerInvariant(text[at++]);
            if (at >= text.Length || text[at] != '.')
                break;
            at++;
        }
        if (count == 1)
            at = start + 1;
        else
            token.Flags |= TokenFlags.Dotted;
        var hash = WordTable.HashSeed;
        foreach (var c in letters[..count])
            hash = WordTable.Roll(hash, c);
        token.Kind = WordTable.Default.Find(letters[..count], hash, out token.Value);
        return at;
    }
}
