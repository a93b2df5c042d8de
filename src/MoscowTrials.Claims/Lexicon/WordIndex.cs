using System.Collections.Concurrent;
using System.Runtime.Intrinsics;

namespace MoscowTrials.Claims.Lexicon;

/// <summary>All word lists as one: for each word the lists that have it, so that one look-up answers for all of them.</summary>
/// <remarks>A list comes in when its reader is first used. Any number of threads may ask meanwhile.</remarks>
internal static class WordIndex
{
    /// <summary>Lists that there can be: bits of a vector.</summary>
    private const int Most = 256;

    private static readonly ConcurrentDictionary<string, Vector256<ulong>> AnyCase = new(1, 4096, StringComparer.OrdinalIgnoreCase);
    private static readonly ConcurrentDictionary<string, Vector256<ulong>> Exact = new(1, 2048, StringComparer.Ordinal);
    private static readonly Lock Loading = new();

    // What one look-up finds is the same object for the words that no list has, which are most.
    private static ListMembership _inNone = ListMembership.None;
    private static volatile int _count;

    /// <summary>The lists so far.</summary>
    public static int Count => _count;

    /// <summary>Takes in a list.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="anyCase">Whether a sentence may capitalise them otherwise.</param>
    /// <returns>The list's bit.</returns>
    /// <exception cref="InvalidOperationException">There are too many lists.</exception>
    public static Vector256<ulong> Add(IEnumerable<string> words, bool anyCase)
    {
        lock (Loading)
        {
            if (_count == Most)
                throw new InvalidOperationException("more word lists than an index can hold");
            var bit = Vector256<ulong>.Zero.WithElement(_count / 64, 1UL << _count % 64);
            var table = anyCase ? AnyCase : Exact;
            foreach (var word in words)
                table[word] = table.GetValueOrDefault(word) | bit;
            _count++;
            return bit;
        }
    }

    /// <summary>The lists that have a word.</summary>
    public static ListMembership Of(string word)
    {
        // A list that comes in from here on is one more than were asked.
        var asked = _count;
        var lists = AnyCase.GetValueOrDefault(word) | Exact.GetValueOrDefault(word);
        if (lists != Vector256<ulong>.Zero)
            return new ListMembership(lists, asked);
        var none = _inNone;
        return none.Asked == asked ? none : _inNone = new ListMembership(lists, asked);
    }

    /// <summary>Whether a word is in the list of a bit.</summary>
    public static bool Has(Vector256<ulong> bit, ReadOnlySpan<char> word, bool anyCase) =>
        (anyCase ? AnyCase : Exact).GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var lists) && (lists & bit) != Vector256<ulong>.Zero;
}
