using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Claims.Voices;

namespace MoscowTrials.Claims.Events;

/// <summary>Reads the event that a clause's verb tells.</summary>
internal sealed class VerbEvents(EntityRegistry registry, UnnamedThings unnamed, PhraseLinks links, ParticipantReader participants)
{
    private static readonly WordList Trials = WordList.Exact("trial-nouns.tsv");
    private static readonly WordList Helping = WordList.Exact("helping-verbs.tsv");

    private static readonly EventType Travel = EventLexicon.Named("travel");

    private static readonly EventType ReleaseWork = new("release-work", EventEffect.None, Presence.None);

    private readonly UnlistedEvents _unlisted = new(registry, participants);
    private readonly StateEvents _states = new(registry, participants);
    private readonly CourseEvents _courses = new(registry);
    private readonly BuildingStarts _starts = new(registry, links);
    private readonly BodyActs _acts = new(registry, links);

    /// <param name="drafts">What was read of the sentence before; what is read is added.</param>
    public void Read(SentenceReading sentence, Clause clause, VerbGroup verb, Link? subject, List<EventDraft> drafts)
    {
        if (_courses.Read(sentence, clause, verb, subject) is { } course)
            drafts.Add(course);
        if ((verb.IsCopula || verb.Verb == "include") && _states.Read(sentence, clause, verb, subject) is { } state)
        {
            drafts.Add(state);
            return;
        }
        if (Custody.Read(sentence, clause, subject, registry, drafts) is { } custody)
        {
            participants.AddPlace(sentence, clause, custody);
            drafts.Add(custody);
            return;
        }
        if (verb.IsCopula && BeingDead.Read(sentence, clause, verb, subject) is { } dead)
        {
            drafts.Add(dead);
            return;
        }
        if (verb.IsCopula && subject is not null && _states.BeSomewhere(sentence, clause, verb, subject) is { } somewhere)
        {
            drafts.Add(somewhere);
            return;
        }
        if (PassivePresence.Read(sentence, clause, verb, subject, registry) is { } received)
        {
            participants.AddPlace(sentence, clause, received);
            drafts.Add(received);
            return;
        }
        // "established that …" founds nothing.
        // Who told somebody something on a day was there to tell it; who "wrote that" may be a book.
        if (verb.Verb != "testify" && !(verb is { Verb: "tell", IsPassive: false } && clause.FirstObject is not null) && ReportingLexicon.Find(verb.Verb) is not null
            && HasContent(sentence, clause))
            return;
        if (drafts.Count > 0 && drafts[^1].Clause == clause && drafts[^1].Type.Name is "course-begin" or "course-end" or "occur")
            return;
        if (_starts.Read(sentence, clause, verb, subject) is { } begun)
        {
            drafts.Add(begun);
            return;
        }
        if (subject is null && _acts.Read(sentence, clause, verb) is { } sat)
        {
            drafts.Add(sat);
            return;
        }
        var phrase = EventLexicon.Match(sentence.Tokens, verb);
        if (phrase is null || phrase.Value.Last == verb.Last)
            phrase = LightObject(sentence.Tokens, clause, verb) ?? phrase;
        if (ClosingsForGood.Read(sentence.Tokens, clause, verb) is { } closing)
            phrase = closing;
        if (phrase is var (entry, last))
            drafts.Add(Listed(sentence, clause, verb, subject, entry, last, drafts));
        else if (!verb.IsCopula && verb.Verb is not ("have" or "do"))
            drafts.Add(_unlisted.Read(sentence, clause, verb, subject));
    }

    /// <summary>"paid a visit to", "made the journey", "gave a concert": the noun tells what was done.</summary>
    private static (EventEntry Entry, int Last)? LightObject(SentenceTokens tokens, Clause clause, VerbGroup verb)
    {
        if (verb.IsPassive || !Helping.Contains(verb.Verb) || clause.FirstObject is not { Names.Length: 0 } done || done.First <= verb.Last
            || tokens.Tokens[done.Last].Kind != TokenKind.Word || EventLexicon.MatchNoun(tokens.Word(done.Last)) is not { } entry
            || entry.Type is not { Effect: EventEffect.None, Presence: Presence.Bodily })
            return null;
        return tokens.Word(done.First) is "no" ? null : (entry, done.Last);
    }

