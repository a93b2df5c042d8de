using System.Collections.Frozen;
using MoscowTrials.Reading.Lexicon;

namespace MoscowTrials.Reading.Markdown;

/// <summary>Knows the directives and roles of MyST from <c>directives.tsv</c>.</summary>
internal static class Directives
{
    /// <summary>Units of the longest name.</summary>
    private const int LongestName = 40;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Names =
        WordTable.Load("Markdown/directives.tsv", StringComparer.OrdinalIgnoreCase, "text", "code", "figure", "words", "formula", "cite")
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Units of a name in braces at the beginning, the braces included; 0 where there is none.</summary>
    public static int NameLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[0] != '{' || !char.IsAsciiLetter(text[1]))
            return 0;
        var end = 2;
        while (end < text.Length && end <= LongestName && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is ':' or '-' or '_' or '+' or '.'))
            end++;
        return end < text.Length && text[end] == '}' ? end + 1 : 0;
    }

    /// <summary>The class of a name in braces; empty where it is none of the table.</summary>
    public static string ClassOf(ReadOnlySpan<char> braced) => Names.TryGetValue(braced[1..^1], out var found) ? found : "";
}
