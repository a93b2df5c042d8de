using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Names;

/// <summary>
/// Links phrases to entities while an article is read from its beginning: names by the registry, "the hotel" and pronouns
/// by what was named shortly before.
/// </summary>
internal sealed class Discourse(EntityRegistry registry, UnnamedThings unnamed)
{
    private static readonly WordList AnotherThing = WordList.Exact("another-thing.tsv", "noun");
    private static readonly WordList PassedOn = WordList.Exact("passed-on.tsv");

    /// <summary>Sentences within which "the hotel" can be the one of several that was named last.</summary>
    private const int NearInSentences = 2;

    // What nouns the text has given since the last heading to people whom it does not name.
    private readonly HashSet<string> _unnamedPeople = new(StringComparer.OrdinalIgnoreCase);

    // What the last few sentences named; the registry knows what was named before.
    private readonly List<(int Sentence, int Paragraph, int Entity)> _recent = [];
    private (NameSpan Name, int Entity, string Reason)[] _names = [];
    private int _sentence;
    private int _paragraph;

    /// <summary>What pronouns stand for.</summary>
    public Pronouns Pronouns { get; } = new(registry);

    /// <summary>Begins a sentence.</summary>
    /// <param name="names">Its names with what they name.</param>
    public void Begin(int sentence, int paragraph, SentenceTokens tokens, (NameSpan Name, int Entity, string Reason)[] names)
    {
        _sentence = sentence;
        // A heading is a paragraph of its own.
        if (paragraph > _paragraph + 1)
            _unnamedPeople.Clear();
        _paragraph = paragraph;
        _names = names;
        Pronouns.Begin(sentence, paragraph, tokens, names);
        // They stand in the order of the text.
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
        }
        Pronouns.End();
    }

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
            return Pronouns.Resolve(sentence.Word(phrase.First), sentence.Tokens[phrase.First].Span.Start);
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
        return Pronouns.Resolve(
            sentence.Word(phrase.Possessive) switch
            {
                "his" or "His" => "he",
                "her" or "Her" => "she",
                "its" or "Its" => "it",
                _ => "they",
            },
            sentence.Tokens[phrase.Possessive].Span.Start);
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
            // "the sixty-year-old botanist" is the botanist.
            if (sentence.Tokens[i].Kind == TokenKind.Word && !sentence.Tokens[i].Is(WordClass.Function) && !sentence.Word(i).EndsWith("-year-old", StringComparison.Ordinal))
                modifiers.Add(sentence.Word(i).ToString());
            if (sentence.IsIn(i, AnotherThing))
                return null;
        }
        if (unnamed.Find(sentence, phrase) is { } introduced)
            return introduced;
        var noun = head.ToString().ToLowerInvariant();
        // "The elder, Karen, was born": one of those just counted.
        if (noun is "elder" or "younger" or "eldest" or "oldest" or "youngest" or "firstborn")
            return null;
        var isPerson = NameKinds.IsPersonNoun(noun, out _) || NameKinds.IsTitle(noun, out _);
        // "the painter who came in 1910", "the king of Norway" tell themselves who they are.
        if (isPerson && (_unnamedPeople.Contains(noun) || phrase.Last + 1 < sentence.Tokens.Length
            && (sentence.Tokens[phrase.Last + 1].Is(WordClass.Relative) || sentence.Word(phrase.Last + 1) is "of")))
            return null;
        // "The building that was pulled down in 1211" is told from the others by that.
        if (phrase.Last + 1 < sentence.Tokens.Length && (sentence.Word(phrase.Last + 1) is "that" || sentence.Tokens[phrase.Last + 1].Is(WordClass.Relative)))
            return unnamed.Described(_sentence, sentence, phrase);
        var isSole = SoleThings.KindOf(noun) is not null;
        var general = NameKinds.GeneralKind(noun);
        var link = general is null && !isSole && !isPerson && NameKinds.OfHead(noun) is null ? null
            : (modifiers.Count == 0 ? OnlyOneNearby(noun) : null) ?? OnlyOneNamed(noun, general, modifiers);
        link ??= (modifiers.Count == 0 ? AsHero(sentence, phrase, noun) : null)
            ?? (isSole && !MayBeNamed(noun) ? unnamed.Sole(sentence, phrase) : null) ?? unnamed.Described(_sentence, sentence, phrase)
            ?? (modifiers.Count == 0 ? unnamed.ByHead(sentence, phrase) : null);
        // Offices and ranks go on to the next.
        return isPerson && link is not null && Pronouns.IsDead(link.Entity) && (NameKinds.IsTitle(noun, out _) || PassedOn.Contains(noun)) ? null : link;
    }

    /// <summary>"the paper" in an article about a newspaper that speaks of no other paper here.</summary>
    private Link? AsHero(SentenceTokens sentence, NounPhrase phrase, string noun) =>
        registry.Hero is { } hero && registry.Entities[hero].Kind is not EntityKind.Person && sentence.Word(phrase.First) is "the" or "The"
        && (registry.NounsOf(hero).Contains(noun) || NounFamilies.Fits(noun, registry.NounsOf(hero))
            || noun is "organisation" or "organization" && registry.Entities[hero].Kind == EntityKind.Body)
        && registry.NamedBy(noun).All(e => e == hero) && !_names.Any(n => n.Entity != hero && registry.NounsOf(n.Entity).Contains(noun))
        && !(phrase.Last + 1 < sentence.Tokens.Length && sentence.Word(phrase.Last + 1) is "of" or "in" or "at" or "for" or "that" or "which")
        && !unnamed.HasRival(noun, _sentence, sentence.Tokens[phrase.Last].Span.Start)
            ? ByPhrase(noun, hero, "what the article is about") : null;

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
    /// <param name="general">The kind of which the noun fits any, or null.</param>
    private Link? OnlyOneNamed(string noun, EntityKind? general, List<string> modifiers)
    {
        bool Fits(int entity) => general is { } kind ? registry.Entities[entity].Kind == kind : registry.NounsOf(entity).Contains(noun);
        // A word before the noun has to be a word of the name.
        bool Modified(int e) => modifiers.TrueForAll(m => m is "whole" or "entire" or "famous"
            || registry.Entities[e].Name.Contains(m, StringComparison.OrdinalIgnoreCase));
        var isPlace = NameKinds.OfHead(noun) == EntityKind.Place;
        var fits = (general is { } any ? registry.NamedOf(any) : registry.NamedBy(noun)).Concat(_names.Select(n => n.Entity).Where(Fits))
            .Where(Modified).Distinct().Take(2).ToList();
        // Every region has villages: only the one that was spoken of just before is "the village".
        if (fits.Count == 1 && isPlace && fits[0] != registry.Hero && !_recent.Exists(n => n.Entity == fits[0] && n.Paragraph == _paragraph)
            && !Array.Exists(_names, n => n.Entity == fits[0]))
            return null;
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
        // Who was told to be a chemist is hardly "the curate".
        if (person ? entity.Gender is not null && gender is not null && entity.Gender != gender
            || registry.NounsOf(near[0]).Any(static n => NameKinds.IsPersonNoun(n, out _) && !NameKinds.IsTitle(n, out _)) : registry.NounsOf(near[0]).Count > 0)
            return null;
        return ByPhrase(noun, near[0], "the only one named just before");
    }
}
