using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Events;

/// <summary>Reads what is done to somebody only where he is: "was received at the quay", "was granted an audience", "was cheered by the crowd".</summary>
internal static class PassivePresence
{
    private static readonly EventType Being = new("attend", EventEffect.None, Presence.Bodily);
    private static readonly WordList Done = WordList.Exact("present-when.tsv", "alone");
    private static readonly WordList Given = WordList.Exact("present-when.tsv", "object");
    private static readonly WordList Favours = WordList.Exact("present-when.tsv", "favour");

    /// <summary>The presence that the clause tells of its subject, or null.</summary>
    public static EventDraft? Read(SentenceReading sentence, Clause clause, VerbGroup verb, Link? subject, EntityRegistry registry)
    {
        if (!verb.IsPassive || subject is null || registry.Entities[subject.Entity].Kind != EntityKind.Person || verb.IsNegated)
            return null;
        var told = Done.Contains(verb.Verb) && clause.Behind(sentence.Tokens, "into") is null
            || Given.Contains(verb.Verb) && clause.FirstObject is { } favour && sentence.Tokens.Tokens[favour.Last].Kind == TokenKind.Word
                && Favours.Contains(sentence.Tokens.Word(favour.Last));
        if (!told)
            return null;
        var draft = EventDraft.Of(sentence, clause, Being, verb.Last, verb.Last);
        draft.IsKept = true;
        draft.Add(Role.Agent, subject, clause.Subject is { } who ? sentence.Tokens.Span(who.First, who.Last) : sentence.Tokens.Span(verb.Last, verb.Last));
        draft.When = EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, isState: false, isNegated: false)
            ?? SharedDates.Find(sentence, clause, onlyTold: false);
        return draft;
    }
}
