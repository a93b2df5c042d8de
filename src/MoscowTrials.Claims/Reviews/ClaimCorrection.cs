using System.Collections.Immutable;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Voices;

namespace MoscowTrials.Claims.Reviews;

/// <summary>What a person who looked at a sentence holds to be right; what it leaves out was read rightly.</summary>
/// <remarks><c>At</c> of each part is its offset in the file it was written in, for complaints about it.</remarks>
public sealed record ClaimCorrection
{
    /// <summary>Who says it in the main clause; null where that was read rightly.</summary>
    public VoiceReading? Voice { get; init; }

    public ImmutableArray<DateCorrection> Dates { get; init; } = [];

    public ImmutableArray<NameCorrection> Names { get; init; } = [];

    public ImmutableArray<EventCorrection> Events { get; init; } = [];
}

/// <summary>What words say of a time.</summary>
/// <param name="At">Where it is written.</param>
/// <param name="Words">The words of the sentence.</param>
/// <param name="Date">The time that they name; null where they name none.</param>
/// <param name="Relation">How what is told stands to it; null where that was read rightly, or lies within it.</param>
public sealed record DateCorrection(int At, string Words, HistoricalDate? Date, DateRelation? Relation);

/// <summary>What words name.</summary>
/// <param name="At">Where it is written.</param>
/// <param name="Words">The words of the sentence.</param>
/// <param name="Is">Name of the entity, as the article's claim records have it; null where the words name nothing.</param>
/// <param name="New">The kind of an entity that no sentence was read to name, or that was taken for another; null for a known one.</param>
/// <param name="Within">The place that holds it; null where that was read rightly.</param>
public sealed record NameCorrection(int At, string Words, string? Is, EntityKind? New, string? Within);

/// <summary>What a sentence says of an event.</summary>
public enum Telling
{
    /// <summary>That it happened.</summary>
    Happened,

    /// <summary>That it did not happen.</summary>
    Denied,

    /// <summary>Nothing: it was misread.</summary>
    Nothing,
}

/// <summary>An event that a sentence tells; what is null was read rightly, or, of one that was not read at all, is not told.</summary>
/// <param name="At">Where it is written.</param>
/// <param name="Words">The words of the sentence that tell it; null for a background fact's only event.</param>
/// <param name="Type">Its kind, by the lexicon of events; needed for one that was not read.</param>
/// <param name="Telling">What the sentence says of it; one that was not read happened, where nothing else is said.</param>
/// <param name="Who">Name of the entity that does it.</param>
/// <param name="What">Name of the entity that it is done to.</param>
/// <param name="With">Name of the entity with whom.</param>
/// <param name="Where">Name of the entity where.</param>
/// <param name="When">Its time.</param>
public sealed record EventCorrection(
    int At, string? Words, string? Type, Telling? Telling, string? Who, string? What, string? With, string? Where, HistoricalDate? When);

/// <summary>Why a correction cannot be made.</summary>
/// <param name="At">Offset in the file it was written in.</param>
/// <param name="Message">What is wrong and what to do, without full stop.</param>
public sealed record CorrectionFault(int At, string Message);