    private EventDraft Listed(
        SentenceReading sentence, Clause clause, VerbGroup verb, Link? subject, EventEntry entry, int last, List<EventDraft> drafts)
    {
        var tokens = sentence.Tokens;
        // Who attends a trial may be the one who is tried.
        if (entry.Type.Name == "attend"
            && HasTrial(tokens, clause.Objects))
            entry = entry with { Type = new EventType("testify", EventEffect.None, Presence.Bodily) };
        // "came to Paris", "came from Oslo": only to decisions and to power one comes without travelling.
        var reached = entry.Type.Name == "idiom" && verb.Verb is "come" or "go" && last == verb.Last + 1
            && clause.FirstObject is { Names.Length: > 0, Preposition: < 0 } town && town.First == last + 1
                ? links.Resolve(sentence, town) : null;
        if (reached is not null && registry.Entities[reached.Entity].Kind == EntityKind.Place)
            (entry, last) = (entry with { Type = Travel }, clause.FirstObject!.Last);
        else
            reached = null;
        if (subject is null && clause.Subject is { } introduced
            && (entry is { Type.Effect: EventEffect.Begins or EventEffect.Ends, Domain: Domain.Thing or Domain.Body }
                || entry.Type.Name is "appoint" or "sink" or "destroy")
            && (verb.IsPassive || entry.Frame is Frame.Subject or Frame.Both))
            subject = unnamed.Introduce(sentence.Index, tokens, introduced);
        var draft = EventDraft.Of(sentence, clause, entry.Type, verb.Last, last);
        participants.AddParticipants(sentence, clause, subject, draft, entry);
        IntroduceObject(sentence, clause, verb, entry, draft);
        draft = AsOfHouse(draft);
        draft.IsKept = participants.Fits(draft, entry) && !(entry is { Domain: Domain.Person, Type.Effect: EventEffect.Ends } && IsInEffigy(tokens, last));
        // Nothing needs to be done for a shop to open; who opens one does it.
        if (entry.Type is { Effect: EventEffect.Begins, Presence: Presence.None } && participants.HasLivingAgent(draft))
            draft = draft.As(entry.Type with { Presence = Presence.Remote });
        draft = AsOfThing(sentence.Tokens, clause, draft);
        // "She appeared at the national festival"; but a book appears at Leipzig.
        if (entry.Type.Name == "appear" && !verb.IsPassive && participants.HasLivingAgent(draft) && clause.Behind(tokens, "at") is { } where
            && NameKinds.OfNoun(tokens.Word(where.Last)) is EntityKind.Occasion or EntityKind.Building)
            draft = draft.As(EventLexicon.Named("attend"));
        // "The album was released": nobody is set free.
        if (entry.Type.Name == "release" && IsOfWork(sentence, draft))
        {
            (draft, entry) = (draft.As(ReleaseWork), entry with { Type = ReleaseWork, Domain = Domain.Any });
            draft.IsKept = true;
        }
        // Opinions are held, and trials.
        if (entry.Type.Name == "hold"
            && !draft.Participants.Any(p => p.Entity is { } held && registry.Entities[held].Kind == EntityKind.Occasion))
            return _unlisted.Read(sentence, clause, verb, subject);
        // "the frigate captured two corvettes": nobody known is confined, but the frigate was there.
        if (entry.Domain == Domain.Person && entry.Type.Effect is EventEffect.Confines or EventEffect.Releases && !HasKnownPatient(draft))
            draft = draft.As(new EventType("act", EventEffect.None, Presence.Remote));
        draft.When = When(sentence, clause, verb, entry);
        // "was not built until 1838" was built in 1838, and what "was not built before 1838" was built in that year at the earliest.
        if (verb.IsNegated && draft.When is { Mention: >= 0 } when && (sentence.Dates[when.Mention].Relation == DateRelation.End
            || sentence.Dates[when.Mention].Relation == DateRelation.Before && entry.Type.Effect is EventEffect.Begins))
            draft.Standing = draft.Standing with { IsDenied = !draft.Standing.IsDenied };
        // A revival of nothing that is built or founded brings back no house.
        if (entry.Type.Effect == EventEffect.Renews && !HasKnownPatient(draft) && (clause.Subject is not { } revived
            || NameKinds.OfHead(tokens.Word(revived.Last)) is null && !tokens.Tokens[revived.First].Is(WordClass.Pronoun)))
            draft.IsKept = false;
        if (entry.Type.Effect is EventEffect.Begins or EventEffect.Renews)
            RenewBase(draft, drafts);
        participants.AddPlace(sentence, clause, draft);
        if (reached is not null)
            draft.Place = new EventPlace(reached.Entity, tokens.Span(last, last), reached.IsInferred);
        // "dined at Dorpat and shook hands with the dean", of one day: there.
        if (draft is { Place: null, Type.Presence: Presence.Bodily, When: { } day } && clause.Kind == ClauseKind.Coordinate
            && SharedDates.IsDay(day)
            && drafts.LastOrDefault(d => d.Noun is null) is { Type.Presence: Presence.Bodily, Place: { } here, When: { } also } joined
            && joined.Clause.Index == clause.Parent && joined.Clause.Subject == clause.Subject
            && also.Earliest == day.Earliest && also.Latest == day.Latest)
            draft.Place = here with { IsInferred = true };
        // "He travelled to Mexico and took part in the congress": there.
        if (draft.Place is null && clause.Kind == ClauseKind.Coordinate
            && drafts.LastOrDefault(d => d.Noun is null) is { Type.Name: "travel" or "fly", Place: { } arrived } journey
            && journey.Clause.Subject == clause.Subject)
            draft.Place = arrived with { IsInferred = true };
        return draft;
    }

