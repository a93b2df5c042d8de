using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Claims.Voices;

namespace MoscowTrials.Claims.Events;

/// <summary>Reads what "be" tells: what somebody or something is, and that somebody was present or leading.</summary>
internal sealed class StateEvents(EntityRegistry registry, ParticipantReader participants)
{
    private static readonly WordList There = WordList.Exact("living-states.tsv", "there");
    private static readonly WordList Alive = WordList.Exact("living-states.tsv", "lives");
    private static readonly WordList VagueNouns = WordList.Exact("vague-nouns.tsv");
    private static readonly WordList Attendants = WordList.Exact("attendants.tsv");

    /// <summary>The event that a copula, or "include", tells, or null.</summary>
    public EventDraft? Read(SentenceReading sentence, Clause clause, VerbGroup verb, Link? subject)
    {
        if (BeAmong(sentence, clause, verb) is { } among)
            return among;
        if (subject is null || !verb.IsCopula)
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
            // "was a member of the society": of those who are something of it nobody is "the society".
            if (phrase != predicate && NameKinds.IsPersonNoun(sentence.Tokens.Word(predicate.Last), out _))
                break;
            var noun = sentence.Tokens.Word(phrase.Last);
            if ((NameKinds.OfHead(noun) ?? SoleThings.KindOf(noun) ?? Told(noun)) is { } kind)
            {
                registry.AddNoun(subject.Entity, noun.ToString().ToLowerInvariant());
                registry.AddNoun(subject.Entity, noun.TrimEnd('s').ToString().ToLowerInvariant());
                registry.Learn(subject.Entity, kind);
            }
            else if (NameKinds.TellsPerson(noun, out var gender))
            {
                if (phrase == predicate)
                    registry.Learn(subject.Entity, EntityKind.Person, gender);
            }
            else if (subject.Entity == registry.Hero && phrase == predicate && subject.Form == MentionForm.Name && sentence.Tokens.Word(predicate.First) is "a" or "an"
                && !VagueNouns.Contains(noun))
            {
                // "X was a regional airline": "the airline".
                registry.AddNoun(subject.Entity, noun.ToString());
            }
        }
        Call(sentence, clause, predicate, subject.Entity);
    }

    /// <summary>What a noun of the wide table tells; that a yard or a field is a piece of land is not what it is told for.</summary>
    private static EntityKind? Told(ReadOnlySpan<char> noun) =>
        NameKinds.OfNoun(noun) is var kind and (EntityKind.Body or EntityKind.Building or EntityKind.Vessel or EntityKind.Work) ? kind : null;

    /// <summary>"was a composer and pianist": from here on "the pianist" can be whom the clause is about; but "the teacher of Holm" is Holm's.</summary>
    private void Call(SentenceReading sentence, Clause clause, NounPhrase predicate, int who)
    {
        if (registry.Entities[who].Kind != EntityKind.Person || !(sentence.Tokens.Word(predicate.First) is "a" or "an"))
            return;
        var last = predicate;
        foreach (var phrase in clause.After)
        {
            if (phrase != predicate && phrase.JoinedTo != last)
                continue;
            last = phrase;
            var noun = sentence.Tokens.Word(phrase.Last);
            if (sentence.Tokens.Tokens[phrase.Last].Kind == TokenKind.Word && NameKinds.IsPersonNoun(noun, out _) && !NameKinds.IsKinNoun(noun)
                && Nouns.Following(clause, phrase, sentence.Tokens, "of") is null)
                registry.AddNoun(who, noun.ToString().ToLowerInvariant());
        }
    }

    /// <summary>"Among the guests was Anna Berg", "the guests included Anna Berg".</summary>
    private EventDraft? BeAmong(SentenceReading sentence, Clause clause, VerbGroup verb)
    {
        var group = verb.IsCopula ? clause.Before.Concat(clause.After).FirstOrDefault(p => p.Preposition >= 0 && sentence.Tokens.Word(p.Preposition) is "among" or "Among")
            : clause.Subject;
        if (group is null || verb.IsNegated || sentence.Tokens.Tokens[group.Last].Kind != TokenKind.Word
            || !Attendants.Contains(Nouns.Singular(sentence.Tokens.Word(group.Last)))
                && !(sentence.Tokens.Word(group.First) is "those" or "Those" && verb.IsCopula))
            return null;
        var draft = EventDraft.Of(sentence, clause, new EventType("attend", EventEffect.None, Presence.Bodily), verb.Last, verb.Last);
        foreach (var phrase in clause.Objects.Append(verb.IsCopula ? clause.Subject : null).Concat(verb.IsCopula ? clause.Before : []))
        {
            if (phrase is { Preposition: < 0, Names.Length: > 0 } && participants.Person(sentence, phrase) is { } who)
                draft.Add(Role.Agent, who, sentence.Tokens.Span(phrase.First, phrase.Last));
        }
        if (draft.Participants.IsEmpty)
            return null;
        draft.IsKept = true;
        draft.When = EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, isState: false, isNegated: false)
            ?? SharedDates.Find(sentence, clause, onlyTold: false);
        participants.AddPlace(sentence, clause, draft);
        return draft;
    }

    /// <summary>"was present at the signing".</summary>
    private EventDraft? BePresent(SentenceReading sentence, Clause clause, VerbGroup verb, Link subject)
    {
        var at = verb.Last + 1;
        while (at < sentence.Tokens.Tokens.Length && sentence.Tokens.Tokens[at].Is(WordClass.Adverb))
            at++;
        if (at >= sentence.Tokens.Tokens.Length)
            return null;
        var isThere = There.Contains(sentence.Tokens.Word(at));
        if (!isThere && !(Alive.Contains(sentence.Tokens.Word(at)) && registry.Entities[subject.Entity].Kind == EntityKind.Person))
            return null;
        var draft = Draft(sentence, clause, subject,
            new EventType(isThere ? "attend" : "live", EventEffect.None, isThere ? Presence.Bodily : Presence.Remote), at, verb.IsNegated);
        participants.AddPlace(sentence, clause, draft);
        return draft;
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
