using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Names;

/// <summary>
/// Links phrases to entities while an article is read from its beginning: names by the registry, "the hotel" and pronouns
/// by what was named shortly before.
/// </summary>
/// <remarks>A pronoun goes to the nearest earlier subject that can be it (Hobbs 1978 in outline); where two can, it stays open.</remarks>
internal sealed class Discourse(EntityRegistry registry, UnnamedThings unnamed)
{
    private static readonly WordList AnotherThing = WordList.Exact("another-thing.tsv", "noun");
    private static readonly WordList PassedOn = WordList.Exact("passed-on.tsv");

    private const int MemoryInSentences = 4;

    /// <summary>Sentences within which "the hotel" can be the one of several that was named last.</summary>
    private const int NearInSentences = 2;

    /// <summary>Subjects that a pronoun looks back over; four sentences of prose have some twenty.</summary>
    private const int MemoryInSubjects = 100;

    // A subject that could be a person and is nobody known has entity Nobody: a pronoun must not reach past it.
    private const int Nobody = -1;
    private readonly List<(int Sentence, int Paragraph, int Entity, bool IsMain, bool IsAnothers)> _subjects = [];

    // Whose death the text has told so far, and what nouns it has given since the last heading to people whom it does not name.
    private readonly HashSet<int> _dead = [];
    private readonly HashSet<string> _unnamedPeople = new(StringComparer.OrdinalIgnoreCase);

    // What the last few sentences named; the registry knows what was named before.
    private readonly List<(int Sentence, int Paragraph, int Entity)> _recent = [];
    private readonly HashSet<int> _people = [];
    private (NameSpan Name, int Entity, string Reason)[] _names = [];
    private int _sentence;
    private int _paragraph;
    private bool _opensSection;

    /// <summary>Begins a sentence.</summary>
    /// <param name="names">Its names with what they name.</param>
    public void Begin(int sentence, int paragraph, (NameSpan Name, int Entity, string Reason)[] names)
    {
        _sentence = sentence;
        // A heading is a paragraph of its own.
        if (paragraph != _paragraph)
        {
            _opensSection = paragraph > _paragraph + 1;
            if (_opensSection)
                _unnamedPeople.Clear();
        }
        _paragraph = paragraph;
        _names = names;
        // They stand in the order of the text.
        if (_subjects.Count > 0 && _subjects[0].Sentence < sentence - MemoryInSentences)
            _subjects.RemoveAll(s => s.Sentence < sentence - MemoryInSentences);
        if (_recent.Count > 0 && _recent[0].Sentence < sentence - NearInSentences)
            _recent.RemoveAll(n => n.Sentence < sentence - NearInSentences);
    }

    /// <summary>Ends it: its names can be referred to from the next sentence on.</summary>
    public void End()
    {
        foreach (var (_, entity, _) in _names)
        {
            _recent.Add((_sentence, _paragraph, entity));
            registry.Name(entity);
            if (registry.Entities[entity].Kind == EntityKind.Person)
                _people.Add(entity);
        }
    }

    /// <summary>Takes note of who a clause is about.</summary>
    /// <param name="link">Who, or null where nobody known is.</param>
    /// <param name="isMain">Whether it is a main clause, whose subject outranks those of the clauses in it.</param>
    /// <param name="couldBePerson">Whether an unknown subject could be a person.</param>
    /// <param name="isAnothers">Whether it is told as somebody's: "his brother Otto".</param>
    public void Subject(Link? link, bool isMain, bool couldBePerson, bool isAnothers)
    {
        if (link is not null || couldBePerson)
            _subjects.Add((_sentence, _paragraph, link?.Entity ?? Nobody, isMain, isAnothers));
    }

    /// <summary>Takes note that the text tells somebody's death: from then on "the bishop" may be the next one.</summary>
    public void Died(int entity) => _dead.Add(entity);

    /// <summary>"A young painter came to see him": from here on "the painter" may be that one.</summary>
    public void Introduce(SentenceTokens sentence, NounPhrase phrase)
    {
        if (phrase.Names.Length > 0 || sentence.Tokens[phrase.Last].Kind != TokenKind.Word || phrase.First == phrase.Last)
            return;
        for (var i = phrase.First; i < phrase.Last; i++)
        {
            if (sentence.Word(i) is "a" or "A" or "an" or "An" || sentence.IsIn(i, AnotherThing))
            {
                if (NameKinds.IsPersonNoun(sentence.Word(phrase.Last), out _) || NameKinds.IsTitle(sentence.Word(phrase.Last), out _))
                    _unnamedPeople.Add(sentence.Word(phrase.Last).ToString());
                return;
            }
        }
    }

