using System.Globalization;

namespace MoscowTrials.Reading.Markdown;

/// <summary>A key that is made of an author and a year: <c>conquest1990</c>, <c>Smith_2004a</c>, <c>doe:1999</c>.</summary>
/// <param name="Name">The author, with a capital.</param>
/// <param name="Year">The year, with the letter behind it.</param>
internal sealed record AuthorYear(string Name, string Year)
{
    private const int LeastName = 3;

    /// <summary>Reads a key; null where it is made otherwise.</summary>
    public static AuthorYear? Parse(string key)
    {
        var letters = 0;
        while (letters < key.Length && char.IsLetter(key[letters]))
            letters++;
        var digits = letters;
        while (digits < key.Length && key[digits] is '_' or '-' or ':' or '.')
            digits++;
        var end = digits;
        while (end < key.Length && char.IsAsciiDigit(key[end]))
            end++;
        if (letters < LeastName || end - digits != 4 || key[digits] is not ('1' or '2'))
            return null;
        var rest = key[end..];
        // "conquest1990great": the first word of the title.
        if (rest.Any(c => !char.IsAsciiLetter(c)))
            return null;
        var year = rest.Length == 1 ? key[digits..] : key[digits..end];
        return new AuthorYear(string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(key[0])}{key[1..letters]}"), year);
    }

    /// <summary>Whether an entry of a list is the work: its author stands at the beginning, and it names the year.</summary>
    public bool Fits(string entry) =>
        entry.AsSpan(0, Math.Min(entry.Length, 80)).Contains(Name, StringComparison.OrdinalIgnoreCase)
        && entry.Contains(Year, StringComparison.Ordinal);
}
