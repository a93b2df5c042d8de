using System.Collections.Frozen;
using MoscowTrials.Reading.Lexicon;

namespace MoscowTrials.Reading.Wikitext;

/// <summary>What a link shows on the page.</summary>
internal enum LinkKind
{
    /// <summary>Its words.</summary>
    Words,

    /// <summary>A picture with its caption.</summary>
    File,

    /// <summary>Nothing: a category, the same article in another language.</summary>
    Hidden,
}

/// <summary>Knows what the beginning of a link's target makes of the link.</summary>
internal static class Namespaces
{
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Prefixes =
        WordTable.Load("Wikitext/namespaces.tsv", StringComparer.OrdinalIgnoreCase, "file", "hidden").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="target">The target of the link.</param>
    /// <param name="hasWords">Whether the link has words of its own.</param>
    public static LinkKind Classify(ReadOnlySpan<char> target, bool hasWords)
    {
        var colon = target.IndexOf(':');
        if (colon <= 0)
            return LinkKind.Words;
        var prefix = target[..colon].Trim();
        if (Prefixes.TryGetValue(prefix, out var group))
            return group == "file" ? LinkKind.File : LinkKind.Hidden;
        return !hasWords && IsLanguage(prefix) ? LinkKind.Hidden : LinkKind.Words;
    }

    // "de", "zh-yue", "simple": the same article elsewhere.
    private static bool IsLanguage(ReadOnlySpan<char> prefix)
    {
        if (prefix is "simple")
            return true;
        var dash = prefix.IndexOf('-');
        var code = dash < 0 ? prefix : prefix[..dash];
        if (code.Length is < 2 or > 3 || prefix.Length > 12)
            return false;
        foreach (var c in prefix)
        {
            if (!char.IsAsciiLetterLower(c) && c != '-')
                return false;
        }
        return true;
    }
}
