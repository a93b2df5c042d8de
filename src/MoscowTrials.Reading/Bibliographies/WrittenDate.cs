using System.Globalization;

namespace MoscowTrials.Reading.Bibliographies;

/// <summary>Writes a date of a bibliography as people do.</summary>
internal static class WrittenDate
{
    private static readonly string[] Patterns = ["yyyy-MM-dd", "yyyy-M-d"];

    /// <summary><c>12 May 1990</c> for <c>1990-05-12</c>, <c>May 1990</c> for <c>1990-05</c>, anything else as it is.</summary>
    public static string Of(string date)
    {
        const DateTimeStyles None = DateTimeStyles.None;
        if (DateOnly.TryParseExact(date, Patterns, CultureInfo.InvariantCulture, None, out var day))
            return day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return DateOnly.TryParseExact(date + "-01", Patterns, CultureInfo.InvariantCulture, None, out var month)
            ? month.ToString("MMMM yyyy", CultureInfo.InvariantCulture) : date;
    }
}
