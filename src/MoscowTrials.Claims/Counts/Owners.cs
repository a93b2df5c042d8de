using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Counts;

/// <summary>What a number belongs to.</summary>
/// <param name="Entity">Id of what has a name, or null.</param>
/// <param name="Words">The words, in lower case.</param>
/// <param name="IsInferred">Whether the link was concluded.</param>
internal readonly record struct Owner(int? Entity, string Words, bool IsInferred);

/// <summary>Finds to what the things that a sentence counts belong.</summary>
/// <param name="entities">What the article names.</param>
internal sealed class Owners(IReadOnlyList<Entity> entities)
{
    /// <summary>Tokens of the longest phrase that narrows an owner.</summary>
    private const int LongestNarrowing = 6;

    private readonly Dictionary<string, Owner?> _called = new(StringComparer.Ordinal);
    private Owner? _thing, _person;
    private int _paragraph = -1;

    /// <summary>Remembers what the sentence was about, for "its" and "his" in the next.</summary>
    public void EndSentence(SentenceReading reading, IReadOnlyList<Mention> mentions)
    {
        if (reading.Paragraph != _paragraph)
            (_thing, _person) = (null, null);
        _paragraph = reading.Paragraph;
        foreach (var clause in reading.Clauses.Clauses)
        {
            if (clause.Kind is not (ClauseKind.Main or ClauseKind.Coordinate) || clause.Subject is not { } subject)
                continue;
            if (OfPhrase(reading, mentions, subject) is not { } owner)
                continue;
            if (!IsPerson(owner) && reading.Tokens.Tokens[subject.Last].Kind == TokenKind.Word)
            {
                var noun = reading.Tokens.Word(subject.Last).ToString().ToLowerInvariant();
                if (noun is not "it")
                    _called[noun] = _called.TryGetValue(noun, out var known)
                        && (known?.Entity, known?.Words) != (owner.Entity, owner.Words) ? null : owner;
            }
            if (IsPerson(owner))
                _person = owner;
            else
                _thing = owner;
        }
    }

    /// <summary>The one subject so far that was called by the noun: "the 52-kilometre line".</summary>
    public Owner? Called(string noun) => Inferred(_called.GetValueOrDefault(noun));

    /// <summary>Before the first sentence of a paragraph nothing is remembered.</summary>
    public void BeginSentence(SentenceReading reading)
    {
        if (reading.Paragraph != _paragraph)
            (_thing, _person, _paragraph) = (null, null, reading.Paragraph);
    }

    /// <summary>What a phrase names: a name, "the bridge", "it"; null where it is several, or nothing in particular.</summary>
    public Owner? OfPhrase(SentenceReading reading, IReadOnlyList<Mention> mentions, NounPhrase phrase)
    {
        var tokens = reading.Tokens;
        if (phrase.JoinedTo is not null || phrase.Possessive >= 0 && phrase.Names.Length == 0)
            return null;
        if (phrase.Names is [var only] && tokens.Names[only].Last == phrase.Last)
            return new Owner(reading.Names[only].Entity, reading.Names[only].Name.Core.ToLowerInvariant(), false);
        // "the Hill Street accident"
        if (phrase.Names.Length > 0)
            return phrase.Possessive < 0 && tokens.NameAt[phrase.Last] < 0 && tokens.Word(phrase.First) is "the" or "The"
                ? new Owner(null, tokens.Span(phrase.First, phrase.Last).In(tokens.Text).ToString().ToLowerInvariant(), false) : null;
        var span = tokens.Span(phrase.First, phrase.Last);
        foreach (var mention in mentions)
        {
            if (mention.Span == span)
                return new Owner(mention.Entity, entities[mention.Entity].Name.ToLowerInvariant(), true);
        }
        var first = tokens.Word(phrase.First);
        if (phrase.First == phrase.Last && tokens.Tokens[phrase.First].Is(WordClass.Pronoun))
            return first is "it" or "It" ? Inferred(_thing) : first is "he" or "He" or "she" or "She" ? Inferred(_person) : null;
        if (first is not ("the" or "The") || phrase.Last - phrase.First > 4 || IsPlural(tokens.Word(phrase.Last))
            || tokens.Tokens[phrase.Last].Kind != TokenKind.Word)
            return null;
        return new Owner(null, tokens.Span(phrase.First, Narrowed(tokens, phrase.Last)).In(tokens.Text).ToString().ToLowerInvariant(),
            false);
    }

    /// <summary>Whether it is several; one spacecraft and two are written alike.</summary>
    private static bool IsPlural(ReadOnlySpan<char> noun) => Plurals.IsPlural(noun) && !noun.SequenceEqual(Plurals.Singular(noun));

    /// <summary>The last token of "the earthquake of 1783", which is not every earthquake.</summary>
    private static int Narrowed(SentenceTokens tokens, int last)
    {
        if (last + 2 >= tokens.Tokens.Length || tokens.Word(last + 1) is not ("of" or "in" or "at" or "on" or "near"))
            return last;
        var end = last + 2;
        while (end + 1 < tokens.Tokens.Length && end < last + LongestNarrowing
            && (tokens.Tokens[end].Is(WordClass.Determiner) || tokens.NameAt[end] >= 0 && tokens.NameAt[end + 1] == tokens.NameAt[end]))
            end++;
        return end;
    }

    /// <summary>The owner that the possessive before a number names: "its 14 arches", "Berg's two sons"; null where none does.</summary>
    public Owner? Possessor(SentenceReading reading, IReadOnlyList<Mention> mentions, int before)
    {
        var tokens = reading.Tokens;
        if (before < 0)
            return null;
        if (tokens.Tokens[before].Kind == TokenKind.Possessive)
        {
            if (before == 0)
                return null;
            return tokens.NameAt[before - 1] is >= 0 and var name
                ? new Owner(reading.Names[name].Entity, reading.Names[name].Name.Core.ToLowerInvariant(), false)
                : before > 1 && tokens.Word(before - 2) is "the" or "The"
                    ? new Owner(null, tokens.Span(before - 2, before - 1).In(tokens.Text).ToString().ToLowerInvariant(), false) : null;
        }
        var word = tokens.Word(before);
        var isPerson = word is "his" or "her" or "His" or "Her";
        if (!isPerson && word is not ("its" or "Its"))
            return null;
        // The nearest subject before it in the sentence; else of the sentences before.
        foreach (var clause in reading.Clauses.Clauses.Reverse())
        {
            if (clause.Verb is { } verb && verb.First < before && clause.Subject is { } subject && subject.Last < before
                && OfPhrase(reading, mentions, subject) is { } own && IsPerson(own) == isPerson)
                return own with { IsInferred = true };
        }
        return Inferred(isPerson ? _person : _thing);
    }

    public bool IsPerson(Owner owner) => owner.Entity is { } id
        && (entities[id].Kind == EntityKind.Person || entities[id].Gender is not null);

    private static Owner? Inferred(Owner? owner) => owner is { } known ? known with { IsInferred = true } : null;
}
