using System.Text;
using MoscowTrials.Claims.Names;

namespace MoscowTrials.Claims.Lexicon;

/// <summary>The verbs of English by their base form, searched where the table lies in the assembly.</summary>
internal static class VerbTable
{
    private const int Longest = 32;
    private static readonly Lazy<SortedLines> Table = new(() => SortedLines.Open(typeof(VerbTable), "verbs.tsv"));

    /// <summary>Whether <paramref name="word"/>, in lower case, is the base form of a verb.</summary>
    public static bool IsBase(ReadOnlySpan<char> word) => !Line(word).IsEmpty;

    /// <summary>Whether it is one that is more often a verb than a noun.</summary>
    public static bool IsMostlyVerb(ReadOnlySpan<char> word) => Line(word) is [.., (byte)'v'];

    /// <summary>Whether it is a verb of doing, by WordNet's lexicographers: of anything but being, feeling and the weather.</summary>
    public static bool IsDoing(ReadOnlySpan<char> word)
    {
        var field = FieldOf(word);
        return !field.IsEmpty && !field.SequenceEqual("stative"u8) && !field.SequenceEqual("emotion"u8) && !field.SequenceEqual("weather"u8);
    }

    /// <summary>Whether it is a verb of moving about.</summary>
    public static bool IsMotion(ReadOnlySpan<char> word) => FieldOf(word).SequenceEqual("motion"u8);

    /// <summary>Whether it is a verb of what is done with the body, on the spot: of moving, touching, eating, fighting.</summary>
    public static bool IsPhysical(ReadOnlySpan<char> word)
    {
        var field = FieldOf(word);
        return field.SequenceEqual("motion"u8) || field.SequenceEqual("contact"u8) || field.SequenceEqual("body"u8)
            || field.SequenceEqual("competition"u8) || field.SequenceEqual("consumption"u8);
    }

    /// <summary>Whether it is a verb of what a ship or a company does as people do: it moves, fights, deals, handles; it grows without that.</summary>
    public static bool IsHandling(ReadOnlySpan<char> word)
    {
        var field = FieldOf(word);
        return field.SequenceEqual("motion"u8) || field.SequenceEqual("social"u8) || field.SequenceEqual("contact"u8)
            || field.SequenceEqual("competition"u8) || field.SequenceEqual("consumption"u8);
    }

    /// <summary>The lexicographers' name for what the verb is mostly about; empty for no verb.</summary>
    private static ReadOnlySpan<byte> FieldOf(ReadOnlySpan<char> word)
    {
        var line = Line(word);
        if (line.IsEmpty)
            return default;
        var field = line[(line.IndexOf((byte)'\t') + 1)..];
        return field[..field.IndexOf((byte)'\t')];
    }

    private static ReadOnlySpan<byte> Line(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > Longest || !Ascii.IsValid(word))
            return default;
        Span<byte> key = stackalloc byte[Longest];
        Ascii.ToLower(word, key, out var length);
        var table = Table.Value;
        var line = table.LineAt(table.LowerBound(key[..length]));
        return SortedLines.KeyOf(line).SequenceEqual(key[..length]) ? line : default;
    }
}
