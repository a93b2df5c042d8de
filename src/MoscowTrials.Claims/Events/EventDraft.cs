using System.Collections.Immutable;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Events;

/// <summary>An event on its way: what a clause or noun tells, before events of different sentences are tied together.</summary>
internal sealed class EventDraft
{
    /// <summary>The event's name in the record; given last.</summary>
    public string Id { get; set; } = "";

    /// <summary>The event that this one says did not happen, or null.</summary>
    public EventDraft? Denies { get; set; }

    /// <summary>What a plan or order was about, in the same sentence; it cannot lie after that.</summary>
    public EventDraft? Aim { get; set; }

    public required int Sentence { get; init; }

    /// <summary>The lexicon's type, or <c>verb:</c> and a base form for a verb that the lexicon has not.</summary>
    public required EventType Type { get; init; }

    public required TextSpan Trigger { get; init; }

    /// <summary>The clause that tells it, or in which its noun stands.</summary>
    public required Clause Clause { get; init; }

    public required ClauseStanding Standing { get; set; }

    /// <summary>Whether it goes into the record; others only wait to be denied by a later sentence.</summary>
    public bool IsKept { get; set; }

    /// <summary>The noun that tells it, lower case, or null.</summary>
    public string? Noun { get; init; }

    /// <summary>Whether its subject is "nothing" or "no …".</summary>
    public bool IsAboutNothing { get; init; }

    public ImmutableArray<Participant> Participants { get; set; } = [];

    public EventPlace? Place { get; set; }

    public EventDate? When { get; set; }

    public ImmutableArray<string> Inferred { get; private set; } = [];

    /// <summary>The event that the words from token <paramref name="first"/> to token <paramref name="last"/> of a clause tell.</summary>
    public static EventDraft Of(SentenceReading sentence, Clause clause, EventType type, int first, int last) =>
        new()
        {
            Sentence = sentence.Index, Type = type, Clause = clause, Standing = sentence.Standings[clause.Index],
            Trigger = sentence.Tokens.Span(first, last),
            IsAboutNothing = clause.Subject is { } subject && sentence.Tokens.Word(subject.First) is "nothing" or "Nothing" or "no" or "No",
        };

    /// <summary>The same event as another type.</summary>
    public EventDraft As(EventType type) =>
        new()
        {
            Sentence = Sentence, Type = type, Trigger = Trigger, Clause = Clause, Standing = Standing, IsKept = IsKept, Noun = Noun,
            Place = Place, When = When, Aim = Aim, Denies = Denies, IsAboutNothing = IsAboutNothing,
            Participants = Participants, Inferred = Inferred,
        };

    public void Add(Role role, Link? link, TextSpan span)
    {
        Participants = Participants.Add(new Participant(role, link?.Entity, span, link?.IsInferred ?? false));
        if (link is { IsInferred: true })
            Infer($"{role.ToString().ToLowerInvariant()}: {link.Reason}");
    }

    /// <summary>Takes note of what was inferred, for <c>explain</c>.</summary>
    public void Infer(string what) => Inferred = Inferred.Add(what);
}
