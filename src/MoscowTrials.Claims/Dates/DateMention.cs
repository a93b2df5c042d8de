using System.Collections.Immutable;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Dates;

/// <summary>How what is told stands to the time that is named.</summary>
public enum DateRelation
{
    /// <summary>It lies within ("in 1925", "from 1936 to 1938").</summary>
    During,

    /// <summary>It begins then ("since 1933").</summary>
    Start,

    /// <summary>It ends then ("until 1933").</summary>
    End,

    /// <summary>It lies before.</summary>
    Before,

    /// <summary>It lies after.</summary>
    After,

    /// <summary>Not a time but a length of time ("for six months").</summary>
    Duration,
}

/// <summary>How the number of a duration is meant.</summary>
public enum DurationBound
{
    /// <summary>As it is said, with the usual rounding.</summary>
    Exact,

    /// <summary>"more than", "over", "at least".</summary>
    AtLeast,

    /// <summary>"less than", "under", "up to", "almost".</summary>
    AtMost,

    /// <summary>"about", "some".</summary>
    About,
}

/// <summary>A time expression in a sentence.</summary>
public sealed record DateMention
{
    /// <summary>Where it stands in the sentence's text, without a leading preposition.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The span with the words that belong to it besides: "two weeks" of "two weeks of heavy rain" with all of that (TIDES 2005,
    /// 5.2). Holds <see cref="Span"/>, and overlaps no other's.</summary>
    public TextSpan Extent { get => field.Length > 0 ? field : Span; init; }

    /// <summary>The words of a range's two ends, where each has its own ("3" and "5 May"); else null.</summary>
    public (TextSpan First, TextSpan Second)? Ends { get; init; }

    /// <summary>How what is told stands to it.</summary>
    public required DateRelation Relation { get; init; }

    /// <summary>The named time; null where it could not be resolved.</summary>
    public HistoricalDate? Date { get; init; }

    /// <summary>An ISO 8601 duration ("P6M", "P4Y/P10Y") where <see cref="Relation"/> is <see cref="DateRelation.Duration"/>.</summary>
    public string? Duration { get; init; }

    /// <summary>How the length in <see cref="Duration"/> is meant: "more than three years" is at least that long.</summary>
    public DurationBound Bound { get; init; }

    /// <summary>What it is counted from, where the words name that ("two weeks after the battle"); else null.</summary>
    public DateOffset? Offset { get; init; }

    /// <summary>Whether the duration is somebody's age ("aged 34").</summary>
    public bool IsAge { get; init; }

    /// <summary>Whether a part of the value was taken from the context (an inherited year, an anchor).</summary>
    public bool IsInferred { get; init; }

    /// <summary>It dates no event, and clauses are read without it: "by then", "the colonial era".</summary>
    public bool IsLoose { get; init; }

    /// <summary>What is wrong with the date as written: an impossible day, a reversed range, a wrong weekday; else null.</summary>
    public DateFault? Fault { get; init; }

    /// <summary>How the value was found, a step a line, for <c>explain</c>.</summary>
    public ImmutableArray<string> Steps { get; init; } = [];
}

/// <summary>What makes a written date impossible.</summary>
public enum DateFaultKind
{
    /// <summary>No calendar has the day ("31 June 1925").</summary>
    ImpossibleDate,

    /// <summary>A range ends before it begins ("from 1938 to 1936").</summary>
    ReversedRange,

    /// <summary>The day fell on another weekday.</summary>
    WrongWeekday,
}

/// <summary>A written date that cannot be.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Detail">The fact that shows it, as a phrase: "June 1925 has 30 days".</param>
public sealed record DateFault(DateFaultKind Kind, string Detail);
