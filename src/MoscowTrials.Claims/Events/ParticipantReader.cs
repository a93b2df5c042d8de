using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Events;

/// <summary>Reads who takes part in the event that a clause tells, and where it happens.</summary>
internal sealed class ParticipantReader(EntityRegistry registry, PhraseLinks links)
{
    // Of the event that is being read.
    private readonly List<(NounPhrase Phrase, Link? Link)> _subjects = [];
    private readonly List<(NounPhrase Phrase, Link? Link)> _objects = [];

    /// <param name="entry">What the lexicon says of the event; null where it has none.</param>
    public void AddParticipants(SentenceReading sentence, Clause clause, Link? subject, EventDraft draft, EventEntry? entry)
    {
        var tokens = sentence.Tokens;
        var verb = clause.Verb!;
        ReadSubjects(sentence, clause, subject);
        ReadObjects(sentence, clause, draft);
        var passive = verb.IsPassive || verb.MayBePassive && _objects.Count == 0 && entry?.Frame is Frame.Object or Frame.Both;
        // Nobody is born by another: "a Dane born in 1838, and her guide".
        var isPatientSubject = passive || verb.Verb is "born" || entry?.Frame == Frame.Subject || entry?.Frame == Frame.Both && _objects.Count == 0;
        var patientRole = entry is { Type.Effect: EventEffect.None, Patient: not Presence.None } ? Role.Partner : Role.Patient;
        foreach (var (phrase, link) in _subjects)
            draft.Add(isPatientSubject ? patientRole : Role.Agent, link, tokens.Span(phrase.First, phrase.Last));
        if (!isPatientSubject)
        {
            var taken = entry is null ? 2 : entry.Type.Effect == EventEffect.None ? 1 : _objects.Count;
            for (var i = 0; i < Math.Min(taken, _objects.Count); i++)
            {
                var (phrase, link) = _objects[i];
                // Who visits a town is there alone; who visits a person is with that person.
                var role = draft.Type.Name is "visit" && IsPerson(link) ? Role.Partner : patientRole;
                draft.Add(role, link, tokens.Span(phrase.First, phrase.Last));
            }
        }
        foreach (var phrase in clause.After)
        {
            if (phrase.Preposition < 0)
                continue;
            if (passive && tokens.Word(phrase.Preposition) is "by" && links.Resolve(sentence, phrase) is { } agent
                && (entry?.Type.Effect is null or EventEffect.None || IsPerson(agent)))
                draft.Add(Role.Agent, agent, tokens.Span(phrase.First, phrase.Last));
            else if (IsWith(tokens.Word(phrase.Preposition), draft.Type.Name) && entry?.Type.Presence == Presence.Bodily
                && Other(sentence, phrase) is { } partner)
                draft.Add(Role.Partner, partner, tokens.Span(phrase.First, phrase.Last));
        }
    }

    /// <summary>"dined with her", "studied under her", "took lessons from her": with whom.</summary>
    private static bool IsWith(ReadOnlySpan<char> preposition, string type) =>
        preposition is "with" || type is "study" && preposition is "under" or "from" || type is "serve" && preposition is "under";

    /// <summary>The person whom a phrase names, or null.</summary>
    public Link? Person(SentenceReading sentence, NounPhrase phrase) =>
        links.Resolve(sentence, phrase) is { } link && IsPerson(link) ? link : null;

    private bool IsPerson(Link? link) => link is not null && registry.Entities[link.Entity].Kind == EntityKind.Person;

    private void ReadSubjects(SentenceReading sentence, Clause clause, Link? subject)
    {
        _subjects.Clear();
        if (clause.Subject is null)
            return;
        _subjects.Add((clause.Subject, subject));
        foreach (var phrase in clause.Before)
        {
            if (phrase.JoinedTo is not null && IsSubject(phrase.JoinedTo))
                _subjects.Add((phrase, links.Resolve(sentence, phrase)));
        }
    }

