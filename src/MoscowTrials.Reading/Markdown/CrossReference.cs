using System.Globalization;

namespace MoscowTrials.Reading.Markdown;

/// <summary>References to parts of the page, which are written as citations are: <c>@fig:pier</c>, <c>@sec-intro</c>.</summary>
internal static class CrossReference
{
    // The prefixes of pandoc-crossref, with a colon, and of Quarto, with a hyphen.
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["fig"] = "Figure", ["tbl"] = "Table", ["tab"] = "Table", ["eq"] = "Equation", ["sec"] = "Section", ["lst"] = "Listing",
        ["thm"] = "Theorem", ["lem"] = "Lemma", ["cor"] = "Corollary", ["prp"] = "Proposition", ["def"] = "Definition",
        ["exm"] = "Example", ["exr"] = "Exercise",
    };

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The word that a page shows for a key, without the number; null where the key is of a work.</summary>
    /// <param name="key">The key without its sign.</param>
    /// <param name="examples">The numbers of examples by label.</param>
    public static string? Words(ReadOnlySpan<char> key, IReadOnlyDictionary<string, int> examples)
    {
        if (examples.Count > 0 && examples.TryGetValue(key.ToString(), out var number))
            return number.ToString(CultureInfo.InvariantCulture);
        var end = key.IndexOfAny(':', '-');
        return end > 0 && end + 1 < key.Length && Lookup.TryGetValue(key[..end], out var words) ? words : null;
    }
}
