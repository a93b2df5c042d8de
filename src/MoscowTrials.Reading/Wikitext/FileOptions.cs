using System.Collections.Frozen;
using MoscowTrials.Reading.Lexicon;

namespace MoscowTrials.Reading.Wikitext;

/// <summary>Tells the options of a picture from its caption.</summary>
internal static class FileOptions
{
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Words =
        WordTable.Load("Wikitext/file-options.tsv", StringComparer.OrdinalIgnoreCase, "word", "key").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly System.Buffers.SearchValues<char> Size = System.Buffers.SearchValues.Create("0123456789x ");

    /// <summary>Whether a part of a picture's link says how it is shown: <c>thumb</c>, <c>200px</c>, <c>alt=…</c>.</summary>
    public static bool IsOption(ReadOnlySpan<char> part)
    {
        part = part.Trim();
        if (part.IsEmpty || Words.TryGetValue(part, out _))
            return true;
        if (part.EndsWith("px", StringComparison.OrdinalIgnoreCase) && part[..^2].IndexOfAnyExcept(Size) < 0)
            return true;
        var equals = part.IndexOf('=');
        return equals > 0 && Words.TryGetValue(part[..equals].Trim(), out var kind) && kind == "key";
    }
}
