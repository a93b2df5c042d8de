using System.Collections.Frozen;
using System.Collections.Immutable;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Orders;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Offices;

/// <summary>
/// Reads that somebody stood in an office on a day, however the office is joined to his name: "it was as prefect that Ndong, in 1964, opened", "being then
/// its conductor, Moe took the choir", "the captain of the club, the young Hall", "under the directorship of Maar", "already in her second year as
/// stationmaster"; and that somebody came in another's place.
/// </summary>
/// <param name="registry">What the article names.</param>
/// <param name="names">Reads the offices.</param>
/// <param name="person">Whom a phrase names.</param>
/// <param name="learn">Takes note of somebody's office.</param>
/// <param name="known">The one office told of somebody.</param>
internal sealed class OfficeStances(EntityRegistry registry, OfficeNames names, Func<SentenceReading, NounPhrase, IReadOnlyList<Mention>, (int, bool)?> person,
    Action<int, Office> learn, Func<int, Office?> known)
{
    /// <summary>Tokens between an office and the name beside it: ", the young ".</summary>
    private const int Farthest = 4;

    private static readonly WordList Other = WordList.AnyCase("other-times.tsv");
    private static readonly WordList Memories = WordList.Exact("office-memories.tsv");
    private static readonly FrozenDictionary<string, (string Title, bool IsOne)> Doings = LexiconTable.Read("office-doings.tsv", 3)
        .ToFrozenDictionary(static r => r[0], static r => (r[1], r[2] == "one"), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Signs = LexiconTable.Read("insignia.tsv", 2)
        .ToFrozenDictionary(static r => r[0], static r => r[1], StringComparer.Ordinal);

    // Who left an office last, and when: whoever comes in his place comes then.
    private (int Holder, Office Office, EventDate When, int Sentence)? _left;

    public void Read(SentenceReading sentence, List<EventDraft> drafts, IReadOnlyList<Mention> links, ImmutableArray<Tenure>.Builder found)
    {
        foreach (var clause in sentence.Clauses.Clauses)
        {
            if (!OrderReader.IsTold(sentence.Standings[clause.Index]))
                continue;
            if (!sentence.Dates.IsEmpty)
                Do(sentence, clause, links, found);
            foreach (var phrase in clause.Before.Concat(clause.After).Append(Nouns.OwnSubject(clause)))
            {
                if (phrase is not null)
                    Stand(sentence, clause, phrase, links, found);
            }
        }
        Leave(sentence, drafts, found);
        foreach (var clause in sentence.Clauses.Clauses)
        {
            if (OrderReader.IsTold(sentence.Standings[clause.Index]))
                Replace(sentence, clause, links, found);
        }
    }

    /// <summary>Takes note of the offices of whom the sentence speaks, before its verbs are read: "Its director Elemér Szabó retired".</summary>
    public void Introduce(SentenceReading sentence)
    {
        foreach (var clause in sentence.Clauses.Clauses)
        {
            foreach (var phrase in clause.Before.Concat(clause.After).Append(Nouns.OwnSubject(clause)))
            {
                if (phrase is { Names: [.., var titled] } && sentence.Tokens.Names[titled] is var (head, tail) && tail > head && PersonAt(sentence, tail) is { } bearer
                    && names.Titled(sentence.Tokens.Word(head), head) is { } borne && known(bearer) is null)
                    learn(bearer, borne);
                if (phrase is { Names: [.., var name] } && sentence.Tokens.Names[name] is var (first, last) && last == phrase.Last && first > phrase.First
                    && PersonAt(sentence, last) is { } who && sentence.Tokens.Word(phrase.First) is "the" or "The" or "its" or "Its" or "their" or "Their"
                    && !Has(sentence.Tokens, phrase, Other)
                    && names.Read(sentence, clause, new NounPhrase { First = phrase.First, Last = first - 1, Preposition = -1 }, []) is { } office)
                    learn(who, office);
            }
        }
    }

    private void Stand(SentenceReading sentence, Clause clause, NounPhrase phrase, IReadOnlyList<Mention> links, ImmutableArray<Tenure>.Builder found)
    {
        var tokens = sentence.Tokens;
        if (OfficeNames.IsPost(tokens, phrase))
        {
            Under(sentence, clause, phrase, links, found);
            return;
        }
        if (names.Read(sentence, clause, phrase, links) is not { } office || Has(tokens, phrase, Other) || IsOwner(tokens, office.Last))
            return;
        var who = Beside(sentence, phrase, office) ?? As(sentence, clause, phrase, links);
        if (who is not var (holder, isInferred))
            return;
        learn(holder, office);
        if (sentence.Dates.IsEmpty || found.Any(t => t.Holder == holder) || When(sentence, clause) is not { } when)
            return;
        found.Add(Of(sentence, clause, holder, office, TenureTurn.Acts, when, isInferred));
    }

    /// <summary>"the captain's son": the office is only whose something is.</summary>
    private static bool IsOwner(SentenceTokens tokens, int last) => last + 1 < tokens.Tokens.Length && tokens.Tokens[last + 1].Kind == TokenKind.Possessive;

    /// <summary>The person in apposition: "the captain of the club, the young Hall", "Hall, its captain,", "being then its captain, Hall".</summary>
    private (int, bool)? Beside(SentenceReading sentence, NounPhrase phrase, Office office)
    {
        var tokens = sentence.Tokens;
        // "under Moe, its conductor", "Drozd, already in her second year as stationmaster"
        if (tokens.NameAt[phrase.Last] < 0 && phrase.Preposition >= 0 && tokens.Word(phrase.Preposition) is "as" or "As" or "for")
            return null;
        var isDefinite = tokens.Word(phrase.First) is "the" or "The" or "its" or "Its" or "their" or "Their";
        var before = phrase.First - 1;
        var then = before;
        while (then > 0 && (tokens.Tokens[then].Is(WordClass.Adverb) || tokens.Word(then) is "then" or "being" or "still" or "already" or "now"))
            then--;
        var isBeing = then < before && tokens.Word(then + 1) is "being" or "Being";
        if (!isBeing && phrase.Preposition < 0 && (isDefinite || then < before || office is { Of.Length: > 0, Body: not null }) && then > 0 && IsComma(tokens, then) && PersonAt(sentence, then - 1) is { } named && EndsAside(tokens, office.Last))
            return (named, false);
        if ((isDefinite || isBeing) && office.Last + 1 < tokens.Tokens.Length && IsComma(tokens, office.Last + 1))
        {
            for (var i = office.Last + 2; i < tokens.Tokens.Length && i <= office.Last + 1 + Farthest; i++)
            {
                if (tokens.NameAt[i] >= 0)
                    return PersonAt(sentence, i) is { } behind && (isBeing || EndsAside(tokens, tokens.Names[tokens.NameAt[i]].Last)) ? (behind, false) : null;
                if (tokens.Tokens[i].Kind != TokenKind.Word || tokens.Tokens[i].Is(WordClass.Preposition | WordClass.Relative | WordClass.Possessive | WordClass.Auxiliary) || tokens.Word(i) is "a" or "an")
                    return null;
            }
        }
        return null;
    }

    /// <summary>Behind "as": of whom the clause tells, or behind "it was as prefect that" whom the next one tells of.</summary>
    private (int, bool)? As(SentenceReading sentence, Clause clause, NounPhrase phrase, IReadOnlyList<Mention> links)
    {
        var tokens = sentence.Tokens;
        if (phrase.Preposition < 0 || tokens.Word(phrase.Preposition) is not ("as" or "As")
            || phrase.Preposition > 0 && (Memories.Contains(tokens.Word(phrase.Preposition - 1)) && tokens.Word(phrase.Preposition - 1) is not "year"
                || tokens.Word(phrase.Preposition - 1) is "such" or "well" or "known" or "same"))
            return null;
        // "Drozd, already in her second year as stationmaster": beside her.
        for (var i = phrase.Preposition - 1; i > 0 && i >= phrase.Preposition - 8; i--)
        {
            if (IsComma(tokens, i))
                return tokens.Word(phrase.Preposition - 1) is "year" or "month" && PersonAt(sentence, i - 1) is { } beside ? (beside, false) : Told(sentence, clause, phrase, links);
        }
        return Told(sentence, clause, phrase, links);
    }

    private (int, bool)? Told(SentenceReading sentence, Clause clause, NounPhrase phrase, IReadOnlyList<Mention> links)
    {
        var isCleft = clause is { Verb.IsCopula: true, Subject: { } it } && sentence.Tokens.Word(it.First) is "It" or "it";
        var telling = isCleft ? sentence.Clauses.Clauses.FirstOrDefault(c => c.Parent == clause.Index && c.Subject is not null && c.Verb is not null) : clause;
        // Only what is told beside a verb of doing: "served as director from" is read with its verb.
        if (telling is not { Verb: { IsNegated: false, IsModal: false } verb, Subject: { } subject } || !isCleft && clause.Kind is not (ClauseKind.Gerund or ClauseKind.Participial or ClauseKind.Adverbial) && !IsOfPerfect(sentence.Tokens, verb, phrase)
                && !(phrase.Preposition > 0 && IsComma(sentence.Tokens, phrase.Preposition - 1) && !OfficeTurn.All.Contains(verb.Verb))
            || verb.IsPassive && !isCleft && !IsOfPerfect(sentence.Tokens, verb, phrase))
            return null;
        if (subject.Names.Length > 0)
            TakeForPerson(sentence, subject.Last);
        return subject.First > phrase.First || !isCleft ? person(sentence, subject, links) : null;
    }

    /// <summary>"was accused in 1607 of having, as treasurer, lent out the silver".</summary>
    private static bool IsOfPerfect(SentenceTokens tokens, VerbGroup verb, NounPhrase phrase)
    {
        for (var i = verb.Last + 1; i < phrase.First; i++)
        {
            if (tokens.Word(i) is "having")
                return verb.IsPassive;
        }
        return false;
    }

    /// <summary>"Under the directorship of Maar the refractor was mounted in 1847", "under Maar's directorship".</summary>
    private void Under(SentenceReading sentence, Clause clause, NounPhrase post, IReadOnlyList<Mention> links, ImmutableArray<Tenure>.Builder found)
    {
        var tokens = sentence.Tokens;
        if (sentence.Dates.IsEmpty || post.Preposition < 0 || tokens.Word(post.Preposition) is not ("under" or "Under" or "during" or "During") || When(sentence, clause) is not { } when)
            return;
        var holder = Nouns.Following(clause, post, tokens, "of") is { Names.Length: > 0 } of ? person(sentence, of, links)
            : post.Possessive > 0 && tokens.NameAt[post.Possessive - 1] >= 0 && PersonAt(sentence, post.Possessive - 1) is { } owner ? (owner, false) : null;
        if (holder is not var (who, isInferred) || found.Any(t => t.Holder == who) || names.OfPost(sentence, clause, post, links) is not { } office)
            return;
        // "the directorship of Maar" is of Maar's house.
        var told = office with { Of = "", Body = names.Of(office.Title, office.IsSole, post.First, post.Last).Body, First = post.First, Last = post.Last };
        learn(who, told);
        found.Add(Of(sentence, clause, who, told, TenureTurn.Acts, when, isInferred) with { IsQualified = false });
    }

    private bool IsHero(SentenceReading sentence, NounPhrase phrase, IReadOnlyList<Mention> links)
    {
        var span = sentence.Tokens.Span(phrase.First, phrase.Last);
        foreach (var link in links)
        {
            if (link.Span == span && link.Entity == registry.Hero)
                return true;
        }
        return false;
    }

    /// <summary>"chaired the board until 1884", "captained the club from 1911 until 1926".</summary>
    private void Do(SentenceReading sentence, Clause clause, IReadOnlyList<Mention> links, ImmutableArray<Tenure>.Builder found)
    {
        Pass(sentence, clause, links, found);
        if (clause is not { Verb: { IsPassive: false, IsNegated: false, IsModal: false } verb, Subject: { } subject, FirstObject: { } led }
            || !Doings.TryGetValue(verb.Verb, out var doing) || !(sentence.Tokens.Word(led.First) is "the" or "its") || !names.IsOfArticle(sentence.Tokens, led) && !IsHero(sentence, led, links)
            || person(sentence, subject, links) is not var (who, isInferred) || found.Any(t => t.Holder == who))
            return;
        // "Its second director, Inglin, ran the house until 1983"
        var office = known(who) is { } his ? his with { First = verb.First, Last = led.Last } : names.Of(doing.Title, doing.IsOne, verb.First, led.Last);
        if (office.Title.Length == 0)
            return;
        var when = UntilClauses.Extend(sentence, clause, EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, isState: true, isNegated: false));
        if (office.Body is null || when is not ({ HoldsFrom: not null } or { HoldsTo: not null }))
            return;
        learn(who, office);
        found.Add(Of(sentence, clause, who, office, when.HoldsFrom is null ? TenureTurn.Ends : when.HoldsTo is null ? TenureTurn.Begins : TenureTurn.Holds, when, isInferred));
    }

    /// <summary>"The rectorship passed from Rimka to Alekna in 1927", "the post of conductor was held by Vogel from 1922 until 1934".</summary>
    private void Pass(SentenceReading sentence, Clause clause, IReadOnlyList<Mention> links, ImmutableArray<Tenure>.Builder found)
    {
        if (clause is not { Verb: { IsNegated: false, IsModal: false } verb, Subject: { } post } || Insignia(sentence, clause, post, links) is not { } office)
            return;
        var tokens = sentence.Tokens;
        var isHeld = verb.IsPassive && verb.Verb is "hold" or "occupy" or "fill" or "entrust" or "wear" or "wield" or "give" or "carry";
        if (!isHeld && !(verb.Verb is "pass" or "go" or "fall" or "devolve" or "come") && !(verb.IsCopula && clause.Behind(tokens, "in") is { } hands && tokens.Word(hands.Last) is "hands" or "hand"))
            return;
        if (verb.Verb is "pass" or "go" or "fall" or "devolve" or "come")
        {
            foreach (var side in clause.After)
            {
                if (side is { Preposition: >= 0, Names.Length: > 0 } && tokens.Word(side.Preposition) is "to" or "from")
                    TakeForPerson(sentence, side.Last);
            }
            if (clause.Behind(tokens, "to") is not { } next || person(sentence, next, links) is not var (heir, isHeirInferred)
                || EventDates.OfClause(tokens, sentence.Dates, clause, isState: false, isNegated: false) is not { Latest: not null } then)
                return;
            learn(heir, office);
            found.Add(Of(sentence, clause, heir, office, TenureTurn.Begins, then, isHeirInferred));
            if (clause.Behind(tokens, "from") is { } from && person(sentence, from, links) is var (former, isInferred))
            {
                learn(former, office);
                found.Add(Of(sentence, clause, former, office, TenureTurn.Ends, then with { Earliest = null, HoldsFrom = null, HoldsTo = null }, isInferred));
            }
            return;
        }
        var by = clause.Behind(tokens, "by") ?? clause.Behind(tokens, "to") ?? (verb.IsCopula ? clause.Behind(tokens, "of") : null);
        if (by is null || person(sentence, by, links) is not var (holder, isHolderInferred))
            return;
        learn(holder, office);
        if (EventDates.OfClause(tokens, sentence.Dates, clause, isState: true, isNegated: false) is { HoldsFrom: not null, HoldsTo: not null } held)
            found.Add(Of(sentence, clause, holder, office, TenureTurn.Holds, held, isHolderInferred));
    }

    /// <summary>The office of "the post of conductor", "the rectorship", "the stationmaster's cap", "the baton".</summary>
    private Office? Insignia(SentenceReading sentence, Clause clause, NounPhrase post, IReadOnlyList<Mention> links)
    {
        var tokens = sentence.Tokens;
        if (OfficeNames.IsPost(tokens, post))
            return names.BehindPost(sentence, clause, post, links) ?? names.OfPost(sentence, clause, post, links);
        if (tokens.Tokens[post.Last].Kind != TokenKind.Word || !Signs.TryGetValue(tokens.Word(post.Last).ToString(), out var title))
            return null;
        if (post.Possessive > post.First && tokens.Tokens[post.Possessive].Kind == TokenKind.Possessive
            && names.Read(sentence, clause, new NounPhrase { First = post.First, Last = post.Possessive - 1, Preposition = -1 }, links) is { } whose)
            return whose with { IsSole = true, First = post.First, Last = post.Last };
        return title.Length > 0 && post.Possessive < 0 ? names.OfSign(title, post.First, post.Last) : null;
    }

    private void Leave(SentenceReading sentence, List<EventDraft> drafts, ImmutableArray<Tenure>.Builder found)
    {
        if (_left is { } left && left.Sentence < sentence.Index - 1)
            _left = null;
        foreach (var draft in drafts)
        {
            if (draft is { Type: { Effect: EventEffect.Ends, Name: "die" or "kill" }, When: { Earliest: not null, Latest: not null } died, Standing: { IsDenied: false, Actuality: Actuality.Actual } }
                && draft.Participants.FirstOrDefault(p => p is { Role: Role.Patient, Entity: not null })?.Entity is { } dead && known(dead) is { } vacant)
                _left = (dead, vacant, died, sentence.Index);
        }
        foreach (var tenure in found)
        {
            if (tenure is { Turn: TenureTurn.Ends or TenureTurn.Holds, When: { Latest: { } last } when } && known(tenure.Holder) is { } office)
                _left = (tenure.Holder, office, tenure.Turn == TenureTurn.Ends && when.HoldsTo is null ? when : new EventDate(when.HoldsTo ?? last, last, when.Edtf, when.Mention, when.IsInferred), sentence.Index);
        }
    }

    /// <summary>"… retired in 1931, and his place was taken by Nagy", "installed in his place Brun", "was elected in his stead".</summary>
    private void Replace(SentenceReading sentence, Clause clause, IReadOnlyList<Mention> links, ImmutableArray<Tenure>.Builder found)
    {
        if (_left is not { } left || clause.Verb is not { IsNegated: false, IsModal: false } verb)
            return;
        var tokens = sentence.Tokens;
        NounPhrase? heir = null;
        if (verb.Verb == "take" && verb.IsPassive && clause.Subject is { Possessive: >= 0 } place && tokens.Word(place.Last) is "place")
            heir = clause.Behind(tokens, "by");
        else if (verb.Verb == "take" && !verb.IsPassive && clause.FirstObject is { Possessive: >= 0 } taken && tokens.Word(taken.Last) is "place")
            heir = clause.Subject;
        else if (clause.After.Concat(clause.Before).FirstOrDefault(p => p is { Preposition: >= 0, Possessive: >= 0 } && tokens.Word(p.Last) is "place" or "stead" or "room"
            && tokens.Word(p.Preposition) is "in" or "In") is { } stead)
            heir = verb.IsPassive ? clause.Subject : clause.Objects.FirstOrDefault(p => p.Names.Length > 0) ?? (stead.Names.Length == 0 ? Named(sentence, clause, stead) : null);
        if (heir is null || person(sentence, heir, links) is not var (who, isInferred) || who == left.Holder)
            return;
        var own = EventDates.OfClause(tokens, sentence.Dates, clause, isState: false, isNegated: false);
        var when = own ?? left.When;
        var office = left.Office with { First = verb.First, Last = verb.Last };
        learn(who, office);
        if (when is { Latest: not null } && !found.Any(t => t.Holder == who && t.Turn == TenureTurn.Begins))
            found.Add(Of(sentence, clause, who, office, TenureTurn.Begins, own is null ? when with { Mention = -1, HoldsFrom = null, HoldsTo = null } : when, isInferred || own is null));
    }

    /// <summary>"installed in his place the miller Aage Brun": the phrase behind the one that tells the place.</summary>
    private static NounPhrase? Named(SentenceReading sentence, Clause clause, NounPhrase behind) =>
        clause.After.Find(p => p.First > behind.Last && p.Names.Length > 0 && p.Preposition < 0 && sentence.Tokens.NameAt[p.Last] >= 0);

    private static EventDate? When(SentenceReading sentence, Clause clause)
    {
        var own = EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, isState: false, isNegated: false);
        if (own is null && Only(sentence) is { } only && sentence.Dates[only] is { Relation: Dates.DateRelation.During, Date: { } date })
            own = new EventDate(date.Earliest, date.Latest, date.Edtf, only, sentence.Dates[only].IsInferred);
        return own is { Earliest: not null, Latest: not null, HoldsFrom: null } ? own : null;
    }

    /// <summary>The one expression of the sentence that names a time; null where none does, or several.</summary>
    private static int? Only(SentenceReading sentence)
    {
        int? only = null;
        for (var d = 0; d < sentence.Dates.Length; d++)
        {
            if (sentence.Dates[d].Date is null)
                continue;
            if (only is not null)
                return null;
            only = d;
        }
        return only;
    }

    private int? PersonAt(SentenceReading sentence, int at) =>
        sentence.Tokens.NameAt[at] is var name and >= 0 && registry.Entities[sentence.Names[name].Entity] is { Kind: EntityKind.Person, Id: var who }
            && !registry.WithNamesake.Contains(who) ? who : null;

    /// <summary>"It was as director that Nocca planted": a name of nothing known that stands in an office is a person's.</summary>
    private void TakeForPerson(SentenceReading sentence, int at)
    {
        if (sentence.Tokens.NameAt[at] is var name and >= 0 && registry.Entities[sentence.Names[name].Entity] is { Kind: EntityKind.Unknown, Id: var who } && registry.NounsOf(who).Count == 0)
            registry.Learn(who, EntityKind.Person);
    }

    private static bool IsComma(SentenceTokens tokens, int at) => tokens.Text[tokens.Tokens[at].Span.Start] is ',';

    /// <summary>Whether a comma, or the end of the sentence, closes what stands beside a name.</summary>
    private static bool EndsAside(SentenceTokens tokens, int last) =>
        last + 1 >= tokens.Tokens.Length || tokens.Text[tokens.Tokens[last + 1].Span.Start] is ',' or '.' or ';';

    private static bool Has(SentenceTokens tokens, NounPhrase phrase, WordList words)
    {
        for (var i = Math.Max(0, phrase.First - 2); i <= phrase.Last; i++)
        {
            if (tokens.IsIn(i, words))
                return true;
        }
        return false;
    }

    private static Tenure Of(SentenceReading sentence, Clause clause, int holder, Office office, TenureTurn turn, EventDate when, bool isInferred) =>
        new(holder, office.Key, office.Title, office.Of, office.Body, turn, when, sentence.Standings[clause.Index].Voice,
            sentence.Tokens.Span(office.First, office.Last), isInferred, SharedOffices.IsShared(sentence.Tokens, office)) { IsSole = office.IsSole };
}
