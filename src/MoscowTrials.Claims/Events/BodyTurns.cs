using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Claims.Voices;

namespace MoscowTrials.Claims.Events;

/// <summary>
/// Reads how a company, a club, a guild begins and ends where no verb of the lexicon of events tells it: "the charter of incorporation was signed in
/// 1883", "its inaugural meeting took place", "the members voted to wind it up", "it was struck off the register"; and who deals with it on a day:
/// "enlisted in the battalion".
/// </summary>
internal sealed class BodyTurns(EntityRegistry registry, PhraseLinks links)
{
    /// <summary>Days from a resolution to the end of what is wound up.</summary>
    private const int WindingUp = 366;

    private static readonly EventType Founding = EventLexicon.Named("found");
    private static readonly EventType Ending = EventLexicon.Named("dissolve");
    private static readonly EventType Belonging = new("belong", EventEffect.None, Presence.Remote);
    private static readonly WordList Deeds = WordList.AnyCase("body-turns.tsv", "deed");
    private static readonly WordList Signed = WordList.Exact("body-turns.tsv", "signed");
    private static readonly WordList Foundings = WordList.AnyCase("body-turns.tsv", "founding");
    private static readonly WordList Meetings = WordList.AnyCase("body-turns.tsv", "meeting");
    private static readonly WordList Begun = WordList.Exact("body-turns.tsv", "begun");
    private static readonly WordList Resolving = WordList.Exact("body-turns.tsv", "resolve");
    private static readonly WordList Ends = WordList.Exact("body-turns.tsv", "end");
    private static readonly WordList Members = WordList.Exact("member-nouns.tsv");
    private static readonly WordList Formers = WordList.AnyCase("other-times.tsv");
    private static readonly ILookup<string, string> Ties = LexiconTable.Read("belonging-verbs.tsv", 2)
        .SelectMany(static r => r[1].Split(' ').Select(t => (Verb: r[0], Tie: t))).ToLookup(static r => r.Verb, static r => r.Tie, StringComparer.Ordinal);

    /// <summary>Adds what the sentence tells of a body.</summary>
    public void Read(SentenceReading sentence, List<EventDraft> drafts)
    {
        if (sentence.Dates.IsEmpty)
            return;
        foreach (var clause in sentence.Clauses.Clauses)
        {
            if (clause.Verb is not { IsNegated: false, IsModal: false } verb
                || sentence.Standings[clause.Index] is not { IsDenied: false, Actuality: Actuality.Actual, Voice.Voice: Voice.Article })
                continue;
            if (Turn(sentence, clause, verb) is var (type, body, phrase))
                Add(sentence, clause, verb, drafts, type, body, phrase);
            Belong(sentence, clause, verb, drafts);
        }
    }

    /// <summary>What the clause makes of a body: the kind of event, the body, the words for it; null for most clauses.</summary>
    private (EventType Type, Link Body, NounPhrase Phrase)? Turn(SentenceReading sentence, Clause clause, VerbGroup verb)
    {
        var tokens = sentence.Tokens;
        var passive = verb.IsPassive || verb.MayBePassive;
        // "The charter of incorporation was signed", "thirty weavers signed its founding deed"
        if (Signed.Contains(verb.Verb) && (passive ? clause.Subject : clause.FirstObject) is { } deed && Head(tokens, deed, Deeds)
            && (Has(tokens, deed.First, deed.Last, Foundings) || Has(tokens, deed.Last + 1, deed.Last + 2, Foundings) || OpensWithFounding(sentence)))
            return Whose(sentence, clause, deed) is { } signed ? (Founding, signed, deed) : null;
        // "Its inaugural meeting took place", "the society held its inaugural meeting", "held its last meeting"
        if (verb.Verb is "take" or "hold" or "occur" or "open" or "convene" or "gather"
            && (verb.Verb == "hold" && !passive ? clause.FirstObject : clause.Subject) is { } meeting && Head(tokens, meeting, Meetings))
        {
            if (Has(tokens, meeting.First, meeting.Last - 1, Foundings))
                return Whose(sentence, clause, meeting) is { } met ? (Founding, met, meeting) : null;
            return tokens.Word(meeting.Last - 1) is "last" or "final" && meeting.Possessive >= 0 && Whose(sentence, clause, meeting) is { } gone
                ? (Ending, gone, meeting) : null;
        }
        // "Its statutes were adopted at the founding assembly"
        foreach (var phrase in clause.After)
        {
            if (phrase.Preposition >= 0 && tokens.Word(phrase.Preposition) is "at" or "by" && Head(tokens, phrase, Meetings) && Has(tokens, phrase.First, phrase.Last - 1, Foundings)
                && Whose(sentence, clause, phrase) is { } assembled)
                return (Founding, assembled, phrase);
        }
        if (clause.Subject is not { } subject)
            return null;
        // "was started by tram conductors"
        if (passive && Begun.Contains(verb.Verb))
            return BodyOf(sentence, subject) is { } begun && !(verb.Verb == "start" && clause.FirstObject is not null) ? (Founding, begun, subject) : null;
        // "was struck off the register", "was merged out of existence"
        if (passive && verb.Verb is "strike" or "remove" or "erase" or "merge")
        {
            return clause.After.Any(p => p.Preposition >= 0 && tokens.Word(p.Last) is "register" or "rolls" or "existence") && BodyOf(sentence, subject) is { } struck
                ? (Ending, struck, subject) : null;
        }
        // "merged itself out of existence", "voted itself out of existence", "went out of existence"
        if (verb.Verb is "merge" or "vote" or "go" or "pass" && clause.After.Any(p => p.Preposition >= 0 && tokens.Word(p.Last) is "existence" && tokens.Word(p.Preposition) is "of"))
            return BodyOf(sentence, subject) is { } out_ ? (Ending, out_, subject) : null;
        return null;
    }

