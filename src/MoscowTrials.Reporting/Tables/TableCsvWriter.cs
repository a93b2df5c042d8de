using System.Buffers;

namespace MoscowTrials.Reporting.Tables;

/// <summary>Writes a table as CSV (RFC 4180), with a heading and line feeds.</summary>
public static class TableCsvWriter
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    public static void Write(TextWriter output, QueryTable table)
    {
        Row(output, table.Columns);
        foreach (var row in table.Rows)
            Row(output, row.Select(QueryTable.Text));
    }

    private static void Row(TextWriter output, IEnumerable<string> values)
    {
        var separator = "";
        foreach (var value in values)
        {
            output.Write(separator);
            output.Write(value.AsSpan().ContainsAny(Special) ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value);
            separator = ",";
        }
        output.Write('\n');
    }
}
