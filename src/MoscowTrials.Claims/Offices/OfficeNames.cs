using System.Collections.Frozen;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Offices;

/// <summary>Reads the phrases that name an office: "the general manager", "bishop of Ulm", "the post of dean", "its chairman".</summary>
/// <param name="registry">What the article names.</param>
/// <param name="article">Title of the article, if it is about a body.</param>
/// <param name="lead">The article's first sentence; empty where it has none.</param>
internal sealed class OfficeNames(EntityRegistry registry, string? article, string lead)
{
    private const int MostModifiers = 2;

    private static readonly ILookup<string, (string Before, bool IsOne)> Offices =
        LexiconTable.Read("offices.tsv", 3).ToLookup(r => r[0], r => (r[1], r[2] == "one"), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Posts = LexiconTable.Read("office-posts.tsv", 2)
        .ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordList Boards = WordList.Exact("office-boards.tsv");
    private static readonly WordList GeneralBodies = WordList.Exact("general-bodies.tsv", "any");
    private static readonly WordList Bodies = WordList.Exact("general-bodies.tsv", "kind");
    private readonly SoleOffices _soles = new();

    private static readonly WordList EmptyWords = WordList.Exact("office-modifiers.tsv");

    /// <summary>Takes note of what a sentence says of how many hold an office.</summary>
    public void Learn(SentenceTokens tokens) => _soles.Learn(tokens, Offices);

    /// <summary>Whether the phrase is a word that stands in for an office: "the post", "the editorship".</summary>
    public static bool IsPost(SentenceTokens tokens, NounPhrase phrase) =>
        tokens.Tokens[phrase.Last].Kind == TokenKind.Word && Posts.ContainsKey(tokens.Word(phrase.Last));

    /// <summary>The office that a word for one is made of: the director of "the directorship"; null where it tells none ("the post").</summary>
    public Office? OfPost(SentenceReading sentence, Clause clause, NounPhrase post, IReadOnlyList<Mention> links)
    {
        var tokens = sentence.Tokens;
        var word = tokens.Word(post.Last);
        if (!Posts.TryGetValue(word, out var title))
            return null;
        var whole = Nouns.Following(clause, post, tokens, "of");
        if (word is "chair" && whole is not null)
            title = IsBoard(tokens, whole) ? "chairman" : "professor";
        if (title.Length == 0)
            return null;
        // "the managing directorship"
        if (post.Last > post.First && IsModifier(tokens, post.Last - 1) && IsNamedOffice(tokens.Word(post.Last - 1), title))
            title = $"{tokens.Word(post.Last - 1)} {title}";
        var (of, body, last) = Whose(sentence, clause, post, links);
        return new Office(title, of, body, IsAloneIn(title), post.First, last);
    }

    /// <summary>The office of "the post of director"; null where the words do not say of which.</summary>
    public Office? BehindPost(SentenceReading sentence, Clause clause, NounPhrase post, IReadOnlyList<Mention> links) =>
        Nouns.Following(clause, post, sentence.Tokens, "of") is { } behind ? Read(sentence, clause, behind, links) : null;

    /// <summary>The office that a phrase names, or null.</summary>
    public Office? Read(SentenceReading sentence, Clause clause, NounPhrase phrase, IReadOnlyList<Mention> links)
    {
        var tokens = sentence.Tokens;
        if (tokens.Tokens[phrase.Last].Kind != TokenKind.Word || tokens.NameAt[phrase.Last] >= 0 || IsOne(tokens, phrase.Last, phrase.First) is not { } isOne)
            return null;
        var first = phrase.Last;
        while (first > phrase.First && phrase.Last - first < MostModifiers && IsModifier(tokens, first - 1))
            first--;
        var title = tokens.Span(first, phrase.Last).In(tokens.Text).ToString().ToLowerInvariant();
        title = title is "chairwoman" or "chairperson" ? "chairman" : title;
        var (of, body, last) = Whose(sentence, clause, phrase, links);
        // There is one minister of Public Works, and "alone" says that there is one.
        var isSole = isOne || IsToldSole(tokens, phrase.First, first) || _soles.Has(title) || title is "minister" && of.Length > 0 || IsAlone(tokens, last);
        return new Office(title, of, body, isSole, first, last);
    }

    /// <summary>Whether a phrase is of what the article is about: "the club", "the board", its name.</summary>
    public bool IsOfArticle(SentenceTokens tokens, NounPhrase phrase) => phrase.Names.Length == 0 && tokens.Tokens[phrase.Last].Kind == TokenKind.Word
        && phrase.Last == phrase.First + 1 && (IsHero(tokens.Word(phrase.Last)) || IsBoard(tokens, phrase));

    /// <summary>The office of which a thing is the sign: the one of that title that the article says there is one of, else the bare one.</summary>
    public Office OfSign(string title, int first, int last) => Of(_soles.EndingIn(title) ?? title, _soles.EndingIn(title) is not null || IsAloneIn(title), first, last);

    /// <summary>The office that a title before a name tells, of what the article is about: "Abbot Bernard Mont"; null for other words.</summary>
    public Office? Titled(ReadOnlySpan<char> word, int at)
    {
        var title = word.ToString().ToLowerInvariant();
        return word.Length > 3 && Offices[title].Any(static o => o is { Before.Length: 0, IsOne: true }) && Hero(title) is { } body ? new Office(title, "", body, true, at, at) : null;
    }

    /// <summary>An office of what the article is about.</summary>
    public Office Of(string title, bool isSole, int first, int last) => new(title, "", Hero(title), isSole, first, last);

    /// <summary>An office that the text does not name, of what the article is about.</summary>
    public Office Unnamed(int first, int last) => new(Office.Unnamed, "", Hero(Office.Unnamed), false, first, last);

    /// <summary>"held the office of master of the works, alone and without interruption,".</summary>
    private static bool IsAlone(SentenceTokens tokens, int last)
    {
        for (var i = last + 1; i < tokens.Tokens.Length && i <= last + 3; i++)
        {
            if (tokens.Word(i) is "alone" or "single-handed" or "single-handedly")
                return true;
        }
        return false;
    }

    /// <summary>"the sole editor", "its only director".</summary>
    private static bool IsToldSole(SentenceTokens tokens, int from, int noun)
    {
        for (var i = from; i < noun; i++)
        {
            if (tokens.Word(i) is "sole" or "only" or "single" or "one")
                return true;
        }
        return false;
    }

    private static bool IsBoard(SentenceTokens tokens, NounPhrase whole) =>
        tokens.Tokens[whole.Last].Kind == TokenKind.Word && tokens.NameAt[whole.Last] < 0 && Boards.Contains(tokens.Word(whole.Last));

    private static bool IsNamedOffice(ReadOnlySpan<char> before, string title)
    {
        foreach (var office in Offices[title])
        {
            if (before.SequenceEqual(office.Before))
                return true;
        }
        return false;
    }

    private static bool IsAloneIn(string title)
    {
        var space = title.LastIndexOf(' ');
        var before = space < 0 ? "" : title[..space];
        return Offices[title[(space + 1)..]].Any(o => o.IsOne && (o.Before == before || o.Before.Length == 0));
    }

    private (string Of, string? Body, int Last) Whose(SentenceReading sentence, Clause clause, NounPhrase phrase, IReadOnlyList<Mention> links)
    {
        var tokens = sentence.Tokens;
        if (Nouns.Following(clause, phrase, tokens, "of") is { } of)
            return Named(sentence, of, links);
        if (Nouns.Following(clause, phrase, tokens, "at") is { Names.Length: > 0 } at)
            return Named(sentence, at, links);
        if ((Nouns.Following(clause, phrase, tokens, "to") ?? Nouns.Following(clause, phrase, tokens, "for")) is { } lord)
            return Named(sentence, lord, links);
        if (Nouns.Following(clause, phrase, tokens, "in") is { Names.Length: > 0 } town)
            return Named(sentence, town, links);
        // "the Alpine Club's president"
        if (phrase.Possessive >= 0 && phrase.Names is [var owner, ..] && tokens.Names[owner].Last == phrase.Possessive - 1)
        {
            var name = registry.Entities[sentence.Names[owner].Entity].Name;
            return (name.ToLowerInvariant(), name, phrase.Last);
        }
        // "the yard's chief designer", where the article is about a yard
        if (phrase.Possessive >= 2 && phrase.Names.Length == 0 && tokens.Tokens[phrase.Possessive].Kind == TokenKind.Possessive
            && !IsHero(tokens.Word(phrase.Possessive - 1)))
        {
            var words = tokens.Span(tokens.Tokens[phrase.First].Is(WordClass.Determiner) ? phrase.First + 1 : phrase.First, phrase.Possessive - 1);
            return (words.In(tokens.Text).ToString().ToLowerInvariant(), null, phrase.Last);
        }
        return ("", Hero(tokens.Word(phrase.Last)), phrase.Last);
    }

    private (string Of, string? Body, int Last) Named(SentenceReading sentence, NounPhrase whole, IReadOnlyList<Mention> links)
    {
        var tokens = sentence.Tokens;
        if (whole.Names is [.., var name] && tokens.NameAt[whole.Last] >= 0 && whole.Possessive < 0)
        {
            var entity = registry.Entities[sentence.Names[name].Entity].Name;
            return (entity.ToLowerInvariant(), entity, whole.Last);
        }
        var span = tokens.Span(whole.First, whole.Last);
        foreach (var link in links)
        {
            if (link.Span == span)
                return (registry.Entities[link.Entity].Name.ToLowerInvariant(), registry.Entities[link.Entity].Name, whole.Last);
        }
        // "of the company", "of the board" is no more than "its".
        if (whole.Last == whole.First + 1 && tokens.Word(whole.First) is "the" && IsHero(tokens.Word(whole.Last)) || IsBoard(tokens, whole))
            return ("", Hero(default), whole.Last);
        var words = tokens.Span(tokens.Tokens[whole.First].Is(WordClass.Determiner) && whole.First < whole.Last ? whole.First + 1 : whole.First, whole.Last);
        return (words.In(tokens.Text).ToString().ToLowerInvariant(), null, whole.Last);
    }

    /// <summary>Whether "the company" is what the article is about.</summary>
    private bool IsHero(ReadOnlySpan<char> noun) =>
        (registry.Hero is { } own && registry.Entities[own].Kind != EntityKind.Person ? registry.Entities[own].Name : article) is { } name
            && noun.Length > 3 && name.EndsWith(noun, StringComparison.OrdinalIgnoreCase)
        || (registry.Hero is null && article is not null || registry.Hero is { } hero
            && (registry.NounsOf(hero).Contains(noun.ToString()) || registry.Entities[hero].Kind is EntityKind.Body or EntityKind.Unknown or EntityKind.Building))
            && (IsInTitle(registry.Hero is { } named ? registry.Entities[named].Name : article, noun) || GeneralBodies.Contains(noun) || Bodies.Contains(noun) && IsInLead(noun) || registry.Hero is { } known && registry.NounsOf(known).Contains(noun.ToString()));

    /// <summary>"the lake" of the Prefecture of Lake Ndoro.</summary>
    private static bool IsInTitle(string? title, ReadOnlySpan<char> noun)
    {
        var at = noun.Length > 3 && title is not null ? title.AsSpan().IndexOf(noun, StringComparison.OrdinalIgnoreCase) : -1;
        return at >= 0 && (at == 0 || title![at - 1] == ' ') && (at + noun.Length == title!.Length || title[at + noun.Length] == ' ');
    }

    /// <summary>"the club" is what the article is about only where it begins by saying that it is a club; a paper may be called newspaper or journal.</summary>
    private bool IsInLead(ReadOnlySpan<char> noun) =>
        lead.AsSpan().Contains(noun, StringComparison.OrdinalIgnoreCase)
        || noun is "paper" or "newspaper" && (lead.Contains("journal", StringComparison.OrdinalIgnoreCase) || lead.Contains("gazette", StringComparison.OrdinalIgnoreCase)
            || lead.Contains("weekly", StringComparison.OrdinalIgnoreCase) || lead.Contains("magazine", StringComparison.OrdinalIgnoreCase));

    /// <summary>What an office is of that the text only calls "the director": the company that the article is about.</summary>
    private string? Hero(ReadOnlySpan<char> office)
    {
        if (registry.Hero is not { } hero || article is not null && registry.Entities[hero].Kind == EntityKind.Person)
            return article;
        var kind = registry.Entities[hero].Kind;
        var isTown = kind == EntityKind.Place && office is "mayor" or "burgomaster" or "provost" or "governor" or "sheriff" or "bailiff";
        return kind is EntityKind.Body or EntityKind.Building || kind == EntityKind.Unknown || isTown ? registry.Entities[hero].Name : null;
    }

    /// <summary>Whether one person holds the office at a time; null where the words name none.</summary>
    private static bool? IsOne(SentenceTokens tokens, int last, int first)
    {
        bool? isOne = null;
        foreach (var (before, one) in Offices[tokens.Word(last).ToString()])
        {
            if (before.Length == 0 || last > first && tokens.Word(last - 1).Equals(before, StringComparison.OrdinalIgnoreCase))
                isOne = isOne is true || one;
        }
        return isOne;
    }

    /// <summary>"artistic director", but not "the first director", "its director".</summary>
    private static bool IsModifier(SentenceTokens tokens, int at) =>
        tokens.Tokens[at] is { Kind: TokenKind.Word } token && tokens.NameAt[at] < 0 && tokens.DateAt[at] < 0
        && !token.Is(WordClass.Function) && !EmptyWords.Contains(tokens.Word(at));
}
