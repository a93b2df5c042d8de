using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Orders;

/// <summary>Finds what the clauses and phrases of one sentence tell that has its place in time.</summary>
internal sealed class ThingReader(SentenceReading sentence, List<EventDraft> drafts, IReadOnlyList<Mention> links, EntityRegistry registry)
{
    private static readonly WordList SeriesNouns = WordList.Exact("series-nouns.tsv");

    private readonly SentenceTokens _tokens = sentence.Tokens;

    /// <summary>The tokens of the sentence.</summary>
    public SentenceTokens Tokens => _tokens;

    /// <summary>The event that a clause's verb tells, or null.</summary>
    public EventDraft? Told(Clause clause)
    {
        foreach (var draft in drafts)
        {
            if (draft.Clause == clause && draft.Noun is null && clause.Verb is { } verb
                && draft.Trigger.Start <= _tokens.Tokens[verb.Last].Span.Start && draft.Trigger.End >= _tokens.Tokens[verb.Last].Span.End)
                return draft;
        }
        return null;
    }

    /// <summary>What a phrase names: an occasion, one of a numbered series, or an event told by its noun; null for anything else.</summary>
    public Thing? Named(NounPhrase phrase)
    {
        var span = _tokens.Span(phrase.First, phrase.Last);
        if (_tokens.Tokens[phrase.Last].Kind != TokenKind.Word)
            return null;
        if (phrase.Names.Length > 0)
        {
            var (name, entity, _) = sentence.Names[phrase.Names[^1]];
            if (_tokens.Names[phrase.Names[^1]].Last == phrase.Last && phrase.Possessive < 0 && IsOccasion(entity))
                return new Thing(null, entity, null, 0, name.Span, false);
        }
        foreach (var link in links)
        {
            if (link.Span == span && IsOccasion(link.Entity))
                return new Thing(null, link.Entity, null, 0, span, link.IsInferred);
        }
        return Numbered(phrase) ?? ByNoun(phrase);
    }

    private bool IsOccasion(int entity) => registry.Entities[entity].Kind == EntityKind.Occasion && !registry.WithNamesake.Contains(entity);

    /// <summary>"the second trial", "the third Moscow congress".</summary>
    private Thing? Numbered(NounPhrase phrase)
    {
        if (phrase.Last < phrase.First + 2 || _tokens.Word(phrase.First) is not ("the" or "The") || phrase.Possessive >= 0
            || !SeriesNouns.Contains(_tokens.Word(phrase.Last))
                || Dates.Tagging.WordTable.Default.Ordinal(_tokens.Word(phrase.First + 1)) is not { } number)
            return null;
        // "the second trial of Karl Holm": whose it was, belongs to it.
        var last = phrase.Last;
        if (last + 1 < _tokens.Tokens.Length && _tokens.Word(last + 1) is "of")
            return null;
        var series = _tokens.Text[_tokens.Tokens[phrase.First + 2].Span.Start.._tokens.Tokens[last].Span.End].ToLowerInvariant();
        return new Thing(null, null, series, number, _tokens.Span(phrase.First, last), false);
    }

    /// <summary>"the demolition of the theatre", "his arrest".</summary>
    private Thing? ByNoun(NounPhrase phrase)
    {
        var noun = _tokens.Tokens[phrase.Last].Span;
        foreach (var draft in drafts)
        {
            if (draft.Noun is not null && draft.Trigger == noun && !draft.Type.Name.Contains(':', StringComparison.Ordinal)
                && draft.Standing is { Actuality: Actuality.Actual, IsDenied: false }
                && (draft.When is not null || draft.Participants.Any(p => p.Entity is not null)))
                return Thing.Of(draft);
        }
        return null;
    }
}
