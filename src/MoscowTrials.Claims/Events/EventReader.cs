using System.Collections.Immutable;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Claims.Voices;

namespace MoscowTrials.Claims.Events;

/// <summary>A sentence with everything that was read of it before its events.</summary>
internal sealed record SentenceReading(
    int Index, int Paragraph, SentenceTokens Tokens, ClauseReading Clauses, ClauseStanding[] Standings, ImmutableArray<DateMention> Dates,
    IReadOnlyList<(NameSpan Name, int Entity, string Reason)> Names);

/// <summary>Reads the events of one sentence after another, linking their participants as it goes.</summary>
internal sealed class EventReader(EntityRegistry registry, Discourse discourse)
{
    private readonly List<(List<EventDraft> List, EventDraft Draft)> _destroyed = [];
    private Clause? _clause;
    private readonly Dictionary<NounPhrase, Link?> _links = new(ReferenceEqualityComparer.Instance);

    /// <summary>The links of definite phrases and pronouns of the sentence read last, with where they stand.</summary>
    public List<Mention> Mentions { get; } = [];

    public List<EventDraft> Read(SentenceReading sentence)
    {
        var drafts = new List<EventDraft>();
        _links.Clear();
        Mentions.Clear();
        discourse.Begin(sentence.Index, sentence.Paragraph, sentence.Names);
        foreach (var clause in sentence.Clauses.Clauses)
        {
            _clause = clause;
            var subject = Resolve(sentence, clause.Subject) ?? Named(sentence, clause);
            if (clause.Verb is { } verb)
                Verb(sentence, clause, verb, subject, drafts);
            foreach (var phrase in Phrases(clause))
                Noun(sentence, clause, phrase, drafts);
            if (clause.Kind is ClauseKind.Main or ClauseKind.Coordinate or ClauseKind.Content or ClauseKind.Adverbial)
                discourse.Subject(subject, IsMain(sentence, clause), clause.Subject is { } unknown && CouldBePerson(sentence.Tokens, unknown));
        }
        TakeAim(drafts);
        EndForGood(drafts);
        Brackets.Read(sentence, drafts);
        discourse.End();
        return drafts;
    }

    /// <summary>Main, or coordinated with the main clause.</summary>
    private static bool IsMain(SentenceReading sentence, Clause clause)
    {
        while (clause.Kind == ClauseKind.Coordinate && clause.Parent >= 0)
            clause = sentence.Clauses.Clauses[clause.Parent];
        return clause.Kind is ClauseKind.Main or ClauseKind.Coordinate or ClauseKind.Content;
    }

    private static bool CouldBePerson(SentenceTokens tokens, NounPhrase phrase) =>
        phrase.Names.Count > 0 && phrase.Possessive < 0 || tokens.Word(phrase.First) is "he" or "He" or "she" or "She"
        || tokens.Tokens[phrase.Last].Kind == TokenKind.Word && NameKinds.IsPersonNoun(tokens.Word(phrase.Last), out _);

    /// <summary>"the leader of the group which planned Smith's murder": both lie before the murder.</summary>
    private static void TakeAim(List<EventDraft> drafts)
    {
        foreach (var draft in drafts.Where(d => d is { When: null, Noun: null, Type.Name: "plan" or "order" or "lead" }))
            draft.Aim = drafts.FirstOrDefault(d => d.Noun is not null && d.Type.Effect == EventEffect.Ends && d.Trigger.Start > draft.Trigger.End);
    }

