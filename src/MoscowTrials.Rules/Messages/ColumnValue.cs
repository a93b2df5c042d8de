using System.Globalization;

namespace MoscowTrials.Rules.Messages;

/// <summary>A value of a rule's row as SQLite hands it over: a long, a double, a string, bytes or null.</summary>
internal static class ColumnValue
{
    /// <summary>The value in words; a fraction keeps at most two places. Null for NULL.</summary>
    public static string? Text(object? value) => value switch
    {
        null or DBNull => null,
        string text => text,
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("0.##", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary>The value as a day since 0001-01-01; null for NULL and for what is no day.</summary>
    public static int? Day(object? value) => value is long day and >= int.MinValue and <= int.MaxValue ? (int)day : null;

    /// <summary>The value as the number of a row; null for NULL and for what is none.</summary>
    public static long? Row(object? value) => value is long row ? row : null;
}
