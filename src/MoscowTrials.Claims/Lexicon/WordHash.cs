using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace MoscowTrials.Claims.Lexicon;

/// <summary>Where a table that remembers words looks for one.</summary>
internal static class WordHash
{
    /// <summary>Of four units at a time; the multiplier is 2 to the 64 over the golden ratio (Knuth, volume 3, 6.4).</summary>
    public static uint Of(ReadOnlySpan<char> word)
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
}