    /// <summary>What a phrase names, or null.</summary>
    public Link? Resolve(SentenceTokens sentence, NounPhrase phrase)
    {
        if (phrase.Names.Length > 0)
            return ByName(sentence, phrase) ?? (sentence.Word(phrase.First) is "the" or "The" ? unnamed.Sole(sentence, phrase) : null);
        if (phrase.First == phrase.Last && sentence.Tokens[phrase.First].Is(WordClass.Pronoun))
            return ByPronoun(sentence.Word(phrase.First));
        return phrase.Possessive < 0 && sentence.Word(phrase.First) is "the" or "The" or "this" or "This" or "that" or "That"
            ? ByNoun(sentence, phrase) : null;
    }

    /// <summary>The possessor of a phrase ("his arrest", "Smith's arrest"), or null.</summary>
    public Link? Possessor(SentenceTokens sentence, NounPhrase phrase)
    {
        if (phrase.Possessive < 0)
            return null;
        if (sentence.Tokens[phrase.Possessive].Kind == TokenKind.Possessive)
        {
            foreach (var name in phrase.Names)
            {
                if (sentence.Names[name].Last == phrase.Possessive - 1)
                    return new Link(_names[name].Entity, MentionForm.Name, _names[name].Reason);
            }
            // "the museum's opening"
            return phrase.Names.Length == 0 && phrase.Possessive > phrase.First && sentence.Word(phrase.First) is "the" or "The"
                ? ByNoun(sentence, new NounPhrase { First = phrase.First, Last = phrase.Possessive - 1, Preposition = -1 }) : null;
        }
        return ByPronoun(sentence.Word(phrase.Possessive) switch
        {
            "his" or "His" => "he",
            "her" or "Her" => "she",
            "its" or "Its" => "it",
            _ => "they",
        });
    }

    private Link? ByName(SentenceTokens sentence, NounPhrase phrase)
    {
        var name = phrase.Names[^1];
        var (first, last) = sentence.Names[name];
        // "Smith's son" is not Smith, and "Hotel Royal lobby" is not the hotel.
        if (phrase.Possessive >= first || last < phrase.Last)
            return null;
        var (span, entity, reason) = _names[name];
        return new Link(entity, MentionForm.Name, span.Core == reason ? "by name" : reason);
    }

    private Link? ByPronoun(ReadOnlySpan<char> pronoun)
    {
        if (GenderOf(pronoun) is { } gender)
            return Person(gender, pronoun.ToString());
        if (pronoun is "it" or "It" or "itself")
            return Thing(pronoun.ToString());
        if (pronoun is "they" or "They" or "them")
        {
            return Subject(e => e.Kind == EntityKind.Body || e.Kind == EntityKind.Unknown && registry.NounsOf(e.Id).Count > 0,
                pronoun.ToString());
        }
        return null;
    }

    private static Gender? GenderOf(ReadOnlySpan<char> pronoun) =>
        pronoun is "he" or "He" or "him" or "himself" ? Gender.Male
        : pronoun is "she" or "She" or "her" or "Her" or "herself" ? Gender.Female : null;

    private Link? Person(Gender gender, string pronoun)
    {
        // Ships are women.
        bool Fits(Entity e) => gender == Gender.Female && e.Kind == EntityKind.Vessel || e.Kind is EntityKind.Person or EntityKind.Unknown && (e.Gender is null || e.Gender == gender)
            && (e.Kind == EntityKind.Person
                || registry.NounsOf(e.Id).Count == 0 && !e.Name.Contains(' ', StringComparison.Ordinal) && !CommonWords.Contains(e.Name));
        if (Subject(Fits, pronoun) is { } subject)
            return subject;
        if (_subjects.Count > 0 && _subjects[^1] is { Entity: Nobody } nobody && nobody.Paragraph == _paragraph)
            return null;
        // No earlier subject fits: somebody named in the last sentence, if only one person was.
        var last = _recent.Where(n => n.Sentence == _sentence - 1 && n.Paragraph == _paragraph).Select(n => registry.Entities[n.Entity])
            .Where(e => e.Kind == EntityKind.Person && Fits(e)).DistinctBy(e => e.Id).ToList();
        if (last.Count == 1)
            return Taken(last[0], "the one person of the sentence before");
        // The first "he" under a heading is whom the article is about; so is that of a paragraph behind one that ended with him.
        if ((_opensSection || WasLastSpokenOf(registry.Hero)) && registry.Hero is { } title && registry.Entities[title] is { Kind: EntityKind.Person } hero && Fits(hero)
            && !_subjects.Exists(s => s.Paragraph == _paragraph) && _names.All(n => n.Entity == title || n.Name.Kind != EntityKind.Person))
            return Taken(hero, "whom the article is about");
        // A page about one person: its only person, who was the subject of the paragraph before.
        if (_people.Count != 1)
            return null;
        var only = registry.Entities[_people.First()];
        return _subjects.Exists(s => s.Entity == only.Id && s.Paragraph >= _paragraph - 1) && Fits(only)
            ? Taken(only, "the only person so far") : null;

        Link Taken(Entity entity, string because) =>
            new(entity.Id, MentionForm.Pronoun, $"\"{pronoun}\" is taken for {entity.Name}, {because}");
    }

