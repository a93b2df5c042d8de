using System.Collections.Frozen;
using System.Collections.Immutable;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Orders;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Kinship;

/// <summary>
/// Reads who is whose child: "her son Karl", "Karl, the youngest child of Otto and Ada, was born", "was the son of a miller, Otto Moll", "born to Otto
/// Moll and Ada Lind". A child or parent without a name that is born or dies is taken in as somebody: "his father had died in 1835".
/// </summary>
internal sealed class ParenthoodReader(EntityRegistry registry, PhraseLinks links)
{
    private static readonly FrozenDictionary<string, (string Who, Gender? Gender)> Nouns = LexiconTable.Read("parents-children.tsv", 3)
        .ToFrozenDictionary(r => r[0], r => (r[1], r[2] is "m" ? Gender.Male : r[2] is "f" ? Gender.Female : (Gender?)null), StringComparer.Ordinal);

    private static readonly WordList KnownNouns = WordList.Of(Nouns.Keys);
    private static readonly WordList NotOfBlood = WordList.AnyCase("not-of-blood.tsv");

    // Fathers and mothers without a name, of whom there is one for each child.
    private readonly Dictionary<(int Child, string Noun), int> _unnamed = [];

    private bool _speaksOfKin;

    /// <summary>What the sentence told so far.</summary>
    public ImmutableArray<Parenthood> Told { get; private set; } = [];

    /// <summary>Begins a sentence.</summary>
    public void Begin(SentenceTokens tokens)
    {
        Told = [];
        _speaksOfKin = HasNoun(tokens);
    }

    /// <summary>Reads a clause, as long as nobody it speaks of is the last one spoken of.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="clause">A clause of it.</param>
    /// <param name="drafts">Its events so far; of those that happen to somebody's unnamed child or parent the participant becomes known.</param>
    public void Read(SentenceReading sentence, Clause clause, List<EventDraft> drafts)
    {
        // "was taught to draw by his father, David": that he has the father is told, whatever the clause is.
        if (!_speaksOfKin || !OrderReader.IsTold(sentence.Standings[clause.Index])
            && !(clause.Kind is ClauseKind.Infinitive && clause.Verb is { IsCopula: false } && sentence.Standings[clause.Index].Voice.Voice == Voices.Voice.Article))
            return;
        var found = ImmutableArray.CreateBuilder<Parenthood>(0);
        var phrases = Phrases(clause);
        for (var i = 0; i < phrases.Count; i++)
            Read(sentence, clause, phrases, i, drafts, found);
        Told = Told.AddRange(found);
    }

    /// <summary>Those of the clause, in the order of the text.</summary>
    private static List<NounPhrase> Phrases(Clause clause)
    {
        var phrases = new List<NounPhrase>(clause.Before);
        if (clause.Subject is { } subject && clause.Kind is not (ClauseKind.Relative or ClauseKind.Participial or ClauseKind.Infinitive))
            phrases.Add(subject);
        phrases.AddRange(clause.After);
        phrases.Sort(static (a, b) => a.First.CompareTo(b.First));
        return phrases;
    }

    private void Read(
        SentenceReading sentence, Clause clause, List<NounPhrase> phrases, int at, List<EventDraft> drafts, ImmutableArray<Parenthood>.Builder found)
    {
        var tokens = sentence.Tokens;
        var phrase = phrases[at];
        var noun = -1;
        for (var i = phrase.First; i <= phrase.Last && noun < 0; i++)
            noun = tokens.NameAt[i] < 0 && tokens.IsIn(i, KnownNouns) ? i : -1;
        // "his father's house" is neither.
        if (noun < 0 || noun < phrase.Last && tokens.NameAt[noun + 1] < 0)
            return;
        var owners = Owners(sentence, phrases, at, noun, out var next);
        if (owners.Count == 0)
            return;
        var word = tokens.Word(noun).ToString();
        var (who, _) = Nouns[word];
        var named = Named(sentence, clause, phrases, at, noun, next);
        var span = tokens.Span(phrase.First, phrase.Last);
        if (named is null && owners is [var (owner, isOwnerInferred)] && Unnamed(sentence, clause, phrase, word, who, owner, drafts) is { } somebody)
            named = (somebody, isOwnerInferred);
        if (named is not var (entity, isInferred))
            return;
        // "The youngest child of Otto and Ada, Karl, was born": what happens to the child happens to Karl.
        if (clause.Subject == phrase)
            Happen(clause, span, entity, drafts);
        foreach (var (other, isOtherInferred) in owners)
        {
            if (other == entity)
                continue;
            var (parent, child) = who == "child" ? (other, entity) : (entity, other);
            var role = who switch
            {
                "father" => ParentRole.Father,
                "mother" => ParentRole.Mother,
                _ => registry.Entities[parent].Gender switch { Gender.Female => ParentRole.Mother, Gender.Male => ParentRole.Father, _ => ParentRole.Parent },
            };
            found.Add(new Parenthood(parent, child, role, sentence.Standings[clause.Index].Voice, span, isInferred || isOtherInferred));
        }
    }

