using System.Collections.Frozen;
using MoscowTrials.Reading.Lexicon;

namespace MoscowTrials.Rules.Auditing;

/// <summary>A list of lower-case words or two-word phrases that comes as an embedded text file.</summary>
internal sealed class WordList
{
    // Nearly every unit is ASCII.
    private static readonly bool[] AsciiWordUnits = [.. Enumerable.Range(0, 128).Select(unit => char.IsAsciiLetter((char)unit) || unit is '-' or '\'')];

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _phrases;

    // The first words of phrases of two: most words begin none.
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _openers;

    // Of the words, and of the first words of phrases of two.
    private readonly WordShapes _shapes;

    private WordList(string text)
    {
        var phrases = new List<string>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var end = line.IndexOf('#');
            var word = (end < 0 ? line : line[..end]).Trim();
            if (!word.IsEmpty)
                phrases.Add(word.ToString());
        }
        _phrases = Lookup(phrases);
        _shapes = new WordShapes(phrases.Select(phrase => phrase.Split(' ')[0]));
        _openers = Lookup(phrases.Where(phrase => phrase.Contains(' ', StringComparison.Ordinal)).Select(phrase => phrase.Split(' ')[0]));

        static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(IEnumerable<string> words) =>
            words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether a word of <paramref name="text"/>, or two with one space between them, is listed.</summary>
    public bool OccursIn(string text)
    {
        var previous = -1;
        for (var start = 0; start < text.Length;)
        {
            if (!IsWordUnit(text[start]))
            {
                start++;
                continue;
            }
            var end = start;
            while (end < text.Length && IsWordUnit(text[end]))
                end++;
            var word = text.AsSpan(start, end - start);
            var mayBegin = _shapes.MayHave(word);
            if (mayBegin && _phrases.Contains(word))
                return true;
            if (previous >= 0 && text[start - 1] == ' ' && _phrases.Contains(text.AsSpan(previous, end - previous)))
                return true;
            previous = mayBegin && _openers.Contains(word) ? start : -1;
            start = end;
        }
        return false;
    }

    /// <summary>Reads an embedded file of this folder.</summary>
    public static WordList Load(string name) => new(EmbeddedText.Read(name));

    private static bool IsWordUnit(char unit) => unit < AsciiWordUnits.Length ? AsciiWordUnits[unit] : char.IsLetter(unit);
}