    /// <summary>Whether the last main subject of the paragraph before that could be a person was <paramref name="entity"/>.</summary>
    private bool WasLastSpokenOf(int? entity)
    {
        for (var i = _subjects.Count - 1; i >= 0; i--)
        {
            var subject = _subjects[i];
            if (subject.Paragraph < _paragraph - 1)
                break;
            if (subject.Paragraph < _paragraph && subject.IsMain
                && (subject.Entity == Nobody || registry.Entities[subject.Entity].Kind is EntityKind.Person or EntityKind.Unknown))
                return subject.Entity == entity;
        }
        return false;
    }

    private Link? Thing(string pronoun) =>
        Subject(e => e.Kind is not (EntityKind.Person or EntityKind.Work), pronoun);

    /// <summary>The nearest earlier subject of the paragraph that fits; null if none does within memory.</summary>
    private Link? Subject(Func<Entity, bool> fits, string pronoun)
    {
        for (var i = _subjects.Count - 1; i >= 0 && i >= _subjects.Count - MemoryInSubjects; i--)
        {
            var (sentence, paragraph, entity, isMain, isAnothers) = _subjects[i];
            if (paragraph != _paragraph || sentence < _sentence - MemoryInSentences)
                break;
            // Who came when somebody else died is who the next sentence goes on about.
            if (!isMain && sentence < _sentence)
                continue;
            if (entity == Nobody)
            {
                if (GenderOf(pronoun) is not null)
                    break;
                continue;
            }
            if (fits(registry.Entities[entity]))
            {
                // "His brother Otto drowned in 1902. In 1910 he went to Rome": hardly Otto.
                if (isAnothers && sentence < _sentence && _dead.Contains(entity))
                    break;
                var where = sentence == _sentence ? "so far" : "before";
                var name = registry.Entities[entity].Name;
                return new Link(entity, MentionForm.Pronoun, $"\"{pronoun}\" is taken for {name}, the subject {where}");
            }
        }
        return null;
    }

    /// <summary>"the hotel": the one hotel named before.</summary>
    private Link? ByNoun(SentenceTokens sentence, NounPhrase phrase)
    {
        var head = sentence.Word(phrase.Last);
        if (sentence.Tokens[phrase.Last].Kind != TokenKind.Word)
            return null;
        // "the new hotel", "the other hotel", "the Serbian army" need not be the one that was named.
        var modifiers = new List<string>();
        for (var i = phrase.First + 1; i < phrase.Last; i++)
        {
            if (sentence.Tokens[i].Kind == TokenKind.Word && !sentence.Tokens[i].Is(WordClass.Function))
                modifiers.Add(sentence.Word(i).ToString());
            if (sentence.IsIn(i, AnotherThing))
                return null;
        }
        if (unnamed.Find(sentence, phrase) is { } introduced)
            return introduced;
        var noun = head.ToString().ToLowerInvariant();
        var isPerson = NameKinds.IsPersonNoun(noun, out _) || NameKinds.IsTitle(noun, out _);
        // "the painter who came in 1910", "the king of Norway" tell themselves who they are.
        if (isPerson && (_unnamedPeople.Contains(noun) || phrase.Last + 1 < sentence.Tokens.Length
            && (sentence.Tokens[phrase.Last + 1].Is(WordClass.Relative) || sentence.Word(phrase.Last + 1) is "of")))
            return null;
        var general = noun is "building" or "structure";
        var isSole = SoleThings.KindOf(noun) is not null;
        if (!general && !isSole && !isPerson && NameKinds.OfHead(noun) is null)
            return null;
        var link = (modifiers.Count == 0 ? OnlyOneNearby(noun) : null)
            ?? OnlyOneNamed(noun, general, modifiers) ?? (isSole && !MayBeNamed(noun) ? unnamed.Sole(sentence, phrase) : null);
        // Offices and ranks go on to the next.
        return isPerson && link is not null && _dead.Contains(link.Entity) && (NameKinds.IsTitle(noun, out _) || PassedOn.Contains(noun)) ? null : link;
    }

