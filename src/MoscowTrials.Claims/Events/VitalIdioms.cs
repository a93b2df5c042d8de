using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Kinship;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Orders;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Events;

/// <summary>
/// Deaths and births that stand in the objects of other verbs: "cholera carried her off", "a fall cost him his life", "stabbed him to death", "gave birth to a
/// son, Emil", "bore him a daughter, Ada".
/// </summary>
internal sealed class VitalIdioms(EntityRegistry registry, PhraseLinks links)
{
    /// <summary>Tokens from a verb to the name of the child.</summary>
    private const int FarthestChild = 9;

    private static readonly WordList Killers = WordList.AnyCase("killers.tsv");
    private static readonly WordList ChildNouns = WordList.Of(["son", "daughter", "child", "boy", "girl", "baby", "firstborn", "first-born", "infant", "heir"]);
    private static readonly WordList NotOfBlood = WordList.AnyCase("not-of-blood.tsv");
    private static readonly EventType Die = EventLexicon.Named("die");
    private static readonly EventType Born = EventLexicon.Named("born");

    /// <summary>Who was told to bear whom in the sentence read last.</summary>
    public List<Parenthood> Parents { get; } = [];

    public void Read(SentenceReading sentence, Clause clause, List<EventDraft> drafts)
    {
        if (clause.Verb is not { IsModal: false, IsNegated: false } verb || !OrderReader.IsTold(sentence.Standings[clause.Index]))
            return;
        if (Dead(sentence, clause, verb) is var (dead, span, isAtLatest))
            AddDeath(sentence, clause, verb, dead, span, isAtLatest, drafts);
        else if (verb.Verb is "give" or "bear" or "deliver" or "present" or "bring")
            AddBirth(sentence, clause, verb, drafts);
    }

    private (Link Who, TextSpan Span, bool IsAtLatest)? Dead(SentenceReading sentence, Clause clause, VerbGroup verb)
    {
        var tokens = sentence.Tokens;
        var next = verb.Last + 1;
        // "was stabbed to death", "was shot dead", "was carried off by cholera"
        if (verb.IsPassive && clause.Subject is { } subject)
        {
            return (IsResult(tokens, next, verb.Verb) || IsTaking(verb.Verb) && KillerBehind(tokens, next) || verb.Verb is "mourn")
                && Person(sentence, subject) is { } victim ? (victim, tokens.Span(subject.First, subject.Last), verb.Verb is "mourn") : null;
        }
        if (verb.IsCopula)
        {
            var state = next;
            while (state < tokens.Tokens.Length && tokens.Word(state) is "already" or "long" or "now" or "by" or "then")
                state++;
            var isDead = state + 1 < tokens.Tokens.Length && (tokens.Word(state) is "a" && tokens.Word(state + 1) is "corpse" || tokens.Word(state) is "no" && tokens.Word(state + 1) is "more"
                || tokens.Word(state) is "in" && state + 2 < tokens.Tokens.Length && tokens.Word(state + 2) is "grave" || tokens.Word(state) is "dead" && tokens.Word(state + 1) is "when");
            return isDead && clause.Subject is { } gone && Person(sentence, gone) is { } who ? (who, tokens.Span(gone.First, gone.Last), true) : null;
        }
        // "A fever ended her life": the words are one phrase of the lexicon, made for "she ended her life".
        if (verb.Verb is "end" or "take" or "lose" && next + 1 < tokens.Tokens.Length && tokens.Word(next + 1) is "life" && tokens.Tokens[next].Is(WordClass.Possessive) && IsThing(sentence, clause)
            && links.Possessor(sentence, new NounPhrase { First = next, Last = next + 1, Preposition = -1, Possessive = next }) is { } ended
            && registry.Entities[ended.Entity].Kind is EntityKind.Person)
            return (ended, tokens.Span(next, next + 1), false);
        if (clause.FirstObject is not { } first)
            return null;
        // "ended her life", "cost him his life", "cut short the life of": what does it is no person.
        foreach (var phrase in clause.After)
        {
            if (verb.Verb is "end" or "cost" or "claim" or "take" or "cut" or "extinguish" && tokens.Word(phrase.Last) is "life" && phrase.Possessive >= 0 && IsThing(sentence, clause)
                && links.Possessor(sentence, phrase) is { } owner && registry.Entities[owner.Entity].Kind is EntityKind.Person)
                return (owner, tokens.Span(phrase.First, phrase.Last), false);
        }
        if (first.First != next || !(IsTaking(verb.Verb) && clause.Subject is { } killer && tokens.Tokens[killer.Last].Kind == TokenKind.Word && Killers.Contains(tokens.Word(killer.Last))
            || IsResult(tokens, first.Last + 1, verb.Verb)))
            return null;
        return Person(sentence, first) is { } struck ? (struck, tokens.Span(first.First, first.Last), false) : null;
    }

