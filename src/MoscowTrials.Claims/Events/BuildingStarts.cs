using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Events;

/// <summary>Reads when something began to be built: "Work on the dam began in 1951", "was begun in 1240", "its foundation stone was
/// laid".</summary>
internal sealed class BuildingStarts(EntityRegistry registry, PhraseLinks links)
{
    private static readonly WordList Works = WordList.AnyCase("building-works.tsv");

    private static readonly EventType Begun = EventLexicon.Named("begin-building");
    private static readonly EventType StoneLaid = EventLexicon.Named("lay-stone");

    /// <summary>The event that the clause tells, or null.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="verb">Its verb.</param>
    /// <param name="subject">What its subject is linked to, or null.</param>
    public EventDraft? Read(SentenceReading sentence, Clause clause, VerbGroup verb, Link? subject)
    {
        if (clause.Subject is not { } phrase || sentence.Tokens.Tokens[phrase.Last].Kind != TokenKind.Word)
            return null;
        if (verb.Verb is "begin" or "start" or "commence")
        {
            // "The cathedral was begun in 1240."
            if (subject is not null)
                return verb.IsPassive && IsBuilt(subject) ? Draft(sentence, clause, verb, Begun, subject, phrase) : null;
            return Works.Contains(sentence.Tokens.Word(phrase.Last)) && What(sentence, clause, phrase, "on", "of") is var (link, what)
                ? Draft(sentence, clause, verb, Begun, link, what) : null;
        }
        // "Ground was broken for the dam in 1951."
        if (verb is { Verb: "break", IsPassive: true } && sentence.Tokens.Word(phrase.Last) is "Ground" or "ground")
        {
            return clause.After.Find(p => p.Preposition >= 0 && sentence.Tokens.Word(p.Preposition) is "for" or "on") is { } built
                ? links.Resolve(sentence, built) is { } of && IsBuilt(of) ? Draft(sentence, clause, verb, Begun, of, built) : null
                : OfArticle() is { } own ? Draft(sentence, clause, verb, Begun, own, phrase) : null;
        }
        if (verb is { Verb: "lay", IsPassive: true } && IsFirstStone(sentence.Tokens, phrase))
            return What(sentence, clause, phrase, "of", "for") is var (link, what) ? Draft(sentence, clause, verb, StoneLaid, link, what)
                : null;
        return null;
    }

    /// <summary>What is built: behind the noun, before it, or what the article is about.</summary>
    private (Link Link, NounPhrase Phrase)? What(SentenceReading sentence, Clause clause, NounPhrase phrase, string near, string far)
    {
        if ((Nouns.Following(clause, phrase, sentence.Tokens, near) ?? Nouns.Following(clause, phrase, sentence.Tokens, far)) is { } of)
        {
            if (links.Resolve(sentence, of) is { } told)
                return IsBuilt(told) ? (told, of) : null;
            // Work on the foundations is work on the whole.
            return sentence.Tokens.Word(of.Last) is "foundations" or "foundation" && OfArticle() is { } whole ? (whole, of) : null;
        }
        if (phrase.Possessive >= 0)
            return links.Possessor(sentence, phrase) is { } owner && IsBuilt(owner) ? (owner, phrase) : null;
        // "The preparatory work began", "Restoration work began" are of something else.
        for (var i = phrase.First; i < phrase.Last; i++)
        {
            if (!sentence.Tokens.Tokens[i].Is(WordClass.Function) && !Works.Contains(sentence.Tokens.Word(i))
                && sentence.Tokens.Word(i) is not ("foundation" or "first"))
                return null;
        }
        return OfArticle() is { } own ? (own, phrase) : null;
    }

    private Link? OfArticle() => registry.Hero is { } hero && registry.Entities[hero].Kind is EntityKind.Building or EntityKind.Vessel
        ? new Link(hero, MentionForm.DefinitePhrase,
            $"what is not said is taken for {registry.Entities[hero].Name}, what the article is about") : null;

    private bool IsBuilt(Link link) => registry.Entities[link.Entity].Kind is EntityKind.Building or EntityKind.Vessel;

    private static bool IsFirstStone(SentenceTokens tokens, NounPhrase phrase) =>
        tokens.Word(phrase.Last) is "cornerstone" or "keel"
        || tokens.Word(phrase.Last) is "stone" && phrase.Last > phrase.First
            && tokens.Word(phrase.Last - 1) is "foundation" or "corner" or "first";

    private static EventDraft Draft(SentenceReading sentence, Clause clause, VerbGroup verb, EventType type, Link link, NounPhrase what)
    {
        var draft = EventDraft.Of(sentence, clause, type, verb.Last, verb.Last);
        draft.IsKept = true;
        draft.Add(Role.Patient, link, sentence.Tokens.Span(what.First, what.Last));
        draft.When = EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, isState: false, verb.IsNegated);
        return draft;
    }
}
