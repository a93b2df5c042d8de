using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Events;

/// <summary>What the phrases of a sentence name, each looked up once, clause by clause.</summary>
internal sealed class PhraseLinks(EntityRegistry registry, Discourse discourse)
{
    private readonly Dictionary<NounPhrase, Link?> _links = new(ReferenceEqualityComparer.Instance);
    private Clause? _clause;

    /// <summary>Whether the text so far tells that somebody died.</summary>
    public bool IsDead(int entity) => discourse.Pronouns.IsDead(entity);

    /// <summary>The definite phrases and pronouns that were linked in this sentence, with where they stand.</summary>
    public List<Mention> Mentions { get; } = [];

    public void BeginSentence()
    {
        _links.Clear();
        Mentions.Clear();
    }

    public void BeginClause(Clause clause) => _clause = clause;

    /// <summary>What a phrase names; null also where two bear the name, because of that nothing is concluded.</summary>
    public Link? Resolve(SentenceReading sentence, NounPhrase? phrase)
    {
        if (phrase is null)
            return null;
        if (_links.TryGetValue(phrase, out var known))
            return known;
        if (_clause is not null && _clause.Subject == phrase && Expletives.Is(sentence.Tokens, _clause, phrase))
            return _links[phrase] = null;
        var link = Linked(sentence, phrase) ?? OfRelative(sentence, phrase) ?? discourse.Resolve(sentence.Tokens, phrase) ?? (_clause is null ? null : Apposition(sentence, _clause, phrase));
        if (link is not null && _clause is { Kind: ClauseKind.Relative, Introducer: < 0 } && _clause.Subject == phrase && sentence.Tokens.Tokens[phrase.First].Is(WordClass.Pronoun))
            link = NotOfMain(sentence, _clause, phrase, link);
        _links[phrase] = link;
        if (link is not null && phrase.Last > phrase.First && registry.Entities[link.Entity].Kind is EntityKind.Body or EntityKind.Building or EntityKind.Vessel)
            discourse.Pronouns.SpeakOf(link.Entity);
        if (link is { IsInferred: true })
            Mentions.Add(new Mention(sentence.Tokens.Span(phrase.First, phrase.Last), link.Entity, link.Form, link.Reason));
        return link is not null && registry.WithNamesake.Contains(link.Entity) ? _links[phrase] = null : link;
    }

    /// <summary>Who a clause is about.</summary>
    public Link? Subject(SentenceReading sentence, Clause clause) =>
        Resolve(sentence, clause.Subject) ?? Remember(clause.Subject, Named(sentence, clause) ?? Predicated(sentence, clause) ?? Identified(sentence, clause)
            ?? Apposed(sentence, clause));

    /// <summary>"Its engineer, Karl Stern, slipped and died": what one clause tells of its subject holds for those that share it.</summary>
    private Link? Remember(NounPhrase? subject, Link? link)
    {
        if (subject is not null && link is not null)
            _links[subject] = link;
        return link;
    }

    /// <summary>The possessor of a phrase, unless two bear the name.</summary>
    public Link? Possessor(SentenceReading sentence, NounPhrase phrase) =>
        discourse.Possessor(sentence.Tokens, phrase) is { } possessor && !registry.WithNamesake.Contains(possessor.Entity)
            ? possessor : null;

    /// <summary>Why something was linked to <paramref name="entity"/> by inference in this sentence, or null.</summary>
    public string? WhyInferred(int entity) => _links.Values.FirstOrDefault(l => l?.Entity == entity && l.IsInferred)?.Reason;

    /// <summary>"[[Grand Pier|the pier]]": the writer says what the phrase names.</summary>
    private Link? Linked(SentenceReading sentence, NounPhrase phrase)
    {
        if (sentence.Links.IsEmpty || phrase.Names.Length > 0)
            return null;
        var head = sentence.Tokens.Tokens[phrase.Last].Span;
        foreach (var link in sentence.Links)
        {
            if (link.Span.Contains(head) && link.Span.Start <= sentence.Tokens.Tokens[phrase.First].Span.End
                && registry.Titled(LinkedNames.BaseName(link.Target)) is { } entity)
                return new Link(entity, MentionForm.Name, $"it links to \"{link.Target}\"");
        }
        return null;
    }

    /// <summary>"Peter, the son he had by her, was born": he is not Peter, but whom the article is about.</summary>
    private Link? NotOfMain(SentenceReading sentence, Clause clause, NounPhrase phrase, Link link)
    {
        if (clause.Parent < 0 || sentence.Clauses.Clauses[clause.Parent].Subject is not { } subject
            || !(_links.TryGetValue(subject, out var main) && main?.Entity == link.Entity) && subject.Names.All(n => sentence.Names[n].Entity != link.Entity))
            return link;
        return registry.Hero is { } hero && hero != link.Entity && registry.Entities[hero] is { Kind: EntityKind.Person } person
            && (person.Gender is null || person.Gender == (sentence.Tokens.Word(phrase.First) is "he" ? Gender.Male : Gender.Female))
            ? new Link(hero, MentionForm.Pronoun, $"\"{sentence.Tokens.Word(phrase.First)}\" is taken for {person.Name}, whom the article is about") : null;
    }

