using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Counts;

/// <summary>How something has what is counted.</summary>
public enum HoldingRelation
{
    /// <summary>It has them at the time of telling.</summary>
    Has,

    /// <summary>It had them.</summary>
    Had,

    /// <summary>They are spoken of as its own ("its 14 arches"), which tells no time.</summary>
    Of,

    /// <summary>They are its kin, whom nothing takes away.</summary>
    Kin,

    /// <summary>It killed them.</summary>
    Killed,

    /// <summary>It is so many metres high, long, wide or deep.</summary>
    Measure,
}

/// <summary>How many of a kind something has: "the bridge has twelve arches", "his only son".</summary>
/// <param name="Quantity">The number; its index is -1 where none is written ("his only son").</param>
/// <param name="Span">The words that tell it.</param>
/// <param name="Owner">Id of what has them, or null.</param>
/// <param name="OwnerWords">What has them, in lower case, where it has no name: "the bridge"; holds within a section.</param>
/// <param name="Relation">How it has them.</param>
/// <param name="Kind">What is counted.</param>
/// <param name="Number">How many.</param>
/// <param name="IsLeast">Whether there may be more ("his sons Karl and Otto").</param>
/// <param name="IsQualified">Whether the sentence holds it for a time only, for a part, or adds it to others.</param>
/// <param name="IsInferred">Whether the owner was concluded from "its", "the bridge".</param>
/// <param name="Voice">Who says it.</param>
public sealed record Holding(
    QuantityPlace Quantity, TextSpan Span, int? Owner, string? OwnerWords, HoldingRelation Relation, string Kind, decimal Number,
        bool IsLeast,
    bool IsQualified, bool IsInferred, VoiceReading Voice);
