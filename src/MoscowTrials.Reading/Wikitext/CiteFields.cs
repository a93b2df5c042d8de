using System.Collections.Frozen;

namespace MoscowTrials.Reading.Wikitext;

/// <summary>Which field of a reference a citation template's parameter gives.</summary>
internal static class CiteFields
{
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Fields =
        Lexicon.WordTable.Load("Wikitext/cite-fields.tsv", StringComparer.OrdinalIgnoreCase, "author", "first", "editor", "date", "title", "work",
            "volume", "issue", "pages", "publisher", "place", "isbn", "issn", "doi", "retrieved", "url")
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The field, or null for a parameter that gives none; and the number in its name, 1 where it has none.</summary>
    public static (string? Field, int Number) Find(ReadOnlySpan<char> parameter)
    {
        Span<char> pattern = stackalloc char[64];
        if (parameter.Length is 0 or > 60)
            return default;
        if (Fields.TryGetValue(parameter, out var field))
            return (field, 1);
        // "last2", "editor2-last": the number is cut out and "#" put in its place; without a number "#" stands at its place too.
        var length = 0;
        var number = 0;
        foreach (var c in parameter)
        {
            if (!char.IsAsciiDigit(c))
            {
                pattern[length++] = c;
                continue;
            }
            if (length == 0 || pattern[length - 1] != '#')
                pattern[length++] = '#';
            number = Math.Min(number * 10 + (c - '0'), 9999);
        }
        if (number > 0)
            return Fields.TryGetValue(pattern[..length], out field) ? (field, number) : default;
        pattern[length++] = '#';
        if (Fields.TryGetValue(pattern[..length], out field))
            return (field, 1);
        var dash = parameter.IndexOf('-');
        if (dash <= 0)
            return default;
        parameter[..dash].CopyTo(pattern);
        pattern[dash] = '#';
        parameter[dash..].CopyTo(pattern[(dash + 1)..]);
        return Fields.TryGetValue(pattern[..(parameter.Length + 1)], out field) ? (field, 1) : default;
    }
}
