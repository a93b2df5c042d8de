using System.Collections.Frozen;

namespace MoscowTrials.Reading.Lexicon;

/// <summary>A word list that is built into the assembly.</summary>
/// <remarks>
/// The file is UTF-8: a line an entry, <c>class TAB word word …</c> with the words parted by tabs; lines that begin with <c>#</c> and
/// empty ones do not count. A word stands under one class of a table only.
/// </remarks>
internal static class WordTable
{
    /// <summary>Reads the words of the table <paramref name="name"/> with their classes.</summary>
    /// <param name="name">Folder and file: <c>Plain/boilerplate.tsv</c>.</param>
    /// <param name="comparer">How a word is looked up.</param>
    /// <param name="classes">The classes the table may use.</param>
    /// <exception cref="InvalidDataException">The file is missing or malformed: an error of the build, not of the input.</exception>
    public static FrozenDictionary<string, string> Load(string name, StringComparer comparer, params ReadOnlySpan<string> classes)
    {
        using var stream = typeof(WordTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"{name}:1:1: no such table in the assembly");
        using var reader = new StreamReader(stream);
        var words = new Dictionary<string, string>(comparer);
        for (var line = 1; reader.ReadLine() is { } row; line++)
        {
            if (row.Length == 0 || row[0] == '#')
                continue;
            var cells = row.Split('\t');
            if (cells.Length < 2 || !classes.Contains(cells[0]))
                throw new InvalidDataException($"{name}:{line}:1: a row is a class of this table and its words, parted by tabs");
            for (int i = 1, column = cells[0].Length + 2; i < cells.Length; column += cells[i].Length + 1, i++)
            {
                if (cells[i].Length == 0 || !words.TryAdd(cells[i], cells[0]))
                    throw new InvalidDataException($"{name}:{line}:{column}: an empty word, or one that stands in the table already");
            }
        }
        return words.ToFrozenDictionary(comparer);
    }
}
