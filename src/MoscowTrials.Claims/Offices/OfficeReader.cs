using System.Collections.Immutable;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Orders;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Offices;

/// <summary>
/// Reads who takes, leaves or holds an office that one person holds at a time, sentence by sentence: "was appointed bishop of Orn in 1871",
/// "laid down the office of dean", "resigned in 1890" of whom the text has told what he was.
/// </summary>
/// <param name="registry">What the article names.</param>
/// <param name="body">Title of the article, if it is about a body: what an office is of that the text only calls "the director".</param>
/// <param name="lead">The article's first sentence; empty where it has none.</param>
internal sealed class OfficeReader(EntityRegistry registry, string? body, string lead)
{
    private static readonly WordList Memories = WordList.Exact("office-memories.tsv");

    private readonly OfficeNames _names = new(registry, body, lead);

    // The offices of each person so far, and those of the sentence.
    private readonly Dictionary<int, List<Office>> _known = [];
    private Office? _here;

    // Of the last sentence: its paragraph, and when it happened.
    private int _paragraph = -1;
    private EventDate? _before;
    private OfficeStances? _stances;

    /// <param name="sentence">The sentence; they come in the order of the article.</param>
    /// <param name="drafts">Its events.</param>
    /// <param name="links">The links of its definite phrases and pronouns.</param>
    public ImmutableArray<Tenure> Read(SentenceReading sentence, List<EventDraft> drafts, IReadOnlyList<Mention> links)
    {
        if (sentence.Paragraph != _paragraph)
            _before = null;
        _paragraph = sentence.Paragraph;
        _here = null;
        var found = ImmutableArray.CreateBuilder<Tenure>(0);
        _names.Learn(sentence.Tokens);
        _stances ??= new OfficeStances(registry, _names, Person, Learn, KnownTo);
        _stances.Introduce(sentence);
        foreach (var clause in sentence.Clauses.Clauses)
        {
            if (clause.Verb is not { IsModal: false, IsNegated: false } verb || !OrderReader.IsTold(sentence.Standings[clause.Index]))
                continue;
            if (verb.Verb is "succeed" or "follow")
                Succeed(sentence, clause, verb, links, found);
            else
                Take(sentence, clause, verb, links, found);
        }
        foreach (var draft in drafts)
            Act(sentence, draft, links, found);
        _stances.Read(sentence, drafts, links, found);
        if (!sentence.Dates.IsEmpty)
            Stand(sentence, found);
        _before = drafts.Find(static d => d is { When: { Earliest: not null, Latest: not null }, Noun: null, Standing: { IsDenied: false, Actuality: Actuality.Actual } })?.When
            ?? (sentence.Dates.IsEmpty ? _before : null);
        return found.DrainToImmutable();
    }