    /// <summary>Whose child or parent it is: "her", "Moll's", "of Otto and Ada".</summary>
    /// <param name="next">Position of the first phrase behind those that tell it.</param>
    private List<(int Entity, bool IsInferred)> Owners(SentenceReading sentence, List<NounPhrase> phrases, int at, int noun, out int next)
    {
        var owners = new List<(int, bool)>();
        var phrase = phrases[at];
        next = at + 1;
        if (phrase.Possessive >= 0 && phrase.Possessive < noun)
        {
            if (links.Possessor(sentence, phrase) is { } owner && IsPerson(owner.Entity))
                owners.Add((owner.Entity, owner.IsInferred));
            return owners;
        }
        for (var last = noun; next < phrases.Count; next++)
        {
            var of = phrases[next];
            var begins = of.Preposition == noun + 1 && last == noun && (sentence.Tokens.Word(of.Preposition) is "of"
                || sentence.Tokens.Word(of.Preposition) is "from" && sentence.Tokens.Word(of.Last) is "marriage" or "union");
            // "of Otto and Ada", "of Otto and his wife Ada"
            var joins = last > noun && of.Preposition < 0 && of.First <= last + 2 && of.First - 1 > last && sentence.Tokens.Word(of.First - 1) is "and";
            if (!begins && !joins)
                break;
            last = of.Last;
            // "of her marriage to Salviati"
            if (begins && sentence.Tokens.NameAt[of.Last] < 0 && sentence.Tokens.Word(of.Last) is "marriage" or "union" or "wedlock")
            {
                OfMarriage(sentence, phrases, of, owners, ref next);
                return owners;
            }
            if (sentence.Tokens.NameAt[of.Last] < 0 || HasNoun(sentence.Tokens, of))
                return joins ? owners : [];
            if (links.Resolve(sentence, of) is { } owner && IsPerson(owner.Entity))
                owners.Add((owner.Entity, owner.IsInferred));
            else if (of.Names is [.., var name] && IsPerson(sentence.Names[name].Entity) && !registry.WithNamesake.Contains(sentence.Names[name].Entity))
                owners.Add((sentence.Names[name].Entity, false));
        }
        return owners;
    }

    /// <summary>"her marriage to Salviati", "his first marriage, to Ada Lind".</summary>
    private void OfMarriage(SentenceReading sentence, List<NounPhrase> phrases, NounPhrase marriage, List<(int Entity, bool IsInferred)> owners, ref int next)
    {
        if (marriage.Possessive >= 0 || sentence.Tokens.Tokens[marriage.First].Is(WordClass.Possessive))
        {
            if (links.Possessor(sentence, marriage) is { } spouse && IsPerson(spouse.Entity))
                owners.Add((spouse.Entity, spouse.IsInferred));
        }
        next++;
        if (next < phrases.Count && phrases[next] is { Preposition: >= 0 and var to, Names: [.., var name] } other && to - marriage.Last is 1 or 2
            && sentence.Tokens.Word(to) is "to" or "with" && sentence.Tokens.NameAt[other.Last] >= 0)
        {
            next++;
            if (IsPerson(sentence.Names[name].Entity) && !registry.WithNamesake.Contains(sentence.Names[name].Entity))
                owners.Add((sentence.Names[name].Entity, false));
        }
    }