    /// <summary>A destroyed house is usually built again; one that "was destroyed and never rebuilt" is gone.</summary>
    private void EndForGood(List<EventDraft> drafts)
    {
        // "It was destroyed in 1943. It was not rebuilt."
        foreach (var denied in drafts.Where(d => d is { Type.Effect: EventEffect.Renews, Standing.IsDenied: true }))
        {
            foreach (var (list, destroyed) in _destroyed.Where(d => d.Draft.Participants.Any(p => p.Entity is not null && denied.Participants.Any(q => q.Entity == p.Entity))))
            {
                if (list.IndexOf(destroyed) is var at and >= 0)
                    list[at] = destroyed.As(destroyed.Type with { Effect = EventEffect.Ends });
            }
        }
        _destroyed.RemoveAll(d => drafts.Count > 0 && d.Draft.Sentence < drafts[0].Sentence - 3);
        _destroyed.AddRange(drafts.Where(d => d is { Type.Name: "destroy", Standing: { IsDenied: false, Actuality: Actuality.Actual } }).Select(d => (drafts, d)));
        if (!drafts.Any(d => d is { Standing.IsDenied: true } && (d.Type.Effect is EventEffect.Renews or EventEffect.Begins || d.Type.Name == "replace")))
            return;
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i] is { Type.Name: "destroy", Standing: { IsDenied: false, Actuality: Actuality.Actual } } destroyed)
                drafts[i] = destroyed.As(destroyed.Type with { Effect = EventEffect.Ends });
        }
    }

    private static IEnumerable<NounPhrase> Phrases(Clause clause) =>
        clause.Subject is { } subject && clause.Kind != ClauseKind.Relative && clause.Kind != ClauseKind.Participial && clause.Kind != ClauseKind.Infinitive
            ? clause.Before.Prepend(subject).Concat(clause.After) : clause.Before.Concat(clause.After);

    private Link? Resolve(SentenceReading sentence, NounPhrase? phrase)
    {
        if (phrase is null)
            return null;
        if (_links.TryGetValue(phrase, out var known))
            return known;
        var link = discourse.Resolve(sentence.Tokens, phrase) ?? (_clause is null ? null : Apposition(sentence, _clause, phrase));
        _links[phrase] = link;
        if (link is { IsInferred: true })
            Mentions.Add(new Mention(sentence.Tokens.Span(phrase.First, phrase.Last), link.Entity, link.Form, link.Reason));
        // Of a name that two bear nothing is concluded.
        return link is not null && registry.WithNamesake.Contains(link.Entity) ? _links[phrase] = null : link;
    }

    /// <summary>"The couple's only son, Karl Emil, was …": the name between commas behind the subject is the subject's.</summary>
    private Link? Named(SentenceReading sentence, Clause clause) =>
        clause.Subject is { Names.Count: 0 } subject && clause.Before.FirstOrDefault(p => p.Preposition < 0 && p.First > subject.Last + 1) is { Names.Count: > 0 } name
        && sentence.Tokens.Text[sentence.Tokens.Tokens[name.First - 1].Span.Start] == ',' ? Resolve(sentence, name) : null;

    /// <summary>"the town of Kelessa" is Kelessa.</summary>
    private Link? Apposition(SentenceReading sentence, Clause clause, NounPhrase phrase)
    {
        if (phrase.Possessive >= 0 || phrase.Names.Count > 0 || NameKinds.OfHead(sentence.Tokens.Word(phrase.Last)) != EntityKind.Place)
            return null;
        return Following(clause, phrase, sentence.Tokens, "of") is { Names.Count: > 0 } named ? discourse.Resolve(sentence.Tokens, named) : null;
    }

    private void Verb(SentenceReading sentence, Clause clause, VerbGroup verb, Link? subject, List<EventDraft> drafts)
    {
        var tokens = sentence.Tokens;
        if (verb.IsCopula)
        {
            Copula(sentence, clause, subject);
            if ((BePresent(sentence, clause, verb, subject) ?? BeLeader(sentence, clause, subject)) is { } present)
            {
                drafts.Add(present);
                return;
            }
        }
        if (Custody.Read(sentence, clause, subject, registry, drafts) is { } custody)
        {
            AddPlace(sentence, clause, custody);
            drafts.Add(custody);
            return;
        }
        // "established that …" founds nothing.
        if (verb.Verb != "testify" && ReportingLexicon.Find(verb.Verb) is not null && sentence.Clauses.Clauses.Any(c => c.Parent == clause.Index && c.Kind == ClauseKind.Content))
            return;
        if (EventLexicon.Match(tokens, verb) is not var (entry, last))
        {
            if (!verb.IsCopula && verb.Verb is not ("have" or "do"))
                drafts.Add(Unlisted(sentence, clause, verb, subject));
            return;
        }
        // Who attends a trial may be the one who is tried.
        if (entry.Type.Name == "attend" && clause.Objects.Any(p => tokens.Tokens[p.Last].Kind == TokenKind.Word && tokens.Word(p.Last) is "trial" or "hearing" or "court" or "appeal"))
            entry = entry with { Type = new EventType("testify", EventEffect.None, Presence.Bodily) };
        var isState = entry.Type.Presence != Presence.None && entry.Type.Effect == EventEffect.None;
        var draft = Draft(sentence, clause, entry.Type, verb.IsPassive || verb.Form != VerbForm.Finite ? verb.Last : verb.Last, last);
        draft.IsKept = true;
        Participants(sentence, clause, subject, draft, entry);
        if (!Fits(draft, entry))
            draft.IsKept = false;
        // "the frigate captured two corvettes": nobody known is confined, but the frigate was there.
        if (entry.Domain == Domain.Person && entry.Type.Effect is EventEffect.Confines or EventEffect.Releases && !draft.Participants.Any(p => p is { Role: Role.Patient, Entity: not null }))
            draft = draft.As(new EventType("act", EventEffect.None, Presence.Remote));
        draft.When = EventDates.OfClause(tokens, sentence.Dates, clause, isState, verb.IsNegated);
        draft.When ??= Cleft(sentence, clause);
        // Whoever was buried on a day was dead by then.
        if (entry.Type.Name == "bury" && draft.When is { Latest: { } buried } burial)
            draft.When = burial with { Earliest = null, Edtf = HistoricalDate.FromDays(null, buried).Edtf };
        // "was not built until 1838" was built in 1838.
        if (verb.IsNegated && draft.When is { Mention: >= 0 } when && sentence.Dates[when.Mention].Relation == DateRelation.End)
            draft.Standing = draft.Standing with { IsDenied = !draft.Standing.IsDenied };
        if (entry.Type.Effect == EventEffect.Confines && draft.When is { HoldsFrom: null, Latest: { } begun, Mention: >= 0 } punctual
            && sentence.Dates[punctual.Mention].Relation == DateRelation.During)
            draft.When = EventDates.Ends(sentence.Dates[punctual.Mention].Date!) is { } ends
                ? punctual with { HoldsFrom = ends.Begin.Latest, HoldsTo = ends.End.Earliest } : punctual with { HoldsFrom = begun };
        // A revival of nothing that is built or founded brings back no house.
        if (entry.Type.Effect == EventEffect.Renews && !draft.Participants.Any(p => p is { Role: Role.Patient, Entity: not null })
            && (clause.Subject is null || NameKinds.OfHead(tokens.Word(clause.Subject.Last)) is null && !tokens.Tokens[clause.Subject.First].Is(WordClass.Pronoun)))
            draft.IsKept = false;
        if (entry.Type.Effect is EventEffect.Begins or EventEffect.Renews)
        {
            // "The new Wembley Stadium opened": from then on there is a Wembley Stadium again.
            foreach (var patient in draft.Participants.Where(p => p is { Role: Role.Patient, Entity: not null }).ToList())
            {
                if (registry.Base(patient.Entity!.Value) is { } named)
                {
                    var renewed = draft.As(new EventType("replace", EventEffect.Renews, Presence.None));
                    renewed.Participants.Clear();
                    renewed.Participants.Add(patient with { Entity = named });
                    drafts.Add(renewed);
                }
            }
        }
        AddPlace(sentence, clause, draft);
        // "He travelled to Mexico and took part in the congress": there.
        if (draft.Place is null && clause.Kind == ClauseKind.Coordinate && drafts.LastOrDefault(d => d.Noun is null) is { Type.Name: "travel" or "fly", Place: { } arrived } journey && journey.Clause.Subject == clause.Subject)
            draft.Place = arrived with { IsInferred = true };
        drafts.Add(draft);
    }

    /// <summary>
    /// A verb that the lexicon has not. It can be denied by another sentence; and where somebody does it in a house on a day, he was there
    /// ("made her debut at the theatre in 1897").
    /// </summary>
    private EventDraft Unlisted(SentenceReading sentence, Clause clause, VerbGroup verb, Link? subject)
    {
        var draft = Participants(sentence, clause, subject, Draft(sentence, clause, new EventType("verb:" + verb.Verb, EventEffect.None, Presence.None), verb.Last, verb.Last), null);
        draft.When = EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, false, verb.IsNegated);
        AddPlace(sentence, clause, draft);
        var somebody = subject is not null && (registry.Entities[subject.Entity].Kind is EntityKind.Person or EntityKind.Body or EntityKind.Unknown || IsHeOrShe(sentence, clause.Subject!))
            || clause.Subject is { } who && sentence.Tokens.Tokens[who.Last].Kind == TokenKind.Word && NameKinds.IsPersonNoun(Singular(sentence.Tokens.Word(who.Last)), out _);
        // A verb of doing rather than of being or meaning needs its doer alive.
        if (subject is not null && !verb.IsPassive && !verb.MayBePassive && registry.Entities[subject.Entity].Kind == EntityKind.Person && draft.When is not null
            && VerbTable.FieldOf(verb.Verb) != VerbField.Other && verb.Verb is not ("follow" or "succeed" or "precede" or "become" or "leave" or "help" or "influence" or "fall" or "rise" or "come" or "run" or "receive" or "get"))
        {
            draft = draft.As(draft.Type with { Presence = Presence.Remote });
            draft.IsKept = true;
            return draft;
        }
        draft.IsKept = draft.When is not null && draft.Place is { } place && registry.Entities[place.Entity].Kind == EntityKind.Building
            && (somebody || verb.IsPassive && EventLexicon.IsLight(sentence.Tokens, verb));
        return draft;
    }

    /// <summary>"It was not until 1880 that the paper was founded": in 1880.</summary>
    private static EventDate? Cleft(SentenceReading sentence, Clause clause)
    {
        if (clause.Kind is not (ClauseKind.Content or ClauseKind.Relative) || clause.Parent < 0 || sentence.Clauses.Clauses[clause.Parent] is not { Verb.IsCopula: true } outer
            || outer.Subject is null || sentence.Tokens.Word(outer.Subject.First) is not ("It" or "it") || outer.Dates.Count != 1 || sentence.Dates[outer.Dates[0]].Date is null)
            return null;
        return EventDates.Read(sentence.Tokens, sentence.Dates[outer.Dates[0]], outer.Dates[0], false, outer.Verb.IsNegated);
    }

    /// <summary>"was present at the signing".</summary>
    private EventDraft? BePresent(SentenceReading sentence, Clause clause, VerbGroup verb, Link? subject)
    {
        var at = verb.Last + 1;
        while (at < sentence.Tokens.Tokens.Length && sentence.Tokens.Tokens[at].Is(WordClass.Adverb))
            at++;
        if (subject is null || at >= sentence.Tokens.Tokens.Length || sentence.Tokens.Word(at) is not "present")
            return null;
        var draft = Draft(sentence, clause, new EventType("attend", EventEffect.None, Presence.Bodily), at, at);
        draft.IsKept = true;
        draft.Add(Role.Agent, subject, sentence.Tokens.Span(clause.Subject!.First, clause.Subject.Last));
        draft.When = EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, false, verb.IsNegated);
        AddPlace(sentence, clause, draft);
        return draft;
    }

    /// <summary>"was blamed for being the leader of the group".</summary>
    private static EventDraft? BeLeader(SentenceReading sentence, Clause clause, Link? subject)
    {
        // What somebody is for good is no event; what somebody is charged with having been is one.
        if (subject is null || sentence.Standings[clause.Index].Voice.Voice == Voice.Article || clause.Objects.FirstOrDefault() is not { } predicate
            || !EventLexicon.IsLeader(sentence.Tokens.Word(predicate.Last)))
            return null;
        var draft = Draft(sentence, clause, new EventType("lead", EventEffect.None, Presence.Remote), predicate.Last, predicate.Last);
        draft.IsKept = true;
        draft.Add(Role.Agent, subject, sentence.Tokens.Span(clause.Subject!.First, clause.Subject.Last));
        draft.When = EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, false, false);
        return draft;
    }

    /// <summary>"in Assam, India": what stands behind a comma is no object.</summary>
    private static bool IsBehindComma(SentenceTokens tokens, NounPhrase phrase) =>
        phrase.First > 0 && tokens.Tokens[phrase.First - 1].Kind == TokenKind.Punctuation && tokens.Text[tokens.Tokens[phrase.First - 1].Span.Start] == ',';

    private static bool IsHeOrShe(SentenceReading sentence, NounPhrase phrase) => sentence.Tokens.Word(phrase.First) is "he" or "He" or "she" or "She";

    /// <summary>"X was a palace": from here on "the palace" can be X.</summary>
    private void Copula(SentenceReading sentence, Clause clause, Link? subject)
    {
        if (subject is null || clause.Objects.FirstOrDefault() is not { } predicate || sentence.Tokens.Tokens[predicate.Last].Kind != TokenKind.Word)
            return;
        var nouns = clause.After.TakeWhile(p => p == predicate || p.Preposition >= 0 && sentence.Tokens.Word(p.Preposition) is "of");
        foreach (var phrase in nouns)
        {
            var noun = sentence.Tokens.Word(phrase.Last);
            if (NameKinds.OfHead(noun) is { } kind)
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

    private static EventDraft Draft(SentenceReading sentence, Clause clause, EventType type, int first, int last) =>
        new()
        {
            Sentence = sentence.Index, Type = type, Clause = clause, Standing = sentence.Standings[clause.Index],
            Trigger = sentence.Tokens.Span(first, last),
        };

    private EventDraft Participants(SentenceReading sentence, Clause clause, Link? subject, EventDraft draft, EventEntry? entry)
    {
        var tokens = sentence.Tokens;
        var verb = clause.Verb!;
        var subjects = new List<(NounPhrase Phrase, Link? Link)>();
        if (clause.Subject is not null)
        {
            subjects.Add((clause.Subject, subject));
            subjects.AddRange(clause.Before.Where(p => p.JoinedTo is not null && subjects.Any(s => s.Phrase == p.JoinedTo)).Select(p => (p, Resolve(sentence, p))));
        }
        // "opened its doors", "burned down": words of the phrase that tells the event are no objects of it.
        var objects = clause.Objects.Where(p => tokens.Tokens[p.First].Span.Start >= draft.Trigger.End && (p.JoinedTo is not null || !IsBehindComma(tokens, p))).Select(p => (Phrase: p, Link: Resolve(sentence, p))).ToList();
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
            if (passive && tokens.Word(phrase.Preposition) is "by" && Resolve(sentence, phrase) is { } agent && entry?.Type.Effect is null or EventEffect.None)
                draft.Add(Role.Agent, agent, tokens.Span(phrase.First, phrase.Last));
            else if (tokens.Word(phrase.Preposition) is "with" && entry?.Type.Presence == Presence.Bodily && Resolve(sentence, phrase) is { } partner)
                draft.Add(Role.Partner, partner, tokens.Span(phrase.First, phrase.Last));
        }
        return draft;
    }

    /// <summary>Whether the patient is of the kind that the event can happen to.</summary>
    private bool Fits(EventDraft draft, EventEntry entry)
    {
        if (entry.Domain == Domain.Any)
            return true;
        foreach (var patient in draft.Participants.Where(p => p.Role == Role.Patient && p.Entity is not null))
        {
            var kind = registry.Entities[patient.Entity!.Value].Kind;
            var thing = kind is EntityKind.Building or EntityKind.Body or EntityKind.Vessel or EntityKind.Place;
            if (entry.Domain == Domain.Person ? thing || kind == EntityKind.Work : kind is EntityKind.Person or EntityKind.Work or EntityKind.Occasion)
                return false;
        }
        // A dissolved abbey still stands, and what "A, B" ends in was not founded.
        if (entry is { Domain: Domain.Body, Type.Effect: EventEffect.Ends } && draft.Participants.Any(p => p.Role == Role.Patient && p.Entity is { } e && registry.Entities[e].Kind is EntityKind.Building or EntityKind.Place))
            return false;
        if (entry.Domain is Domain.Thing or Domain.Body)
        {
            foreach (var patient in draft.Participants.Where(p => p.Role == Role.Patient && p.Entity is not null))
                registry.Learn(patient.Entity!.Value, entry.Domain == Domain.Body ? EntityKind.Body : EntityKind.Building, onlyIfUnknown: true);
        }
        return true;
    }

    private void AddPlace(SentenceReading sentence, Clause clause, EventDraft draft)
    {
        draft.Place = EventPlaces.Find(sentence, clause, draft, registry, p => Resolve(sentence, p));
        if (draft.Place is { IsInferred: true } place && _links.Values.FirstOrDefault(l => l?.Entity == place.Entity && l.IsInferred) is { } link)
            draft.Inferred.Add("place: " + link.Reason);
    }

    /// <summary>"the demolition of the theatre in 1883", "his arrest in 1932".</summary>
    private void Noun(SentenceReading sentence, Clause clause, NounPhrase phrase, List<EventDraft> drafts)
    {
        var tokens = sentence.Tokens;
        if (tokens.Tokens[phrase.Last].Kind != TokenKind.Word || phrase.Names.Count > 0 && tokens.NameAt[phrase.Last] >= 0)
            return;
        var noun = tokens.Word(phrase.Last);
        var entry = EventLexicon.MatchNoun(noun);
        var draft = new EventDraft
        {
            Sentence = sentence.Index, Clause = clause, Noun = noun.ToString().ToLowerInvariant(), Trigger = tokens.Span(phrase.Last, phrase.Last),
            Type = entry?.Type ?? new EventType("noun:" + Singular(noun), EventEffect.None, Presence.None),
            Standing = NounStanding(sentence, clause, phrase),
        };
        var patient = Following(clause, phrase, tokens, "of") is { } of ? (Phrase: of, Link: Resolve(sentence, of))
            : discourse.Possessor(tokens, phrase) is { } possessor && !registry.WithNamesake.Contains(possessor.Entity) ? (Phrase: phrase, Link: possessor) : (phrase, null);
        if (patient.Link is not null)
        {
            draft.Add(entry is { Type.Effect: EventEffect.None } ? Role.Agent : Role.Patient, patient.Link, tokens.Span(patient.Phrase.First, patient.Phrase.Last));
            draft.IsKept = entry is { Type.Effect: not EventEffect.None } && Fits(draft, entry);
        }
        // "a speech by Samuel Thorne to the vestry in 1806", "his appearance at the festival on July 18, 1952"
        if (entry is { Type.Presence: not Presence.None, Type.Effect: EventEffect.None } && (patient.Link is null ? Following(clause, phrase, tokens, "by") is { } by && Resolve(sentence, by) is { } performer
                ? performer : null : patient.Phrase == phrase ? patient.Link : null) is { } doer && clause.Subject != phrase)
        {
            if (patient.Link is null)
                draft.Add(Role.Agent, doer, tokens.Span(phrase.First, phrase.Last));
            draft.When = EventDates.OfClause(tokens, sentence.Dates, clause, false, false);
            draft.Place = EventPlaces.Find(sentence, clause, draft, registry, p => Resolve(sentence, p));
            draft.IsKept = draft.When is not null;
        }
        // A rebuilding of nobody knows what may be that of anything: it is kept to silence the rules.
        draft.IsKept |= entry is { Type.Effect: EventEffect.Renews } && patient.Link is null;
        draft.When ??= DateBehind(sentence, patient.Link is not null && patient.Phrase != phrase ? patient.Phrase.Last : phrase.Last)
            ?? (BeginsOrHappens(clause, phrase, entry) ? EventDates.OfClause(tokens, sentence.Dates, clause, false, clause.Verb!.IsNegated) : null)
            ?? (phrase.Dates.Count > 0 && sentence.Dates[phrase.Dates[0]].Date is not null ? EventDates.Read(tokens, sentence.Dates[phrase.Dates[0]], phrase.Dates[0], false, false) : null);
        drafts.Add(draft);
    }

    /// <summary>"Construction of the airport began in 1957": the clause's date is the noun's.</summary>
    private static bool BeginsOrHappens(Clause clause, NounPhrase phrase, EventEntry? entry) =>
        clause.Subject == phrase && (clause.Verb is { Verb: "take" or "occur" or "happen" or "follow" }
            || clause.Verb is { Verb: "begin" or "start" or "commence" } && entry?.Type.Effect != EventEffect.Ends
            || clause.Verb is { Verb: "complete" or "finish" } && entry?.Type.Effect == EventEffect.Ends);

    private static ClauseStanding NounStanding(SentenceReading sentence, Clause clause, NounPhrase phrase)
    {
        var standing = sentence.Standings[clause.Index];
        var governed = IsOnlyMeant(sentence.Tokens, phrase) || clause.Verb is { } verb && EventLexicon.IsUnrealGovernor(verb.Verb) && clause.Subject != phrase && phrase.Preposition < 0;
        var negated = sentence.Tokens.Word(phrase.First) is "no" or "No";
        // "He did not see the demolition" denies the seeing, not the demolition.
        return new ClauseStanding(standing.Voice, governed ? Actuality.Unreal : standing.Actuality, negated);
    }

    /// <summary>"the attempted assassination of", "the planned demolition of".</summary>
    private static bool IsOnlyMeant(SentenceTokens tokens, NounPhrase phrase)
    {
        for (var i = phrase.First; i < phrase.Last; i++)
        {
            if (tokens.Word(i) is "attempted" or "planned" or "proposed" or "alleged" or "failed" or "threatened" or "supposed" or "possible" or "near" or "mock" or "feared" or "reported" or "intended" or "partial")
                return true;
        }
        return false;
    }

    private static NounPhrase? Following(Clause clause, NounPhrase phrase, SentenceTokens tokens, string preposition) =>
        Phrases(clause).FirstOrDefault(p => p.Preposition == phrase.Last + 1 && tokens.Word(p.Preposition).SequenceEqual(preposition));

    /// <summary>"the death of X in a crash at Y on July 1, 1912": the date at the end of the phrases behind the noun.</summary>
    private static EventDate? DateBehind(SentenceReading sentence, int last)
    {
        var at = last + 1;
        while (at < sentence.Tokens.Tokens.Length && at < last + 14 && sentence.Tokens.DateAt[at] < 0 && (sentence.Tokens.NameAt[at] >= 0
            || sentence.Tokens.Tokens[at] is { Kind: TokenKind.Word } word && !word.Is(WordClass.Verb | WordClass.Auxiliary | WordClass.Conjunction | WordClass.Relative | WordClass.To)))
            at++;
        return at < sentence.Tokens.Tokens.Length && sentence.Tokens.DateAt[at] is var date and >= 0 && sentence.Dates[date] is { Date: not null, Relation: not DateRelation.Duration } mention
            ? EventDates.Read(sentence.Tokens, mention, date, false, false) : null;
    }

    internal static string Singular(ReadOnlySpan<char> noun)
    {
        var lower = noun.ToString().ToLowerInvariant();
        return lower.EndsWith("ies", StringComparison.Ordinal) ? lower[..^3] + "y"
            : lower.Length > 3 && lower.EndsWith('s') && !lower.EndsWith("ss", StringComparison.Ordinal) ? lower[..^1] : lower;
    }
}
