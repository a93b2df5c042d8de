using System.Collections.Frozen;

namespace MoscowTrials.Claims.Lexicon;

/// <summary>A small word list, asked by span; its table has a word a line, and in a second column, blank separated, what the word is good for.</summary>
internal readonly struct WordList
{
    private static readonly LexiconColumn[] Columns = [new("word"), new("uses", MayBeEmpty: true, IsList: true)];

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    private WordList(string table, string? use, StringComparer comparer) =>
        _words = LexiconTable.Read(table, Columns).Where(r => use is null || r[1].Split(' ').Contains(use)).Select(r => r[0])
            .ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words of a table, however a sentence capitalises them.</summary>
    /// <param name="use">What they have to be good for; null for all.</param>
    public static WordList AnyCase(string table, string? use = null) => new(table, use, StringComparer.OrdinalIgnoreCase);

    /// <summary>The words of a table only as it writes them: capitalised they would be part of a name.</summary>
    /// <param name="use">What they have to be good for; null for all.</param>
    public static WordList Exact(string table, string? use = null) => new(table, use, StringComparer.Ordinal);

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
}
