namespace MoscowTrials.Claims.Lexicon;

/// <summary>Reads the word lists: tab separated, UTF-8, lines that start with <c>#</c> and empty lines left out.</summary>
internal static class LexiconTable
{
    /// <summary>The rows of an embedded table, each split at its tabs; missing trailing columns are empty.</summary>
    /// <exception cref="InvalidOperationException">There is no such table, or a row has more columns than it may.</exception>
    public static IEnumerable<string[]> Read(string name, int columns)
    {
        using var stream = typeof(LexiconTable).Assembly.GetManifestResourceStream(typeof(LexiconTable), name)
            ?? throw new InvalidOperationException($"the lexicon {name} is not embedded");
        using var reader = new StreamReader(stream);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            if (cells.Length > columns)
                throw new InvalidOperationException($"{name}:{number}:1: {cells.Length} columns where the table has {columns}");
            if (cells.Length < columns)
            {
                Array.Resize(ref cells, columns);
                for (var i = 0; i < columns; i++)
                    cells[i] ??= "";
            }
            yield return cells;
        }
    }
}
