using System.Globalization;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Claims.Voices;

namespace MoscowTrials.Claims.Events;

/// <summary>
/// Reads from when to when somebody could not leave a place, out of the parts that a text may tell it in: that he is brought there ("was deported
/// to the island in 1910"), and that he leaves it no earlier than ("did not leave it until", "from which no boat took him off before 1921", "nine
/// years passed before he was rowed to land"), or how long he stayed, or that he came back.
/// </summary>
internal sealed class Confinements(EntityRegistry registry, PhraseLinks links, ParticipantReader participants)
{
    private const int Year = 365;

    /// <summary>Years of one confinement; longer ones are other lengths.</summary>
    private const int Longest = 60;

    private static readonly EventType Confinement = new("imprison", EventEffect.Confines, Presence.None);
    private static readonly EventType Return = new("return", EventEffect.Releases, Presence.None);
    private static readonly WordList Away = WordList.Exact("absence-verbs.tsv", "away");
    private static readonly WordList Shut = WordList.Exact("absence-verbs.tsv", "shut");
    private static readonly WordList Gone = WordList.Exact("absence-verbs.tsv", "gone");
    private static readonly WordList Home = WordList.Exact("absence-verbs.tsv", "home");
    private static readonly WordList Pass = WordList.Exact("absence-verbs.tsv", "pass");
    private static readonly WordList Judged = WordList.Exact("absence-verbs.tsv", "judged");
    private static readonly WordList HoldingPlaces = WordList.AnyCase("holding-places.tsv");
    private static readonly WordList Prisons = WordList.AnyCase("prison-nouns.tsv");

    // The confinement of which the sentences read last told no end.
    private Open? _open;

    /// <summary>Adds what the sentence tells of a confinement to its events, and its end to the one that is told without.</summary>
    public void Read(SentenceReading sentence, List<EventDraft> drafts)
    {
        if (_open is { } known && (known.Paragraph != sentence.Paragraph || known.Draft.Sentence < sentence.Index - 1))
            _open = null;
        if (sentence.Dates.IsEmpty)
            return;
        var begun = Start(sentence, drafts);
        var open = begun ?? _open;
        _open = begun ?? _open;
        if (open is null || open.Draft.When is { HoldsTo: not null })
        {
            if (begun is not null && !drafts.Contains(begun.Draft))
                Keep(drafts, begun);
            return;
        }
        var from = begun is null ? -1 : begun.From;
        if (Barred(sentence, open, from) is { } bar)
            Settle(sentence, drafts, open, bar.Date, bar.Mention, isTold: true);
        else if (Years(sentence, open, from) is { } years && open.Begin is { Earliest: { } first })
            Last(sentence, drafts, open, HistoricalDate.FromDays(first + years * Year - Year / 2, first + (years + 1) * Year));
        else if (begun is { IsSure: true, Draft.When: null } && Span(sentence, from) is var (range, mention) && EventDates.Ends(range) is var (one, other))
            begun.Draft.When = EventDates.Range(one, other, mention, inferred: true);
        else if (open.IsCaptivity && Back(sentence, open, from) is var (clause, when))
            Release(sentence, drafts, open, clause, when);
        else if (begun is { IsSure: true, Draft.When: null, Begin: { Latest: { } since } day })
            begun.Draft.When = day with { HoldsFrom = since, Latest = null, IsInferred = true };
        if (begun is { IsSure: true } && !drafts.Contains(begun.Draft))
            Keep(drafts, begun);
    }

    /// <summary>The confinement that the sentence begins; null where it begins none.</summary>
    private Open? Start(SentenceReading sentence, List<EventDraft> drafts)
    {
        var told = drafts.FindLast(static d => d is { Type.Effect: EventEffect.Confines, IsKept: true, Standing: { IsDenied: false, Actuality: Actuality.Actual } }
            && d.Noun is null && d.Participants.Any(static p => p is { Role: Role.Patient, Entity: not null }));
        if (told is not null)
        {
            var who = told.Participants.First(static p => p is { Role: Role.Patient, Entity: not null }).Entity!.Value;
            var begin = told.When ?? Before(sentence, told.Clause.Verb!.First, who) ?? Within(sentence, told.Clause);
            // Who is arrested may be out the same day; who is captured comes back some day.
            return new Open(told, who, begin, sentence.Paragraph, told.Clause.Verb!.Last,
                IsSure: true, told.Type.Name != "arrest" || told.Clause.Verb.Verb == "capture");
        }
        foreach (var clause in sentence.Clauses.Clauses)
        {
            if (Held(sentence, clause) is { } held)
                return held;
            if (clause.Verb is not { IsNegated: false, IsModal: false } verb || !(verb.IsPassive || verb.MayBePassive)
                || !(Away.Contains(verb.Verb) || Shut.Contains(verb.Verb)) || clause.Subject is not { } subject
                || sentence.Standings[clause.Index] is not { IsDenied: false, Actuality: Actuality.Actual, Voice.Voice: Voice.Article }
                || Place(sentence, clause) is not { } place || links.Resolve(sentence, subject) is not { } link
                || registry.Entities[link.Entity].Kind is not EntityKind.Person)
                continue;
            var draft = EventDraft.Of(sentence, clause, Confinement, verb.Last, verb.Last);
            draft.Add(Role.Patient, link, sentence.Tokens.Span(subject.First, subject.Last));
            draft.IsKept = true;
            participants.AddPlace(sentence, clause, draft);
            var isSure = Shut.Contains(verb.Verb) || verb.Verb is "deport" or "transport" && Holds(sentence, place) || IsGuarded(sentence.Tokens);
            return new Open(draft, link.Entity, Within(sentence, clause) ?? Before(sentence, verb.First, link.Entity), sentence.Paragraph, verb.Last, isSure, isSure);
        }
        return null;
    }

