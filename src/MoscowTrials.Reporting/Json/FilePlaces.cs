using System.Globalization;
using MoscowTrials.Reading;

namespace MoscowTrials.Reporting.Json;

/// <summary>From places in a sentence's text to places in its file.</summary>
public static class FilePlaces
{
    /// <summary>The range of the file that <paramref name="span"/> of the sentence's text stands for.</summary>
    public static TextSpan ToFile(this Sentence sentence, TextSpan span)
    {
        var length = sentence.Text.Length;
        if (length == 0)
            return sentence.Span;
        var start = Math.Clamp(span.Start, 0, length);
        return sentence.Mapped.ToSource(new TextSpan(start, Math.Clamp(span.End, start, length)));
    }

    /// <summary>A day as ISO 8601 writes it; before year 1 astronomically, with four digits and a sign.</summary>
    /// <param name="day">Days since 0001-01-01 in the proleptic Gregorian calendar.</param>
    public static string? ToIso(int? day)
    {
        if (day is not { } number)
            return null;
        // 400 years have 146,097 days whatever the era; shifting by whole cycles brings every day into DateOnly's range.
        const int cycle = 146_097;
        var shift = number < 0 ? -((number - cycle + 1) / cycle)
            : number > DateOnly.MaxValue.DayNumber ? -((number - DateOnly.MaxValue.DayNumber + cycle - 1) / cycle) : 0;
        var date = DateOnly.FromDayNumber(number + shift * cycle);
        var year = date.Year - 400 * shift;
        return string.Create(CultureInfo.InvariantCulture, $"{(year < 0 ? "-" : "")}{Math.Abs(year):0000}-{date.Month:00}-{date.Day:00}");
    }
}
