using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Counts;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Names;

/// <summary>What a subject is of which it is not known whom or what it names.</summary>
internal enum UnknownSubject
{
    /// <summary>Nothing that a pronoun could be taken for: "there", "what he did", "the construction".</summary>
    None,
    Person,
    Thing,

    /// <summary>"the masons", "two streams".</summary>
    Several,
}

/// <summary>Whom and what "he", "she", "it" and "they" stand for, by who and what was spoken of before.</summary>
/// <remarks>A pronoun goes to the nearest earlier subject that can be it (Hobbs 1978 in outline); where two can, it stays open.</remarks>
internal sealed class Pronouns(EntityRegistry registry)
{
    private const int MemoryInSentences = 4;

    /// <summary>Subjects that a pronoun looks back over; four sentences of prose have some twenty.</summary>
    private const int MemoryInSubjects = 100;

    private const int Nobody = -1;
    private const int Something = -2;
    private const int Several = -3;

    // A subject that could be a person, or is a thing, and is nothing known is remembered too: a pronoun must not reach past it.
    private readonly List<(int Sentence, int Paragraph, int Entity, bool IsMain, bool IsAnothers, int Rival)> _subjects = [];

    // Whose death the text has told so far.
    private readonly HashSet<int> _dead = [];

    // Whom the last few sentences named.
    private readonly List<(int Sentence, int Paragraph, int Entity)> _named = [];

    // Where "his" and "her" stand in the paragraph.
    private readonly List<(int Sentence, int Start, Gender Gender)> _his = [];
    private readonly HashSet<int> _people = [];
    private (NameSpan Name, int Entity, string Reason)[] _names = [];
    private int _sentence;
    private int _paragraph;
    private bool _opensSection;

    // Which things the last sentences spoke of by a noun.
    private readonly List<(int Sentence, int Entity)> _things = [];

    // The last sentence that speaks of several things without a name.
    private int _plural = -1;

    /// <summary>Begins a sentence.</summary>
    public void Begin(int sentence, int paragraph, SentenceTokens tokens, (NameSpan Name, int Entity, string Reason)[] names)
    {
        _sentence = sentence;
        // A heading is a paragraph of its own.
        if (paragraph != _paragraph)
        {
            _opensSection = paragraph > _paragraph + 1;
            _his.Clear();
        }
        foreach (var token in tokens.Tokens)
        {
            if (token.Span.Length == 3 && token.Is(WordClass.Possessive) && PossessorOf(token.Span.In(tokens.Text)) is { } gender)
                _his.Add((sentence, token.Span.Start, gender));
        }
        _paragraph = paragraph;
        _names = names;
        _subjects.RemoveAll(s => s.Sentence < sentence - MemoryInSentences);
        if (_things.Count > 0 && _things[0].Sentence < sentence - 1)
            _things.RemoveAll(t => t.Sentence < sentence - 1);
        _named.RemoveAll(n => n.Sentence < sentence - MemoryInSentences && n.Paragraph != paragraph);
    }

    /// <summary>Ends it.</summary>
    public void End()
    {
        foreach (var (_, entity, _) in _names)
        {
            if (registry.Entities[entity].Kind != EntityKind.Person)
                continue;
            _people.Add(entity);
            if (_named.Count == 0 || _named[^1] != (_sentence, _paragraph, entity))
                _named.Add((_sentence, _paragraph, entity));
        }
    }

    /// <summary>Takes note of who or what a clause is about.</summary>
    /// <param name="link">Who, or null where nobody known is.</param>
    /// <param name="isMain">Whether it is a main clause, whose subject outranks those of the clauses in it.</param>
    /// <param name="unknown">What an unknown subject is.</param>
    /// <param name="isAnothers">Whether it is told as somebody's: "his brother Otto".</param>
    /// <param name="rival">Whom the clause tells to be appointed or invited, so that the next sentence may go on about him; else null.</param>
    public void Subject(Link? link, bool isMain, UnknownSubject unknown, bool isAnothers, int? rival)
    {
        if (link is not null || unknown != UnknownSubject.None)
        {
            var entity = link?.Entity ?? (unknown == UnknownSubject.Person ? Nobody : unknown == UnknownSubject.Thing ? Something : Several);
            _subjects.Add((_sentence, _paragraph, entity, isMain, isAnothers, rival ?? Nobody));
        }
    }

    /// <summary>Takes note that the sentence speaks of several things: "four judges".</summary>
    public void Plural() => _plural = _sentence;

    /// <summary>Takes note that the sentence speaks of a body, a house, a ship by its noun: "the society".</summary>
    public void SpeakOf(int entity)
    {
        if (_things.Count == 0 || _things[^1] != (_sentence, entity))
            _things.Add((_sentence, entity));
    }

