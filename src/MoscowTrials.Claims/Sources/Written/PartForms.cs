using System.Buffers;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources.Written;

/// <summary>What a part of a reference is by its form.</summary>
internal static class PartForms
{
    /// <summary>Units of the longest words for an edition: "Second revised edition".</summary>
    private const int LongestEdition = 30;

    private static readonly SearchValues<char> Roman = SearchValues.Create("IVXLCivxlc");

    /// <summary>Whether a part tells an edition: "2nd ed.".</summary>
    public static bool IsEdition(string text, TextSpan span)
    {
        var words = span.In(text).TrimEnd('.');
        var space = words.LastIndexOf(' ');
        return space > 0 && words.Length <= LongestEdition && ReferenceWords.Edition.Contains(words[(space + 1)..].TrimEnd('.'));
    }

    /// <summary>Whether a part tells the language: "Spanish", "in Norwegian".</summary>
    public static bool IsLanguage(string text, TextSpan span)
    {
        var words = span.In(text).Trim();
        if (words.StartsWith("in ", StringComparison.OrdinalIgnoreCase))
            words = words[3..];
        return Languages.IsOne(words);
    }

    /// <summary>Whether a part tells a place within a work: "ch. 12", "Essay VI", "§ 62".</summary>
    public static bool IsDivision(string text, TextSpan span) => PersonNames.Words(text, span) is [var word, var number]
        && (word.In(text) is "§" or "§§" || ReferenceWords.Division.Contains(word.In(text).TrimEnd('.')))
        && (char.IsAsciiDigit(text[number.Start]) || !number.In(text).TrimEnd('.').ContainsAnyExcept(Roman));

    /// <summary>The span without "the" in front.</summary>
    public static TextSpan WithoutArticle(string text, TextSpan span) =>
        span.In(text).StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? span with { Start = span.Start + 4 } : span;

    /// <summary>Whether a span holds letters or figures at all: "?" is no title.</summary>
    public static bool HasLetters(string text, TextSpan span)
    {
        foreach (var unit in span.In(text))
        {
            if (char.IsLetterOrDigit(unit))
                return true;
        }
        return false;
    }

    /// <summary>Whether words are the address of a site: "harbour.example".</summary>
    public static bool IsDomain(ReadOnlySpan<char> words) =>
        words.IndexOf(' ') < 0 && words.IndexOf('.') is > 0 and var dot && dot < words.Length - 2 && char.IsLower(words[^1]);
}
