using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Claims.Voices;

namespace MoscowTrials.Claims.Events;

/// <summary>Reads the events that nouns tell: "the demolition of the theatre in 1883", "his arrest in 1932".</summary>
internal sealed class NounEvents(EntityRegistry registry, PhraseLinks links, ParticipantReader participants)
{
    private static readonly WordList OnlyMeant = WordList.Exact("meant-modifiers.tsv");

    private static readonly WordList Commemorations = WordList.AnyCase("commemorations.tsv");

    private static readonly SpellingFact<Noun> Known = new(Look);

    public void Read(SentenceReading sentence, Clause clause, NounPhrase phrase, List<EventDraft> drafts)
    {
        var tokens = sentence.Tokens;
        if (Native(sentence, clause, phrase) is { } native)
        {
            drafts.Add(native);
            return;
        }
        if (tokens.Tokens[phrase.Last].Kind != TokenKind.Word || phrase.Names.Length > 0 && tokens.NameAt[phrase.Last] >= 0)
            return;
        if (Birthplace(sentence, clause, phrase) is { } birth)
        {
            drafts.Add(birth);
            return;
        }
        var (noun, entry, type) = Known.Of(tokens.Tokens[phrase.Last].Spelling)!;
        // "Construction of the dam began" is no building that was done.
        if (entry?.Type.Name == "build" && clause.Subject == phrase && clause.Verb is { Verb: "begin" or "start" or "commence" })
            return;
        var draft = new EventDraft
        {
            Sentence = sentence.Index, Clause = clause, Noun = noun,
            Trigger = tokens.Span(phrase.Last, phrase.Last),
            Type = type,
            Standing = Standing(sentence, clause, phrase),
        };
        var (what, patient) = Nouns.Following(clause, phrase, tokens, "of") is { } of ? (of, links.Resolve(sentence, of))
            : (phrase, links.Possessor(sentence, phrase) ?? OfArticle(sentence, clause, phrase, entry));
        if (patient is not null)
        {
            // "the sinking of the ferry" happens to the ferry, "the visit of the king" is the king's doing.
            var isSuffered = entry is { Type.Effect: not EventEffect.None } or { Frame: not Frame.None };
            draft.Add(isSuffered ? Role.Patient : Role.Agent, patient, tokens.Span(what.First, what.Last));
            // "the dissolution of the abbey", which still stands
            if (draft.Type is { Name: "dissolve", Effect: EventEffect.Ends }
                && registry.Entities[patient.Entity].Kind == EntityKind.Building)
                draft = draft.As(draft.Type with { Effect = EventEffect.None });
            draft.IsKept = isSuffered && participants.Fits(draft, entry!);
        }
        if (entry is { Type: { Presence: not Presence.None, Effect: EventEffect.None } })
            AddDoer(sentence, clause, phrase, draft, what == phrase ? patient : null, isTold: patient is not null);
        // A rebuilding of nobody knows what may be that of anything: it is kept to silence the rules.
        draft.IsKept |= entry is { Type.Effect: EventEffect.Renews } && patient is null;
        // "the anniversary of his birth in 2005", "reports of his death in 1897"
        if (phrase.Preposition > 0 && tokens.IsIn(phrase.Preposition - 1, Commemorations))
        {
            drafts.Add(draft);
            return;
        }
        // "The year of his death was 1948."
        if (phrase.Preposition > 0 && clause.Verb is { IsCopula: true, IsNegated: false } && patient is not null
            && tokens.Word(phrase.Preposition - 1) is "year" or "date" or "day")
            draft.When = EventDates.OfClause(tokens, sentence.Dates, clause, isState: false, isNegated: false);
        var lasts = entry is { Type.Effect: EventEffect.Confines };
        draft.When ??= DateBehind(sentence, patient is null ? phrase.Last : what.Last, lasts)
            ?? (BeginsOrHappens(clause, phrase, entry) || lasts && clause.Subject == phrase && clause.Verb is { Verb: "last" }
                ? EventDates.OfClause(tokens, sentence.Dates, clause, lasts, clause.Verb!.IsNegated) : null)
            ?? (phrase.Dates.Length > 0 && sentence.Dates[phrase.Dates[0]].Date is not null
                ? EventDates.Read(tokens, sentence.Dates[phrase.Dates[0]], phrase.Dates[0], isState: false, isNegated: false) : null);
        drafts.Add(draft);
    }