    private static bool IsTaking(string verb) => verb is "claim" or "take" or "carry" or "fell" or "snatch" or "strike" or "kill" or "overtake" or "sweep";

    /// <summary>"to death", "to the heart", "dead".</summary>
    private static bool IsResult(SentenceTokens tokens, int at, string verb) =>
        at < tokens.Tokens.Length && (tokens.Word(at) is "dead" && verb is "strike" or "shoot" or "stab" or "cut" or "beat"
            || at + 1 < tokens.Tokens.Length && tokens.Word(at) is "to" && (tokens.Word(at + 1) is "death" && verb is not ("sentence" or "condemn" or "put" or "frighten" or "scare" or "work")
                || at + 2 < tokens.Tokens.Length && tokens.Word(at + 1) is "the" && tokens.Word(at + 2) is "heart" && verb is "stab" or "pierce" or "run"));

    /// <summary>"off by cholera", "by a stray bullet".</summary>
    private static bool KillerBehind(SentenceTokens tokens, int at)
    {
        var isBy = false;
        for (var i = at; i < tokens.Tokens.Length && i < at + 7 && tokens.Tokens[i].Kind == TokenKind.Word && tokens.DateAt[i] < 0; i++)
        {
            isBy |= tokens.Word(i) is "by";
            if (isBy && tokens.IsIn(i, Killers))
                return true;
        }
        return false;
    }

    private bool IsThing(SentenceReading sentence, Clause clause) =>
        clause.Subject is { } subject && sentence.Tokens.Tokens[subject.Last].Kind == TokenKind.Word && !sentence.Tokens.Tokens[subject.Last].Is(WordClass.Pronoun)
        && sentence.Tokens.NameAt[subject.Last] < 0 && !NameKinds.IsPersonNoun(sentence.Tokens.Word(subject.Last), out _)
        && links.Resolve(sentence, subject) is null;

    private Link? Person(SentenceReading sentence, NounPhrase phrase) =>
        links.Resolve(sentence, phrase) is { } link && registry.Entities[link.Entity].Kind is EntityKind.Person or EntityKind.Unknown
            && !(sentence.Tokens.Word(phrase.First) is "it" or "It" or "they" or "them" or "They") ? link : null;

    private static void AddDeath(
        SentenceReading sentence, Clause clause, VerbGroup verb, Link dead, TextSpan span, bool isAtLatest, List<EventDraft> drafts)
    {
        if (drafts.Exists(d => d.Type.Effect == EventEffect.Ends && d.Participants.Any(p => p.Role == Role.Patient && p.Entity == dead.Entity)))
            return;
        // "A fever ended her life": it is not the fever that died.
        drafts.RemoveAll(d => d.Clause == clause && d.Type.Name == "die" && d.Participants.All(static p => p.Entity is null));
        var draft = EventDraft.Of(sentence, clause, Die, verb.Last, verb.Last);
        draft.Add(Role.Patient, dead, span);
        draft.When = Day(sentence, clause);
        if (isAtLatest && draft.When is { Latest: { } last } when)
            draft.When = when with { Earliest = null, HoldsFrom = null, HoldsTo = null, Edtf = HistoricalDate.FromDays(null, last).Edtf };
        draft.IsKept = draft.When is not null;
        if (draft.IsKept)
            drafts.Add(draft);
    }

