using System.Text.Json;
using MoscowTrials.Reporting.Json;

namespace MoscowTrials.Reporting.Tables;

/// <summary>Writes a table as a JSON array of objects, a property a column.</summary>
/// <remarks>Of columns that share a name the later ones get <c>_2</c>, <c>_3</c> …</remarks>
public static class TableJsonWriter
{
    public static void Write(Stream output, QueryTable table)
    {
        var names = Unique(table.Columns);
        using var json = JsonOutput.Open(output);
        json.WriteStartArray();
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            for (var i = 0; i < names.Length; i++)
                Value(json, names[i], row[i]);
            json.WriteEndObject();
            json.FlushIfFull();
        }
        json.WriteEndArray();
        JsonOutput.Close(json, output);
    }

    private static void Value(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNull(name);
                break;
            case long number:
                json.WriteNumber(name, number);
                break;
            // JSON has no infinities.
            case double number when double.IsFinite(number):
                json.WriteNumber(name, number);
                break;
            default:
                json.WriteString(name, QueryTable.Text(value));
                break;
        }
    }

    private static string[] Unique(IEnumerable<string> columns)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var names = new List<string>();
        foreach (var column in columns)
        {
            var name = column;
            for (var i = 2; !seen.Add(name); i++)
                name = FormattableString.Invariant($"{column}_{i}");
            names.Add(name);
        }
        return [.. names];
    }
}
