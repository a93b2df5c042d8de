using System.Buffers;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources.Written;

/// <summary>Finds addresses, numbers of catalogues, pages and days of retrieval in a written reference.</summary>
internal static class KnownParts
{
    /// <summary>Digits of an ISBN and an ISSN (ISO 2108, ISO 3297).</summary>
    private const int LongIsbn = 13, ShortIsbn = 10, IssnDigits = 8;

    /// <summary>Units in which the day of retrieval ends: "Retrieved on Wednesday, 17 September 2014".</summary>
    private const int LongestDate = 40;

    private static readonly SearchValues<char> EndsAddress = SearchValues.Create(" \t\r\n<>\"”“|[]");

    private static readonly SearchValues<char> Roman = SearchValues.Create("ivxlcIVXLC");

    /// <summary>The parts in order and without overlap.</summary>
    public static List<KnownPart> Find(string text, TextSpan range)
    {
        var found = new List<KnownPart>();
        for (var i = range.Start; i < range.End;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }
            var end = i;
            while (end < range.End && (char.IsLetterOrDigit(text[end]) || text[end] == '\''))
                end++;
            if (Read(text, new TextSpan(i, end), range.End) is { } part)
            {
                found.Add(part);
                i = Math.Max(end, part.Span.End);
                continue;
            }
            i = end;
        }
        return found;
    }

    /// <summary>
    /// Pages, volumes and the like in figures, Roman ones and letters: <c>217–219</c>, <c>xvii</c>, <c>86, 115-26</c>, <c>A12</c>,
    /// <c>?</c>; empty where none stand at <paramref name="from"/>.
    /// </summary>
    public static TextSpan Pages(string text, int from, int end)
    {
        while (from < end && char.IsWhiteSpace(text[from]))
            from++;
        if (from < end && text[from] == '?')
            return new TextSpan(from, from + 1);
        var (at, last) = (from, from);
        while (at < end)
        {
            var word = at;
            while (at < end && (char.IsAsciiLetterOrDigit(text[at])))
                at++;
            if (at == word || !IsPage(text.AsSpan(word, at - word)))
                break;
            // "123 ff.", "12 n. 3"
            last = at;
            var rest = text.AsSpan(at, end - at);
            if (rest.StartsWith("ff", StringComparison.Ordinal))
                last = at += 2;
            var mark = at;
            while (mark < end && (char.IsWhiteSpace(text[mark]) || text[mark] is ',' or '-' or '–' or '—' or '&' or '/'))
                mark++;
            if (mark > at && text.AsSpan(mark, end - mark).StartsWith("and ", StringComparison.Ordinal))
                mark += 4;
            if (mark == at)
                break;
            // Digits have to follow, or Roman numbers do.
            if (mark < end && !char.IsAsciiDigit(text[mark])
                && text[mark] is not ('x' or 'v' or 'i' or 'A' or 'B' or 'C' or 'S' or 'X' or 'V' or 'I' or 'l'))
                break;
            var join = text.AsSpan(at, mark - at).Trim();
            // A year behind a comma is none of the pages: "p. 12, 1936".
            if (join.IsEmpty || join is "," && IsYear(text, mark, end))
                break;
            at = mark;
        }
        return new TextSpan(from, last);
    }

    private static bool IsPage(ReadOnlySpan<char> word)
    {
        var digits = 0;
        foreach (var c in word)
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        if (digits == word.Length)
            return word.Length <= 6;
        // "A12", "12a", "S559", and in small Roman numbers "xvii".
        return digits > 0 ? word.Length - digits <= 2 && word.Length <= 7 : word.Length <= 8 && !word.ContainsAnyExcept(Roman);
    }

    private static bool IsYear(string text, int at, int end)
    {
        var stop = at;
        while (stop < end && char.IsAsciiDigit(text[stop]))
            stop++;
        return stop - at == 4 && text[at] is '1' or '2' && (stop == end || !IsDash(text[stop]));
    }

    private static KnownPart? Read(string text, TextSpan word, int end)
    {
        var letters = word.In(text);
        if (char.IsAsciiDigit(letters[0]))
            return letters is "10" && IsDoi(text, word.Start, end) ? Address(text, KnownKind.Doi, word.Start, word.Start, end) : null;
        if (letters is "http" or "https" or "ftp" && text.AsSpan(word.End, end - word.End).StartsWith("://", StringComparison.Ordinal)
            || letters is "www" && word.End < end && text[word.End] == '.')
        {
            var address = Address(text, KnownKind.Url, word.Start, word.Start, end);
            var at = address.Value.In(text).IndexOf("doi.org/10.", StringComparison.OrdinalIgnoreCase);
            return at < 0 ? address : address with { Kind = KnownKind.Doi, Value = address.Value with { Start =
                address.Value.Start + at + 8 } };
        }
        if (letters.Equals("doi", StringComparison.OrdinalIgnoreCase))
        {
            var from = Skip(text, word.End, end);
            return IsDoi(text, from, end) ? Address(text, KnownKind.Doi, word.Start, from, end) : null;
        }
        if (letters.StartsWith("ISBN", StringComparison.OrdinalIgnoreCase))
            return Isbn(text, word, end);
        if (letters.Equals("ISSN", StringComparison.OrdinalIgnoreCase))
        {
            var digits = Digits(text, Skip(text, word.End, end), end, IssnDigits);
            return digits.IsEmpty ? null : new KnownPart(KnownKind.Issn, new TextSpan(word.Start, digits.End), digits);
        }
        if (ReferenceWords.Identifier.Contains(letters) && letters.ContainsAnyInRange('A', 'Z'))
            return Identifier(text, word, end);
        // "p76"
        if (letters[0] == 'p' && letters.TrimStart('p') is { IsEmpty: false } digits1 && letters.Length - digits1.Length <= 2
            && !digits1.ContainsAnyExceptInRange('0', '9'))
            return Labelled(text, KnownKind.Pages, word with { End = word.End - digits1.Length }, end);
        if (ReferenceWords.Page.Contains(letters))
            return Labelled(text, KnownKind.Pages, word, end);
        if (ReferenceWords.Volume.Contains(letters))
            return Labelled(text, KnownKind.Volume, word, end);
        if (ReferenceWords.Issue.Contains(letters))
            return Labelled(text, KnownKind.Issue, word, end);
        var rest = text.AsSpan(word.Start, end - word.Start);
        var length = char.IsUpper(letters[0]) || letters is "accessed" or "retrieved" or "last"
            ? ReferenceWords.Leading(ReferenceWords.Accessed, rest) : 0;
        if (length > 0)
            return Dated(text, KnownKind.Accessed, word.Start, word.Start + length, end);
        return letters is "Archived" ? Dated(text, KnownKind.Archived, word.Start, word.End, end) : null;
    }

    private static KnownPart? Labelled(string text, KnownKind kind, TextSpan word, int end)
    {
        var from = word.End;
        if (from < end && text[from] == '.')
            from++;
        // "no" is a word, "no. 3" a number; "p12" holds its page in itself and is no word of the list.
        var isShort = word.Length <= 2;
        if (isShort && from == word.End && !(kind == KnownKind.Pages && word.In(text) is "p" or "pp"))
            return null;
        var pages = Pages(text, from, end);
        if (pages.IsEmpty || kind != KnownKind.Pages && text[pages.Start] == '?')
            return null;
        // "in the pages of", "volume I" are words unless a number follows.
        if (pages.End < end && char.IsLetter(text[pages.End]))
            return null;
        return new KnownPart(kind, new TextSpan(word.Start, pages.End), pages);
    }

    private static KnownPart? Isbn(string text, TextSpan word, int end)
    {
        var from = Skip(text, word.End, end);
        // "ISBN-13: 978-…", "ISBN 10: 0-…"
        foreach (var form in (ReadOnlySpan<string>)["-10", "-13", "10", "13"])
        {
            if (text.AsSpan(word.End, end - word.End).TrimStart().StartsWith(form, StringComparison.Ordinal))
            {
                var after = text.IndexOf(form, word.End, StringComparison.Ordinal) + form.Length;
                if (form[0] == '-' ? after < end && !char.IsAsciiDigit(text[after]) : after < end && text[after] == ':')
                    from = Skip(text, after, end);
            }
        }
        var digits = Digits(text, from, end, LongIsbn);
        return digits.IsEmpty ? null : new KnownPart(KnownKind.Isbn, new TextSpan(word.Start, digits.End), digits);
    }

    // Digits with hyphens, dashes or blanks between them; the last may be an X.
    private static TextSpan Digits(string text, int from, int end, int most)
    {
        var (count, last) = (0, from);
        var isLong = text.AsSpan(from, Math.Min(3, end - from)) is "978" or "979";
        for (var i = from; i < end && count < most; i++)
        {
            var unit = text[i];
            if (char.IsAsciiDigit(unit) || unit is 'X' or 'x' && count is ShortIsbn - 1 or IssnDigits - 1)
            {
                count++;
                last = i + 1;
            }
            else if (!(IsDash(unit) || unit is ' ' or '\u00A0') || i + 1 >= end || !(char.IsAsciiDigit(text[i + 1])
                || text[i + 1] is 'X' or 'x')
                || unit is ' ' or '\u00A0' && count >= ShortIsbn && !isLong)
            {
                break;
            }
        }
        return count < IssnDigits - 1 ? default : new TextSpan(from, last);
    }

    private static KnownPart? Identifier(string text, TextSpan word, int end)
    {
        var from = Skip(text, word.End, end);
        var stop = from;
        while (stop < end && !char.IsWhiteSpace(text[stop]) && text[stop] is not (',' or ';' or ')'))
            stop++;
        while (stop > from && text[stop - 1] is '.')
            stop--;
        return text.AsSpan(from, stop - from).ContainsAnyInRange('0', '9')
            ? new KnownPart(KnownKind.Identifier, new TextSpan(word.Start, stop), new TextSpan(from, stop)) : null;
    }

    // "Retrieved 6 July 2014", "Archived from the original on 2014-07-06".
    private static KnownPart? Dated(string text, KnownKind kind, int start, int from, int end)
    {
        var at = from;
        foreach (var words in (ReadOnlySpan<string>)[" from the original", " on", ":"])
        {
            if (text.AsSpan(at, end - at).StartsWith(words, StringComparison.OrdinalIgnoreCase))
                at += words.Length;
        }
        while (at < end && char.IsWhiteSpace(text[at]))
            at++;
        var stop = Math.Min(end, at + LongestDate);
        if (WrittenDate.Leading(text, new TextSpan(at, stop)) is { } date)
            return new KnownPart(kind, new TextSpan(start, date.Span.End), date.Span);
        return kind == KnownKind.Archived ? new KnownPart(kind, new TextSpan(start, at), new TextSpan(at, at)) : null;
    }

    private static KnownPart Address(string text, KnownKind kind, int start, int from, int end)
    {
        var length = text.AsSpan(from, end - from).IndexOfAny(EndsAddress);
        var stop = length < 0 ? end : from + length;
        while (stop > from && (text[stop - 1] is '.' or ',' or ';' or ':' or '\'' or '’' || text[stop - 1] == ')'
            && !text.AsSpan(from, stop - from).Contains('(')))
            stop--;
        return new KnownPart(kind, new TextSpan(start, stop), new TextSpan(from, stop));
    }

    // A DOI begins with "10.", a registrant of four digits or more and a stroke (ISO 26324).
    private static bool IsDoi(string text, int at, int end)
    {
        var rest = text.AsSpan(at, end - at);
        if (!rest.StartsWith("10.", StringComparison.Ordinal))
            return false;
        var digits = 3;
        while (digits < rest.Length && (char.IsAsciiDigit(rest[digits]) || rest[digits] == '.'))
            digits++;
        return digits >= 7 && digits < rest.Length && rest[digits] == '/';
    }

    private static int Skip(string text, int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is ':' or '.' or '='))
            at++;
        return at;
    }

    private static bool IsDash(char unit) => unit is '-' or '–' or '—' or '‐' or '‑' or '−';
}
