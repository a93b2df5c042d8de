namespace MoscowTrials.Rules.Database;

/// <summary>A list of lower-case words or two-word phrases that comes as an embedded text file.</summary>
internal sealed class WordList
{
    private readonly HashSet<string> _phrases = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private WordList(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var end = line.IndexOf('#');
            var word = (end < 0 ? line : line[..end]).Trim();
            if (!word.IsEmpty)
                _phrases.Add(word.ToString());
        }
        _lookup = _phrases.GetAlternateLookup<ReadOnlySpan<char>>();
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
            if (_lookup.Contains(text.AsSpan(start, end - start)))
                return true;
            if (previous >= 0 && start - previous <= LongestFirstWord && text[start - 1] == ' '
                && _lookup.Contains(text.AsSpan(previous, end - previous)))
                return true;
            previous = start;
            start = end;
        }
        return false;
    }

    /// <summary>Reads an embedded file of this folder.</summary>
    public static WordList Load(string name) => new(EmbeddedText.Read(name));

    /// <summary>Units of the first word of a phrase and what lies between it and the second; more than any list has.</summary>
    private const int LongestFirstWord = 32;

    private static bool IsWordUnit(char unit) => char.IsLetter(unit) || unit is '-' or '\'';
}
