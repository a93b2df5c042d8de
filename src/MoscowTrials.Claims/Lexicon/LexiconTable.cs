using System.Collections.Frozen;

namespace MoscowTrials.Claims.Lexicon;

/// <summary>Reads the word lists: tab separated, UTF-8, lines that start with <c>#</c> and empty lines left out.</summary>
/// <remarks>
/// A table of several columns declares them in a line that starts with <c>#=</c> (<see cref="LexiconColumn"/>); where no line does,
/// every row has exactly the columns that the caller asks for, none of them empty.
/// </remarks>
internal static class LexiconTable
{
    private const string Declaration = "#=";

    /// <summary>The rows of an embedded table, each split at its tabs; trailing columns that may be missing are empty.</summary>
    /// <exception cref="InvalidDataException">
    /// There is no such table, or it is not what it declares; the message then begins with <c>file:line:column: </c>.
    /// </exception>
    public static IEnumerable<string[]> Read(string name, int columns) => Read(name, Unnamed(columns));

    /// <summary>The same for a table that, where it declares nothing itself, has the <paramref name="columns"/> given.</summary>
    public static IEnumerable<string[]> Read(string name, LexiconColumn[] columns)
    {
        using var stream = typeof(LexiconTable).Assembly.GetManifestResourceStream(typeof(LexiconTable), name)
            ?? throw new InvalidDataException($"the lexicon {name} is not embedded");
        using var reader = new StreamReader(stream);
        foreach (var row in Read(name, reader, columns))
            yield return row;
    }

    /// <summary>The words of a table of one column.</summary>
    public static FrozenSet<string> Words(string name, StringComparer comparer) => Read(name, 1).Select(r => r[0]).ToFrozenSet(comparer);

    internal static IEnumerable<string[]> Read(string name, TextReader reader, int columns) => Read(name, reader, Unnamed(columns));

    private static LexiconColumn[] Unnamed(int columns) =>
        [.. Enumerable.Range(1, columns).Select(n => new LexiconColumn(FormattableString.Invariant($"column {n}")))];

    private static IEnumerable<string[]> Read(string name, TextReader reader, LexiconColumn[] declared)
    {
        var columns = declared.Length;
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.StartsWith(Declaration, StringComparison.Ordinal))
            {
                declared = [.. line[Declaration.Length..].Trim().Split('\t').Select(LexiconColumn.Parse)];
                if (declared.Length != columns)
                    throw Fault(1, $"declares {declared.Length} columns where {columns} are read");
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                yield return Row(line);
            }
        }

        string[] Row(string line)
        {
            var cells = line.Split('\t');
            if (cells.Length > columns)
                throw Fault(1 + cells.Take(columns).Sum(c => c.Length + 1), $"{cells.Length} columns where the table has {columns}");
            var given = cells.Length;
            Array.Resize(ref cells, columns);
            var position = 1;
            for (var i = 0; i < columns; i++)
            {
                cells[i] ??= "";
                if (declared[i].Fault(cells[i]) is { } fault)
                    throw Fault(Math.Min(position, line.Length + 1), i < given ? fault : $"{declared[i].Name} is missing");
                position += cells[i].Length + 1;
            }
            return cells;
        }

        InvalidDataException Fault(int column, string message) => new(FormattableString.Invariant($"{name}:{number}:{column}: {message}"));
    }
}
