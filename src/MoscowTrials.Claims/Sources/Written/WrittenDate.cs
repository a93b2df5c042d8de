using System.Globalization;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources.Written;

/// <summary>
/// Reads the dates of references: <c>1990</c>, <c>1990a</c>, <c>6 July 2014</c>, <c>March–April 1958</c>, <c>2009, June 17</c>.
/// </summary>
internal static class WrittenDate
{
    /// <summary>Years that stand alone for a date: of the first printed books, to those that are soon to come.</summary>
    private const int FirstYear = 1000, LastYear = 2099;

    /// <summary>Units of the longest date.</summary>
    private const int Longest = 60;

    /// <summary>The date that a span is, white space and stops aside; null where it holds anything else.</summary>
    public static WorkDate? Whole(string text, TextSpan span)
    {
        span = PartSplitter.Trim(text, span);
        while (!span.IsEmpty && text[span.End - 1] == '.')
            span = span with { End = span.End - 1 };
        return Leading(text, span) is { } date && date.Span.End == span.End ? date : null;
    }

    /// <summary>The date at the beginning of a span; null where none stands there.</summary>
    public static WorkDate? Leading(string text, TextSpan span)
    {
        if (span.Length < 4)
            return null;
        if (span.Length > Longest)
            span = span with { End = span.Start + Longest };
        var year = YearAt(text, span.Start, span.End);
        if (year is { } alone && (alone.Span.End == span.End || text[alone.Span.End] is not ('-' or '–' or '/' or ',' or ' ')))
            return alone;
        if (!span.In(text).ContainsAnyInRange('0', '9'))
            return null;
        // "2009, June 17": the year comes first.
        var turned = year is { } && year.Span.End + 1 < span.End && text[year.Span.End] == ',' ? Turned(text, span, year) : null;
        if (turned is not null)
            return turned;
        var words = span.In(text).ToString();
        var mentions = DateReader.ReadSentence(words);
        if (mentions.Length > 0 && mentions[0] is { Date: { Earliest: not null, Latest: not null } date,
            Relation: DateRelation.During } mention
            && mention.Span.Start == 0 && !mention.IsInferred)
            return new WorkDate(date, words[..mention.Span.End], mention.Span.Shift(span.Start));
        return year;
    }

    /// <summary>
    /// The year at <paramref name="at"/>, with the letter that tells works of a year apart; null where none stands there.
    /// </summary>
    public static WorkDate? YearAt(string text, int at, int end)
    {
        if (end - at < 4 || at > 0 && char.IsLetterOrDigit(text[at - 1])
            || !int.TryParse(text.AsSpan(at, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < FirstYear or > LastYear)
            return null;
        var stop = at + 4;
        char? suffix = stop < end && char.IsAsciiLetterLower(text[stop]) ? text[stop++] : null;
        return stop < end && char.IsLetterOrDigit(text[stop]) ? null
            : new WorkDate(HistoricalDate.Year(year)!, text[at..stop], new TextSpan(at, stop), suffix);
    }

    /// <summary>Whether a word is the name of a month, or short for one.</summary>
    public static bool IsMonth(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
            return false;
        foreach (var month in CultureInfo.InvariantCulture.DateTimeFormat.MonthNames)
        {
            if (month.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase) || month == "September" && word is "Sept" or "sept")
                return true;
        }
        return false;
    }

    private static WorkDate? Turned(string text, TextSpan span, WorkDate year)
    {
        var rest = PartSplitter.Trim(text, new TextSpan(year.Span.End, span.End));
        var words = FormattableString.Invariant($"{rest.In(text).ToString()} {year.Year}");
        var mentions = DateReader.ReadSentence(words);
        return mentions.Length == 1 && mentions[0] is { Date: { Earliest: not null, Latest: not null } date,
            Relation: DateRelation.During } only
            && only.Span.Length == words.Length
            ? new WorkDate(date, text[span.Start..rest.End], new TextSpan(span.Start, rest.End)) : null;
    }
}
