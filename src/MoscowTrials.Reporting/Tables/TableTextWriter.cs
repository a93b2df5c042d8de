using MoscowTrials.Reporting.Terminal;

namespace MoscowTrials.Reporting.Tables;

/// <summary>Writes a table for people: columns as wide as their widest value, numbers to the right.</summary>
public static class TableTextWriter
{
    /// <summary>Columns beyond which a value is cut, so that one long value does not push the others away.</summary>
    private const int WidestCell = 60;

    public static void Write(TerminalWriter output, QueryTable table)
    {
        var widths = table.Columns.Select(c => Math.Min(WidestCell, VisibleText.Columns(c))).ToArray();
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < widths.Length; i++)
                widths[i] = Math.Max(widths[i], Math.Min(WidestCell, VisibleText.Columns(QueryTable.Text(row[i]))));
        }
        for (var i = 0; i < widths.Length; i++)
            Cell(output, table.Columns[i], widths[i], alignRight: false, Style.Strong, isLast: i == widths.Length - 1);
        output.EndLine();
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < widths.Length; i++)
                Cell(output, QueryTable.Text(row[i]), widths[i], row[i] is long or double, Style.Plain, i == widths.Length - 1);
            output.EndLine();
        }
        output.WriteLine(table.Rows.Count == 1 ? "1 row" : FormattableString.Invariant($"{table.Rows.Count} rows"), Style.Faint);
    }

    private static void Cell(TerminalWriter output, string text, int width, bool alignRight, Style style, bool isLast)
    {
        var shown = VisibleText.Of(Cut(text));
        var padding = new string(' ', Math.Max(0, width - VisibleText.Columns(shown)));
        output.Write(alignRight ? padding : "").Write(shown, style).Write(alignRight ? "" : padding).Write(isLast ? "" : "  ");
    }

    private static string Cut(string text)
    {
        var columns = 0;
        for (var i = 0; i < text.Length;)
        {
            var length = VisibleText.ElementLength(text.AsSpan(i));
            columns += VisibleText.ElementColumns(text.AsSpan(i, length));
            if (columns > WidestCell)
                return string.Concat(text.AsSpan(0, LastCut(text, i)), "…");
            i += length;
        }
        return text;
    }

    /// <summary>One element back from <paramref name="end"/>, to make room for the ellipsis.</summary>
    private static int LastCut(string text, int end)
    {
        var at = 0;
        while (at + VisibleText.ElementLength(text.AsSpan(at)) < end)
            at += VisibleText.ElementLength(text.AsSpan(at));
        return at;
    }
}
