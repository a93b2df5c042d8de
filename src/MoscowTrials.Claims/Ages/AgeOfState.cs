using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Ages;

/// <summary>Reads an age that is told as a state, with the clause that dates it: "was 24 years old when he married in 1890", "When she died, she was 71".</summary>
internal static class AgeOfState
{
    /// <returns>The event of the clause with "when", and who was so old; null where the age is of another kind or another's.</returns>
    public static (EventDraft Event, Participant Who)? Read(
        SentenceReading sentence, int date, EntityRegistry registry, List<EventDraft> drafts, IReadOnlyList<Mention> inferred)
    {
        var tokens = sentence.Tokens;
        var state = sentence.Clauses.Clauses.FirstOrDefault(c => c.Dates.Contains(date));
        if (state is not { Verb: { IsCopula: true, IsNegated: false, IsModal: false } verb, Subject: { } subject }
            || !IsPredicate(tokens, verb, tokens.Dates[date].First) || (Beside(sentence, state) ?? When(sentence, state)) is not { } when
            || drafts.Find(d => d.Clause == when && d.Noun is null) is not { } told)
            return null;
        var dead = told.Type is { Effect: EventEffect.Ends, Name: "die" or "kill" } ? told.Participants.FirstOrDefault(p => p.Role == Role.Patient) : null;
        if (Subject(sentence, subject, inferred) is not { } who)
        {
            // "When Holm died, he was 71": there is nobody else.
            return dead is { Entity: not null } && IsPronoun(tokens, subject) ? Person(dead) : null;
        }
        // "When Holm died, his son was 40": the death is another's, but the day is told by it.
        return dead is not null && dead.Entity != who.Entity
            ? dead.Entity is not null && IsPronoun(tokens, subject) ? Person(dead) : null
            : Person(who);

        (EventDraft, Participant)? Person(Participant person) =>
            registry.Entities[person.Entity!.Value].Kind is EntityKind.Person or EntityKind.Unknown ? (told, person) : null;
    }

    /// <summary>Whether nothing but an adverb stands between the verb and the age: "was only 24 years old".</summary>
    private static bool IsPredicate(SentenceTokens tokens, VerbGroup verb, int age)
    {
        for (var i = verb.Last + 1; i < age; i++)
        {
            if (!tokens.Tokens[i].Is(WordClass.Adverb))
                return false;
        }
        return age > verb.Last;
    }

    /// <summary>"was appointed in 1845, being 34 years old": the clause that the participle stands beside.</summary>
    private static Clause? Beside(SentenceReading sentence, Clause state) =>
        state is { Kind: ClauseKind.Participial, Parent: >= 0 } && sentence.Tokens.Word(state.Verb!.Last) is "being" or "Being"
            && sentence.Clauses.Clauses[state.Parent] is { Verb: not null } outer && outer.Subject == state.Subject ? outer : null;

    /// <summary>The one clause with "when" that hangs on the state, or that the state follows.</summary>
    private static Clause? When(SentenceReading sentence, Clause state)
    {
        var tied = sentence.Clauses.Clauses.Where(c => c is { Kind: ClauseKind.Adverbial, Introducer: >= 0, Verb: not null }
            && sentence.Tokens.Word(c.Introducer) is "when" or "When" && (c.Parent == state.Index || state.Parent == c.Index || c.Index == 0)).Take(2).ToList();
        return tied is [var when] ? when : null;
    }

    private static Participant? Subject(SentenceReading sentence, NounPhrase subject, IReadOnlyList<Mention> inferred)
    {
        var span = sentence.Tokens.Span(subject.First, subject.Last);
        foreach (var name in subject.Names)
        {
            if (sentence.Tokens.Names[name].Last == subject.Last && subject.Possessive < 0)
                return new Participant(Role.Agent, sentence.Names[name].Entity, span, false);
        }
        return IsPronoun(sentence.Tokens, subject) && inferred.FirstOrDefault(m => m.Span == span) is { } who
            ? new Participant(Role.Agent, who.Entity, span, true) : null;
    }

    private static bool IsPronoun(SentenceTokens tokens, NounPhrase subject) =>
        subject.First == subject.Last && tokens.Word(subject.First) is "he" or "He" or "she" or "She";
}