    /// <summary>
    /// Whether something that has a name may be meant: "The Alhambra was demolished. The theatre was rebuilt." What a name tells to be a
    /// hotel is no
    /// theatre, but any body may be a club.
    /// </summary>
    private bool MayBeNamed(string noun)
    {
        var kind = SoleThings.KindOf(noun);
        var isAnyBody = kind == EntityKind.Body
            && noun is not ("commission" or "committee" or "inquiry" or "enquiry" or "tribunal" or "jury");
        return registry.Hero is { } hero && MayBe(hero) || _recent.Exists(n => MayBe(n.Entity))
            || Array.Exists(_names, n => MayBe(n.Entity));

        bool MayBe(int entity) =>
            registry.Entities[entity].Kind is var known && (known == kind && (isAnyBody || registry.NounsOf(entity).Count == 0)
                || known == EntityKind.Unknown && entity == registry.Hero && registry.NounsOf(entity).Count == 0
                    && kind is not EntityKind.Occasion);
    }

    /// <summary>The one thing that the article calls by the noun and, if by one at all, by the words before it.</summary>
    /// <param name="general">Whether the noun fits any building.</param>
    private Link? OnlyOneNamed(string noun, bool general, List<string> modifiers)
    {
        bool Fits(int entity) => general ? registry.Entities[entity].Kind == EntityKind.Building : registry.NounsOf(entity).Contains(noun);
        // A word before the noun has to be a word of the name.
        bool Modified(int e) => modifiers.TrueForAll(m => m is "whole" or "entire" or "famous"
            || registry.Entities[e].Name.Contains(m, StringComparison.OrdinalIgnoreCase));
        var fits = (general ? registry.NamedBuildings : registry.NamedBy(noun)).Concat(_names.Select(n => n.Entity).Where(Fits))
            .Where(Modified).Distinct().Take(2).ToList();
        if (fits.Count == 1)
            return ByPhrase(noun, fits[0], $"the only {noun} named before");
        if (fits.Count > 1)
        {
            // Several in the article: the one of the last two sentences, if it is alone there.
            var near = _recent.Select(n => n.Entity).Concat(_names.Select(n => n.Entity))
                .Where(Fits).Where(Modified).Distinct().Take(2).ToList();
            if (near.Count == 1)
                return ByPhrase(noun, near[0], $"the {noun} named last");
            if (near.Count == 0 && registry.Hero is { } hero && registry.Entities[hero].Kind != EntityKind.Person && Fits(hero) && Modified(hero))
                return ByPhrase(noun, hero, "what the article is about");
        }
        return null;
    }

    private Link ByPhrase(string noun, int entity, string because) =>
        new(entity, MentionForm.DefinitePhrase, $"\"the {noun}\" is taken for {registry.Entities[entity].Name}, {because}");

    /// <summary>"The actress", "the band": the one person, or body, just before, of which the text has not yet said what it is.</summary>
    private Link? OnlyOneNearby(string noun)
    {
        var person = NameKinds.IsPersonNoun(noun, out var gender);
        var kind = person ? EntityKind.Person : NameKinds.OfHead(noun) is EntityKind.Body ? EntityKind.Body : EntityKind.Unknown;
        if (kind == EntityKind.Unknown || NameKinds.IsKinNoun(noun) || registry.NamedBy(noun).Count > 0
            || _names.Any(n => registry.NounsOf(n.Entity).Contains(noun)))
            return null;
        var near = _recent.Where(n => n.Sentence == _sentence - 1 && n.Paragraph == _paragraph).Select(n => n.Entity)
            .Concat(_names.Select(n => n.Entity)).Distinct().Where(e => registry.Entities[e].Kind == kind).ToList();
        if (near.Count != 1)
            return null;
        var entity = registry.Entities[near[0]];
        if (person ? entity.Gender is not null && gender is not null && entity.Gender != gender : registry.NounsOf(near[0]).Count > 0)
            return null;
        return ByPhrase(noun, near[0], "the only one named just before");
    }
}
