using System.Collections.Frozen;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Names;

/// <summary>
/// What an article speaks of by a noun alone, "the dam", "the siege", because it has only one of them. An article that somewhere has
/// "dams",
/// "a second dam", "the old dam" beside "the stone dam", or a dam with a name, has none of this kind.
/// </summary>
internal sealed class SoleThings
{
    /// <summary>Tokens before a noun that may describe it.</summary>
    private const int MostModifiers = 5;

    /// <summary>Tokens of "of the old town" that tell one from another.</summary>
    private const int LongestComplement = 4;

    private static readonly FrozenDictionary<string, EntityKind> Kinds = LexiconTable.Read("sole-things.tsv", 2)
        .ToFrozenDictionary(static r => r[0], static r => Enum.Parse<EntityKind>(r[1]), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, EntityKind> Common = LexiconTable.Read("described-things.tsv", 2)
        .ToFrozenDictionary(static r => r[0], static r => Enum.Parse<EntityKind>(r[1]), StringComparer.Ordinal);

    // What may be one of them, in the plural too.
    private static readonly WordList Nouns = WordList.Of(
        Kinds.Keys.Concat(Common.Keys).Concat(NounFamilies.Nouns)
            .SelectMany(static k => (string[])[k, k + "s", k + "es", k.EndsWith('y') ? k[..^1] + "ies" : k]), anyCase: true);

    private static readonly WordList AnotherThing = WordList.AnyCase("another-thing.tsv", "noun");
    // Words before a plural by which it speaks of others than the one of the article.
    private static readonly WordList Foreign = WordList.AnyCase("foreign-plurals.tsv");
    private static readonly WordList EmptyModifiers = WordList.AnyCase("empty-modifiers.tsv");

    private static readonly SpellingFact<Noun> Known = new(Look);

    private readonly DescribedThings _described = new();
    private readonly Dictionary<string, Use> _uses = new(StringComparer.Ordinal);
    private EntityRegistry? _registry;

    /// <summary>The kind of thing that a noun in the singular tells; null for all nouns that are not in the table.</summary>
    public static EntityKind? KindOf(ReadOnlySpan<char> noun) => Known.Of(noun) is { IsPlural: false, IsCommon: false } known ? known.Kind : null;

    /// <summary>Takes note of how a sentence uses the nouns.</summary>
    /// <param name="sentence">The sentence's number.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="names">Its names, in order.</param>
    public void Observe(int sentence, string text, Token[] tokens, List<NameSpan> names)
    {
        var name = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || !Nouns.Contains(tokens[i].Spelling) || Known.Of(tokens[i].Spelling) is not { } noun)
                continue;
            while (name < names.Count && names[name].Span.End <= tokens[i].Span.Start)
                name++;
            var use = _uses.GetValueOrDefault(noun.Lemma) ?? (_uses[noun.Lemma] = new Use());
            if (name < names.Count && names[name].Span.Contains(tokens[i].Span))
                use.IsNamed |= IsItsNoun(text, names[name].Span, tokens[i].Span);
            else if (!tokens[i].IsCapitalised || i == 0)
                Take(use, noun, sentence, text, tokens, i, names, name);
        }
    }

    private void Take(Use use, Noun noun, int sentence, string text, Token[] tokens, int at, List<NameSpan> names, int name)
    {
        use.Take(text, tokens, at, noun.IsPlural, names, name);
        if (Use.IsModifier(tokens, at))
            return;
        var described = Modifiers(text, tokens, at, out var article);
        var isOthers = article >= 0 && (tokens[article].Kind is TokenKind.Possessive or TokenKind.Number
            || tokens[article].Is(WordClass.Possessive)) || Use.Complement(text, tokens, at) is not null;
        for (var i = article + 1; i < at; i++)
            isOthers |= AnotherThing.Contains(tokens[i].Span.In(text));
        // "Orn was a repair yard in Lund" speaks of no other yard.
        if (article > 0 && tokens[article - 1].Span.In(text) is "was" or "is" or "as" or "became" or "remained")
            return;
        _described.Take(noun.Lemma, sentence, tokens[at].Span.Start, described, article < 0 ? default : tokens[article].Span.In(text),
            isOthers || noun.IsPlural);
    }

    /// <summary>Whether the last few sentences speak of another of the kind than "the house" means.</summary>
    public bool HasRival(string noun, int sentence, int start) => _described.HasRival(noun, sentence, start);

    /// <summary>What "the great dome" speaks of where there are other domes; null where it is not told again.</summary>
    /// <param name="sentence">The sentence's number.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="first">First token of a phrase with its article.</param>
    /// <param name="last">Its noun.</param>
    public (int Entity, string Words)? FindDescribed(int sentence, string text, Token[] tokens, int first, int last)
    {
        if (_registry is null || tokens[last].Kind != TokenKind.Word || Known.Of(tokens[last].Spelling) is not { IsPlural: false } noun
            || noun.IsCommon && !Common.ContainsKey(noun.Lemma))
            return null;
        var described = Modifiers(text, tokens, last, out var at);
        if (at > first || Use.Complement(text, tokens, last) is not null)
            return null;
        return _described.Find(noun.Lemma, described, sentence, tokens[last].Span.Start, words => _registry.Introduce(words, noun.Kind)) is { } entity
            ? (entity, _registry.Entities[entity].Name) : null;
    }

    /// <summary>Makes the things known to what names are looked up in.</summary>
    public void Settle(EntityRegistry registry) => _registry = registry;

    /// <summary>The thing that the phrase speaks of, with the noun; null where the article has none, or several.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="first">First token of a phrase with its article.</param>
    /// <param name="last">Its noun.</param>
    public (int Entity, string Noun)? Find(string text, Token[] tokens, int first, int last)
    {
        if (_registry is null || tokens[last].Kind != TokenKind.Word || Known.Of(tokens[last].Spelling) is not { IsPlural: false, IsCommon: false } noun
            || !_uses.TryGetValue(noun.Lemma, out var use) || !use.IsSole)
            return null;
        // "the stone dam" is the dam where no other is told.
        var described = Modifiers(text, tokens, last, out var at);
        if (described.Length > 0 && described != use.Description || at > first)
            return null;
        if (use.Entity < 0)
        {
            use.Entity = _registry.Introduce(use.Written is { } written ? written + " " + noun.Lemma : noun.Lemma, noun.Kind);
            _registry.AddNoun(use.Entity, noun.Lemma);
            _registry.Name(use.Entity);
        }
        return (use.Entity, noun.Lemma);
    }

    private static Noun? Look(string word)
    {
        var lower = word.ToLowerInvariant();
        if (Kinds.TryGetValue(lower, out var kind))
            return new Noun(lower, kind, false, false);
        if (Common.TryGetValue(lower, out kind) || NounFamilies.Has(lower))
            return new Noun(lower, kind, false, true);
        var singular = lower.EndsWith("ies", StringComparison.Ordinal) ? lower[..^3] + "y"
            : lower.EndsWith("ches", StringComparison.Ordinal) || lower.EndsWith("shes", StringComparison.Ordinal) ? lower[..^2]
            : lower.EndsWith('s') ? lower[..^1] : lower;
        return Kinds.TryGetValue(singular, out kind) ? new Noun(singular, kind, true, false)
            : Common.TryGetValue(singular, out kind) || NounFamilies.Has(singular) ? new Noun(singular, kind, true, true) : null;
    }

    /// <summary>Whether the noun tells what the name names: the first word, the last, or the last before "of".</summary>
    private static bool IsItsNoun(string text, TextSpan name, TextSpan noun) =>
        noun.End == name.End || noun.Start == name.Start || text.AsSpan(noun.End).StartsWith(" of ", StringComparison.Ordinal);

    /// <summary>The words that describe a noun, in lower case; <paramref name="at"/> becomes the token before them.</summary>
    private static string Modifiers(string text, Token[] tokens, int noun, out int at)
    {
        at = noun - 1;
        while (at >= 0 && at > noun - MostModifiers && tokens[at].Kind is TokenKind.Word && !tokens[at].Is(WordClass.Function)
            && !(tokens[at].Is(WordClass.Verb) && !tokens[at].Is(WordClass.NotVerb | WordClass.Participle | WordClass.Ing)))
            at--;
        var words = "";
        for (var i = at + 1; i < noun; i++)
        {
            var word = tokens[i].Span.In(text);
            if (!EmptyModifiers.Contains(word))
                words = words.Length == 0 ? word.ToString().ToLowerInvariant()
                    : string.Concat(words, " ", word.ToString().ToLowerInvariant());
        }
        return words;
    }

    /// <param name="IsCommon">Whether it tells a thing only together with the words before it.</param>
    private sealed record Noun(string Lemma, EntityKind Kind, bool IsPlural, bool IsCommon);

    /// <summary>How an article uses one noun.</summary>
    private sealed class Use
    {
        private int _introduced;
        private int _definite;
        private bool _isSpoilt;
        private string? _complement;

        public bool IsNamed { get; set; }

        /// <summary>The one description that it is given, in lower case, or null.</summary>
        public string? Description { get; private set; }

        /// <summary>The description as it is written, where it holds a name; else null.</summary>
        public string? Written { get; private set; }

        /// <summary>The entity, once something was linked to it; else -1.</summary>
        public int Entity { get; set; } = -1;

        // What is spoken of once meets nothing that is told elsewhere.
        public bool IsSole => !IsNamed && !_isSpoilt && _introduced < 2 && _definite > 0 && _definite + _introduced > 1;

        public void Take(string text, Token[] tokens, int noun, bool isPlural, List<NameSpan> names, int name)
        {
            if (_isSpoilt || IsModifier(tokens, noun))
                return;
            var described = Modifiers(text, tokens, noun, out var at);
            var article = at >= 0 ? tokens[at].Span.In(text) : default;
            if (isPlural)
            {
                // "similar schools in Lund" are others; "the schools", "two schools" are of one kind with "the school".
                _isSpoilt |= !Foreign.Contains(at + 1 < noun ? tokens[at + 1].Span.In(text) : article) && !Foreign.Contains(article);
                return;
            }
            if (at >= 0 && tokens[at].Kind is TokenKind.Possessive or TokenKind.Number)
                _isSpoilt = true;
            else if (article is "the" or "The" or "this" or "This" or "that" or "That")
                _definite++;
            else if (article is "a" or "A" or "an" or "An")
                _introduced++;
            else if (at >= 0 && article is not ("its" or "Its") && tokens[at].Is(WordClass.Determiner | WordClass.Possessive))
                _isSpoilt = true;
            else if (described.Length == 0)
                return;
            for (var i = at + 1; i < noun; i++)
                _isSpoilt |= AnotherThing.Contains(tokens[i].Span.In(text)) || tokens[i].Is(WordClass.Participle)
                    && tokens[i].Span.In(text) is "rebuilt";
            if (described.Length > 0)
            {
                _isSpoilt |= Description is not null && Description != described;
                Description = described;
                if (Written is null && name > 0 && names[name - 1].Span.Start >= tokens[at + 1].Span.Start)
                    Written = text[tokens[at + 1].Span.Start..tokens[noun - 1].Span.End];
            }
            if (Complement(text, tokens, noun) is { } complement)
            {
                _isSpoilt |= _complement is not null && _complement != complement;
                _complement = complement;
            }
        }

        /// <summary>"the bridge engineer", "the strike committee"</summary>
        public static bool IsModifier(Token[] tokens, int noun) =>
            noun + 1 < tokens.Length && tokens[noun + 1] is { Kind: TokenKind.Word, IsCapitalised: false } next
                && (!next.Is(WordClass.Function | WordClass.Adverb | WordClass.Verb) || next.Is(WordClass.NotVerb)
                    && !next.Is(WordClass.Function));

        /// <summary>What tells it from others of its kind: "of the town", "at Orn"; null where nothing does.</summary>
        public static string? Complement(string text, Token[] tokens, int noun)
        {
            if (noun + 2 >= tokens.Length || tokens[noun + 1].Span.In(text) is not ("of" or "at" or "in" or "near" or "from"))
                return null;
            var isOf = tokens[noun + 1].Span.In(text) is "of";
            var from = noun + 2;
            while (from + 1 < tokens.Length && tokens[from].Is(WordClass.Determiner))
                from++;
            if (!isOf && !tokens[from].IsCapitalised || tokens[from].Kind != TokenKind.Word)
                return null;
            var to = from;
            while (to + 1 < tokens.Length && to < from + LongestComplement && tokens[to + 1].Kind == TokenKind.Word
                && tokens[to + 1].IsCapitalised)
                to++;
            return text[tokens[from].Span.Start..tokens[to].Span.End];
        }
    }
}
