using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Counts;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Tellings;

/// <summary>Which thing a phrase means: something with a name, or what the article is about, by any noun that fits it.</summary>
internal sealed class TellingThings(EntityRegistry registry)
{
    /// <summary>Stands for what the article is about where nothing of that name is known.</summary>
    private const int Untitled = -1;

    private static readonly WordList Plain = WordList.AnyCase("plain-modifiers.tsv");

    private readonly HashSet<string> _nouns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _sorts = new(StringComparer.Ordinal);
    private bool _hasLead;

    /// <summary>What the article is about.</summary>
    public int Hero => registry.Hero ?? Untitled;

    /// <summary>Whether it is a woman or a man, by the first sentence.</summary>
    private bool IsPerson => _sorts.Contains("person");

    private EntityKind HeroKind => registry.Hero is { } hero ? registry.Entities[hero].Kind : EntityKind.Unknown;

    /// <summary>Learns from the first sentence of prose what the article is about: "is an opera in three acts by …".</summary>
    public void Begin(SentenceReading sentence)
    {
        if (_hasLead)
            return;
        _hasLead = true;
        var tokens = sentence.Tokens;
        foreach (var clause in sentence.Clauses.Clauses)
        {
            if (clause is not { Verb: { IsCopula: true, IsNegated: false } verb }
                || Clause.FirstBare(clause.After, verb.Last) is not { } what)
                continue;
            // "one of the oldest churches"
            if (tokens.Word(what.Last) is "one" && clause.Behind(tokens, "of") is { } among)
                what = among;
            for (var i = what.First; i <= what.Last; i++)
            {
                if (tokens.Tokens[i].Kind == TokenKind.Word && tokens.NameAt[i] < 0)
                    _words.Add(tokens.Word(i).ToString());
            }
            if (tokens.NameAt[what.Last] < 0)
                Learn(Plurals.Singular(tokens.Word(what.Last)));
            break;
        }
        if (registry.Hero is not { } hero)
            return;
        foreach (var word in registry.Entities[hero].Name.Split(' '))
        {
            _words.Add(word);
            if (_sorts.Count == 0 && HeroKind != EntityKind.Person)
                Learn(word.ToLowerInvariant());
        }
        foreach (var noun in registry.NounsOf(hero))
            Learn(noun);
        if (_sorts.Count == 0 && SortOf(HeroKind) is { } sort)
            _sorts.Add(sort);
    }

    /// <summary>Whether something of one of the sorts is what the thing is.</summary>
    public bool Is(int thing, string[] sorts) => thing == Hero && _sorts.Count > 0 ? sorts.Any(_sorts.Contains)
        : thing >= 0 && SortOf(registry.Entities[thing].Kind) is { } sort && sorts.Contains(sort)
            || thing >= 0 && registry.NounsOf(thing).Any(n => TellingLexicon.SortsOf(n).Any(sorts.Contains));

    /// <summary>The thing that the words from <paramref name="first"/> to <paramref name="last"/> mean, or null.</summary>
    public int? Resolve(SentenceReading sentence, IReadOnlyList<Mention> mentions, int first, int last)
    {
        var tokens = sentence.Tokens;
        if (tokens.NameAt[last] is >= 0 and var name)
            return tokens.Names[name].Last == last && !HasPossessive(tokens, first, tokens.Names[name].First)
                ? Known(sentence.Names[name].Entity) : null;
        if (tokens.Tokens[last].Kind != TokenKind.Word)
            return null;
        if (first == last && tokens.Tokens[last].Is(WordClass.Pronoun | WordClass.Possessive))
            return Pronoun(sentence, mentions, last);
        if (!IsPlain(tokens, first, last, out var isDefinite) || !isDefinite || IsTold(sentence, last))
            return null;
        var span = tokens.Tokens[last].Span;
        foreach (var mention in mentions)
        {
            if (mention.Span.End == span.End && mention.Form != MentionForm.Pronoun)
                return Known(mention.Entity);
        }
        return Fits(Plurals.Singular(tokens.Word(last))) && !Plurals.IsPlural(tokens.Word(last)) ? Hero : null;
    }

    /// <summary>"the abbey of Orn" in an article on "Abbey of Orn" is what that is about.</summary>
    // Sons bear their fathers' names.
    private int? Known(int entity) => registry.WithNamesake.Contains(entity) ? null : registry.Hero is { } hero
        && registry.Entities[entity].Kind != EntityKind.Person && registry.Entities[entity].Name.Equals(registry.Entities[hero].Name, StringComparison.OrdinalIgnoreCase) ? hero : entity;

