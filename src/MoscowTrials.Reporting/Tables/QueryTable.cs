using System.Collections.Immutable;
using System.Globalization;

namespace MoscowTrials.Reporting.Tables;

/// <summary>The rows that a query returned.</summary>
/// <param name="Columns">Their names, in order; names may repeat.</param>
/// <param name="Rows">A value a column: null, long, double, string or byte[].</param>
public sealed record QueryTable(ImmutableArray<string> Columns, IReadOnlyList<ImmutableArray<object?>> Rows)
{
    /// <summary>A value as text; null is empty, bytes are hexadecimal.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        byte[] bytes => Convert.ToHexStringLower(bytes),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
