using System.Globalization;
using MoscowTrials.Claims.Dates;

namespace MoscowTrials.Claims.Lengths;

/// <summary>How many days the words for a length of time can mean.</summary>
internal static class LengthWords
{
    /// <summary>
    /// The bounds of a length as people round it: a unit more or less, a tenth from ten units on, half of it with "about"; "over" and
    /// "nearly" leave one side open. Null for what is vague, and for hours, which no dates can prove wrong.
    /// </summary>
    /// <param name="duration">ISO 8601: <c>P10Y</c>, <c>P4Y/P10Y</c>.</param>
    /// <param name="bound">How it is meant.</param>
    public static (int Minimum, int? Maximum)? Days(string? duration, DurationBound bound)
    {
        if (duration is null)
            return null;
        var slash = duration.IndexOf('/', StringComparison.Ordinal);
        if (One(slash < 0 ? duration : duration[..slash]) is not var (least, unit)
            || One(slash < 0 ? duration : duration[(slash + 1)..]) is not var (most, _))
            return null;
        var slack = Math.Max(unit, most * 0.1) * (bound == DurationBound.Exact ? 1 : 3);
        return bound switch
        {
            DurationBound.AtLeast => ((int)(least - unit), null),
            DurationBound.AtMost => (0, (int)Math.Ceiling(most + unit)),
            _ => ((int)Math.Max(0, least - slack), (int)Math.Ceiling(most + slack)),
        };
    }

    /// <summary>The days of "P10Y" and of its unit.</summary>
    private static (double Days, double Unit)? One(string duration)
    {
        if (duration is not ['P', .. var amount, var letter] || amount.StartsWith('T'))
            return null;
        double? unit = letter switch
        {
            'D' => 1,
            'W' => 7,
            'M' => 30.44,
            'Y' => 365.2425,
            _ => null,
        };
        return unit is { } days && double.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
            && count is > 0 and < 5000 ? (count * days, days) : null;
    }
}
