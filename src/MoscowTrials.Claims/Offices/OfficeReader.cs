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
/// Reads who takes, leaves or holds an office that one person holds at a time, sentence by sentence: "was appointed bishop of Orn in 1871",
/// "laid down the office of dean", "resigned in 1890" of whom the text has told what he was.
/// </summary>
/// <param name="registry">What the article names.</param>
/// <param name="body">Title of the article, if it is about a body: what an office is of that the text only calls "the director".</param>
internal sealed class OfficeReader(EntityRegistry registry, string? body)
{
    private static readonly ILookup<string, Turn> Turns = LexiconTable.Read("office-turns.tsv", 4)
        .ToLookup(r => r[0].Split('_')[0], r => new Turn(r[0].Split('_').ElementAtOrDefault(1), Enum.Parse<TenureTurn>(r[1], ignoreCase: true),
            r[2].Split(' ').ToFrozenSet(StringComparer.Ordinal), r[3] == "other"), StringComparer.Ordinal);

    /// <summary>Tokens behind the verb within which its particle stands: "laid the office of dean of the faculty down".</summary>
    private const int FarthestParticle = 9;

    private static readonly WordList Shared = WordList.AnyCase("shared-offices.tsv", "sentence");
    private static readonly WordList SharedPhrases = WordList.AnyCase("shared-offices.tsv", "phrase");

    private static readonly WordList Memories = WordList.Exact("office-memories.tsv");

    private readonly OfficeNames _names = new(registry, body);

    // The offices of each person so far, and those of the sentence.
    private readonly Dictionary<int, List<Office>> _known = [];
    private Office? _here;

