using System.Collections.Frozen;
using System.Runtime.Intrinsics;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Lexicon;

/// <summary>A small word list; its table has a word a line, and in a second column, blank separated, what the word is good for.</summary>
/// <remarks>
/// Of a token of a sentence it is asked by its spelling, of a whole sentence by <c>SentenceTokens.Has</c>: a reader that can find nothing
/// without a word of a list asks that first.
/// </remarks>
internal readonly struct WordList
{
    private static readonly LexiconColumn[] Columns = [new("word"), new("uses", MayBeEmpty: true, IsList: true)];

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly Vector256<ulong> _bit;

    private WordList(IEnumerable<string> words, bool anyCase)
    {
        var comparer = anyCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        var set = words.ToFrozenSet(comparer);
        _words = set.GetAlternateLookup<ReadOnlySpan<char>>();
        _bit = WordIndex.Add(set, anyCase);
    }

    /// <summary>The words of a table, however a sentence capitalises them.</summary>
    /// <param name="use">What they have to be good for; null for all.</param>
    public static WordList AnyCase(string table, string? use = null) => new(Read(table, use), anyCase: true);

    /// <summary>The words of a table only as it writes them: capitalised they would be part of a name.</summary>
    /// <param name="use">What they have to be good for; null for all.</param>
    public static WordList Exact(string table, string? use = null) => new(Read(table, use), anyCase: false);

    /// <summary>Words that a reader asks for itself, for it to ask whether a sentence has any of them.</summary>
    public static WordList Of(IEnumerable<string> words, bool anyCase = false) => new(words, anyCase);

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);

    public bool Contains(Spelling word) => IsAmong(word.Lists);

    /// <summary>Whether it is one of those.</summary>
    public bool IsAmong(ListMembership lists) => (lists.Lists & _bit) != Vector256<ulong>.Zero;

    private static IEnumerable<string> Read(string table, string? use) =>
        LexiconTable.Read(table, Columns).Where(r => use is null || r[1].Split(' ').Contains(use)).Select(r => r[0]);
}
