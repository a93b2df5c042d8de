using MoscowTrials.Claims.Voices;
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
public sealed record Quantity(TextSpan Span, decimal Minimum, decimal? Maximum, string? Of, string? Scope, QuantityRole Role)
{
    /// <summary>Where the number stands with the noun that it counts.</summary>
    public TextSpan Phrase { get; init; } = Span;

    /// <summary>What is counted with what stands before it: "mining engineer"; null where unknown.</summary>
    public string? Kind { get; init; }

    /// <summary>What is counted with what narrows it on both sides: "house on the quay"; null where unknown.</summary>
    public string? Narrowed { get; init; }

    /// <summary>Whether it is told as one number, without "about", "at least", "to".</summary>
    public bool IsExact { get; init; } = Minimum == Maximum;

    /// <summary>How far the true number may lie off a round one on either side: 50,000 for "3.5 million", 0 below 1,000.</summary>
    public decimal Slack { get; init; }

    /// <summary>What is said of those that are counted: base form of the verb whose subject they are; null where they are none.</summary>
    public string? Verb { get; init; }

    /// <summary>On what occasion that is said of them: "fire"; null where it is not told.</summary>
    public string? Circumstance { get; init; }

    /// <summary>Whether that verb is negated.</summary>
    public bool IsDenied { get; init; }

    /// <summary>Who says it.</summary>
    public VoiceReading Voice { get; init; } = VoiceReading.Article;
}
