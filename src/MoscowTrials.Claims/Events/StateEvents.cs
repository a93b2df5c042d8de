using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Claims.Voices;

namespace MoscowTrials.Claims.Events;

/// <summary>Reads what "be" tells: what somebody or something is, and that somebody was present or leading.</summary>
internal sealed class StateEvents(EntityRegistry registry, PhraseLinks links, ParticipantReader participants)
{
    private static readonly EventType Attend = EventLexicon.Named("attend");
    private static readonly WordList Attendance = WordList.Exact("attendance-nouns.tsv");

    /// <summary>The event that a copula tells, or null.</summary>
    public EventDraft? Read(SentenceReading sentence, Clause clause, VerbGroup verb, Link? subject)
    {
        if (subject is null)
            return null;
        Learn(sentence, clause, subject);
        return BePresent(sentence, clause, verb, subject) ?? BeAmong(sentence, clause, verb, subject)
            ?? BeLeader(sentence, clause, subject);
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
        var draft = Draft(sentence, clause, subject, Attend, at, verb.IsNegated);
        participants.AddPlace(sentence, clause, draft);
        return draft;
    }

    /// <summary>"was among the guests", "was one of the speakers".</summary>
    private EventDraft? BeAmong(SentenceReading sentence, Clause clause, VerbGroup verb, Link subject)
    {
        var tokens = sentence.Tokens;
        var among = clause.Behind(tokens, "among");
        if (among is null || clause.FirstObject is not null || !Attendance.Contains(tokens.Word(among.Last)))
            return null;
        var draft = Draft(sentence, clause, subject, Attend, among.Last, verb.IsNegated);
        participants.AddPlace(sentence, clause, draft);
        return draft;
    }

    /// <summary>"Among those present on 4 July were Holm and Berg."</summary>
    public EventDraft? ReadInverted(SentenceReading sentence, Clause clause, VerbGroup verb)
    {
        var tokens = sentence.Tokens;
        if (clause is not { Kind: ClauseKind.Main, Subject: null } || clause.Before.Find(p => p.Preposition >= 0) is not { } among
            || tokens.Word(among.Preposition) is not ("Among" or "among")
            || !Attendance.Contains(tokens.Word(among.Last)) && tokens.Word(among.First) is not "those")
            return null;
        var draft = EventDraft.Of(sentence, clause, Attend, verb.Last, verb.Last);
        foreach (var who in clause.Objects)
        {
            if (who.Names.Length > 0 && links.Resolve(sentence, who) is { } named)
                draft.Add(Role.Agent, named, tokens.Span(who.First, who.Last));
        }
        draft.IsKept = draft.Participants.Length > 0;
        draft.When = EventDates.OfClause(tokens, sentence.Dates, clause, isState: false, verb.IsNegated);
        participants.AddPlace(sentence, clause, draft);
        return draft.IsKept ? draft : null;
    }

    /// <summary>"was in Paris on 4 May", "was back at the observatory".</summary>
    public EventDraft? BeSomewhere(SentenceReading sentence, Clause clause, VerbGroup verb, Link subject)
    {
        if (registry.Entities[subject.Entity].Kind != EntityKind.Person || clause.Dates.Count == 0
            || clause.FirstObject is { } what && sentence.Tokens.Word(what.First) is not ("back" or "home")
            || clause.After.Find(p => p.Preposition >= 0) is not { } where || !IsBehind(sentence.Tokens, verb, where))
            return null;
        var draft = Draft(sentence, clause, subject, new EventType("be-at", EventEffect.None, Presence.Bodily), verb.Last, verb.IsNegated);
        participants.AddPlace(sentence, clause, draft);
        // What "in" introduces may be a party, a mood, a trade.
        return draft is { When: not null, Place: { Span: var told, Entity: var place } }
            && registry.Entities[place].Kind is EntityKind.Place or EntityKind.Building
            && told.Start == sentence.Tokens.Tokens[where.First].Span.Start ? draft : null;
    }

    /// <summary>Whether only adverbs stand between "was" and the phrase: "was already back in".</summary>
    private static bool IsBehind(SentenceTokens tokens, VerbGroup verb, NounPhrase where)
    {
        if (tokens.Word(where.Preposition) is not ("in" or "at"))
            return false;
        for (var i = verb.Last + 1; i < where.Preposition; i++)
        {
            if (!tokens.Tokens[i].Is(WordClass.Adverb) && tokens.Word(i) is not ("back" or "home") && tokens.DateAt[i] < 0)
                return false;
        }
        return true;
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
