using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Names;

/// <summary>
/// Houses and bodies that an article tells the beginning or end of without giving them a name: "A wooden bridge was built in 1847. … The wooden
/// bridge was swept away." Only the very same words take one up again, and where two are introduced by them, none is meant.
/// </summary>
internal sealed class UnnamedThings(EntityRegistry registry, SoleThings soles)
{
    private const int Two = -1;

    private static readonly WordList AnotherThing = WordList.Exact("another-thing.tsv", "noun");

    private readonly Dictionary<string, (int Entity, int Sentence, int First)> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes in what the phrase introduces; null where it introduces nothing that could be told again.</summary>
    /// <param name="sentence">The sentence's number.</param>
    /// <param name="tokens">The sentence.</param>
    /// <param name="phrase">A phrase of it.</param>
    public Link? Introduce(int sentence, SentenceTokens tokens, NounPhrase phrase)
    {
        if (tokens.Word(phrase.First) is not ("a" or "A" or "an" or "An"))
            return null;
        if (phrase.Possessive < 0 && soles.Find(tokens.Text, tokens.Tokens, phrase.First, phrase.Last) is var (sole, _))
            return new Link(sole, MentionForm.Name, "introduced here");
        if (Described(sentence, tokens, phrase) is { } described)
            return described;
        if (Words(tokens, phrase) is not { } words)
            return null;
        if (!_known.TryGetValue(words, out var thing))
            _known[words] = thing = (registry.Introduce(words, NameKinds.OfHead(tokens.Word(phrase.Last))!.Value), sentence, phrase.First);
        else if ((thing.Sentence, thing.First) != (sentence, phrase.First))
            _known[words] = thing = (Two, -1, -1);
        return thing.Entity == Two ? null : new Link(thing.Entity, MentionForm.Name, "introduced here");
    }

    /// <summary>What "the wooden bridge" takes up, or null.</summary>
    public Link? Find(SentenceTokens tokens, NounPhrase phrase) =>
        _known.Count > 0 && tokens.Word(phrase.First) is "the" or "The" && Words(tokens, phrase) is { } words
        && _known.TryGetValue(words, out var thing) && thing.Entity != Two
            ? new Link(thing.Entity, MentionForm.DefinitePhrase, $"\"the {words}\" is taken for the one introduced before") : null;

    /// <summary>
    /// What "the commission" takes up behind "a commission of inquiry": the one body of the noun that was introduced so far, or null.
    /// </summary>
    public Link? ByHead(SentenceTokens tokens, NounPhrase phrase)
    {
        if (_known.Count == 0 || phrase.Last != phrase.First + 1 || phrase.Possessive >= 0
            || tokens.Word(phrase.First) is not ("the" or "The"))
            return null;
        var noun = tokens.Word(phrase.Last);
        Link? found = null;
        foreach (var (words, thing) in _known)
        {
            var head = words.IndexOf(" of ", StringComparison.Ordinal) is >= 0 and var of ? words.AsSpan(0, of) : words.AsSpan();
            if (!head[(head.LastIndexOf(' ') + 1)..].Equals(noun, StringComparison.OrdinalIgnoreCase))
                continue;
            if (found is not null || thing.Entity == Two || registry.Entities[thing.Entity].Kind != EntityKind.Body)
                return null;
            found = new Link(thing.Entity, MentionForm.DefinitePhrase, $"\"the {noun}\" is taken for the {words} introduced before");
        }
        return found;
    }

    /// <summary>The one thing that the article speaks of by the phrase's noun, or null.</summary>
    public Link? Sole(SentenceTokens tokens, NounPhrase phrase) =>
        phrase.Possessive < 0 && soles.Find(tokens.Text, tokens.Tokens, phrase.First, phrase.Last) is var (entity, noun)
            ? phrase.Names.Length > 0 ? new Link(entity, MentionForm.Name, $"the only {noun} of the article")
                : new Link(entity, MentionForm.DefinitePhrase, $"\"the {noun}\" is taken for the only one of the article") : null;

    /// <summary>What "the great dome", or near it "the dome", speaks of where there are other domes; null where it is not told again.</summary>
    public Link? Described(int sentence, SentenceTokens tokens, NounPhrase phrase) =>
        phrase.Possessive < 0 && phrase.Names.Length == 0
        && soles.FindDescribed(sentence, tokens.Text, tokens.Tokens, phrase.First, phrase.Last) is var (entity, words)
            ? tokens.Word(phrase.First) is "a" or "A" or "an" or "An" ? new Link(entity, MentionForm.Name, "introduced here")
                : new Link(entity, MentionForm.DefinitePhrase, $"\"the {tokens.Word(phrase.Last)}\" is taken for the one {words} of the article") : null;

    /// <summary>Whether the last few sentences speak of another of the kind than "the house" means.</summary>
    public bool HasRival(string noun, int sentence, int start) => soles.HasRival(noun, sentence, start);

    /// <summary>The words that tell it from others of its kind: "wooden bridge", "board of health"; null where "a bridge" has none.</summary>
    private static string? Words(SentenceTokens tokens, NounPhrase phrase)
    {
        if (phrase.Names.Length > 0 || phrase.Possessive >= 0 || tokens.Tokens[phrase.Last].Kind != TokenKind.Word
            || NameKinds.OfHead(tokens.Word(phrase.Last)) is not (EntityKind.Building or EntityKind.Body))
            return null;
        for (var i = phrase.First + 1; i < phrase.Last; i++)
        {
            if (AnotherThing.Contains(tokens.Word(i)) || tokens.Tokens[i].Kind != TokenKind.Word)
                return null;
        }
        var last = phrase.Last;
        if (last + 2 < tokens.Tokens.Length && tokens.Word(last + 1) is "of")
        {
            // "of health", but not "of the town", which is another's in another town.
            if (tokens.Tokens[last + 2].Is(WordClass.Function) || tokens.NameAt[last + 2] >= 0 || tokens.DateAt[last + 2] >= 0)
                return null;
            last += 2;
        }
        return last == phrase.First + 1 ? null : tokens.Span(phrase.First + 1, last).In(tokens.Text).ToString();
    }
}
