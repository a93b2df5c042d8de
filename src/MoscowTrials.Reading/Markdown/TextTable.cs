using System.Buffers;

namespace MoscowTrials.Reading.Markdown;

/// <summary>A table of Pandoc, whose columns stand below each other: simple, over several lines, or drawn with <c>+</c> and <c>|</c>.</summary>
/// <param name="Lines">Its lines, in the text that it was found in.</param>
/// <param name="Rows">Each with the stretches of its cells, from the left.</param>
/// <param name="Headers">How many of the rows are headers.</param>
internal sealed record TextTable(TextSpan Lines, IReadOnlyList<IReadOnlyList<IReadOnlyList<TextSpan>>> Rows, int Headers)
{
    /// <summary>Lines of a header over several lines.</summary>
    private const int MostHeader = 12;

    /// <summary>Columns of the widest table.</summary>
    private const int MostColumns = 200;

    private static readonly SearchValues<char> Border = SearchValues.Create("+-=:| \t");

    /// <summary>The table that begins with a line; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines, without their ends.</param>
    /// <param name="first">The line, before which none or an empty one stands.</param>
    /// <param name="count">How many lines it takes.</param>
    public static TextTable? Find(string text, IReadOnlyList<TextSpan> lines, int first, out int count)
    {
        count = 0;
        var words = lines[first].In(text).Trim();
        if (words.IsEmpty || Indent(text, lines[first]) > 3)
            return null;
        var table = words.Length > 4 && words[0] == '+' && words[^1] == '+' && words.IndexOfAnyExcept("+-=:") < 0
            ? Drawn(text, lines, first, out count)
            : IsDashes(words) ? Ruled(text, lines, first, out count)
            : first + 1 < lines.Count && IsGroups(lines[first + 1].In(text).Trim()) ? Simple(text, lines, first, first + 1, out count)
            : null;
        return table;
    }

    // "  Right   Left" above "-------  -----": a line a row, up to an empty line or a line of dashes.
    private static TextTable? Simple(string text, IReadOnlyList<TextSpan> lines, int first, int dashes, out int count)
    {
        var columns = Columns(text, lines[dashes]);
        var rows = new List<IReadOnlyList<IReadOnlyList<TextSpan>>>();
        if (first < dashes)
            rows.Add(Cells(text, columns, lines, first, first + 1));
        var at = dashes + 1;
        for (; at < lines.Count && !lines[at].In(text).IsWhiteSpace(); at++)
        {
            if (IsDashes(lines[at].In(text).Trim()))
            {
                at++;
                break;
            }
            rows.Add(Cells(text, columns, lines, at, at + 1));
        }
        count = at - first;
        return rows.Count > (first < dashes ? 1 : 0) ? Of(lines, first, at, rows, first < dashes ? 1 : 0) : null;
    }

    // Begins with a line of dashes: the header, another such line in groups, and rows that empty lines part, up to the first line again.
    private static TextTable? Ruled(string text, IReadOnlyList<TextSpan> lines, int first, out int count)
    {
        count = 0;
        var rule = lines[first].In(text).Trim();
        var dashes = first;
        if (!IsGroups(rule))
        {
            for (dashes++; dashes < lines.Count && !IsDashes(lines[dashes].In(text).Trim()); dashes++)
            {
                if (dashes - first > MostHeader || lines[dashes].In(text).IsWhiteSpace())
                    return null;
            }
            if (dashes == first + 1 || dashes == lines.Count || !IsGroups(lines[dashes].In(text).Trim()))
                return null;
        }
        var end = dashes + 1;
        var isParted = false;
        for (; end < lines.Count && !IsDashes(lines[end].In(text).Trim()); end++)
            isParted |= lines[end].In(text).IsWhiteSpace();
        // Two rules far from each other are no table.
        if (end == lines.Count || end == dashes + 1 || !lines[end].In(text).Trim().SequenceEqual(rule)
            || (end + 1 < lines.Count && !lines[end + 1].In(text).IsWhiteSpace()))
            return null;
        if (dashes == first && !isParted)
            return Simple(text, lines, first, first, out count);
        var columns = Columns(text, lines[dashes]);
        var rows = new List<IReadOnlyList<IReadOnlyList<TextSpan>>>();
        if (dashes > first)
            rows.Add(Cells(text, columns, lines, first + 1, dashes));
        var start = dashes + 1;
        for (var at = start; at <= end; at++)
        {
            if (at < end && !lines[at].In(text).IsWhiteSpace())
                continue;
            if (at > start)
                rows.Add(Cells(text, columns, lines, start, at));
            start = at + 1;
        }
        count = end + 1 - first;
        return Of(lines, first, end + 1, rows, dashes > first ? 1 : 0);
    }