    /// <summary>A dissolved abbey still stands: its community is gone, and that happens once.</summary>
    private EventDraft AsOfHouse(EventDraft draft) =>
        draft.Type is { Name: "dissolve", Effect: EventEffect.Ends } && Patient(draft) is EntityKind.Building
            ? draft.As(draft.Type with { Effect = EventEffect.None }) : draft;

    /// <summary>
    /// A ship that sinks is gone, and a commission that is appointed is there from then on; what a body or a ship does, needs it to be
    /// there.
    /// </summary>
    private EventDraft AsOfThing(SentenceTokens tokens, Clause clause, EventDraft draft)
    {
        var verb = clause.Verb!;
        if (draft.Type is { Name: "sink" or "scuttle" or "destroy" or "lose", Effect: EventEffect.None }
            && (draft.Type.Name != "lose" || verb.IsPassive) && Patient(draft) is EntityKind.Vessel)
            return draft.As(draft.Type with { Effect = EventEffect.Ends });
        if (draft.Type.Name is "appoint" && (verb.IsPassive ? clause.FirstObject is null : clause.FirstObject is not null)
            && Patient(draft) is EntityKind.Body
            && !(verb.Last + 1 < tokens.Tokens.Length && tokens.Word(verb.Last + 1) is "as"))
        {
            var set = draft.As(EventLexicon.Named("found"));
            set.Participants = [.. set.Participants.Select(static p => p.Role == Role.Partner ? p with { Role = Role.Patient } : p)];
            return set;
        }
        return draft is { Type: { Presence: Presence.None, Effect: EventEffect.None or EventEffect.Begins } } && Does(draft)
            ? draft.As(draft.Type with { Presence = Presence.Remote }) : draft;
    }

    /// <summary>"The governor set up a commission of inquiry", "appointed a committee": from here on it is known.</summary>
    private void IntroduceObject(SentenceReading sentence, Clause clause, VerbGroup verb, EventEntry entry, EventDraft draft)
    {
        if (verb.IsPassive || clause.FirstObject is not { Names.Length: 0 } what || sentence.Tokens.Tokens[what.Last].Kind != TokenKind.Word
            || NameKinds.OfHead(sentence.Tokens.Word(what.Last)) is not EntityKind.Body
                && SoleThings.KindOf(sentence.Tokens.Word(what.Last)) is not EntityKind.Body
            || !(entry is { Type.Effect: EventEffect.Begins, Domain: Domain.Thing or Domain.Body } || entry.Type.Name is "appoint"))
            return;
        var span = sentence.Tokens.Span(what.First, what.Last);
        if (!draft.Participants.Any(p => p.Span == span && p.Entity is null)
            || unnamed.Introduce(sentence.Index, sentence.Tokens, what) is not { } link)
            return;
        draft.Participants = [.. draft.Participants.Select(p => p.Span == span && p.Entity is null ? p with { Entity = link.Entity } : p)];
    }

    private EntityKind? Patient(EventDraft draft) =>
        draft.Participants.FirstOrDefault(p => p.Role is Role.Patient or Role.Partner)?.Entity is { } patient
            ? registry.Entities[patient].Kind : null;

    /// <summary>Whether a body or a ship is the doer.</summary>
    private bool Does(EventDraft draft) => draft.Participants.Any(p => p is { Role: Role.Agent, Entity: { } doer }
        && registry.Entities[doer].Kind is EntityKind.Body or EntityKind.Vessel);

    /// <summary>
    /// A date from another clause. What is concluded dates only what somebody does: when something began or ended has to be told.
    /// </summary>
    private static EventDate? Shared(SentenceReading sentence, Clause clause, EventType type) =>
        SharedDates.Find(
            sentence, clause, onlyTold: type is not { Effect: EventEffect.None, Presence: not Presence.None, Name: not "marry" });

