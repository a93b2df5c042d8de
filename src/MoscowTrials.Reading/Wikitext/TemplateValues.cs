using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace MoscowTrials.Reading.Wikitext;

/// <summary>Writes the values that templates work out of their parameters: dates, ages, places.</summary>
internal static class TemplateValues
{
    /// <summary>Parameters of a pair of coordinates at the most.</summary>
    private const int MostOfCoordinates = 8;

    /// <summary>A date in words; empty where no year is given.</summary>
    public static string Date(TemplateCall call, ImmutableArray<string> names, Func<PageRange, string> read)
    {
        Span<string> parts = ["", "", ""];
        for (var i = 0; i < names.Length && i < 3; i++)
            parts[i] = call.Find(names[i]) is { } value ? read(value) : "";
        var (year, month, day) = (parts[0], parts[1], parts[2]);
        // "{{start date|March 1990}}": a date in words.
        if (year.Length == 0 || !year.All(char.IsAsciiDigit) || year.Length > 4)
            return year;
        var name = int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number is >= 1 and <= 12 ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(number) : ""
            : month;
        if (name.Length == 0)
            return year.TrimStart('0');
        var digits = year.TrimStart('0');
        return int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var dayNumber) && dayNumber is > 0 and <= 31
            ? $"{dayNumber.ToString(CultureInfo.InvariantCulture)} {name} {digits}" : $"{name} {digits}";
    }

    /// <summary>The years from one day to another; empty unless year, month and day of both are given.</summary>
    public static string Age(TemplateCall call, ImmutableArray<string> names)
    {
        Span<int> numbers = stackalloc int[6];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (call.Find(names[i]) is not { } value
                || !int.TryParse(value.Span.In(call.Page.Text), NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return "";
        }
        var years = numbers[3] - numbers[0] - ((numbers[4], numbers[5]).CompareTo((numbers[1], numbers[2])) < 0 ? 1 : 0);
        return years.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A place on the globe: <c>51°30′N 0°7′W</c>, or in degrees alone <c>51.5°N 0.12°W</c>.</summary>
    public static string Coordinates(TemplateCall call, int from)
    {
        var text = new StringBuilder();
        var parts = call.Unnamed(from).Take(MostOfCoordinates).Select(p => p.Span.In(call.Page.Text).ToString()).ToList();
        var hasSides = parts.Exists(p => p is "N" or "S");
        var degree = 0;
        var values = 0;
        foreach (var part in parts)
        {
            if (part is "N" or "S" or "E" or "W")
            {
                text.Append(part);
                if (part is "E" or "W")
                    break;
                text.Append(' ');
                degree = 0;
            }
            else if (!double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            {
                break;
            }
            else if (hasSides && degree < 3)
            {
                text.Append(part).Append("°′″"[degree++]);
            }
            else if (!hasSides && values < 2)
            {
                text.Append(part.TrimStart('-')).Append('°').Append(value < 0 ? "SW"[values] : "NE"[values]);
                text.Append(values++ == 0 ? " " : "");
            }
        }
        return text.ToString().TrimEnd();
    }

    public static bool IsNumber(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('0', '9') && !text.ContainsAnyInRange('a', 'z') || text.Contains('{');

    public static bool IsJoint(ReadOnlySpan<char> text) =>
        text is "to" or "and" or "or" or "x" or "×" or "by" or "+/-" or "±" or "to about";
}