    private void AddBirth(SentenceReading sentence, Clause clause, VerbGroup verb, List<EventDraft> drafts)
    {
        var tokens = sentence.Tokens;
        if (!tokens.Has(ChildNouns) && !(verb.Verb is "give") || tokens.Has(NotOfBlood))
            return;
        var at = verb.Last + 1;
        var isToldOutright = verb.Verb == "give" && at + 1 < tokens.Tokens.Length && tokens.Word(at) is "birth" && tokens.Word(at + 1) is "to"
            || verb is { Verb: "deliver", IsPassive: true } && at < tokens.Tokens.Length && tokens.Word(at) is "of";
        if (!isToldOutright && (verb.IsPassive || verb.Verb is "give" or "deliver"))
            return;
        var hasNoun = false;
        for (var i = at; i < tokens.Tokens.Length && i < at + FarthestChild; i++)
        {
            hasNoun |= tokens.IsIn(i, ChildNouns);
            if (tokens.NameAt[i] is not (>= 0 and var name))
            {
                if (tokens.Tokens[i].Kind == TokenKind.Punctuation && !(tokens.Word(i) is ","))
                    return;
                continue;
            }
            var before = tokens.Word(i - 1);
            var isChild = hasNoun && (before is "," or "named" or "called" || tokens.IsIn(i - 1, ChildNouns)) || isToldOutright && before is "to" or "of";
            var (child, mother) = (sentence.Names[name].Entity, Nouns.OwnSubject(clause) ?? clause.Subject);
            if (isChild && registry.Entities[child].Kind is EntityKind.Person or EntityKind.Unknown && !registry.WithNamesake.Contains(child))
                Bear(sentence, clause, verb, child, tokens.Names[name], mother, drafts);
            return;
        }
    }

    private void Bear(SentenceReading sentence, Clause clause, VerbGroup verb, int child, (int First, int Last) at, NounPhrase? subject, List<EventDraft> drafts)
    {
        var tokens = sentence.Tokens;
        registry.Learn(child, EntityKind.Person, onlyIfUnknown: true);
        drafts.RemoveAll(d => d.Clause == clause && d.Type.Name == "give-birth");
        if (!drafts.Exists(d => d.Type.Name == "born" && d.Participants.Any(p => p.Entity == child)) && Day(sentence, clause) is { } when)
        {
            var born = EventDraft.Of(sentence, clause, Born, verb.Last, at.Last);
            born.Add(Role.Patient, new Link(child, MentionForm.Name, "by name"), tokens.Span(at.First, at.Last));
            (born.When, born.IsKept) = (when, true);
            drafts.Add(born);
        }
        if (subject is not null && Person(sentence, subject) is { } mother && mother.Entity != child)
        {
            Parents.Add(new Parenthood(mother.Entity, child, ParentRole.Mother, sentence.Standings[clause.Index].Voice, tokens.Span(verb.First, at.Last), mother.IsInferred));
        }
    }

    /// <summary>The clause's day, or the only one that the sentence tells.</summary>
    public static EventDate? Day(SentenceReading sentence, Clause clause)
    {
        if (EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, isState: false, isNegated: false) is { } own)
            return own;
        if (SharedDates.Find(sentence, clause, onlyTold: true) is { } shared)
            return shared;
        var only = -1;
        for (var d = 0; d < sentence.Dates.Length; d++)
        {
            if (sentence.Dates[d].Relation == DateRelation.Duration)
                continue;
            if (only >= 0)
                return null;
            only = d;
        }
        if (only < 0 || sentence.Dates[only] is not { Relation: DateRelation.During, Fault: null, Date: { Earliest: not null, Latest: not null } told } mention || EventDates.Ends(told) is not null
            || clause.Verb is { IsPerfect: true } || clause.Kind is not (ClauseKind.Main or ClauseKind.Coordinate or ClauseKind.Adverbial))
            return null;
        return new EventDate(told.Earliest, told.Latest, told.Edtf, only, true);
    }
}