    /// <summary>"Its foundation is a matter of record: …".</summary>
    private static bool OpensWithFounding(SentenceReading sentence) =>
        sentence.Clauses.Clauses is [{ Subject: { } first }, ..] && Head(sentence.Tokens, first, Foundings);

    private static bool Head(SentenceTokens tokens, NounPhrase phrase, WordList nouns) =>
        tokens.Tokens[phrase.Last].Kind == TokenKind.Word && nouns.Contains(tokens.Word(phrase.Last));

    private static bool Has(SentenceTokens tokens, int first, int last, WordList words)
    {
        for (var i = first; i <= last && i < tokens.Tokens.Length; i++)
        {
            if (words.Contains(tokens.Word(i)))
                return true;
        }
        return false;
    }

    /// <summary>"its", "the society's", "of the society"; with "the" alone of what the article is about.</summary>
    private Link? Whose(SentenceReading sentence, Clause clause, NounPhrase phrase)
    {
        if (phrase.Possessive >= 0)
        {
            return links.Possessor(sentence, phrase) is { } owner ? OnlyBody(owner)
                : sentence.Tokens.Word(phrase.Possessive) is "its" or "Its" or "their" or "Their" ? Hero("its") : null;
        }
        var of = Nouns.Following(clause, phrase, sentence.Tokens, "of");
        if (of is not null && BodyOf(sentence, of) is { } named)
            return named;
        return of is null || !Has(sentence.Tokens, of.First, of.Last, Foundings) || of.Names.Length > 0
            ? of is null && sentence.Tokens.Word(phrase.First) is "the" or "The" ? Hero("the") : null
            : Nouns.Following(clause, of, sentence.Tokens, "of") is { } whole ? BodyOf(sentence, whole) : Hero("the");
    }

    private Link? BodyOf(SentenceReading sentence, NounPhrase phrase) => phrase.Possessive < 0 && links.Resolve(sentence, phrase) is { } link ? OnlyBody(link) : null;

    private Link? OnlyBody(Link link) => registry.Entities[link.Entity].Kind == EntityKind.Body ? link : null;

    /// <summary>What the article is about, if that is a body.</summary>
    private Link? Hero(string word) => registry.Hero is { } hero && registry.Entities[hero].Kind == EntityKind.Body
        ? new Link(hero, MentionForm.DefinitePhrase, $"\"{word}\" is taken for that of {registry.Entities[hero].Name}, what the article is about") : null;