    /// <summary>"Reinwald owed his start to the society. It engaged him": the one thing of a sentence about a person, if the article is about it.</summary>
    private Link? SpokenOf(string pronoun) =>
        _subjects.FindLastIndex(static s => s.IsMain) is var at and >= 0 && _subjects[at] is { Entity: >= 0 } last && last.Sentence == _sentence - 1 && last.Paragraph == _paragraph
        && registry.Entities[last.Entity].Kind == EntityKind.Person
        && _things.FindAll(t => t.Sentence == _sentence - 1) is [var (_, thing)] && thing == registry.Hero
            ? new Link(thing, MentionForm.Pronoun, $"\"{pronoun}\" is taken for {registry.Entities[thing].Name}, the one thing just spoken of") : null;

    /// <summary>Takes note that the text tells somebody's death.</summary>
    public void Died(int entity) => _dead.Add(entity);

    public bool IsDead(int entity) => _dead.Contains(entity);

    /// <summary>What a pronoun stands for, or null.</summary>
    /// <param name="at">Where it stands in the sentence's text.</param>
    public Link? Resolve(ReadOnlySpan<char> pronoun, int at)
    {
        if (GenderOf(pronoun) is { } gender)
            return Person(gender, pronoun.ToString(), at);
        if (pronoun is "it" or "It" or "itself")
        {
            return Subject(e => e.Kind is not (EntityKind.Person or EntityKind.Work) && !IsPlural(e), pronoun.ToString(), Something, out _)
                ?? (at == 0 ? SpokenOf(pronoun.ToString()) : null);
        }
        if (pronoun is "they" or "They" or "them")
        {
            // "It has four judges. They serve for eight years": hardly the court.
            return _plural >= _sentence - 1 ? null
                : Subject(
                    e => e.Kind == EntityKind.Body || e.Kind == EntityKind.Unknown && registry.NounsOf(e.Id).Count > 0, pronoun.ToString(), Several, out _);
        }
        return null;
    }

    private static Gender? GenderOf(ReadOnlySpan<char> pronoun) =>
        pronoun is "he" or "He" or "him" or "himself" ? Gender.Male
        : pronoun is "she" or "She" or "her" or "Her" or "herself" ? Gender.Female : null;

    /// <summary>"Republicans", "Councillors" are no "it".</summary>
    private static bool IsPlural(Entity entity) =>
        entity.Kind == EntityKind.Unknown && entity.Name.EndsWith('s') && !entity.Name.Contains(' ', StringComparison.Ordinal)
        && Plurals.IsPlural(entity.Name);

    private bool Fits(Entity e, Gender gender) =>
        // Ships are women.
        gender == Gender.Female && e.Kind == EntityKind.Vessel
        || e.Kind is EntityKind.Person or EntityKind.Unknown && (e.Gender is null || e.Gender == gender)
            && (e.Kind == EntityKind.Person
                || registry.NounsOf(e.Id).Count == 0 && !e.Name.Contains(' ', StringComparison.Ordinal) && !CommonWords.Contains(e.Name));

    private Link? Person(Gender gender, string pronoun, int at)
    {
        bool FitsHim(Entity e) => Fits(e, gender);
        var subject = Subject(FitsHim, pronoun, Nobody, out var isOpen);
        if (subject is not null || isOpen)
            return subject;
        if (_subjects.FindLast(static s => s.Entity is not (Something or Several)) is { Entity: Nobody } nobody && nobody.Paragraph == _paragraph
            || IsContested(FitsHim))
            return null;
        var hero = registry.Hero is { } title && registry.Entities[title] is { Kind: EntityKind.Person } life && FitsHim(life) ? life : null;
        // No earlier subject fits: somebody named in the last sentence, if only one person was, and nobody is spoken of as "her" there.
        var last = _named.Where(n => n.Sentence == _sentence - 1 && n.Paragraph == _paragraph).Select(n => registry.Entities[n.Entity])
            .Where(FitsHim).DistinctBy(e => e.Id).Take(2).ToList();
        if (last.Count == 1)
        {
            return hero is not null && hero != last[0] && SpeaksOf(gender, last[0].Id) ? null
                : Taken(last[0], "the one person of the sentence before");
        }
        // "He" under a heading is whom the article is about; so is that of a paragraph that speaks of nobody else, behind one that did not end
        // with another.
        if (hero is not null && !HasOther(hero.Id, FitsHim, at)
            && (_opensSection || LastSpokenOf() is var spoken && (spoken is null || spoken == hero.Id)
            || _named.Exists(n => n.Paragraph == _paragraph && n.Entity == hero.Id)))
            return Taken(hero, "whom the article is about");
        // A page about one person: its only person, who was the subject of the paragraph before.
        if (_people.Count != 1)
            return null;
        var only = registry.Entities[_people.First()];
        return _subjects.Exists(s => s.Entity == only.Id && s.Paragraph >= _paragraph - 1) && FitsHim(only)
            ? Taken(only, "the only person so far") : null;

        Link Taken(Entity entity, string because) =>
            new(entity.Id, MentionForm.Pronoun, $"\"{pronoun}\" is taken for {entity.Name}, {because}");
    }

