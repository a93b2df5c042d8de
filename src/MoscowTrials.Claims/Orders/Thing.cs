using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Orders;

/// <summary>Something that has its place in time, as the words of a sentence name it.</summary>
/// <param name="Event">The event that it is, or null.</param>
/// <param name="Entity">The occasion that it is, or null.</param>
/// <param name="Series">What it is one of, or null.</param>
/// <param name="Number">Which of the series.</param>
/// <param name="Span">The words.</param>
/// <param name="IsInferred">Whether the link was inferred.</param>
internal sealed record Thing(EventDraft? Event, int? Entity, string? Series, int Number, TextSpan Span, bool IsInferred)
{
    /// <summary>Whether its begin and end are two.</summary>
    public bool IsLasting => Event is null;

    public static Thing Of(EventDraft draft) => new(draft, null, null, 0, draft.Trigger, false);

    public PointDraft At(Moment moment) => new(this, moment);
}

/// <summary>A moment of a thing, before the events of the record have their names.</summary>
internal readonly record struct PointDraft(Thing Thing, Moment Moment)
{
    public TimePoint Finish() =>
        new(Thing.Event is { IsKept: true } told ? told.Id : null, Thing.Entity, Thing.Series, Thing.Number, Moment, Thing.Span,
            Thing.IsInferred, Thing.Event is { IsKept: false } ? Thing.Event.When : null);
}

/// <summary>An order on its way: <see cref="TimeOrder"/> before the events of the record have their names.</summary>
internal sealed record OrderDraft(PointDraft? From, PointDraft To, int? Least, int? Most, VoiceReading Voice, TextSpan Words)
{
    public bool IsInferred { get; init; }

    public bool IsApproximate { get; init; }

    public TimeOrder Finish() => new(From?.Finish(), To.Finish(), Least, Most, Voice, Words, IsInferred, IsApproximate);
}