    private static void Add(SentenceReading sentence, Clause clause, VerbGroup verb, List<EventDraft> drafts, EventType type, Link body, NounPhrase phrase)
    {
        var when = EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, isState: false, isNegated: false) ?? SharedDates.Find(sentence, clause, onlyTold: true);
        if (when is not { Earliest: not null, Latest: not null } || drafts.Exists(d => d.Type.Effect == type.Effect && d.Participants.Any(p => p.Entity == body.Entity)))
            return;
        drafts.Add(Of(sentence, clause, type, (verb.First, verb.Last), when, Role.Patient, body, phrase));
    }

    /// <summary>The event that words of a clause tell of a body on a day.</summary>
    private static EventDraft Of(
        SentenceReading sentence, Clause clause, EventType type, (int First, int Last) trigger, EventDate when, Role role, Link body, NounPhrase phrase)
    {
        var draft = EventDraft.Of(sentence, clause, type, trigger.First, trigger.Last);
        draft.IsKept = true;
        draft.When = when;
        draft.Add(role, body, sentence.Tokens.Span(phrase.First, phrase.Last));
        return draft;
    }

    /// <summary>"enlisted in the battalion in 1876", "was received into the guild": it was there then.</summary>
    private void Belong(SentenceReading sentence, Clause clause, VerbGroup verb, List<EventDraft> drafts)
    {
        // "the members voted to wind it up"
        if (clause.Kind == ClauseKind.Infinitive)
            return;
        Resolve(sentence, clause, verb, drafts);
        if (verb.IsCopula || verb.Verb is "become" or "remain")
            BeMember(sentence, clause, verb, drafts);
        if (!Ties.Contains(verb.Verb))
            return;
        foreach (var phrase in clause.After)
        {
            var tie = phrase.Preposition < 0 ? "object" : sentence.Tokens.Word(phrase.Preposition).ToString();
            if (!Ties[verb.Verb].Contains(tie, StringComparer.Ordinal) || tie == "by" && !verb.IsPassive || BodyOf(sentence, phrase) is not { } body
                || drafts.Exists(d => d.Clause == clause && d.Type.Presence != Presence.None && d.Participants.Any(p => p.Entity == body.Entity && p.Role != Role.Patient)))
                continue;
            if (EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, isState: false, isNegated: false) is not { } when)
                return;
            drafts.Add(Of(sentence, clause, Belonging, (verb.Last, verb.Last), when, Role.Partner, body, phrase));
            return;
        }
    }

    /// <summary>"was a member of the society in 1851", "became a master of the guild": who is one of it on a day needs it to be there.</summary>
    private void BeMember(SentenceReading sentence, Clause clause, VerbGroup verb, List<EventDraft> drafts)
    {
        if (clause.FirstObject is not { Names.Length: 0 } what || sentence.Tokens.Tokens[what.Last].Kind != TokenKind.Word
            || !Members.Contains(sentence.Tokens.Word(what.Last)) || Has(sentence.Tokens, what.First, what.Last, Formers)
            || Nouns.Following(clause, what, sentence.Tokens, "of") is not { } of || BodyOf(sentence, of) is not { } body
            || EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, isState: false, isNegated: false) is not { Earliest: not null, Latest: not null } when)
            return;
        drafts.Add(Of(sentence, clause, Belonging, (verb.First, what.Last), when, Role.Partner, body, of));
    }

    /// <summary>"those present voted to wind it up": the end, within a year.</summary>
    private void Resolve(SentenceReading sentence, Clause clause, VerbGroup verb, List<EventDraft> drafts)
    {
        if (!Resolving.Contains(verb.Verb) || verb.IsPassive)
            return;
        foreach (var what in sentence.Clauses.Clauses)
        {
            if (what.Parent != clause.Index || what is not { Kind: ClauseKind.Infinitive, Verb: { } end, FirstObject: { } done } || !Ends.Contains(end.Verb)
                || (BodyOf(sentence, done) ?? (sentence.Tokens.Word(done.First) is "it" or "itself" or "themselves" ? Hero("it") : null)) is not { } body
                || EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, isState: false, isNegated: false) is not { Latest: { } decided } when
                || drafts.Exists(d => d is { Type.Effect: EventEffect.Ends, Standing.Actuality: Actuality.Actual } && d.Participants.Any(p => p.Entity == body.Entity)))
                continue;
            // The same, only meant.
            drafts.RemoveAll(d => d is { Type.Effect: EventEffect.Ends, Standing.Actuality: Actuality.Unreal } && d.Clause == what);
            var draft = EventDraft.Of(sentence, clause, Ending, end.First, end.Last);
            draft.IsKept = true;
            draft.When = when with { Latest = decided + WindingUp, Edtf = HistoricalDate.FromDays(when.Earliest, decided + WindingUp).Edtf };
            draft.Add(Role.Patient, body, sentence.Tokens.Span(done.First, done.Last));
            drafts.Add(draft);
        }
    }
}
