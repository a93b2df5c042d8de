using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Events;

/// <summary>Reads what a verb tells that the lexicon of events does not have.</summary>
internal sealed class UnlistedEvents(EntityRegistry registry, ParticipantReader participants)
{
    private static readonly WordList IdleVerbs = WordList.Exact("idle-verbs.tsv");
    private static readonly WordList BodilyVerbs = WordList.Exact("bodily-verbs.tsv");
    private static readonly WordList BodyDoings = WordList.Exact("body-doings.tsv");
    private static readonly WordList RanksOfTheDead = WordList.AnyCase("ranks-of-the-dead.tsv");

    private static readonly WordList Occasions = WordList.Exact("occasion-nouns.tsv");
    private static readonly WordList Fights = WordList.Exact("fight-nouns.tsv");

    /// <summary>What goes through a tunnel or over a bridge.</summary>
    private static readonly WordList Users = WordList.AnyCase("traffic-nouns.tsv");

    /// <summary>
    /// A verb that the lexicon has not. It can be denied by another sentence; and where somebody does it in a house on a day, he was there
    /// ("made her debut at the theatre in 1897").
    /// </summary>
    public EventDraft Read(SentenceReading sentence, Clause clause, VerbGroup verb, Link? subject)
    {
        var type = new EventType("verb:" + verb.Verb, EventEffect.None, Presence.None);
        var draft = EventDraft.Of(sentence, clause, type, verb.Last, verb.Last);
        participants.AddParticipants(sentence, clause, subject, draft, entry: null);
        draft.When = EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, isState: false, verb.IsNegated)
            ?? SharedDates.Find(sentence, clause, onlyTold: false);
        participants.AddPlace(sentence, clause, draft);
        // A verb of doing rather than of being or meaning needs its doer alive.
        var isThing = subject is not null && !verb.IsPassive && registry.Entities[subject.Entity].Kind is EntityKind.Body or EntityKind.Vessel;
        if (draft.When is not null && (verb.IsPassive || !verb.MayBePassive) && (isThing || participants.HasLivingAgent(draft)))
        {
            var presence = isThing ? IsDoneByThing(verb.Verb, subject!) ? Presence.Remote : Presence.None
                : IsBodily(sentence.Tokens, verb, clause.FirstObject, draft) || IsAtOccasion(sentence.Tokens, clause, verb) ? Presence.Bodily
                : VerbTable.IsDoing(verb.Verb) && !IdleVerbs.Contains(verb.Verb) || verb.Verb == "become" && IsRank(sentence.Tokens, clause)
                    ? Presence.Remote : Presence.None;
            if (presence != Presence.None)
            {
                draft = draft.As(type with { Presence = presence });
                draft.IsKept = true;
                participants.AddPlace(sentence, clause, draft);
                return draft;
            }
        }
        draft.IsKept = draft.When is not null && draft.Place is { } place && registry.Entities[place.Entity].Kind == EntityKind.Building
            && (IsAboutSomebody(sentence, clause, subject) || verb.IsPassive && EventLexicon.IsLight(sentence.Tokens, verb));
        return draft;
    }

    /// <summary>Whether a body or a ship has to be there to do it.</summary>
    private bool IsDoneByThing(string verb, Link subject) =>
        VerbTable.IsHandling(verb) && !IdleVerbs.Contains(verb)
        || registry.Entities[subject.Entity].Kind == EntityKind.Body && BodyDoings.Contains(verb);

    /// <summary>"rowed out to the wreck", "sat in the gallery"; and who left a town had been there, but the dead leave debts.</summary>
    private bool IsBodily(SentenceTokens tokens, VerbGroup verb, NounPhrase? left, EventDraft draft) =>
        !verb.IsPassive && (BodilyVerbs.Contains(verb.Verb)
            || verb.Verb == "leave" && draft.Participants.Any(p => p is { Role: Role.Patient, Entity: { } place }
                && registry.Entities[place].Kind is EntityKind.Place or EntityKind.Building or EntityKind.Vessel)
                || verb.Verb == "leave" && left is { Names.Length: 0, Possessive: < 0 } && tokens.Tokens[left.Last].Kind == TokenKind.Word
                    && NameKinds.OfHead(tokens.Word(left.Last)) is EntityKind.Building or EntityKind.Vessel);

    /// <summary>"in the fight at the Three Fords the emir unhorsed two knights": who lays hands on something at a public occasion is there.</summary>
    private static bool IsAtOccasion(SentenceTokens tokens, Clause clause, VerbGroup verb) =>
        !verb.IsPassive && VerbTable.IsPhysical(verb.Verb) && !IdleVerbs.Contains(verb.Verb) && clause.Before.Concat(clause.After).Any(p => p.Preposition >= 0
            && tokens.Word(p.Preposition) is "in" or "In" or "at" or "At" or "during" or "During" && tokens.Tokens[p.Last].Kind == TokenKind.Word
            && (Occasions.Contains(tokens.Word(p.Last)) || Fights.Contains(tokens.Word(p.Last))));

    /// <summary>"became a lecturer", "became chief engineer"; but the dead too become "the first player to be honoured" and "a martyr".</summary>
    private static bool IsRank(SentenceTokens tokens, Clause clause)
    {
        if (clause.FirstObject is not { Names.Length: 0 } rank || tokens.Tokens[rank.Last].Kind != TokenKind.Word)
            return false;
        for (var i = rank.First; i <= rank.Last; i++)
        {
            if (RanksOfTheDead.Contains(tokens.Word(i)))
                return false;
        }
        var noun = tokens.Word(rank.Last);
        return !NameKinds.IsKinNoun(noun) && (NameKinds.IsPersonNoun(noun, out _) || NameKinds.IsTitle(noun, out _));
    }

    private bool IsAboutSomebody(SentenceReading sentence, Clause clause, Link? subject)
    {
        var tokens = sentence.Tokens;
        if (subject is not null && (registry.Entities[subject.Entity].Kind is EntityKind.Person or EntityKind.Body or EntityKind.Unknown
            || tokens.Word(clause.Subject!.First) is "he" or "He" or "she" or "She"))
            return true;
        return clause.Subject is { } who && tokens.Tokens[who.Last].Kind == TokenKind.Word
            && (NameKinds.IsPersonNoun(Nouns.Singular(tokens.Word(who.Last)), out _)
                || Users.Contains(Nouns.Singular(tokens.Word(who.Last))));
    }
}
