namespace MoscowTrials.Claims.Lexicon;

/// <summary>Remembers what was worked out for names: of a folder of articles, some ten thousand.</summary>
/// <remarks>
/// Each word has a place that the first to come keeps, and one that another of the same hash takes over, so that memory is bounded whatever
/// a file holds. Entries are immutable and replaced as a whole: any number of threads may use it.
/// </remarks>
/// <param name="workOut">What is remembered; the same word must always give the same.</param>
internal sealed class WordMemo<T>(Func<string, T> workOut)
{
    private const int Places = 16384;

    /// <summary>Longest word that is remembered, in UTF-16 units.</summary>
    private const int Longest = 64;

    private readonly Entry?[] _entries = new Entry?[Places];
    private readonly Entry?[] _late = new Entry?[Places];

    public T Of(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest)
            return workOut(word.ToString());
        var place = WordHash.Of(word) % Places;
        var entries = _entries;
        if (entries[place] is { } known)
        {
            if (word.SequenceEqual(known.Word))
                return known.Value;
            entries = _late;
            if (entries[place] is { } late && word.SequenceEqual(late.Word))
                return late.Value;
        }
        var text = word.ToString();
        var value = workOut(text);
        entries[place] = new Entry(text, value);
        return value;
    }

    private sealed record Entry(string Word, T Value);
}
