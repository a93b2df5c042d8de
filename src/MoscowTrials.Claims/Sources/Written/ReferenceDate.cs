using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources.Written;

/// <summary>The date of a reference, and the year of what it reprints.</summary>
/// <param name="Issued">When it was published; of a reprint, when that was.</param>
/// <param name="Original">When a reprint was first published; null of what is none.</param>
internal sealed record ReferenceDate(WorkDate Issued, WorkDate? Original)
{
    /// <summary>Units of a year of the original and one of the reprint: <c>[1934] 1990</c>.</summary>
    private const int ShortestPair = 9, LongestPair = 16;

    /// <summary>The date that a span is; null where it is none.</summary>
    public static ReferenceDate? Of(string text, TextSpan span)
    {
        span = PartSplitter.Trim(text, span);
        if (Titles.IsSpanOfYears(text, span))
            return null;
        if (span.Length is >= ShortestPair and <= LongestPair && text[span.Start] == '['
            && WrittenDate.YearAt(text, span.Start + 1, span.End) is { } original
            && WrittenDate.Whole(text, span with { Start = Math.Min(original.Span.End + 1, span.End) }) is { } reprint)
            return new ReferenceDate(reprint, original);
        return WrittenDate.Whole(text, span) is { } date ? new ReferenceDate(date, null) : null;
    }
}
