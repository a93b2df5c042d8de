namespace MoscowTrials.Reporting.Tables;

/// <summary>Writes a table as CSV (RFC 4180), with a heading and line feeds.</summary>
public static class TableCsvWriter
{
    public static void Write(TextWriter output, QueryTable table)
    {
        CsvRow.Write(output, table.Columns);
        foreach (var row in table.Rows)
            CsvRow.Write(output, row.Select(QueryTable.Text));
    }
}