    private static Gender? PossessorOf(ReadOnlySpan<char> word) =>
        word is "his" or "His" ? Gender.Male : word is "her" or "Her" ? Gender.Female : null;

    /// <summary>Whether the paragraph speaks of somebody as "his" or "her" before it names <paramref name="other"/>.</summary>
    private bool SpeaksOf(Gender gender, int other)
    {
        var named = _named.Find(n => n.Paragraph == _paragraph && n.Entity == other).Sentence;
        return _his.Exists(h => h.Gender == gender && h.Sentence <= named);
    }

    /// <summary>Whether the paragraph speaks of another person than <paramref name="hero"/> who fits too.</summary>
    private bool HasOther(int hero, Func<Entity, bool> fits, int at) =>
        _subjects.Exists(s => s.Paragraph == _paragraph && s.Entity != hero
            && (s.Entity == Nobody || s.Entity >= 0 && registry.Entities[s.Entity].Kind == EntityKind.Person && fits(registry.Entities[s.Entity])))
        || _named.Exists(n => n.Paragraph == _paragraph && n.Entity != hero && fits(registry.Entities[n.Entity]))
        || Array.Exists(_names, n => n.Entity != hero && n.Name.Span.Start < at && registry.Entities[n.Entity] is { Kind: EntityKind.Person } e && fits(e));

    /// <summary>The last main subject of the paragraph before that could be a person; null where it has none.</summary>
    private int? LastSpokenOf()
    {
        for (var i = _subjects.Count - 1; i >= 0; i--)
        {
            var subject = _subjects[i];
            if (subject.Paragraph < _paragraph - 1)
                break;
            if (subject.Paragraph < _paragraph && subject.IsMain
                && (subject.Entity == Nobody || subject.Entity >= 0 && registry.Entities[subject.Entity].Kind is EntityKind.Person or EntityKind.Unknown))
                return subject.Entity;
        }
        return null;
    }

    /// <summary>Whether the subject that the pronoun would go to has a rival: "Lund appointed Berg. He …".</summary>
    private bool IsContested(Func<Entity, bool> fits)
    {
        var i = _subjects.FindLastIndex(s => s.Paragraph == _paragraph && s.Sentence < _sentence && s.IsMain && s.Entity is not (Something or Several));
        return i >= 0 && _subjects[i].Rival >= 0 && fits(registry.Entities[_subjects[i].Rival]);
    }

    /// <summary>The nearest earlier subject of the paragraph that fits; null if none does within memory.</summary>
    /// <param name="unknown">What an unknown subject must not be for the pronoun to reach past it.</param>
    /// <param name="isOpen">Whether two fit.</param>
    private Link? Subject(Func<Entity, bool> fits, string pronoun, int unknown, out bool isOpen)
    {
        isOpen = false;
        for (var i = _subjects.Count - 1; i >= 0 && i >= _subjects.Count - MemoryInSubjects; i--)
        {
            var (sentence, paragraph, entity, isMain, isAnothers, rival) = _subjects[i];
            if (paragraph != _paragraph || sentence < _sentence - MemoryInSentences)
                break;
            // Who came when somebody else died is who the next sentence goes on about.
            if (!isMain && (sentence < _sentence || entity is Something or Several))
                continue;
            if (entity < 0)
            {
                if (entity == unknown)
                    break;
                continue;
            }
            // "His Handbook came out in 1847. He …"
            if (!fits(registry.Entities[entity]) || unknown == Nobody && isAnothers && registry.Entities[entity].Kind == EntityKind.Unknown)
                continue;
            // "His brother Otto drowned in 1902. In 1910 he went to Rome": hardly Otto.
            if (isAnothers && sentence < _sentence && _dead.Contains(entity))
                break;
            if (unknown == Nobody && sentence < _sentence)
            {
                // "Lund appointed Berg as secretary. He …": whom the article is about, if it is one of them.
                isOpen = rival >= 0 && rival != entity && fits(registry.Entities[rival]);
                if (isOpen)
                    return rival == registry.Hero ? Taken(rival, "whom the article is about") : null;
                // "Lund was mayor. The bridge was built by Berg. He …": it may be either.
                isOpen = _named.Exists(
                    n => n.Sentence > sentence && n.Paragraph == _paragraph && n.Entity != entity && fits(registry.Entities[n.Entity]));
                if (isOpen)
                    return null;
            }
            return Taken(entity, sentence == _sentence ? "the subject so far" : "the subject before");
        }
        return null;

        Link Taken(int entity, string because) =>
            new(entity, MentionForm.Pronoun, $"\"{pronoun}\" is taken for {registry.Entities[entity].Name}, {because}");
    }
}
