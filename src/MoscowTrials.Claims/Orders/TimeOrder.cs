using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Orders;

/// <summary>Which end of something that lasts; both are one for what happens at once.</summary>
public enum Moment
{
    Begin,
    End,
}

/// <summary>A moment of something that a sentence sets in order: an event, something with a name, one of a numbered series.</summary>
/// <param name="Event">Id of the event that tells it, where the record has one; else null.</param>
/// <param name="Entity">Id of the occasion that it is, where it has a name; else null.</param>
/// <param name="Series">What it is one of: "trial", "battle of orn"; null where it is none of a series.</param>
/// <param name="Number">Which of the series, from 1; 0 where it is none.</param>
/// <param name="Moment">Its begin or its end.</param>
/// <param name="Span">The words for it, in the sentence's text.</param>
/// <param name="IsInferred">Whether the words were linked to it by inference.</param>
/// <param name="When">When it was, where the sentence tells that of an event that is not in the record.</param>
public sealed record TimePoint(
    string? Event, int? Entity, string? Series, int Number, Moment Moment, TextSpan Span, bool IsInferred, EventDate? When = null);

/// <summary>What a sentence says of the days from one moment to another.</summary>
/// <param name="From">The one; null is the day 0001-01-01, so that the days are a date.</param>
/// <param name="To">The other.</param>
/// <param name="Least">The least number of days; null is open. 0 says only that <paramref name="To"/> does not come first.</param>
/// <param name="Most">The most; null is open.</param>
/// <param name="Voice">Who says it.</param>
/// <param name="Words">The words that say it, in the sentence's text: "before", "two weeks after", "1640".</param>
/// <param name="IsInferred">Whether the days were resolved from the context.</param>
/// <param name="IsApproximate">Whether they are told as "about".</param>
public sealed record TimeOrder(
    TimePoint? From, TimePoint To, int? Least, int? Most, VoiceReading Voice, TextSpan Words, bool IsInferred = false,
    bool IsApproximate = false);
