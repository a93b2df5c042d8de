using System.Buffers;
using System.Globalization;

namespace MoscowTrials.Claims.Sources.Identifiers;

/// <summary>Works out whether numbers of works can be right: ISBN (ISO 2108), ISSN (ISO 3297), DOI (ISO 26324).</summary>
public static class IdentifierReader
{
    private static readonly SearchValues<char> Registrant = SearchValues.Create("0123456789.");

    private const int LongIsbn = 13, ShortIsbn = 10, Sbn = 9, IssnLength = 8;

    /// <summary>The numbers of a work, in order.</summary>
    public static IEnumerable<Identifier> Of(Work work)
    {
        foreach (var isbn in work.Isbns)
        {
            if (Isbn(isbn.Text) is { } found)
                yield return found;
        }
        if (work.Issn is { } issn && Issn(issn.Text) is { } serial)
            yield return serial;
        if (work.Doi is { } doi)
            yield return Doi(doi.Text);
    }

    /// <summary>An ISBN of 13 digits, of 10, or of 9 as before 1970; null where the words hold more than a number.</summary>
    public static Identifier? Isbn(string written)
    {
        if (Digits(written) is not { } digits)
            return null;
        // What was printed before 1970 leaves the first zero out.
        if (digits.Length == Sbn)
            digits = "0" + digits;
        if (digits.Length == ShortIsbn)
        {
            return SumOfTen(digits) == 0 ? new Identifier(IdentifierKind.Isbn, written, ToLong(digits), null)
                : new Identifier(IdentifierKind.Isbn, written, null, IdentifierFault.CheckDigit);
        }
        if (digits.Length != LongIsbn || digits.Contains('X', StringComparison.Ordinal))
            return new Identifier(IdentifierKind.Isbn, written, null, IdentifierFault.Length);
        return !(digits.StartsWith("978", StringComparison.Ordinal) || digits.StartsWith("979", StringComparison.Ordinal))
            ? new Identifier(IdentifierKind.Isbn, written, null, IdentifierFault.Prefix)
            : Check13(digits) == digits[12] ? new Identifier(IdentifierKind.Isbn, written, digits, null)
            : new Identifier(IdentifierKind.Isbn, written, null, IdentifierFault.CheckDigit);
    }

    /// <summary>An ISSN; null where the words hold more than a number.</summary>
    public static Identifier? Issn(string written)
    {
        if (Digits(written) is not { } digits)
            return null;
        if (digits.Length != IssnLength)
            return new Identifier(IdentifierKind.Issn, written, null, IdentifierFault.Length);
        var sum = 0;
        for (var i = 0; i < IssnLength; i++)
            sum += (IssnLength - i) * Value(digits[i]);
        return sum % 11 == 0 ? new Identifier(IdentifierKind.Issn, written, digits, null)
            : new Identifier(IdentifierKind.Issn, written, null, IdentifierFault.CheckDigit);
    }

    /// <summary>A DOI: "10.", a registrant, a stroke and a name; it has no check digit.</summary>
    public static Identifier Doi(string written)
    {
        var slash = written.IndexOf('/', StringComparison.Ordinal);
        var isOne = written.StartsWith("10.", StringComparison.Ordinal) && slash >= 7 && slash < written.Length - 1
            && !written.AsSpan(3, slash - 3).ContainsAnyExcept(Registrant);
        return new Identifier(IdentifierKind.Doi, written, isOne ? written.ToLowerInvariant() : null, isOne
            ? null : IdentifierFault.Prefix);
    }

    /// <summary>What the last digit of 13 has to be, by the twelve before it.</summary>
    private static char Check13(string digits)
    {
        var sum = 0;
        for (var i = 0; i < LongIsbn - 1; i++)
            sum += (digits[i] - '0') * (i % 2 == 0 ? 1 : 3);
        return (char)('0' + (10 - sum % 10) % 10);
    }

    private static int SumOfTen(string digits)
    {
        var sum = 0;
        for (var i = 0; i < ShortIsbn; i++)
            sum += (ShortIsbn - i) * Value(digits[i]);
        return sum % 11;
    }

    private static string ToLong(string digits)
    {
        var long12 = "978" + digits[..9];
        return long12 + Check13(long12 + "0").ToString(CultureInfo.InvariantCulture);
    }

    private static int Value(char digit) => digit == 'X' ? 10 : digit - '0';

    // Hyphens, dashes and blanks part the digits; an X can only be the last one.
    private static string? Digits(string written)
    {
        Span<char> digits = stackalloc char[32];
        var length = 0;
        foreach (var unit in written.AsSpan().Trim())
        {
            if (unit is '-' or '–' or '—' or '‐' or '‑' or '−' or ' ' or '\u00A0' or '.')
                continue;
            if (!char.IsAsciiDigit(unit) && unit is not ('X' or 'x') || length == digits.Length || length > 0 && digits[length - 1] == 'X')
                return null;
            digits[length++] = unit == 'x' ? 'X' : unit;
        }
        return length == 0 ? null : digits[..length].ToString();
    }
}