    /// <summary>"Berg, who led the works until he died": in the clause about Berg "he" is Berg.</summary>
    private Link? OfRelative(SentenceReading sentence, NounPhrase phrase)
    {
        if (_clause is null || phrase.First != phrase.Last || !sentence.Tokens.Tokens[phrase.First].Is(WordClass.Pronoun)
            || sentence.Tokens.Word(phrase.First) is not ("he" or "she" or "him" or "her"))
            return null;
        var clause = _clause;
        while (clause is { Kind: not ClauseKind.Relative, Parent: >= 0 })
            clause = sentence.Clauses.Clauses[clause.Parent];
        if (clause is not { Kind: ClauseKind.Relative, Subject: { Names.Length: > 0 } who } || clause == _clause || who == phrase
            || Resolve(sentence, who) is not { } link || registry.Entities[link.Entity] is not { Kind: EntityKind.Person } person
            || person.Gender is { } gender && gender != (sentence.Tokens.Word(phrase.First) is "he" or "him" ? Gender.Male : Gender.Female))
            return null;
        return new Link(link.Entity, MentionForm.Pronoun, $"\"{sentence.Tokens.Word(phrase.First)}\" is taken for {person.Name}, whom the clause is about");
    }

    /// <summary>"The couple's only son, Karl Emil, was …": the name between commas behind the subject is the subject's.</summary>
    private Link? Named(SentenceReading sentence, Clause clause) =>
        clause.Subject is { Names.Length: 0 } subject
        && Clause.FirstBare(clause.Before, subject.Last + 1) is { Names.Length: > 0 } name
        && sentence.Tokens.Text[sentence.Tokens.Tokens[name.First - 1].Span.Start] == ',' ? Resolve(sentence, name) : null;

    /// <summary>"Hans, the son he had by her, came", "Miss Lind, a Dane born in 1838, and her guide": what is told of the description is told of the name before it.</summary>
    private Link? Apposed(SentenceReading sentence, Clause clause)
    {
        var tokens = sentence.Tokens;
        if (clause.Subject is not { Names.Length: 0, Possessive: < 0, First: > 1 and var first } subject || !(tokens.Word(first - 1) is ",")
            || tokens.NameAt[first - 2] < 0 || !(tokens.Word(first) is "a" or "an" or "the") || tokens.Tokens[subject.Last].Kind != TokenKind.Word
            || !NameKinds.IsPersonNoun(tokens.Word(subject.Last), out _) && !NameKinds.IsKinNoun(tokens.Word(subject.Last)))
            return null;
        // "After the death of Weber, the director resigned": another one.
        var around = tokens.Word(first) is "the" ? clause.Before
            : clause is { Kind: ClauseKind.Participial, Parent: >= 0 } ? sentence.Clauses.Clauses[clause.Parent] is var outer ? [.. outer.Before, .. outer.After, .. outer.Subject is { } s ? [s] : Array.Empty<NounPhrase>()] : []
            : clause.Before;
        foreach (var phrase in around)
        {
            if (phrase.Last == first - 2 && phrase.Names.Length > 0 && (phrase.Preposition < 0 || clause.Kind == ClauseKind.Participial)
                && Resolve(sentence, phrase) is { } link && registry.Entities[link.Entity].Kind is EntityKind.Person or EntityKind.Unknown)
                return link;
        }
        return null;
    }

    /// <summary>"Norda is a football club founded in 1904": what was founded is Norda.</summary>
    private Link? Predicated(SentenceReading sentence, Clause clause) =>
        clause is
        {
            Kind: ClauseKind.Participial or ClauseKind.Relative, Parent: >= 0,
            Subject: { Names.Length: 0, Possessive: < 0, Preposition: < 0 } noun,
        }
        && sentence.Clauses.Clauses[clause.Parent] is { Verb: { IsCopula: true, IsNegated: false, IsModal: false } } outer
        && outer.Objects.FirstOrDefault() == noun && outer.Subject is { Names.Length: > 0 }
        && sentence.Tokens.Word(noun.First) is "a" or "an" or "the"
            ? Resolve(sentence, outer.Subject) : null;

    /// <summary>"The first director was Anna Berg": whom the clause is about is Anna Berg.</summary>
    private Link? Identified(SentenceReading sentence, Clause clause) =>
        clause is { Verb: { IsCopula: true, IsNegated: false, IsModal: false }, Subject: { Names.Length: 0 } subject, FirstObject: { Names.Length: > 0 } name }
        && sentence.Tokens.NameAt[name.First] >= 0 && name.Possessive < 0 && sentence.Tokens.Tokens[subject.Last].Kind == TokenKind.Word
        && (NameKinds.IsPersonNoun(sentence.Tokens.Word(subject.Last), out _) || NameKinds.IsTitle(sentence.Tokens.Word(subject.Last), out _))
        && Resolve(sentence, name) is { } link && registry.Entities[link.Entity].Kind == EntityKind.Person ? link : null;

    /// <summary>"the town of Kelessa" is Kelessa.</summary>
    private Link? Apposition(SentenceReading sentence, Clause clause, NounPhrase phrase)
    {
        if (phrase.Possessive >= 0 || phrase.Names.Length > 0 || NameKinds.OfHead(sentence.Tokens.Tokens[phrase.Last].Spelling) != EntityKind.Place)
            return null;
        return Nouns.Following(clause, phrase, sentence.Tokens, "of") is { Names.Length: > 0 } named
            ? discourse.Resolve(sentence.Tokens, named) : null;
    }
}