    /// <summary>Whom or what "he", "its" at a token stands for.</summary>
    public int? Pronoun(SentenceReading sentence, IReadOnlyList<Mention> mentions, int at)
    {
        var span = sentence.Tokens.Tokens[at].Span;
        var word = sentence.Tokens.Word(at);
        foreach (var mention in mentions)
        {
            // A ship is "she", but no poet.
            if (mention.Span == span && !(_sorts.Contains("vessel") && registry.Entities[mention.Entity].Gender is not Gender.Female))
                return Known(mention.Entity);
        }
        if (word is "it" or "It" or "its" or "Its" or "itself")
            return !IsPerson ? Hero : null;
        if (_sorts.Contains("vessel") && word is "she" or "She" or "her" or "Her")
            return sentence.Names.Any(n => registry.Entities[n.Entity].Gender == Gender.Female) ? null : Hero;
        // "her wedding day", nobody else being spoken of.
        if (!IsPerson || registry.Hero is not { } hero
            || word is not ("his" or "His" or "her" or "Her" or "he" or "she" or "He" or "She" or "him"))
            return null;
        var gender = word is "his" or "His" or "he" or "He" or "him" ? Gender.Male : Gender.Female;
        return registry.Entities[hero].Gender is { } known && known != gender
            || sentence.Names.Any(n => n.Entity != hero
                && registry.Entities[n.Entity] is { Kind: EntityKind.Person } other && other.Gender != Opposite(gender))
                ? null : hero;
    }

    /// <summary>Whether the words between two tokens tell a thing from no other of its kind.</summary>
    /// <param name="isDefinite">Whether "the" or "this" stands before it.</param>
    private bool IsPlain(SentenceTokens tokens, int first, int head, out bool isDefinite)
    {
        isDefinite = tokens.Word(first) is "the" or "The" or "this" or "This" or "that" or "That";
        for (var i = isDefinite ? first + 1 : first; i < head; i++)
        {
            if (tokens.DateAt[i] >= 0)
                continue;
            if (tokens.NameAt[i] >= 0 && tokens.NameAt[i] < int.MaxValue && !_words.Contains(tokens.Word(i).ToString())
                || tokens.NameAt[i] < 0 && !tokens.IsIn(i, Plain) && !_words.Contains(tokens.Word(i).ToString()))
                return false;
        }
        return true;
    }

    /// <summary>"the bridge at Porto", "the line which …": words behind tell which one is meant.</summary>
    private bool IsTold(SentenceReading sentence, int head)
    {
        var tokens = sentence.Tokens;
        if (head + 1 >= tokens.Tokens.Length)
            return false;
        var next = tokens.Word(head + 1);
        if (next is "beside" or "next" or "opposite" or "behind" or "near" or "between")
            return true;
        return next is "of" or "at" or "over" or "for" or "by" && head + 2 < tokens.Tokens.Length && tokens.DateAt[head + 2] < 0
            && !(tokens.NameAt[head + 2] is >= 0 and var name && sentence.Names[name].Entity == Hero);
    }

    private bool Fits(string noun) => _nouns.Contains(noun) || NounFamilies.Fits(noun, _nouns)
        || TellingLexicon.SortsOf(noun).Any(s => s[0] == '~' && _sorts.Contains(s[1..]));

    private void Learn(string noun)
    {
        var sorts = TellingLexicon.SortsOf(noun);
        if (sorts.Length == 0 && (HeroKind == EntityKind.Person || NameKinds.IsPersonNoun(noun, out _)))
        {
            _sorts.Add("person");
            return;
        }
        var kind = sorts.Length == 0 ? SortOf(NameKinds.OfNoun(noun) ?? EntityKind.Unknown) : null;
        if (sorts.Length == 0 && kind is null)
            return;
        _nouns.Add(noun);
        foreach (var sort in sorts)
        {
            if (sort[0] != '~')
                _sorts.Add(sort);
        }
        if (kind is not null)
            _sorts.Add(kind);
    }

    private static bool HasPossessive(SentenceTokens tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens.Tokens[i].Kind == TokenKind.Possessive || tokens.Tokens[i].Is(WordClass.Possessive))
                return true;
        }
        return false;
    }

    private static Gender Opposite(Gender gender) => gender == Gender.Male ? Gender.Female : Gender.Male;

    private static string? SortOf(EntityKind kind) => kind switch
    {
        EntityKind.Person => "person",
        EntityKind.Building => "building",
        EntityKind.Body => "body",
        EntityKind.Vessel => "vessel",
        EntityKind.Work => "work",
        EntityKind.Place => "place",
        _ => null,
    };
}
