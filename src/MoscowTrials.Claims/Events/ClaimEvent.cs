using System.Collections.Immutable;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Events;

/// <summary>Whether an event is told as something that happened.</summary>
public enum Actuality
{
    /// <summary>Told as having happened, or as not having happened if denied.</summary>
    Actual,

    /// <summary>Planned, ordered, feared, hoped, conditional: nothing follows from it.</summary>
    Unreal,

    /// <summary>Within a novel, film or play: nothing follows from it.</summary>
    Fictional,
}

/// <summary>What part somebody or something plays in an event.</summary>
public enum Role
{
    /// <summary>Who does it.</summary>
    Agent,

    /// <summary>Who or what it is done to, or what begins or ends.</summary>
    Patient,

    /// <summary>With whom.</summary>
    Partner,
}

/// <summary>A participant of an event.</summary>
/// <param name="Role">The part it plays.</param>
/// <param name="Entity">Id of the entity, or null where the words name none that is known.</param>
/// <param name="Span">The words, in the sentence's text.</param>
/// <param name="IsInferred">Whether the words were linked by inference.</param>
public sealed record Participant(Role Role, int? Entity, TextSpan Span, bool IsInferred);

/// <summary>Something said to happen, or not to happen.</summary>
public sealed record ClaimEvent
{
    /// <summary>The claim's id, a dot and the event's number within it.</summary>
    public required string Id { get; init; }

    /// <summary>What happens, by the lexicon's name: <c>demolish</c>, <c>meet</c>, <c>die</c>.</summary>
    public required EventType Type { get; init; }

    /// <summary>The words that tell it, in the sentence's text.</summary>
    public required TextSpan Trigger { get; init; }

    /// <summary>Whether it is said not to have happened.</summary>
    public bool IsDenied { get; init; }

    /// <summary>Id of the event, told in another sentence, that this one says did not happen; null where it points to none.</summary>
    public string? Denies { get; init; }

    public Actuality Actuality { get; init; }

    /// <summary>Whether it is told as a part or a repetition of something: a stage, an edition, a further time.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Who says it.</summary>
    public required VoiceReading Voice { get; init; }

    public ImmutableArray<Participant> Participants { get; init; } = [];

    /// <summary>Where it happens.</summary>
    public EventPlace? Place { get; init; }

    /// <summary>When it happens; null where nothing is said.</summary>
    public EventDate? When { get; init; }

    /// <summary>What was inferred, for <c>explain</c> and the JSON's <c>inferred</c>: "place: the hotel is the Hotel Royal".</summary>
    public ImmutableArray<string> Inferred { get; init; } = [];
}

/// <summary>Where an event happens.</summary>
/// <param name="Entity">Id of the building or place.</param>
/// <param name="Span">The words, in the sentence's text.</param>
/// <param name="IsInferred">Whether the link was inferred.</param>
public sealed record EventPlace(int Entity, TextSpan Span, bool IsInferred)
{
    /// <summary>Id of the town that the sentence names beside the building; null where it names none.</summary>
    public int? Town { get; init; }
}

/// <summary>When an event happens.</summary>
/// <remarks>All days are counted from 0001-01-01; null is open or unknown.</remarks>
/// <param name="Earliest">First day it can have begun or happened.</param>
/// <param name="Latest">Last day it can have happened or gone on.</param>
/// <param name="Edtf">The same as EDTF, relation included: "until 1917" is <c>../1917</c>.</param>
/// <param name="Mention">Position in the claim's dates of the expression it was read from, or -1 where it was inherited.</param>
/// <param name="IsInferred">Whether it was inherited or resolved from the context.</param>
public sealed record EventDate(int? Earliest, int? Latest, string Edtf, int Mention, bool IsInferred)
{
    /// <summary>
    /// Where it lasted: the first day on which it certainly went on. "From 1907 to 1909" and "since 1907" went on from
    /// 1907-12-31; "in 1907" says of no day that it did.
    /// </summary>
    public int? HoldsFrom { get; init; }

    /// <summary>The last day on which it certainly went on; null with a known <see cref="HoldsFrom"/> means that no end is told.</summary>
    public int? HoldsTo { get; init; }
}