    // Of the last sentence: its paragraph, and when it happened.
    private int _paragraph = -1;
    private EventDate? _before;

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
        foreach (var clause in sentence.Clauses.Clauses)
        {
            if (clause.Verb is not { IsModal: false, IsNegated: false } verb || !OrderReader.IsTold(sentence.Standings[clause.Index]))
                continue;
            if (verb.Verb == "succeed")
                Succeed(sentence, clause, verb, links, found);
            else
                Take(sentence, clause, verb, links, found);
        }
        foreach (var draft in drafts)
            Act(sentence, draft, links, found);
        _before = drafts.Find(static d => d is { When: { Earliest: not null, Latest: not null }, Noun: null, Standing: { IsDenied: false, Actuality: Actuality.Actual } })?.When
            ?? (sentence.Dates.IsEmpty ? _before : null);
        return found.DrainToImmutable();
    }

    private void Take(
        SentenceReading sentence, Clause clause, VerbGroup verb, IReadOnlyList<Mention> links, ImmutableArray<Tenure>.Builder found)
    {
        foreach (var turn in Turns[verb.Verb])
        {
            if (turn.Particle is not null && !HasParticle(sentence.Tokens, clause, turn.Particle))
                continue;
            var holder = Holder(sentence, clause, verb, turn.IsOthers, links);
            var office = Named(sentence, clause, verb, turn, links)
                ?? (holder is var (who, _) && turn.Ways.Contains("known") && !IsSaidOf(sentence.Tokens, clause) ? Known(who, verb) : null);
            // "The chairman from 1891 to 1899 was Karl Moll", "His successor as chairman was Karl Moll."
            if (office is null && verb.IsCopula && clause.Subject is { } subject && (_names.Read(sentence, clause, subject, links)
                ?? (clause.Before.Find(p => p.Preposition == subject.Last + 1 && sentence.Tokens.Word(p.Preposition) is "as") is { } behind
                    ? _names.Read(sentence, clause, behind, links) : null)) is { } inverted)
            {
                office = inverted;
                holder = clause.FirstObject is { } name ? Person(sentence, name, links) : null;
            }
            if (office is not { } told || holder is not var (person, isInferred))
                continue;
            Learn(person, told);
            var when = EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, turn.Kind == TenureTurn.Holds, isNegated: false);
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
        if (office is not { } told)
            return;
        Learn(heir, told);
        if (EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, isState: false, isNegated: false) is not { Latest: { } latest } when)
            return;
        found.Add(Of(sentence, clause, heir, told, TenureTurn.Begins, when, isHeirInferred));
        if (predecessor is var (left, isInferred))
            found.Add(Of(sentence, clause, left, told, TenureTurn.Ends, when with { Earliest = null, HoldsFrom = null, HoldsTo = null }, isInferred));
    }

    /// <summary>"In 1904 Moll, as mayor of Bergen, opened the theatre", "was signed by Holm in her capacity as director".</summary>
    private void Act(SentenceReading sentence, EventDraft draft, IReadOnlyList<Mention> links, ImmutableArray<Tenure>.Builder found)
    {
        if (draft is not { Noun: null, IsKept: true, Type: { Presence: not Presence.None, Name: not ("perform" or "compete") } }
            || !OrderReader.IsTold(draft.Standing) || draft.Clause.Verb is not { } verb || verb.Verb == "succeed"
            || HasHolder(found, draft) || Agent(draft) is not { } agent)
            return;
        var when = draft.When ?? (sentence.Dates.IsEmpty && !verb.IsPerfect ? _before : null);
        if (when is null)
            return;
        foreach (var phrase in draft.Clause.After.Concat(draft.Clause.Before))
        {
            if (phrase.Preposition >= 0 ? !IsAs(sentence.Tokens, phrase.Preposition) : !IsApposition(sentence.Tokens, phrase, agent))
                continue;
            if (_names.Read(sentence, draft.Clause, phrase, links) is { } office)
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

    /// <summary>"as mayor", but not "his time as mayor", "as well as the mayor".</summary>
    private static bool IsAs(SentenceTokens tokens, int preposition) =>
        tokens.Word(preposition) is "as" or "As" && !(preposition > 0 && (Memories.Contains(tokens.Word(preposition - 1)) || tokens.Word(preposition - 1) is "such" or "well" or "known" or "same"));

    /// <summary>"Moll, then mayor of Bergen,", "the mayor, Karl Moll,".</summary>
    private static bool IsApposition(SentenceTokens tokens, NounPhrase phrase, Participant agent)
    {
        var before = phrase.First - 1;
        if (before >= 0 && tokens.Word(before) is "then")
            before--;
        else if (!(tokens.Word(phrase.First) is "then" or "the"))
            return false;
        return before > 0 && tokens.Word(before) is "," && tokens.Tokens[before - 1].Span.End == agent.Span.End;
    }

    private static Tenure Of(SentenceReading sentence, Clause clause, int holder, Office office, TenureTurn turn, EventDate when, bool isInferred) =>
        new(holder, office.Key, office.Title, office.Of, office.Body, turn, when, sentence.Standings[clause.Index].Voice,
            sentence.Tokens.Span(office.First, office.Last), isInferred, IsShared(sentence.Tokens, office));

    private void Learn(int holder, Office office)
    {
        _here = office;
        if (!_known.TryGetValue(holder, out var offices))
            _known[holder] = offices = [];
        offices.RemoveAll(o => o.Title == office.Title && o.Of.Length <= office.Of.Length);
        if (!offices.Exists(o => o.Title == office.Title))
            offices.Add(office);
    }

    /// <summary>The one office that the text has told of somebody, as told now by a verb.</summary>
    private Office? Known(int holder, VerbGroup verb) =>
        _known.TryGetValue(holder, out var offices) && offices is [var office] ? office with { First = verb.First, Last = verb.Last } : null;

    /// <summary>Whether it is said what was left: "resigned as secretary of the same society" is no word on another office.</summary>
    private static bool IsSaidOf(SentenceTokens tokens, Clause clause) =>
        clause.After.Any(p => p.Preposition >= 0 && tokens.Word(p.Preposition) is "as" or "from" && !OfficeNames.IsPost(tokens, p));

    private Office? Named(SentenceReading sentence, Clause clause, VerbGroup verb, Turn turn, IReadOnlyList<Mention> links)
    {
        foreach (var phrase in clause.After)
        {
            var preposition = phrase.Preposition >= 0 ? sentence.Tokens.Word(phrase.Preposition) : default;
            if (OfficeNames.IsPost(sentence.Tokens, phrase) && (preposition.IsEmpty || preposition is "to" or "from"))
            {
                if (!turn.Ways.Contains("post") && !(preposition is "from" or "to"))
                    continue;
                if (_names.BehindPost(sentence, clause, phrase, links) is { } named)
                    return named with { First = phrase.Last };
                // "laid down the office": the one that is spoken of.
                var known = sentence.Tokens.Word(phrase.First) is "the" or "that" or "this" or "his" or "her"
                    ? _here ?? (Holder(sentence, clause, verb, turn.IsOthers, links) is var (who, _) ? Known(who, verb) : null) : null;
                if (known is { } office)
                    return office with { First = phrase.First, Last = phrase.Last };
                continue;
            }
            var fits = preposition.IsEmpty ? turn.Ways.Contains("bare") : preposition is "as" or "from" ? turn.Ways.Contains("as") || preposition is "as" && turn.Ways.Contains("bare")
                : preposition is "of" && verb.IsCopula;
            if (fits && _names.Read(sentence, clause, phrase, links) is { } read)
                return read;
        }
        return null;
    }

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

    private static bool HasParticle(SentenceTokens tokens, Clause clause, string particle)
    {
        var from = clause.Verb!.Last + 1;
        for (var i = from; i < tokens.Tokens.Length && i < from + FarthestParticle && tokens.Tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            if (tokens.Word(i).SequenceEqual(particle))
                return true;
        }
        return false;
    }

    private static bool IsShared(SentenceTokens tokens, Office office)
    {
        for (var i = 0; i < tokens.Tokens.Length; i++)
        {
            if (tokens.Tokens[i].Kind == TokenKind.Word
                && (Shared.Contains(tokens.Word(i)) || i >= office.First - 2 && i <= office.Last && SharedPhrases.Contains(tokens.Word(i))))
                return true;
        }
        return false;
    }

    /// <param name="Particle">The word that goes with the verb, or null.</param>
    /// <param name="Kind">What it tells.</param>
    /// <param name="Ways">How the office follows.</param>
    /// <param name="IsOthers">Whether the office is of whom it is done to.</param>
    private sealed record Turn(string? Particle, TenureTurn Kind, FrozenSet<string> Ways, bool IsOthers);
}