    /// <summary>"returned to his native Lund": a birth there.</summary>
    private EventDraft? Native(SentenceReading sentence, Clause clause, NounPhrase phrase)
    {
        var native = phrase.Possessive + 1;
        if (phrase.Possessive < 0 || native >= phrase.Last || sentence.Tokens.Word(native) is not "native" || phrase.Names is not [var name]
            || sentence.Tokens.Names[name] is var span && (span.First != native + 1 || span.Last != phrase.Last)
            || registry.Entities[sentence.Names[name].Entity].Kind != EntityKind.Place || links.Possessor(sentence, phrase) is not { } who)
            return null;
        var draft = new EventDraft
        {
            Sentence = sentence.Index, Clause = clause, Noun = "native", Trigger = sentence.Tokens.Span(native, phrase.Last), IsKept = true,
            Type = EventLexicon.MatchNoun("birth")!.Type, Standing = sentence.Standings[clause.Index],
            Place = new EventPlace(sentence.Names[name].Entity, sentence.Tokens.Span(span.First, span.Last), IsInferred: false),
        };
        draft.Add(Role.Patient, who, sentence.Tokens.Span(phrase.First, native));
        return draft;
    }

    /// <summary>"The opening in 1897", "The 1897 opening": of what the article is about, if that can be opened.</summary>
    private Link? OfArticle(SentenceReading sentence, Clause clause, NounPhrase phrase, EventEntry? entry)
    {
        var tokens = sentence.Tokens;
        if (entry is not { Type.Effect: EventEffect.Begins or EventEffect.Ends, Domain: Domain.Thing or Domain.Body }
            || registry.Hero is not { } hero
            || registry.Entities[hero].Kind is not (EntityKind.Building or EntityKind.Body or EntityKind.Vessel)
                || registry.WithNamesake.Contains(hero)
            || tokens.Word(phrase.First) is not ("the" or "The"))
            return null;
        for (var i = phrase.First + 1; i < phrase.Last; i++)
        {
            if (tokens.DateAt[i] < 0)
                return null;
        }
        var next = phrase.Last + 1;
        // "They occupied the building in 1891": a house.
        var isHouse = tokens.Word(phrase.Last) is "building";
        var isDated = !isHouse && phrase.Last > phrase.First + 1 || !isHouse && next + 1 < tokens.Tokens.Length && tokens.Word(next) is "in" or "on"
            && tokens.DateAt[next + 1] >= 0
            || BeginsOrHappens(clause, phrase, entry);
        return isDated && !(next < tokens.Tokens.Length && tokens.Word(next) is "of")
            ? new Link(hero, MentionForm.DefinitePhrase,
                $"what is not said is taken for {registry.Entities[hero].Name}, what the article is about") : null;
    }

    /// <summary>"His birthplace was Lund": a birth there. "His spiritual birthplace" was another place.</summary>
    private EventDraft? Birthplace(SentenceReading sentence, Clause clause, NounPhrase phrase)
    {
        if (sentence.Tokens.Word(phrase.Last) is not "birthplace" || clause is not { Verb: { IsCopula: true, IsNegated: false }, FirstObject: { } predicate }
            || clause.Subject != phrase || phrase.Possessive != phrase.Last - 1 || links.Possessor(sentence, phrase) is not { } who
            || links.Resolve(sentence, predicate) is not { } town || registry.Entities[town.Entity].Kind != EntityKind.Place)
            return null;
        var draft = new EventDraft
        {
            Sentence = sentence.Index, Clause = clause, Noun = "birthplace", Trigger = sentence.Tokens.Span(phrase.Last, phrase.Last), IsKept = true,
            Type = EventLexicon.MatchNoun("birth")!.Type, Standing = sentence.Standings[clause.Index],
            Place = new EventPlace(town.Entity, sentence.Tokens.Span(predicate.First, predicate.Last), town.IsInferred),
        };
        draft.Add(Role.Patient, who, sentence.Tokens.Span(phrase.First, phrase.Last));
        return draft;
    }

    private static Noun Look(string noun)
    {
        var entry = EventLexicon.MatchNoun(noun);
        var type = entry?.Type ?? new EventType("noun:" + Nouns.Singular(noun), EventEffect.None, Presence.None);
        return new Noun(noun.ToLowerInvariant(), entry, type);
    }

