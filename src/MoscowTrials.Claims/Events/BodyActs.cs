using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Events;

/// <summary>Reads that a body was at work: "The commission's hearings opened on 15 January", "Its first meeting took place in
/// May".</summary>
internal sealed class BodyActs(EntityRegistry registry, PhraseLinks links)
{
    private static readonly WordList Acts = WordList.AnyCase("body-acts.tsv");

    private static readonly EventType Sit = new("sit", EventEffect.None, Presence.Remote);

    /// <summary>The event that the clause tells of the body that its subject belongs to; null where it tells none.</summary>
    public EventDraft? Read(SentenceReading sentence, Clause clause, VerbGroup verb)
    {
        if (clause.Subject is not { } subject || sentence.Tokens.Tokens[subject.Last].Kind != TokenKind.Word
            || !Acts.Contains(Nouns.Singular(sentence.Tokens.Word(subject.Last)))
            || verb.Verb is not ("open" or "begin" or "start" or "commence" or "take" or "hold" or "convene" or "end" or "close" or "conclude"))
            return null;
        var body = Nouns.Following(clause, subject, sentence.Tokens, "of") is { } of ? links.Resolve(sentence, of)
            : links.Possessor(sentence, subject);
        if (body is null || registry.Entities[body.Entity].Kind != EntityKind.Body)
            return null;
        var draft = EventDraft.Of(sentence, clause, Sit, verb.Last, verb.Last);
        draft.Add(Role.Agent, body, sentence.Tokens.Span(subject.First, subject.Last));
        draft.When = EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, isState: false, verb.IsNegated);
        draft.IsKept = draft.When is not null;
        return draft.IsKept ? draft : null;
    }
}
