using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Events;

/// <summary>Reads who takes part in the event that a clause tells, and where it happens.</summary>
internal sealed class ParticipantReader(EntityRegistry registry, PhraseLinks links)
{
    /// <param name="entry">What the lexicon says of the event; null where it has none.</param>
    public void AddParticipants(SentenceReading sentence, Clause clause, Link? subject, EventDraft draft, EventEntry? entry)
    {
        var tokens = sentence.Tokens;
        var verb = clause.Verb!;
        var subjects = new List<(NounPhrase Phrase, Link? Link)>();
        if (clause.Subject is not null)
        {
            subjects.Add((clause.Subject, subject));
            subjects.AddRange(clause.Before.Where(p => p.JoinedTo is not null && subjects.Any(s => s.Phrase == p.JoinedTo))
                .Select(p => (p, links.Resolve(sentence, p))));
        }
        // "opened its doors", "burned down": words of the phrase that tells the event are no objects of it.
        var objects = clause.Objects
            .Where(p => tokens.Tokens[p.First].Span.Start >= draft.Trigger.End && (p.JoinedTo is not null || !IsBehindComma(tokens, p)))
            .Select(p => (Phrase: p, Link: Other(links.Resolve(sentence, p), p))).ToList();
        var passive = verb.IsPassive || verb.MayBePassive && objects.Count == 0 && entry?.Frame is Frame.Object or Frame.Both;
        var isPatientSubject = passive || entry?.Frame == Frame.Subject || entry?.Frame == Frame.Both && objects.Count == 0;
        var patientRole = entry is { Type.Effect: EventEffect.None, Patient: not Presence.None } ? Role.Partner : Role.Patient;
        foreach (var (phrase, link) in subjects)
            draft.Add(isPatientSubject ? patientRole : Role.Agent, link, tokens.Span(phrase.First, phrase.Last));
        if (!isPatientSubject)
        {
            foreach (var (phrase, link) in objects.Take(entry is null ? 2 : entry.Type.Effect == EventEffect.None ? 1 : objects.Count))
                draft.Add(patientRole, link, tokens.Span(phrase.First, phrase.Last));
        }
        foreach (var phrase in clause.After.Where(p => p.Preposition >= 0))
        {
            if (passive && tokens.Word(phrase.Preposition) is "by" && links.Resolve(sentence, phrase) is { } agent
                && entry?.Type.Effect is null or EventEffect.None)
                draft.Add(Role.Agent, agent, tokens.Span(phrase.First, phrase.Last));
            else if (tokens.Word(phrase.Preposition) is "with" && entry?.Type.Presence == Presence.Bodily
                && Other(links.Resolve(sentence, phrase), phrase) is { } partner)
                draft.Add(Role.Partner, partner, tokens.Span(phrase.First, phrase.Last));
        }

        // "He met him", "he met the banker": nobody is met by himself, unless the text says so.
        Link? Other(Link? link, NounPhrase phrase) =>
            link is { Form: not MentionForm.Name } && subjects.Exists(s => s.Link?.Entity == link.Entity)
                && !IsReflexive(tokens.Word(phrase.Last))
                ? null : link;
    }

    private static bool IsReflexive(ReadOnlySpan<char> word) => word is "himself" or "herself" or "itself" or "themselves";

    /// <summary>Whether the patient is of the kind that the event can happen to; of a patient not known yet that kind is learnt.</summary>
    public bool Fits(EventDraft draft, EventEntry entry)
    {
        if (entry.Domain == Domain.Any)
            return true;
        var patients = draft.Participants.Where(p => p.Role == Role.Patient && p.Entity is not null).Select(p => p.Entity!.Value).ToList();
        foreach (var patient in patients)
        {
            var kind = registry.Entities[patient].Kind;
            var isThing = kind is EntityKind.Building or EntityKind.Body or EntityKind.Vessel or EntityKind.Place;
            if (entry.Domain == Domain.Person ? isThing || kind == EntityKind.Work
                : kind is EntityKind.Person or EntityKind.Work or EntityKind.Occasion)
                return false;
            // A dissolved abbey still stands, and what "A, B" ends in was not founded.
            if (entry is { Domain: Domain.Body, Type.Effect: EventEffect.Ends } && kind is EntityKind.Building or EntityKind.Place)
                return false;
        }
        if (entry.Domain is Domain.Thing or Domain.Body)
        {
            foreach (var patient in patients)
                registry.Learn(patient, entry.Domain == Domain.Body ? EntityKind.Body : EntityKind.Building, onlyIfUnknown: true);
        }
        return true;
    }

    public EventPlace? FindPlace(SentenceReading sentence, Clause clause, EventDraft draft) =>
        EventPlaces.Find(sentence, clause, draft, registry, p => links.Resolve(sentence, p));

    public void AddPlace(SentenceReading sentence, Clause clause, EventDraft draft)
    {
        draft.Place = FindPlace(sentence, clause, draft);
        if (draft.Place is { IsInferred: true } place && links.WhyInferred(place.Entity) is { } reason)
            draft.Inferred.Add("place: " + reason);
    }

    /// <summary>"in Assam, India": what stands behind a comma is no object.</summary>
    private static bool IsBehindComma(SentenceTokens tokens, NounPhrase phrase) =>
        phrase.First > 0 && tokens.Tokens[phrase.First - 1].Kind == TokenKind.Punctuation
        && tokens.Text[tokens.Tokens[phrase.First - 1].Span.Start] == ',';
}