    /// <summary>Who the child or parent is: named behind the noun, beside it between commas, or by the clause.</summary>
    private (int Entity, bool IsInferred)? Named(SentenceReading sentence, Clause clause, List<NounPhrase> phrases, int at, int noun, int next)
    {
        var tokens = sentence.Tokens;
        var phrase = phrases[at];
        if (noun < phrase.Last)
            return tokens.NameAt[phrase.Last] >= 0 ? ByName(sentence, phrase) : null;
        // "Nalini, the youngest child of Otto,"
        if (at > 0 && phrases[at - 1] is var before && before.Last == phrase.First - 2 && tokens.Word(phrase.First - 1) is ","
            && tokens.NameAt[before.Last] >= 0 && before.Preposition < 0)
            return ByName(sentence, before);
        // "The youngest child of Otto, Nalini, was born"
        if (next < phrases.Count && phrases[next] is var behind && tokens.NameAt[behind.Last] >= 0 && behind.Preposition < 0
            && behind.First == phrases[next - 1].Last + 2 && tokens.Word(behind.First - 1) is ","
            && behind.Last + 1 < tokens.Tokens.Length && tokens.Word(behind.Last + 1) is "," or "(" or "." or ";" or "was" or "had")
            return ByName(sentence, behind);
        if (clause.Verb is not { IsNegated: false } verb)
            return null;
        // "His father was Otto Moll", "Karl was the son of Otto", "Karl was born in 1840 as the son of Otto"
        if (verb.IsCopula && clause.Subject == phrase)
            return clause.FirstObject is { } told && tokens.NameAt[told.Last] >= 0 ? ByName(sentence, told) : null;
        var isAs = phrase.Preposition >= 0 && tokens.Word(phrase.Preposition) is "as";
        // ", the daughter of Otto Moll", "as the son of Otto Moll", and no other name that it could be of
        return clause.Subject is { } subject && subject != phrase && phrase.First > verb.Last
            && (verb.IsCopula && phrase.Preposition < 0 && clause.FirstObject == phrase || verb is { Verb: "born", IsPassive: true } && (isAs || phrase.Preposition < 0))
            && links.Resolve(sentence, subject) is { } link && IsPerson(link.Entity) ? (link.Entity, link.IsInferred) : null;
    }

    private (int Entity, bool IsInferred)? ByName(SentenceReading sentence, NounPhrase phrase)
    {
        var entity = sentence.Names[phrase.Names[^1]].Entity;
        return IsPerson(entity) && !registry.WithNamesake.Contains(entity) ? (entity, false) : null;
    }

    /// <summary>A parent, or a newborn child, without a name: becomes somebody where an event happens to them.</summary>
    private int? Unnamed(SentenceReading sentence, Clause clause, NounPhrase phrase, string noun, string who, int owner, List<EventDraft> drafts)
    {
        var span = sentence.Tokens.Span(phrase.First, phrase.Last);
        int? somebody = null;
        foreach (var draft in drafts)
        {
            if (draft.Clause != clause || !(who == "child" ? draft.Type.Name == "born" : draft.Type.Effect is EventEffect.Begins or EventEffect.Ends))
                continue;
            for (var i = 0; i < draft.Participants.Length; i++)
            {
                if (draft.Participants[i] is not { Role: Role.Patient, Entity: null } patient || patient.Span != span)
                    continue;
                somebody ??= Introduce(noun, who, owner);
                draft.Participants = draft.Participants.SetItem(i, patient with { Entity = somebody });
            }
        }
        return somebody;
    }

    private static void Happen(Clause clause, TextSpan span, int entity, List<EventDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            for (var i = 0; draft.Clause == clause && i < draft.Participants.Length; i++)
            {
                if (draft.Participants[i] is { Entity: null } unknown && unknown.Span == span)
                    draft.Participants = draft.Participants.SetItem(i, unknown with { Entity = entity });
            }
        }
    }

    private int Introduce(string noun, string who, int owner)
    {
        if (who == "child")
            return registry.Introduce($"{noun} of {registry.Entities[owner].Name}", EntityKind.Person);
        if (!_unnamed.TryGetValue((owner, noun), out var known))
            _unnamed[(owner, noun)] = known = registry.Introduce($"{noun} of {registry.Entities[owner].Name}", EntityKind.Person);
        return known;
    }

    private bool IsPerson(int entity) => registry.Entities[entity].Kind is EntityKind.Person or EntityKind.Unknown;

    private static bool HasNoun(SentenceTokens tokens, NounPhrase phrase)
    {
        for (var i = phrase.First; i <= phrase.Last; i++)
        {
            if (tokens.NameAt[i] < 0 && tokens.IsIn(i, KnownNouns))
                return true;
        }
        return false;
    }

    /// <summary>Whether the sentence speaks of a child or parent by blood.</summary>
    private static bool HasNoun(SentenceTokens tokens)
    {
        if (!tokens.Has(KnownNouns))
            return false;
        var has = false;
        for (var i = 0; i < tokens.Tokens.Length; i++)
        {
            if (tokens.Tokens[i].Kind != TokenKind.Word)
                continue;
            // "and Carini stood godfather": to the child of others.
            if (tokens.IsIn(i, NotOfBlood) && !(i > 0 && tokens.Word(i) is "godfather" or "godmother" or "godparents" && tokens.Word(i - 1) is "stood" or "standing" or "as"))
                return false;
            has |= tokens.NameAt[i] < 0 && tokens.IsIn(i, KnownNouns);
        }
        return has;
    }
}
