using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace MoscowTrials.Claims.Lexicon;

/// <summary>Remembers what was worked out for words: some thousand of them make up most of any article, and ten thousand of a folder of them.</summary>
/// <remarks>
/// Each word has one place, which another of the same hash takes over, so that memory is bounded whatever a file holds. Entries are
/// immutable and replaced as a whole: any number of threads may use it.
/// </remarks>
/// <param name="workOut">What is remembered; the same word must always give the same.</param>
internal sealed class WordMemo<T>(Func<string, T> workOut)
{
    private const int Places = 16384;

    /// <summary>Longest word that is remembered, in UTF-16 units.</summary>
    private const int Longest = 64;

    private readonly Entry?[] _entries = new Entry?[Places];

    public T Of(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest)
            return workOut(word.ToString());
        var place = HashOf(word) % Places;
        if (_entries[place] is { } known && word.SequenceEqual(known.Word))
            return known.Value;
        var text = word.ToString();
        var value = workOut(text);
        _entries[place] = new Entry(text, value);
        return value;
    }

    /// <summary>Of four units at a time; the multiplier is 2 to the 64 over the golden ratio (Knuth, volume 3, 6.4).</summary>
    private static uint HashOf(ReadOnlySpan<char> word)
    {
        const ulong multiplier = 0x9E3779B97F4A7C15;
        var bytes = MemoryMarshal.AsBytes(word);
        var hash = (ulong)bytes.Length;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            hash = (BitOperations.RotateLeft(hash, 29) ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * multiplier;
        foreach (var unit in MemoryMarshal.Cast<byte, char>(bytes))
            hash = (BitOperations.RotateLeft(hash, 29) ^ unit) * multiplier;
        return (uint)(hash >> 32);
    }

    private sealed record Entry(string Word, T Value);
}
