namespace MoscowTrials.Reading.Lexicon;

/// <summary>With which letter and which length the words of a list begin: of most words of a text that tells that they are not in it.</summary>
public sealed class WordShapes
{
    /// <summary>Lengths that are told apart; longer ones count as this.</summary>
    private const int Longest = 31;

    // By the first unit a bit for each length; words that begin outside of ASCII are always looked for.
    private readonly uint[] _lengths = new uint[128];

    /// <param name="words">The words, whatever their case.</param>
    public WordShapes(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            if (word.Length == 0 || !char.IsAscii(word[0]))
                continue;
            _lengths[char.ToLowerInvariant(word[0])] |= 1u << Math.Min(word.Length, Longest);
            _lengths[char.ToUpperInvariant(word[0])] |= 1u << Math.Min(word.Length, Longest);
        }
    }

    /// <summary>Whether the list may have a word, in whatever case.</summary>
    /// <param name="word">Not empty.</param>
    public bool MayHave(ReadOnlySpan<char> word) =>
        word[0] >= _lengths.Length || (_lengths[word[0]] >> Math.Min(word.Length, Longest) & 1) != 0;
}
