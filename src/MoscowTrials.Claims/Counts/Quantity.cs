using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Counts;

/// <summary>What part a number plays among the numbers around it.</summary>
public enum QuantityRole
{
    /// <summary>All of them.</summary>
    Whole,

    /// <summary>Some of a whole that is stated elsewhere.</summary>
    Part,

    /// <summary>The number of items in an enumeration.</summary>
    Listed,

    /// <summary>A share or percentage.</summary>
    Share,
}

/// <summary>A number with what it counts.</summary>
/// <param name="Span">Where it stands in the sentence's text.</param>
/// <param name="Minimum">The least it can mean ("at least 30" is 30).</param>
/// <param name="Maximum">The most it can mean; null is open.</param>
/// <param name="Of">What is counted, as a singular noun: "defendant"; null where unknown.</param>
/// <param name="Scope">Within what ("the trial"), or null.</param>
/// <param name="Role">What part it plays.</param>
public sealed record Quantity(TextSpan Span, decimal Minimum, decimal? Maximum, string? Of, string? Scope, QuantityRole Role);