    private void Take(
        SentenceReading sentence, Clause clause, VerbGroup verb, IReadOnlyList<Mention> links, ImmutableArray<Tenure>.Builder found)
    {
        foreach (var turn in OfficeTurn.All[verb.Verb])
        {
            if (!turn.Fits(sentence.Tokens, clause))
                continue;
            var holder = Before(sentence, clause, verb) ?? Holder(sentence, clause, verb, turn.IsOthers, links);
            var office = (verb.IsCopula && clause.FirstObject is { Names.Length: > 0 } named_ && Person(sentence, named_, links) is not null ? null : Named(sentence, clause, verb, turn, links))
                ?? (holder is var (who, _) && turn.Ways.Contains("known") && !IsSaidOf(sentence.Tokens, clause) ? Known(who, verb) : null);
            // "The chairman from 1891 to 1899 was Karl Moll", "His successor as chairman was Karl Moll."
            if (office is null && verb.IsCopula && clause.Subject is { } subject && (_names.Read(sentence, clause, subject, links)
                ?? (clause.Before.Find(p => p.Preposition == subject.Last + 1 && sentence.Tokens.Word(p.Preposition) is "as") is { } behind
                    ? _names.Read(sentence, clause, behind, links) : null)) is { } inverted)
            {
                // "From 1771 until 1790 the director was …": there was one.
                office = Titled(sentence, clause, links) ?? inverted with { IsSole = inverted.IsSole || sentence.Tokens.Word(subject.First) is "the" };
                holder = clause.FirstObject is { } name ? Person(sentence, name, links) : null;
            }
            if (office is not { } told || holder is not var (person, isInferred))
                continue;
            Learn(person, told);
            var when = EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, turn.Kind == TenureTurn.Holds, isNegated: false);
            if (turn.Kind == TenureTurn.Holds)
                when = UntilClauses.Extend(sentence, clause, when);
            // "in April 1934, when the board made her director"
            else
                when ??= SharedDates.Find(sentence, clause, onlyTold: true);
            // "signed by Otto Lind, acting as director,"
            if (clause is { Kind: ClauseKind.Participial, Parent: >= 0, Verb.Verb: "act" or "serve" or "officiate" })
            {
                if ((when ?? Around(sentence, clause)) is { } then)
                    found.Add(Of(sentence, clause, person, told, TenureTurn.Acts, then, isInferred || when is null));
                return;
            }
            if (when is null)
                return;
            var kind = turn.Kind != TenureTurn.Holds || when is { HoldsFrom: not null, HoldsTo: not null } ? turn.Kind
                : when.HoldsFrom is not null ? TenureTurn.Begins : when.HoldsTo is not null ? TenureTurn.Ends
                : when is { Earliest: not null, Latest: not null } && verb.Verb is "be" ? TenureTurn.Acts : (TenureTurn?)null;
            if (kind is { } turned)
                found.Add(Of(sentence, clause, person, told, turned, when, isInferred));
            return;
        }
    }

    /// <summary>"Its head, with the title of chief designer, was Otto Lind": the title is the better word for it.</summary>
    private Office? Titled(SentenceReading sentence, Clause clause, IReadOnlyList<Mention> links) =>
        clause.Before.Find(p => p.Preposition >= 0 && sentence.Tokens.Tokens[p.Last].Kind == TokenKind.Word
            && sentence.Tokens.Word(p.Last) is "title" or "rank" or "style" or "capacity") is { } title ? _names.BehindPost(sentence, clause, title, links) : null;

    /// <summary>"Otto Lind succeeded him as abbot in 1494", "he was succeeded by Otto Lind in 1494".</summary>
    private void Succeed(
        SentenceReading sentence, Clause clause, VerbGroup verb, IReadOnlyList<Mention> links, ImmutableArray<Tenure>.Builder found)
    {
        var by = clause.Behind(sentence.Tokens, "by");
        var (former, next) = verb.IsPassive ? (clause.Subject, by) : (clause.FirstObject, clause.Subject);
        if (next is null || Person(sentence, next, links) is not var (heir, isHeirInferred))
            return;
        var predecessor = former is null ? null : Person(sentence, former, links);
        var office = clause.Behind(sentence.Tokens, "as") is { } behind ? _names.Read(sentence, clause, behind, links)
            : predecessor is var (known, _) ? Known(known, verb) : null;
        // "succeeded him as abbot": of what, is told of him.
        if (office is { Of.Length: 0 } bare && predecessor is var (his, _) && Known(his, verb) is { } full && full.Title == bare.Title)
            office = bare with { Of = full.Of, Body = full.Body };
        if (office is not { } told || verb.Verb == "follow" && !verb.IsPassive && clause.Behind(sentence.Tokens, "as") is null)
            return;
        Learn(heir, told);
        if (EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, isState: false, isNegated: false) is not { Latest: { } latest } when)
            return;
        found.Add(Of(sentence, clause, heir, told, TenureTurn.Begins, when, isHeirInferred));
        if (predecessor is var (left, isInferred))
            found.Add(Of(sentence, clause, left, told, TenureTurn.Ends, when with { Earliest = null, HoldsFrom = null, HoldsTo = null }, isInferred));
    }

    /// <summary>"Otto Lind, mayor of Bergen from 1891 to 1899,": told beside the name, without a verb.</summary>
    private void Stand(SentenceReading sentence, ImmutableArray<Tenure>.Builder found)
    {
        var tokens = sentence.Tokens;
        foreach (var clause in sentence.Clauses.Clauses)
        {
            if (!OrderReader.IsTold(sentence.Standings[clause.Index]))
                continue;
            foreach (var phrase in clause.Before.Concat(clause.After))
            {
                // A name, a comma, the office, and its time.
                if (phrase.Preposition >= 0 || phrase.First < 2 || tokens.NameAt[phrase.First - 2] is not (var name and >= 0)
                    || tokens.Text[tokens.Tokens[phrase.First - 1].Span.Start] is not (',' or '(') || !IsPerson(sentence.Names[name].Entity)
                    || _names.Read(sentence, clause, phrase, []) is not { } office || Behind(tokens, office.Last) is not (var date and >= 0)
                    || sentence.Dates[date] is not { Date: not null, Relation: not DateRelation.Duration })
                    continue;
                var when = EventDates.Read(tokens, sentence.Dates[date], date, isState: true, isNegated: false);
                if (when is { HoldsFrom: not null, HoldsTo: not null })
                    found.Add(Of(sentence, clause, sentence.Names[name].Entity, office, TenureTurn.Holds, when, isInferred: false));
                Learn(sentence.Names[name].Entity, office);
            }
        }
    }

    /// <summary>The date that begins right behind a token, at most a preposition or a bracket between; -1 where none does.</summary>
    private static int Behind(SentenceTokens tokens, int last)
    {
        for (var i = last + 1; i < tokens.Tokens.Length && i <= last + 2; i++)
        {
            if (tokens.DateAt[i] >= 0)
                return tokens.DateAt[i];
            if (!(tokens.Tokens[i].Is(WordClass.Preposition) || tokens.Text[tokens.Tokens[i].Span.Start] is '('))
                return -1;
        }
        return -1;
    }

    /// <summary>"In 1904 Moll, as mayor of Bergen, opened the theatre", "was signed by Holm in her capacity as director".</summary>
    private void Act(SentenceReading sentence, EventDraft draft, IReadOnlyList<Mention> links, ImmutableArray<Tenure>.Builder found)
    {
        if (draft is not { Noun: null, IsKept: true, Type: { Presence: not Presence.None, Name: not ("perform" or "compete") } }
            || !OrderReader.IsTold(draft.Standing) || draft.Clause.Verb is not { } verb || verb.Verb == "succeed"
            || HasHolder(found, draft) || Agent(draft) is not { } agent)
            return;
        var when = draft.When ?? (verb.IsPerfect ? null : draft.Clause.Kind == ClauseKind.Relative ? Around(sentence, draft.Clause) : sentence.Dates.IsEmpty ? _before : null);
        if (when is not null)
            Act(sentence, draft, agent, when, links, found);
    }

    private void Act(
        SentenceReading sentence, EventDraft draft, Participant agent, EventDate when, IReadOnlyList<Mention> links, ImmutableArray<Tenure>.Builder found)
    {
        // "Wynne, who as manager had the final word, ordered"
        var told = sentence.Clauses.Clauses.Where(c => c.Parent == draft.Clause.Index && c.Kind == ClauseKind.Relative && c.Subject is { } own
            && Person(sentence, own, links) is var (who, _) && who == agent.Entity);
        foreach (var (clause, phrase) in told.Prepend(draft.Clause).SelectMany(static c => c.After.Concat(c.Before).Select(p => (c, p))))
        {
            if (phrase.Preposition >= 0 ? !IsAs(sentence.Tokens, phrase.Preposition) : !IsApposition(sentence.Tokens, phrase, agent))
                continue;
            if (_names.Read(sentence, clause, phrase, links) is { } office)
            {
                found.Add(Of(sentence, draft.Clause, agent.Entity!.Value, office, TenureTurn.Acts, when,
                    agent.IsInferred || draft.When is null));
                return;
            }
        }
    }

    private static bool HasHolder(ImmutableArray<Tenure>.Builder found, EventDraft draft) =>
        found.Count > 0 && found.Any(t => draft.Participants.Any(p => p.Entity == t.Holder));

    private Participant? Agent(EventDraft draft) =>
        draft.Participants.FirstOrDefault(p => p is { Role: Role.Agent, Entity: not null } && IsPerson(p.Entity.Value));

    /// <summary>"was opened in October 1925 by Moll, who as mayor cut the ribbon": when the clause around it happened; else, without a date, when the sentence before did.</summary>
    private EventDate? Around(SentenceReading sentence, Clause clause)
    {
        if (clause.Parent >= 0 && EventDates.OfClause(sentence.Tokens, sentence.Dates, sentence.Clauses.Clauses[clause.Parent], isState: false, isNegated: false) is
            { Earliest: not null, Latest: not null } when)
            return when;
        return sentence.Dates.IsEmpty ? _before : null;
    }

    /// <summary>"as mayor", but not "his time as mayor", "as well as the mayor".</summary>
    private static bool IsAs(SentenceTokens tokens, int preposition) =>
        tokens.Word(preposition) is "as" or "As" && !(preposition > 0 && (Memories.Contains(tokens.Word(preposition - 1)) || tokens.Word(preposition - 1) is "such" or "well" or "known" or "same"));

    /// <summary>"Moll, then mayor of Bergen,", "the mayor, Karl Moll,".</summary>
    private static bool IsApposition(SentenceTokens tokens, NounPhrase phrase, Participant agent)
    {
        var before = phrase.First - 1;
        if (before >= 0 && tokens.Word(before) is "then")
            before--;
        // "at that time mayor of Bergen"
        else if (before > 2 && tokens.Word(before) is "time" or "date" or "day" && tokens.Word(before - 1) is "the" or "that" && tokens.Word(before - 2) is "at")
            before -= 3;
        else if (!(tokens.Word(phrase.First) is "then" or "the"))
            return false;
        return before > 0 && tokens.Word(before) is "," && tokens.Tokens[before - 1].Span.End == agent.Span.End;
    }

    private static Tenure Of(SentenceReading sentence, Clause clause, int holder, Office office, TenureTurn turn, EventDate when, bool isInferred) =>
        new(holder, office.Key, office.Title, office.Of, office.Body, turn, when, sentence.Standings[clause.Index].Voice,
            sentence.Tokens.Span(office.First, office.Last), isInferred, SharedOffices.IsShared(sentence.Tokens, office)) { IsSole = office.IsSole };

    private void Learn(int holder, Office office)
    {
        if (office.Title == Office.Unnamed)
            return;
        _here = office;
        if (!_known.TryGetValue(holder, out var offices))
            _known[holder] = offices = [];
        offices.RemoveAll(o => o.Title == office.Title && o.Of.Length <= office.Of.Length);
        if (!offices.Exists(o => o.Title == office.Title))
            offices.Add(office);
    }

    private Office? KnownTo(int holder) => _known.TryGetValue(holder, out var offices) && offices is [var office] ? office : null;

    /// <summary>The one office that the text has told of somebody, as told now by a verb.</summary>
    private Office? Known(int holder, VerbGroup verb) =>
        _known.TryGetValue(holder, out var offices) && offices is [var office] ? office with { First = verb.First, Last = verb.Last } : null;

    /// <summary>Whether it is said what was left: "resigned as secretary of the same society" is no word on another office.</summary>
    private static bool IsSaidOf(SentenceTokens tokens, Clause clause) =>
        clause.After.Any(p => p.Preposition >= 0 && tokens.Word(p.Preposition) is "as" or "from" && !OfficeNames.IsPost(tokens, p));

    private Office? Named(SentenceReading sentence, Clause clause, VerbGroup verb, OfficeTurn turn, IReadOnlyList<Mention> links)
    {
        foreach (var phrase in clause.After)
        {
            var preposition = phrase.Preposition >= 0 ? sentence.Tokens.Word(phrase.Preposition) : default;
            // "took over the presidency"
            if (turn.Particle is not null && preposition.SequenceEqual(turn.Particle))
                preposition = default;
            if (OfficeNames.IsPost(sentence.Tokens, phrase) && (preposition.IsEmpty || preposition is "to" or "from" or "of"))
            {
                if (!turn.Ways.Contains("post") && !(preposition is "from" or "to"))
                    continue;
                if (_names.BehindPost(sentence, clause, phrase, links) is { } named)
                    return named with { First = phrase.Last };
                if (_names.OfPost(sentence, clause, phrase, links) is { } made)
                {
                    // "the editorship" of an editor-in-chief, "the directorship" of a managing director
                    return made.Of.Length == 0 && (Known(sentence, clause, verb, turn, links) ?? _here) is { } same
                        && (same.Title.EndsWith(made.Title, StringComparison.Ordinal) || same.Title.StartsWith(made.Title, StringComparison.Ordinal))
                        ? same with { First = phrase.First, Last = phrase.Last } : made;
                }
                // "laid down the office": the one that is spoken of.
                var known = sentence.Tokens.Word(phrase.First) is "the" or "that" or "this" or "his" or "her"
                    ? _here ?? Known(sentence, clause, verb, turn, links) : null;
                if (known is { } office)
                    return office with { First = phrase.First, Last = phrase.Last };
                continue;
            }
            var fits = preposition.IsEmpty ? turn.Ways.Contains("bare") : preposition is "as" or "from" ? turn.Ways.Contains("as") || preposition is "as" && turn.Ways.Contains("bare")
                : preposition is "of" && verb.IsCopula;
            if (fits && _names.Read(sentence, clause, phrase, links) is { } read)
                return read;
        }
        return turn.Ways.Contains("any") && !IsSaidOf(sentence.Tokens, clause)
            ? Known(sentence, clause, verb, turn, links) ?? _names.Unnamed(verb.First, verb.Last) : null;
    }

    private Office? Known(SentenceReading sentence, Clause clause, VerbGroup verb, OfficeTurn turn, IReadOnlyList<Mention> links) =>
        Holder(sentence, clause, verb, turn.IsOthers, links) is var (who, _) ? Known(who, verb) : null;

    /// <summary>"was signed by Karl Moll, acting as director": the person right before the comma.</summary>
    private (int Entity, bool IsInferred)? Before(SentenceReading sentence, Clause clause, VerbGroup verb) =>
        clause is { Kind: ClauseKind.Participial, Introducer: < 0 } && verb is { Verb: "act" or "serve" or "officiate", First: > 1 and var at }
            && sentence.Tokens.Text[sentence.Tokens.Tokens[at - 1].Span.Start] is ',' && sentence.Tokens.NameAt[at - 2] is var name and >= 0
            && IsPerson(sentence.Names[name].Entity) ? (sentence.Names[name].Entity, false) : null;

    /// <summary>Whose office it is: the subject's, or the object's where somebody else gives or takes it.</summary>
    private (int Entity, bool IsInferred)? Holder(
        SentenceReading sentence, Clause clause, VerbGroup verb, bool isOthers, IReadOnlyList<Mention> links)
    {
        if (isOthers && !verb.IsPassive && clause.FirstObject is { } done)
        {
            // "appointed Otto Lind treasurer"
            if (done.Names is [var named, ..] && sentence.Tokens.Names[named].First == done.First && sentence.Tokens.Names[named].Last < done.Last && done.Possessive < 0)
                return IsPerson(sentence.Names[named].Entity) ? (sentence.Names[named].Entity, false) : null;
            if (Person(sentence, done, links) is { } other)
                return other;
        }
        return clause.Subject is { } subject && (!isOthers || verb.IsPassive || verb.MayBePassive) ? Person(sentence, subject, links) : null;
    }

    private (int Entity, bool IsInferred)? Person(SentenceReading sentence, NounPhrase phrase, IReadOnlyList<Mention> links)
    {
        if (phrase.JoinedTo is not null || phrase.Possessive >= 0 && phrase.Names.Length == 0)
            return null;
        if (phrase.Names is [.., var name] && sentence.Tokens.Names[name].Last == phrase.Last)
            return IsPerson(sentence.Names[name].Entity) ? (sentence.Names[name].Entity, false) : null;
        var span = sentence.Tokens.Span(phrase.First, phrase.Last);
        foreach (var link in links)
        {
            if (link.Span == span && IsPerson(link.Entity))
                return (link.Entity, link.IsInferred);
        }
        return null;
    }

    private bool IsPerson(int entity) => registry.Entities[entity].Kind == EntityKind.Person && !registry.WithNamesake.Contains(entity);
}