    // "+---+---+" parts rows of any number of lines, "+===+===+" the header from them.
    private static TextTable? Drawn(string text, IReadOnlyList<TextSpan> lines, int first, out int count)
    {
        var end = first;
        while (end < lines.Count && lines[end].In(text).Trim() is ['+' or '|', .., '+' or '|'])
            end++;
        count = end - first;
        if (count < 3 || !IsBorder(lines[end - 1].In(text).Trim()))
            return null;
        var columns = new List<int>();
        var border = lines[first].In(text);
        for (var i = 0; i < border.Length && columns.Count <= MostColumns; i++)
        {
            if (border[i] == '+')
                columns.Add(i);
        }
        var (rows, headers, start) = (new List<IReadOnlyList<IReadOnlyList<TextSpan>>>(), 0, first + 1);
        for (var at = start; at < end; at++)
        {
            var line = lines[at].In(text).Trim();
            if (!IsBorder(line))
                continue;
            if (at > start)
                rows.Add(DrawnCells(text, columns, lines, start, at));
            if (line.Contains('=') && headers == 0)
                headers = rows.Count;
            start = at + 1;
        }
        return rows.Count == 0 ? null : Of(lines, first, end, rows, headers);
    }

    private static TextTable Of(
        IReadOnlyList<TextSpan> lines, int first, int end, IReadOnlyList<IReadOnlyList<IReadOnlyList<TextSpan>>> rows, int headers) =>
        new(new TextSpan(lines[first].Start, lines[end - 1].End), rows, headers);

    // Where the groups of dashes begin; a cell reaches up to the next one.
    private static List<int> Columns(string text, TextSpan line)
    {
        var columns = new List<int>();
        var words = line.In(text);
        for (var i = 0; i < words.Length && columns.Count < MostColumns; i++)
        {
            if (words[i] == '-' && (i == 0 || words[i - 1] != '-'))
                columns.Add(columns.Count == 0 ? 0 : i);
        }
        return columns;
    }

    private static List<IReadOnlyList<TextSpan>> Cells(string text, List<int> columns, IReadOnlyList<TextSpan> lines, int from, int end)
    {
        var cells = new List<IReadOnlyList<TextSpan>>();
        for (var column = 0; column < columns.Count; column++)
        {
            var pieces = new List<TextSpan>();
            for (var at = from; at < end; at++)
                Add(pieces, text, lines[at], columns[column], column + 1 < columns.Count ? columns[column + 1] : int.MaxValue);
            cells.Add(pieces);
        }
        return cells;
    }

    private static List<IReadOnlyList<TextSpan>> DrawnCells(string text, List<int> columns, IReadOnlyList<TextSpan> lines, int from, int end)
    {
        var cells = new List<IReadOnlyList<TextSpan>>();
        for (var column = 0; column + 1 < columns.Count; column++)
        {
            var pieces = new List<TextSpan>();
            for (var at = from; at < end; at++)
            {
                if (At(text, lines[at], columns[column]) is not ('|' or '+'))
                    continue;
                // A cell that spans columns has no bar between them, and stands in the first.
                var last = column + 1;
                while (last + 1 < columns.Count && At(text, lines[at], columns[last]) is not ('|' or '+'))
                    last++;
                Add(pieces, text, lines[at], columns[column] + 1, columns[last]);
            }
            cells.Add(pieces);
        }
        return cells;
    }

    private static void Add(List<TextSpan> pieces, string text, TextSpan line, int from, int to)
    {
        var start = Math.Min(line.Start + from, line.End);
        var end = to == int.MaxValue ? line.End : Math.Min(line.Start + to, line.End);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        // "- built-in wrapper": an item in a cell.
        if (end - start > 2 && text[start] is '-' or '*' && text[start + 1] == ' ')
            start += 2;
        if (end > start && text.AsSpan(start, end - start).IndexOfAnyExcept(Border) >= 0)
            pieces.Add(new TextSpan(start, end));
    }

    private static char At(string text, TextSpan line, int column) => line.Start + column < line.End ? text[line.Start + column] : '|';

    private static bool IsBorder(ReadOnlySpan<char> line) => line is ['+', .., '+'] && line.IndexOfAnyExcept(Border) < 0;

    private static bool IsDashes(ReadOnlySpan<char> line) => line.Length > 2 && line[0] == '-' && line.IndexOfAnyExcept('-', ' ') < 0;

    private static bool IsGroups(ReadOnlySpan<char> line) => IsDashes(line) && line.IndexOf("-- ") >= 0 && line.IndexOf(" --") >= 0;

    private static int Indent(string text, TextSpan line) => line.Length - line.In(text).TrimStart().Length;
}
