using MoscowTrials.Claims.Dates;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Facts;

/// <summary>What a fact is.</summary>
public enum FactKind
{
    /// <summary>A time that is named; lengths of time are numbers.</summary>
    Date,

    /// <summary>A number of any sort: a count, a rank, a share, a sum of money, a measure.</summary>
    Number,

    /// <summary>The name of a place or building.</summary>
    Place,

    /// <summary>Any other name.</summary>
    Name,
}

/// <summary>A value that a sentence gives, in a form in which two ways to write it are one.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">The words, in the sentence's text.</param>
/// <param name="Value">
/// The value: EDTF of a date, a figure with what makes it one ("%", "$", "#" for a rank), a name in lower case without accents. Equal
/// values are the same fact; unequal ones may still go together (<see cref="FactComparison"/>).
/// </param>
public sealed record Fact(FactKind Kind, TextSpan Span, string Value)
{
    /// <summary>The time, where it is a date that could be resolved.</summary>
    public HistoricalDate? Date { get; init; }

    /// <summary>The number, where it is one.</summary>
    public Figure? Figure { get; init; }

    /// <summary>What a gazetteer or the article calls it, where it is a name, as <see cref="Value"/> writes names.</summary>
    public string? CalledName { get; init; }

    /// <summary>Whether the gazetteer has a place of that name.</summary>
    public bool IsKnownPlace { get; init; }
}

/// <summary>A number with what it is a number of.</summary>
/// <param name="Number">As it stands, with its scale: 7,400,000 for "7.4 million".</param>
/// <param name="Slack">How far the true number may lie off a round one on either side: half of the last digit that is given and is no final zero.</param>
/// <param name="Sort">"#" for a rank, "%", a currency's sign, or empty.</param>
/// <param name="Dimension">What it measures, with the unit's factor to the base unit; null where it measures nothing that is known.</param>
public readonly record struct Figure(decimal Number, decimal Slack, string Sort, (string Name, decimal Factor)? Dimension);