    /// <summary>"was sent to the convent under guard", "in irons"</summary>
    private static bool IsGuarded(SentenceTokens tokens)
    {
        for (var i = 0; i + 1 < tokens.Tokens.Length; i++)
        {
            if (tokens.Word(i) is "under" or "in" && tokens.Word(i + 1) is "guard" or "escort" or "chains" or "irons" or "fetters")
                return true;
        }
        return false;
    }

    /// <summary>"The Tower of Kufstein held him from 1850 to 1857", "Tuberculosis kept her in the sanatorium from October 1907 to May 1911".</summary>
    private Open? Held(SentenceReading sentence, Clause clause)
    {
        if (clause is not { Verb: { IsPassive: false, IsNegated: false, IsModal: false, Verb: "hold" or "keep" or "confine" or "detain" } verb, Subject: { } subject, FirstObject: { } held }
            || sentence.Standings[clause.Index] is not { IsDenied: false, Actuality: Actuality.Actual, Voice.Voice: Voice.Article }
            || !(Holds(sentence, subject) || Place(sentence, clause) is { } room && (Holds(sentence, room)
                || sentence.Tokens.Tokens[room.Last].Kind == TokenKind.Word && NameKinds.OfNoun(sentence.Tokens.Word(room.Last)) is EntityKind.Building))
            || links.Resolve(sentence, held) is not { } link || registry.Entities[link.Entity].Kind != EntityKind.Person
            || EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, isState: true, isNegated: false) is not { HoldsFrom: not null, HoldsTo: not null } when)
            return null;
        var draft = EventDraft.Of(sentence, clause, Confinement, verb.Last, verb.Last);
        draft.Add(Role.Patient, link, sentence.Tokens.Span(held.First, held.Last));
        draft.IsKept = true;
        draft.When = when;
        participants.AddPlace(sentence, clause, draft);
        return new Open(draft, link.Entity, when, sentence.Paragraph, verb.Last, true, true);
    }

    /// <summary>Where somebody is brought: behind "to", "in", "into"; null where none is told.</summary>
    private static NounPhrase? Place(SentenceReading sentence, Clause clause) => clause.After.Find(p => p.Preposition >= 0
        && sentence.Tokens.Word(p.Preposition) is "to" or "into" or "in" or "aboard" or "inside" or "within" or "on" or "behind"
        && sentence.Tokens.DateAt[p.Last] < 0 && (p.Names.Length > 0 || Holds(sentence, p)
            || sentence.Tokens.Tokens[p.Last].Kind == TokenKind.Word && NameKinds.OfNoun(sentence.Tokens.Word(p.Last)) is EntityKind.Building or EntityKind.Place));

    private static bool Holds(SentenceReading sentence, NounPhrase place)
    {
        for (var i = place.First; i <= place.Last; i++)
        {
            if (sentence.Tokens.IsIn(i, HoldingPlaces) || sentence.Tokens.IsIn(i, Prisons) || sentence.Tokens.Word(i) is "Islands" or "islands")
                return true;
        }
        return false;
    }

    /// <summary>The time of the clause itself.</summary>
    private static EventDate? Within(SentenceReading sentence, Clause clause) =>
        EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, isState: false, isNegated: false) is { Earliest: not null, Latest: not null } when ? when : null;

    /// <summary>"Tried in 1853, she was thrown into irons", "was convicted in March and served": the time told last before a verb, of the same person.</summary>
    private EventDate? Before(SentenceReading sentence, int verb, int who)
    {
        EventDate? found = null;
        foreach (var clause in sentence.Clauses.Clauses)
        {
            if (clause.Verb is not { IsModal: false, IsNegated: false } other || other.First >= verb || !(clause.Kind == ClauseKind.Participial || Judged.Contains(other.Verb))
                || clause.Subject is { } subject && (links.Resolve(sentence, subject) is not { } link || link.Entity != who)
                || Within(sentence, clause) is not { } when)
                continue;
            found = when with { IsInferred = true };
        }
        return found;
    }

    /// <summary>The time before which he is told not to have left: behind "until" or "before", under a denial.</summary>
    private (HistoricalDate Date, int Mention)? Barred(SentenceReading sentence, Open open, int from)
    {
        var tokens = sentence.Tokens;
        foreach (var clause in sentence.Clauses.Clauses)
        {
            if (clause.Verb is not { IsModal: false } verb || verb.First <= from || !IsDenied(tokens, clause, verb) || !Gone.Contains(verb.Verb) || !IsAbout(sentence, clause, open.Who))
                continue;
            for (var d = 0; d < sentence.Dates.Length; d++)
            {
                if (sentence.Dates[d].Date is { Earliest: not null } date && tokens.Dates[d].First is var at && at > verb.Last && IsLimit(tokens, verb.Last, at))
                    return (date, d);
            }
        }
        return null;
    }

    private static bool IsDenied(SentenceTokens tokens, Clause clause, VerbGroup verb) =>
        verb.IsNegated || clause.Subject is { } subject && tokens.Word(subject.First) is "no" or "No" or "nobody" or "Nobody" or "nothing";

    /// <summary>Whether "until" or "before" stands between two tokens, and no verb of another clause.</summary>
    private static bool IsLimit(SentenceTokens tokens, int from, int to)
    {
        for (var i = to - 1; i > from && i >= to - 7; i--)
        {
            if (tokens.Word(i) is "until" or "till" or "before")
                return true;
        }
        return false;
    }

    /// <summary>Whether the clause, or one below it, speaks of the person.</summary>
    private bool IsAbout(SentenceReading sentence, Clause clause, int who) =>
        clause.Objects.Append(clause.Subject).Any(p => p is not null && links.Resolve(sentence, p) is { } link && link.Entity == who)
        || clause.After.Any(p => p.First == p.Last && sentence.Tokens.Word(p.First) is "him" or "her");

    /// <summary>The years that it lasted: "sixteen years passed before he was rowed to land", "and spent the next six years in a fortress"; null where none are told.</summary>
    private int? Years(SentenceReading sentence, Open open, int from)
    {
        for (var d = 0; d < sentence.Dates.Length; d++)
        {
            if (sentence.Dates[d] is not { Relation: DateRelation.Duration, IsAge: false, Bound: DurationBound.Exact, Duration: ['P', .., 'Y'] written }
                || sentence.Tokens.Dates[d].First is var at && at <= from
                || !int.TryParse(written.AsSpan(1, written.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var years) || years is < 2 or > Longest)
                continue;
            foreach (var clause in sentence.Clauses.Clauses)
            {
                if (clause.Verb is { IsModal: false, IsNegated: false } verb && verb.First > from && (clause.Dates.Contains(d) || clause.Subject?.Dates.Contains(d) == true)
                    && (Pass.Contains(verb.Verb) || verb.IsCopula ? Ends(sentence, clause, open.Who)
                        : verb.Verb is "spend" or "remain" or "stay" or "languish" or "serve" or "pass" or "lie" && open.IsCaptivity && IsAbout(sentence, clause, open.Who)
                            || clause == open.Draft.Clause && verb.Verb is "serve"))
                    return years;
            }
            // "served the whole sentence, three years to the day"
            if (open.Draft.Clause.Verb is { Verb: "serve" } served && open.Draft.Sentence == sentence.Index && at > served.Last)
                return years;
        }
        return null;
    }

    /// <summary>"… before he was rowed to land": a clause below tells that he left.</summary>
    private bool Ends(SentenceReading sentence, Clause clause, int who) => sentence.Clauses.Clauses.Any(c => c.Parent == clause.Index
        && c is { Introducer: >= 0, Verb: { IsNegated: false, IsModal: false } verb } && sentence.Tokens.Word(c.Introducer) is "before" or "until" or "till"
        && Gone.Contains(verb.Verb) && IsAbout(sentence, c, who));

    /// <summary>The one range among the dates behind a token: "the order was in force from 1884 to 1892".</summary>
    private static (HistoricalDate Range, int Mention)? Span(SentenceReading sentence, int from)
    {
        (HistoricalDate, int)? found = null;
        for (var d = 0; d < sentence.Dates.Length; d++)
        {
            if (sentence.Dates[d].Date is not { } date || sentence.Tokens.Dates[d].First <= from)
                continue;
            if (found is not null || sentence.Dates[d].Relation != DateRelation.During || EventDates.Ends(date) is null)
                return null;
            found = (date, d);
        }
        return found;
    }

    /// <summary>"He arrived back in Stockholm in 1722", "and got home by exchange in 1802": the clause, and when.</summary>
    private (Clause Clause, EventDate When)? Back(SentenceReading sentence, Open open, int from)
    {
        foreach (var clause in sentence.Clauses.Clauses)
        {
            if (clause.Verb is not { IsModal: false, IsNegated: false } verb || verb.First <= from || !Home.Contains(verb.Verb) || !IsHome(sentence.Tokens, verb)
                || sentence.Standings[clause.Index] is not { IsDenied: false, Actuality: Actuality.Actual }
                || clause.Subject is not { } subject || links.Resolve(sentence, subject) is not { } link || link.Entity != open.Who
                || Within(sentence, clause) is not { } when)
                continue;
            return (clause, when);
        }
        return null;
    }

    private static bool IsHome(SentenceTokens tokens, VerbGroup verb)
    {
        if (verb.Verb == "return")
            return true;
        for (var i = verb.Last + 1; i < tokens.Tokens.Length && i <= verb.Last + 2; i++)
        {
            if (tokens.Word(i) is "back" or "home")
                return true;
        }
        return false;
    }

    private static void Settle(SentenceReading sentence, List<EventDraft> drafts, Open open, HistoricalDate end, int mention, bool isTold)
    {
        var begin = Begin(sentence, open, end, mention);
        if (begin is not { Earliest: { } first, Latest: { } last } || !isTold || last > end.Earliest)
            return;
        open.Draft.When = new EventDate(first, end.Latest, HistoricalDate.FromDays(first, end.Latest).Edtf, begin.Mention, begin.IsInferred)
        {
            HoldsFrom = last, HoldsTo = end.Earliest,
        };
        if (open.Draft.Sentence == sentence.Index && !drafts.Contains(open.Draft))
            Keep(drafts, open);
    }

    /// <summary>It lasted for years, and whoever is told to be let out then is let out at the end of them.</summary>
    private static void Last(SentenceReading sentence, List<EventDraft> drafts, Open open, HistoricalDate end)
    {
        Settle(sentence, drafts, open, end, -1, isTold: true);
        foreach (var draft in drafts)
        {
            if (draft is { When: null, Type.Effect: EventEffect.Releases } && draft.Participants.Any(p => p.Entity == open.Who))
                draft.When = new EventDate(end.Earliest, end.Latest, end.Edtf, -1, true);
        }
    }

    /// <summary>When it began: as told, or by the last date before that of its end: "was taken to Oberhaus, which he entered in 1833 and did not leave until".</summary>
    private static EventDate? Begin(SentenceReading sentence, Open open, HistoricalDate end, int mention)
    {
        if (open.Draft.Sentence != sentence.Index || mention < 0)
            return open.Begin;
        for (var d = mention - 1; d >= 0; d--)
        {
            if (sentence.Dates[d] is { Relation: DateRelation.During or DateRelation.Start, Date: { Earliest: { } first, Latest: { } last } date } && last <= end.Earliest
                && first >= (open.Begin?.Earliest ?? int.MinValue) && EventDates.Ends(date) is null)
                return new EventDate(first, last, date.Edtf, d, sentence.Dates[d].IsInferred);
        }
        return open.Begin;
    }

    /// <summary>An end is told of what the text had told before, or here.</summary>
    private void Release(SentenceReading sentence, List<EventDraft> drafts, Open open, Clause clause, EventDate when)
    {
        if (open.Begin is not { Latest: { } begun } begin || !(when.Earliest > begun))
            return;
        if (open.Draft.When is null)
            open.Draft.When = begin with { HoldsFrom = begun, Latest = null };
        var draft = EventDraft.Of(sentence, clause, Return, clause.Verb!.Last, clause.Verb.Last);
        draft.IsKept = true;
        draft.When = when;
        draft.Add(Role.Patient, links.Resolve(sentence, clause.Subject), sentence.Tokens.Span(clause.Subject!.First, clause.Subject.Last));
        drafts.Add(draft);
        _open = null;
    }

    private static void Keep(List<EventDraft> drafts, Open open)
    {
        // What told it as a sending, a journey, is the same.
        drafts.RemoveAll(d => d.Clause == open.Draft.Clause && d.Trigger == open.Draft.Trigger && d.Noun is null);
        drafts.Add(open.Draft);
    }

    /// <param name="Draft">The event that begins it; it may not be among those of its sentence yet.</param>
    /// <param name="Who">The person.</param>
    /// <param name="Begin">When it began, if that is told.</param>
    /// <param name="Paragraph">Where it is told.</param>
    /// <param name="From">The last token of the verb that tells it.</param>
    /// <param name="IsSure">Whether nobody leaves where he is brought by himself.</param>
    /// <param name="IsCaptivity">Whether whoever comes back from there is free.</param>
    private sealed record Open(EventDraft Draft, int Who, EventDate? Begin, int Paragraph, int From, bool IsSure, bool IsCaptivity);
}
