using System.Text;
using MoscowTrials.Claims.Names;

namespace MoscowTrials.Claims.Lexicon;

/// <summary>What a verb is mostly about, by the lexicographers' files of WordNet.</summary>
internal enum VerbField : byte
{
    Other,
    Body,
    Competition,
    Consumption,
    Contact,
    Creation,
    Motion,
    Perception,
    Social,
}

/// <summary>The verbs of English by their base form, searched where the table lies in the assembly.</summary>
internal static class VerbTable
{
    private const int Longest = 32;
    private static readonly Lazy<SortedLines> Table = new(() => SortedLines.Open(typeof(VerbTable), "verbs.tsv"));

    /// <summary>Whether <paramref name="word"/>, in lower case, is the base form of a verb.</summary>
    public static bool IsBase(ReadOnlySpan<char> word) => !Line(word).IsEmpty;

    /// <summary>Whether it is one that is more often a verb than a noun.</summary>
    public static bool IsMostlyVerb(ReadOnlySpan<char> word) => Line(word) is [.., (byte)'v'];

    public static VerbField FieldOf(ReadOnlySpan<char> word)
    {
        var line = Line(word);
        if (line.IsEmpty)
            return VerbField.Other;
        var field = line[(line.IndexOf((byte)'\t') + 1)..];
        field = field[..field.IndexOf((byte)'\t')];
        return field.SequenceEqual("motion"u8) ? VerbField.Motion : field.SequenceEqual("social"u8) ? VerbField.Social
            : field.SequenceEqual("contact"u8) ? VerbField.Contact : field.SequenceEqual("competition"u8) ? VerbField.Competition
            : field.SequenceEqual("consumption"u8) ? VerbField.Consumption : field.SequenceEqual("creation"u8) ? VerbField.Creation
            : field.SequenceEqual("perception"u8) ? VerbField.Perception : field.SequenceEqual("body"u8) ? VerbField.Body : VerbField.Other;
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