    /// <summary>"a speech by Samuel Thorne to the vestry in 1806", "his appearance at the festival on July 18, 1952".</summary>
    /// <param name="possessor">Whose it is.</param>
    /// <param name="isTold">Whether it is told already who did it.</param>
    private void AddDoer(SentenceReading sentence, Clause clause, NounPhrase phrase, EventDraft draft, Link? possessor, bool isTold)
    {
        var tokens = sentence.Tokens;
        var doer = isTold ? possessor : links.Resolve(sentence, Nouns.Following(clause, phrase, tokens, "by"));
        if (doer is null)
            return;
        // "His visit to Paris in May 1903 was a success": the date stands behind the noun; but a visit that was put off, nobody paid.
        if (clause.Subject == phrase)
        {
            if (!isTold || clause.Verb is not { IsModal: false, IsNegated: false } verb || EventLexicon.IsUnrealGovernor(verb.Verb)
                || DateBehind(sentence, phrase.Last, lasts: false) is not { } when)
                return;
            (draft.When, draft.IsKept) = (when, true);
            draft.Place = participants.FindPlace(sentence, clause, draft);
            return;
        }
        if (!isTold)
            draft.Add(Role.Agent, doer, tokens.Span(phrase.First, phrase.Last));
        draft.When = EventDates.OfClause(tokens, sentence.Dates, clause, isState: false, isNegated: false);
        draft.Place = participants.FindPlace(sentence, clause, draft);
        draft.IsKept = draft.When is not null;
    }

    /// <summary>"Construction of the airport began in 1957": the clause's date is the noun's.</summary>
    private static bool BeginsOrHappens(Clause clause, NounPhrase phrase, EventEntry? entry) =>
        clause.Subject == phrase && (clause.Verb is { Verb: "take" or "occur" or "happen" or "follow" }
            || clause.Verb is { Verb: "begin" or "start" or "commence" } && entry?.Type.Effect != EventEffect.Ends
            || clause.Verb is { Verb: "complete" or "finish" } && entry?.Type.Effect == EventEffect.Ends);

    private static ClauseStanding Standing(SentenceReading sentence, Clause clause, NounPhrase phrase)
    {
        var standing = sentence.Standings[clause.Index];
        var governed = IsOnlyMeant(sentence.Tokens, phrase) || clause.Verb is { } verb && EventLexicon.IsUnrealGovernor(verb.Verb)
            && clause.Subject != phrase && phrase.Preposition < 0;
        var negated = sentence.Tokens.Word(phrase.First) is "no" or "No";
        // "He did not see the demolition" denies the seeing, not the demolition.
        return new ClauseStanding(standing.Voice, governed ? Actuality.Unreal : standing.Actuality, negated);
    }

    private static bool IsOnlyMeant(SentenceTokens tokens, NounPhrase phrase)
    {
        if (!tokens.Has(OnlyMeant))
            return false;
        for (var i = phrase.First; i < phrase.Last; i++)
        {
            if (tokens.IsIn(i, OnlyMeant))
                return true;
        }
        return false;
    }

    /// <summary>"the death of X in a crash at Y on July 1, 1912": the date at the end of the phrases behind the noun.</summary>
    private static EventDate? DateBehind(SentenceReading sentence, int last, bool lasts)
    {
        const int farthest = 14;
        var tokens = sentence.Tokens;
        var at = last + 1;
        while (at < tokens.Tokens.Length && at < last + farthest && tokens.DateAt[at] < 0
            && (tokens.NameAt[at] >= 0 || IsWithinPhrases(tokens.Tokens[at])))
            at++;
        return at < tokens.Tokens.Length && tokens.DateAt[at] is var date and >= 0
            && sentence.Dates[date] is { Date: not null, Relation: not DateRelation.Duration } mention
            ? EventDates.Read(tokens, mention, date, lasts, isNegated: false) : null;
    }

    private static bool IsWithinPhrases(Token token) => token.Kind == TokenKind.Word
        && !token.Is(WordClass.Verb | WordClass.Auxiliary | WordClass.Conjunction | WordClass.Relative | WordClass.To);

    /// <summary>A noun in lower case, the lexicon's entry for it, and what it tells.</summary>
    private sealed record Noun(string Lower, EventEntry? Entry, EventType Type);
}
