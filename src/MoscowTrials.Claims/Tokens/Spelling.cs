using System.Runtime.CompilerServices;
using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Tokens;

/// <summary>
/// A word, number or mark as it is written, with what is known of it wherever it stands: looked up once for each token, asked as often as
/// readers like.
/// </summary>
/// <remarks>
/// Some ten thousand spellings make up most of a folder of articles; they are remembered. Each has a place that the first to come keeps, which
/// a common word does, and one that another of the same hash takes over, so that memory is bounded whatever a file holds. What is worked out
/// later is the same whoever works it out: any number of threads may use it.
/// </remarks>
internal sealed class Spelling
{
    private const int Places = 32768;

    /// <summary>Longest word that is remembered, in UTF-16 units.</summary>
    private const int Longest = 64;

    private static readonly Spelling?[] Known = new Spelling?[Places];
    private static readonly Spelling?[] Late = new Spelling?[Places];

    private readonly uint _hash;
    private string? _base;
    private ListMembership _lists = ListMembership.None;
    private Facts _facts;

    private Spelling(string text, uint hash)
    {
        (Text, _hash) = (text, hash);
        Class = Words.Classify(text);
        IsNumeral = NumberWords.Find(text).Kind != NumberWordKind.None || NumberWords.TrySplit(text, out _, out _);
    }

    public string Text { get; }

    /// <summary>What the word can be by itself.</summary>
    public WordClass Class { get; }

    /// <summary>Whether it is a number in words, or two of them with a hyphen.</summary>
    public bool IsNumeral { get; }

    /// <summary>Its base form, if it is a form of a verb.</summary>
    public string Base => _base ??= Words.FindBase(Text);

    /// <summary>The word lists that have it, of those that are loaded.</summary>
    public ListMembership Lists
    {
        get
        {
            var lists = _lists;
            return lists.IsUpToDate ? lists : _lists = WordIndex.Of(Text);
        }
    }

    public static Spelling Of(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest)
            return new Spelling(word.ToString(), 0);
        var hash = WordHash.Of(word);
        ref var first = ref Known[hash % Places];
        if (first is { } known && known._hash == hash && word.SequenceEqual(known.Text))
            return known;
        ref var place = ref first is null ? ref first : ref Late[hash % Places];
        if (place is { } late && late._hash == hash && word.SequenceEqual(late.Text))
            return late;
        return place = new Spelling(word.ToString(), hash);
    }

    /// <summary>Spellings as objects: of one word there may be two when its place was taken meanwhile.</summary>
    public static IEqualityComparer<Spelling> ByPlace { get; } = EqualityComparer<Spelling>.Create(ReferenceEquals, static s => (int)s._hash);

    /// <summary>What was worked out before as the fact of a number; null where nothing was.</summary>
    internal object? FactOf(int number) => _facts[number];

    internal void Remember(int number, object fact) => _facts[number] = fact;

    [InlineArray(SpellingFacts.Most)]
    private struct Facts
    {
        private object? _first;
    }
}