    private static bool HasContent(SentenceReading sentence, Clause clause)
    {
        foreach (var other in sentence.Clauses.Clauses)
        {
            if (other.Parent == clause.Index && other.Kind == ClauseKind.Content)
                return true;
        }
        return false;
    }

    private static bool HasTrial(SentenceTokens tokens, IEnumerable<NounPhrase> objects) =>
        objects.Any(p => tokens.Tokens[p.Last].Kind == TokenKind.Word && Trials.Contains(tokens.Word(p.Last)));

    private bool IsOfWork(SentenceReading sentence, EventDraft draft) => draft.Participants.Any(p => p.Role == Role.Patient
        && (p.Entity is { } known ? registry.Entities[known].Kind == EntityKind.Work : Nouns.IsWork(p.Span.In(sentence.Tokens.Text))));

    private static bool IsInEffigy(SentenceTokens tokens, int last) =>
        last + 2 < tokens.Tokens.Length && tokens.Word(last + 1) is "in" && tokens.Word(last + 2) is "effigy";

    private static bool HasKnownPatient(EventDraft draft) => draft.Participants.Any(p => p is { Role: Role.Patient, Entity: not null });

    private static EventDate? When(SentenceReading sentence, Clause clause, VerbGroup verb, EventEntry entry)
    {
        var isState = entry.Type.Presence != Presence.None && entry.Type.Effect == EventEffect.None;
        var own = EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, isState, verb.IsNegated);
        var byLaw = own is null && (entry.Type.Effect is EventEffect.Begins or EventEffect.Ends || entry.Type.Name is "dissolve")
            ? InstrumentDates.Find(sentence, clause, verb) : null;
        if ((own ?? Cleft(sentence, clause) ?? byLaw ?? Shared(sentence, clause, entry.Type)
            ?? (entry.Type is { Effect: EventEffect.Ends, Name: "die" or "kill" or "burn-down" or "sink" } ? TiedDates.OfDay(sentence, clause) : null)) is not { } when)
            return null;
        // "born 4 May 1871" is dated by that day, not from it on.
        if (entry.Type.Name == "born" && when is { Latest: null, Mention: >= 0 and var birth })
            when = EventDates.Read(sentence.Tokens, sentence.Dates[birth] with { Relation = DateRelation.During }, birth, false, false);
        // "died 4 May 1871", "and died the same night"
        if (entry.Type.Name == "die" && when is { Earliest: null, Mention: >= 0 and var death } && sentence.Dates[death].Relation == DateRelation.End
            && sentence.Tokens.Dates[death].First is var at and > 0 && sentence.Tokens.Word(at - 1) is not ("until" or "till"))
            when = EventDates.Read(sentence.Tokens, sentence.Dates[death] with { Relation = DateRelation.During }, death, false, false);
        // Whoever was buried on a day was dead by then.
        if (entry.Type.Name == "bury" && when.Latest is { } buried)
            when = when with { Earliest = null, Edtf = HistoricalDate.FromDays(null, buried).Edtf };
        // Who was arrested on a day was in custody from then on.
        if (entry.Type.Effect == EventEffect.Confines && when is { HoldsFrom: null, Latest: { } begun, Mention: >= 0 }
            && sentence.Dates[when.Mention] is { Relation: DateRelation.During } mention)
        {
            when = EventDates.Ends(mention.Date!) is { } ends
                ? when with { HoldsFrom = ends.Begin.Latest, HoldsTo = ends.End.Earliest } : when with { HoldsFrom = begun };
        }
        return when;
    }

    /// <summary>"The new Wembley Stadium opened": from then on there is a Wembley Stadium again.</summary>
    private void RenewBase(EventDraft draft, List<EventDraft> drafts)
    {
        foreach (var patient in draft.Participants)
        {
            if (patient is { Role: Role.Patient, Entity: { } entity } && registry.Base(entity) is { } named)
            {
                var renewed = draft.As(new EventType("replace", EventEffect.Renews, Presence.None));
                renewed.Participants = [patient with { Entity = named }];
                drafts.Add(renewed);
            }
        }
    }

    /// <summary>"It was not until 1880 that the paper was founded": in 1880.</summary>
    private static EventDate? Cleft(SentenceReading sentence, Clause clause)
    {
        if (clause.Kind is not (ClauseKind.Content or ClauseKind.Relative) || clause.Parent < 0
            || sentence.Clauses.Clauses[clause.Parent] is not { Verb.IsCopula: true, Dates: [var date], Subject: { } it } outer
            || sentence.Tokens.Word(it.First) is not ("It" or "it") || sentence.Dates[date].Date is null)
            return null;
        return EventDates.Read(sentence.Tokens, sentence.Dates[date], date, isState: false, outer.Verb.IsNegated);
    }
}
