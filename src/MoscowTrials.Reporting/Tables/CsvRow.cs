using System.Buffers;

namespace MoscowTrials.Reporting.Tables;

/// <summary>Writes a row of CSV (RFC 4180).</summary>
internal static class CsvRow
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <summary>What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection"), full-width forms included.</summary>
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    /// <summary>The values as they are, with a line feed behind them.</summary>
    public static void Write(TextWriter output, IEnumerable<string> values) => Write(output, values, "\n");

    /// <summary>With an apostrophe before what would be a formula, and the line end that the RFC asks for.</summary>
    public static void WriteForSpreadsheet(TextWriter output, IEnumerable<string> values) =>
        Write(output, values.Select(v => v.Length > 0 && Formula.Contains(v[0]) ? "'" + v : v), "\r\n");

    private static void Write(TextWriter output, IEnumerable<string> values, string end)
    {
        var separator = "";
        foreach (var value in values)
        {
            output.Write(separator);
            output.Write(value.AsSpan().ContainsAny(Special) ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value);
            separator = ",";
        }
        output.Write(end);
    }
}
