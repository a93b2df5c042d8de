namespace MoscowTrials.Reading.Markdown;

/// <summary>Reads the keys of citations as Pandoc has them: <c>@smith04</c>, <c>@{https://example.org}</c> left aside.</summary>
internal static class CitationKey
{
    /// <summary>Units of the longest key.</summary>
    private const int Longest = 200;

    /// <summary>Units of the key at the beginning, its sign included; 1 or 0 where there is none.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] != '@')
            return 0;
        var end = 1;
        if (text.Length > 1 && !char.IsLetterOrDigit(text[1]) && text[1] != '_')
            return 1;
        while (end < text.Length && end < Longest && IsPart(text[end]))
            end++;
        // Signs belong to a key only within.
        while (end > 1 && !char.IsLetterOrDigit(text[end - 1]) && text[end - 1] != '_')
            end--;
        return end;
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || "_:.#$%&-+?<>~/".Contains(c, StringComparison.Ordinal);
}
