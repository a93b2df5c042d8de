using System.Buffers;
using MoscowTrials.Reading.Building;

namespace MoscowTrials.Reading.Markdown;

/// <summary>Reads tables whose cells are parted by bars, with a line of dashes below the header.</summary>
internal static class PipeTable
{
    private static readonly SearchValues<char> Dashes = SearchValues.Create("|-:+= \t");

    /// <summary>The line of the paragraph below which the rows stand; 0 where it is no table.</summary>
    /// <param name="lines">The lines of the paragraph.</param>
    /// <param name="text">The file.</param>
    public static int Delimiter(IReadOnlyList<TextSpan> lines, string text)
    {
        for (var i = 1; i < lines.Count && i < 3; i++)
        {
            var line = lines[i].In(text).Trim();
            if (IsDelimiter(line) && (line.Contains('|') || line.Contains('+') || lines[i - 1].In(text).Contains('|')))
                return i;
        }
        return 0;
    }

    /// <summary>Adds the rows of a table.</summary>
    /// <param name="lines">Its lines.</param>
    /// <param name="delimiter">The line of dashes.</param>
    /// <param name="text">The file.</param>
    /// <param name="read">Makes the text of a cell.</param>
    /// <param name="article">Takes the cells.</param>
    public static void Read(IReadOnlyList<TextSpan> lines, int delimiter, string text, Func<TextSpan, Paragraph> read, ArticleBuilder article)
    {
        var table = new TableWriter(article);
        for (var i = 0; i < lines.Count; i++)
        {
            // "+---+---+" parts the rows of a table that is drawn.
            if (i == delimiter || IsDelimiter(lines[i].In(text).Trim()))
                continue;
            var row = new List<TableCell>();
            foreach (var cell in Cells(lines[i], text))
            {
                if (row.Count < TableWriter.MostSpan)
                    row.Add(new TableCell(i < delimiter, 1, 1, read(cell)));
            }
            table.AddRow(row);
        }
    }

    /// <summary>The cells of a row, without its outer bars.</summary>
    private static IEnumerable<TextSpan> Cells(TextSpan line, string text)
    {
        var (start, end) = (line.Start, line.End);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (start < end && text[start] == '|')
            start++;
        if (end > start && text[end - 1] == '|' && (end - 2 < start || text[end - 2] != '\\'))
            end--;
        var isCode = false;
        for (var at = start; at < end; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == '`')
                isCode = !isCode && text.AsSpan(at + 1, end - at - 1).Contains('`');
            else if (text[at] == '|' && !isCode)
            {
                yield return new TextSpan(start, at);
                start = at + 1;
            }
        }
        yield return new TextSpan(start, end);
    }

    // "|---|:-:|", "--- | ---", "+===+===+".
    private static bool IsDelimiter(ReadOnlySpan<char> line) =>
        line.Length > 1 && line.IndexOfAnyExcept(Dashes) < 0
        && (line.Contains('-') || line.Contains('=')) && line.IndexOfAny('-', '=', '|') <= 2;
}
