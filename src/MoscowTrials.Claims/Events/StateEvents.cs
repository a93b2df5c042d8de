using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Claims.Voices;

namespace MoscowTrials.Claims.Events;

/// <summary>Reads what "be" tells: what somebody or something is, and that somebody was present or leading.</summary>
internal sealed class StateEvents(EntityRegistry registry, ParticipantReader participants)
{
    /// <summary>The event that a copula tells, or null.</summary>
    public EventDraft? Read(SentenceReading sentence, Clause clause, VerbGroup verb, Link? subject)
    {
        if (subject is null)
            return null;
        Learn(sentence, clause, subject);
        return BePresent(sentence, clause, verb, subject) ?? BeLeader(sentence, clause, subject);
    }

    /// <summary>"X was a palace": from here on "the palace" can be X.</summary>
    private void Learn(SentenceReading sentence, Clause clause, Link subject)
    {
        if (clause.FirstObject is not { } predicate || sentence.Tokens.Tokens[predicate.Last].Kind != TokenKind.Word)
            return;
        var nouns = clause.After.TakeWhile(p => p == predicate || p.Preposition >= 0 && sentence.Tokens.Word(p.Preposition) is "of");
        foreach (var phrase in nouns)
        {
            var noun = sentence.Tokens.Word(phrase.Last);
            if ((NameKinds.OfHead(noun) ?? SoleThings.KindOf(noun)) is { } kind)
            {
                registry.AddNoun(subject.Entity, noun.ToString().ToLowerInvariant());
                registry.AddNoun(subject.Entity, noun.TrimEnd('s').ToString().ToLowerInvariant());
                registry.Learn(subject.Entity, kind);
            }
            else if (NameKinds.IsPersonNoun(noun, out var gender) && phrase == predicate)
            {
                registry.Learn(subject.Entity, EntityKind.Person, gender);
            }
        }
    }

    /// <summary>"was present at the signing".</summary>
    private EventDraft? BePresent(SentenceReading sentence, Clause clause, VerbGroup verb, Link subject)
    {
        var at = verb.Last + 1;
        while (at < sentence.Tokens.Tokens.Length && sentence.Tokens.Tokens[at].Is(WordClass.Adverb))
            at++;
        if (at >= sentence.Tokens.Tokens.Length || sentence.Tokens.Word(at) is not "present")
            return null;
        var draft = Draft(sentence, clause, subject, new EventType("attend", EventEffect.None, Presence.Bodily), at, verb.IsNegated);
        participants.AddPlace(sentence, clause, draft);
        return draft;
    }

    /// <summary>"was blamed for being the leader of the group".</summary>
    private static EventDraft? BeLeader(SentenceReading sentence, Clause clause, Link subject)
    {
        // What somebody is for good is no event; what somebody is charged with having been is one.
        if (sentence.Standings[clause.Index].Voice.Voice == Voice.Article || clause.FirstObject is not { } predicate
            || !EventLexicon.IsLeader(sentence.Tokens.Word(predicate.Last)))
            return null;
        return Draft(sentence, clause, subject, new EventType("lead", EventEffect.None, Presence.Remote), predicate.Last, isNegated: false);
    }

    private static EventDraft Draft(SentenceReading sentence, Clause clause, Link subject, EventType type, int trigger, bool isNegated)
    {
        var draft = EventDraft.Of(sentence, clause, type, trigger, trigger);
        draft.IsKept = true;
        draft.Add(Role.Agent, subject, sentence.Tokens.Span(clause.Subject!.First, clause.Subject.Last));
        draft.When = EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, isState: false, isNegated);
        return draft;
    }
}
