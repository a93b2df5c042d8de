namespace MoscowTrials.Claims.Names;

/// <summary>English words that are written in lower case: capitalised at the start of a sentence, one of them is no name.</summary>
public static class CommonWords
{
    private static readonly Lazy<SortedLines> Table = new(() => SortedLines.Open(typeof(CommonWords), "common-words.tsv"));

    /// <summary>Whether <paramref name="word"/>, in any case, is a common English word.</summary>
    public static bool Contains(ReadOnlySpan<char> word)
    {
        Span<byte> key = stackalloc byte[NameKey.MaximumLength];
        if (word.Length > key.Length)
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            var c = char.ToLowerInvariant(word[i]);
            if (c is < 'a' or > 'z')
                return false;
            key[i] = (byte)c;
        }
        var table = Table.Value;
        return SortedLines.KeyOf(table.LineAt(table.LowerBound(key[..word.Length]))).SequenceEqual(key[..word.Length]);
    }
}
