using MoscowTrials.Claims;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Reading;
using MoscowTrials.Rules.Messages;

namespace MoscowTrials.Rules.Auditing;

/// <summary>An editor's tag that a source is missing: of several of a claim the oldest.</summary>
/// <param name="Since">When it was put there; null where it does not tell.</param>
public sealed record EditorTag(HistoricalDate? Since)
{
    /// <summary>When it was put there, as one reads it ("March 2019"); null where it does not tell.</summary>
    public string? SinceWords => Since is null ? null : DateWords.Of(new DayInterval(Since.Earliest, Since.Latest));

    /// <summary>The tag of a claim; null where it has none.</summary>
    public static EditorTag? Of(Claim claim) => !claim.CitationNeeded ? null
        : new EditorTag(claim.Sentence.Marks.Where(m => m.Kind == MarkKind.CitationNeeded).Select(SinceOf).OfType<HistoricalDate>()
            .MinBy(d => d.Latest));

    /// <summary>Whole months that have certainly passed since; null where it does not tell, or tells a day to come.</summary>
    public int? MonthsUntil(DateOnly day)
    {
        if (Since?.Latest is not { } latest || latest < 0 || latest >= day.DayNumber)
            return null;
        var since = DateOnly.FromDayNumber(latest);
        return (day.Year - since.Year) * 12 + day.Month - since.Month - (day.Day < since.Day ? 1 : 0);
    }

    /// <summary>
    /// Its age in whole years, or months where that is none ("7 years", "3 months"); null where it is not known, or under a month.
    /// </summary>
    public string? AgeAt(DateOnly day) => MonthsUntil(day) switch
    {
        null or < 1 => null,
        1 => "1 month",
        < 12 and var months => FormattableString.Invariant($"{months} months"),
        < 24 => "1 year",
        var months => FormattableString.Invariant($"{months / 12} years"),
    };

    /// <summary>A template names the month in a parameter; a page shows it in the brackets, if at all.</summary>
    private static HistoricalDate? SinceOf(Mark mark) =>
        DateReader.ReadSentence(mark.Key.Length > 0 ? mark.Key : mark.Text.Trim('[', ']')).Select(d => d.Date)
            .FirstOrDefault(d => d?.Latest is not null);
}
