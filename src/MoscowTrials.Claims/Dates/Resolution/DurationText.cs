using System.Globalization;
using MoscowTrials.Claims.Dates.Tagging;

namespace MoscowTrials.Claims.Dates.Resolution;

/// <summary>Writes lengths of time as ISO 8601 durations.</summary>
internal static class DurationText
{
    /// <summary>"P6Y", "PT3H", "P4Y/P10Y"; null where the number is vague ("several years").</summary>
    internal static string? Of(in TimeExpression e)
    {
        if (e.Low <= 0)
            return null;
        if (e.Low != e.High)
            return "P" + Part(e.Low, e.Unit) + "/P" + Part(e.High, e.Unit);
        return "P" + Part(e.Low, e.Unit) + Part(e.Low2, e.Unit2, e.Unit) + Part(e.Low3, e.Unit3, e.Unit2);
    }

    /// <summary>Reads back what <see cref="Of"/> writes.</summary>
    /// <returns>A length of up to three units; null for anything else.</returns>
    internal static TimeExpression? Parse(ReadOnlySpan<char> duration)
    {
        if (duration.IndexOf('/') is var slash and > 0)
        {
            return Parse(duration[..slash]) is { Unit2: TimeUnit.None } low && Parse(duration[(slash + 1)..]) is { Unit2: TimeUnit.None } high
                && low.Unit == high.Unit ? low with { High = high.High } : null;
        }
        if (duration is not ['P', .. var rest])
            return null;
        var e = new TimeExpression { Kind = ExpressionKind.Duration };
        var isClock = false;
        for (var n = 0; !rest.IsEmpty; n++)
        {
            if (rest[0] == 'T')
            {
                if (isClock)
                    return null;
                isClock = true;
                rest = rest[1..];
            }
            var end = rest.IndexOfAnyExceptInRange('.', '9');
            if (n == 3 || end <= 0 || UnitOf(rest[end], isClock) is not { } unit
                || !double.TryParse(rest[..end], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
                return null;
            switch (n)
            {
                case 0:
                    (e.Unit, e.Low, e.High) = (unit, amount, amount);
                    break;
                case 1:
                    (e.Unit2, e.Low2) = (unit, amount);
                    break;
                default:
                    (e.Unit3, e.Low3) = (unit, amount);
                    break;
            }
            rest = rest[(end + 1)..];
        }
        return e.Unit == TimeUnit.None ? null : e;
    }

    private static TimeUnit? UnitOf(char letter, bool isClock) => (letter, isClock) switch
    {
        ('Y', false) => TimeUnit.Year,
        ('M', false) => TimeUnit.Month,
        ('W', false) => TimeUnit.Week,
        ('D', false) => TimeUnit.Day,
        ('H', true) => TimeUnit.Hour,
        ('M', true) => TimeUnit.Minute,
        ('S', true) => TimeUnit.Second,
        _ => null,
    };

    /// <summary>Number and letter; the "T" stands before the first unit that is shorter than a day.</summary>
    private static string Part(double amount, TimeUnit unit, TimeUnit before = TimeUnit.None)
    {
        if (unit == TimeUnit.None)
            return "";
        var (letter, factor) = unit switch
        {
            TimeUnit.Hour => ('H', 1),
            TimeUnit.Minute => ('M', 1),
            TimeUnit.Second => ('S', 1),
            TimeUnit.Week => ('W', 1),
            TimeUnit.Fortnight => ('W', 2),
            TimeUnit.Weekend => ('D', 2),
            TimeUnit.Month => ('M', 1),
            TimeUnit.Year => ('Y', 1),
            TimeUnit.Decade => ('Y', 10),
            TimeUnit.Century => ('Y', 100),
            TimeUnit.Millennium => ('Y', 1000),
            _ => ('D', 1),
        };
        var clock = IsClock(unit) && !IsClock(before) ? "T" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{clock}{amount * factor:0.###}{letter}");
    }

    private static bool IsClock(TimeUnit unit) => unit is TimeUnit.Hour or TimeUnit.Minute or TimeUnit.Second;
}