    /// <summary>"opened its doors", "burned down": words of the phrase that tells the event are no objects of it.</summary>
    private void ReadObjects(SentenceReading sentence, Clause clause, EventDraft draft)
    {
        _objects.Clear();
        foreach (var phrase in clause.After)
        {
            if (phrase.Preposition < 0 && sentence.Tokens.Tokens[phrase.First].Span.Start >= draft.Trigger.End
                && (phrase.JoinedTo is not null || !IsBehindComma(sentence.Tokens, phrase)))
                _objects.Add((phrase, Other(sentence, phrase)));
        }
    }

    private bool IsSubject(NounPhrase phrase)
    {
        foreach (var subject in _subjects)
        {
            if (subject.Phrase == phrase)
                return true;
        }
        return false;
    }

    /// <summary>"He met him", "he met the banker": nobody is met by himself, unless the text says so.</summary>
    private Link? Other(SentenceReading sentence, NounPhrase phrase)
    {
        if (links.Resolve(sentence, phrase) is not { } link)
            return null;
        if (link.Form == MentionForm.Name || IsReflexive(sentence.Tokens.Word(phrase.Last)))
            return link;
        foreach (var subject in _subjects)
        {
            if (subject.Link?.Entity == link.Entity)
                return null;
        }
        return link;
    }

    private static bool IsReflexive(ReadOnlySpan<char> word) => word is "himself" or "herself" or "itself" or "themselves";

    /// <summary>Whether it is told that a person does it.</summary>
    public bool HasLivingAgent(EventDraft draft) =>
        draft.Participants.Any(p => p is { Role: Role.Agent, Entity: { } agent } && registry.Entities[agent].Kind == EntityKind.Person);

    /// <summary>Whether the patient is of the kind that the event can happen to; of a patient not known yet that kind is learnt.</summary>
    public bool Fits(EventDraft draft, EventEntry entry)
    {
        if (entry.Domain == Domain.Any)
            return true;
        foreach (var participant in draft.Participants)
        {
            if (participant is not { Role: Role.Patient, Entity: { } patient })
                continue;
            var kind = registry.Entities[patient].Kind;
            var isThing = kind is EntityKind.Building or EntityKind.Body or EntityKind.Vessel or EntityKind.Place;
            if (entry.Domain == Domain.Person ? isThing || kind is EntityKind.Work or EntityKind.Occasion
                : kind is EntityKind.Person or EntityKind.Work or EntityKind.Occasion)
                return false;
            // A dissolved abbey still stands, and what "A, B" ends in was not founded.
            if (entry is { Domain: Domain.Body, Type.Effect: EventEffect.Ends } && kind is EntityKind.Building or EntityKind.Place
                && !(kind == EntityKind.Building && draft.Type is { Name: "dissolve", Effect: EventEffect.None }))
                return false;
        }
        if (entry.Domain is Domain.Thing or Domain.Body)
        {
            foreach (var participant in draft.Participants)
            {
                if (participant is not { Role: Role.Patient, Entity: { } patient })
                    continue;
                registry.Learn(patient, entry.Domain == Domain.Body ? EntityKind.Body : EntityKind.Building, onlyIfUnknown: true);
            }
        }
        return true;
    }

    public EventPlace? FindPlace(SentenceReading sentence, Clause clause, EventDraft draft) =>
        EventPlaces.Find(sentence, clause, draft, registry, links);

    public void AddPlace(SentenceReading sentence, Clause clause, EventDraft draft)
    {
        draft.Place = FindPlace(sentence, clause, draft);
        if (draft.Place is { IsInferred: true } place && links.WhyInferred(place.Entity) is { } reason)
            draft.Infer("place: " + reason);
    }

    /// <summary>"in Assam, India": what stands behind a comma is no object.</summary>
    private static bool IsBehindComma(SentenceTokens tokens, NounPhrase phrase) =>
        phrase.First > 0 && tokens.Tokens[phrase.First - 1].Kind == TokenKind.Punctuation
        && tokens.Text[tokens.Tokens[phrase.First - 1].Span.Start] == ',';
}
