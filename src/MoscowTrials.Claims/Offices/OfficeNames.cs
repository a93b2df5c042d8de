using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Offices;

/// <summary>Reads the phrases that name an office: "the general manager", "bishop of Ulm", "the post of dean", "its chairman".</summary>
/// <param name="registry">What the article names.</param>
/// <param name="article">Title of the article, if it is about a body.</param>
internal sealed class OfficeNames(EntityRegistry registry, string? article)
{
    private const int MostModifiers = 2;

    private static readonly ILookup<string, string> Offices =
        LexiconTable.Read("offices.tsv", 2).ToLookup(r => r[0], r => r[1], StringComparer.OrdinalIgnoreCase);

    private static readonly WordList Posts = WordList.Exact("office-posts.tsv");
    private static readonly WordList GeneralBodies = WordList.Exact("general-bodies.tsv");
    private static readonly WordList EmptyWords = WordList.Exact("office-modifiers.tsv");

    /// <summary>Whether the phrase is a word that stands in for an office: "the post", "the editorship".</summary>
    public static bool IsPost(SentenceTokens tokens, NounPhrase phrase) =>
        tokens.Tokens[phrase.Last].Kind == TokenKind.Word && Posts.Contains(tokens.Word(phrase.Last));

    /// <summary>The office of "the post of director"; null where the words do not say of which.</summary>
    public Office? BehindPost(SentenceReading sentence, Clause clause, NounPhrase post, IReadOnlyList<Mention> links) =>
        Nouns.Following(clause, post, sentence.Tokens, "of") is { } behind ? Read(sentence, clause, behind, links) : null;

    /// <summary>The office that a phrase names, or null.</summary>
    public Office? Read(SentenceReading sentence, Clause clause, NounPhrase phrase, IReadOnlyList<Mention> links)
    {
        var tokens = sentence.Tokens;
        if (tokens.Tokens[phrase.Last].Kind != TokenKind.Word || tokens.NameAt[phrase.Last] >= 0 || !IsOffice(tokens, phrase.Last, phrase.First))
            return null;
        var first = phrase.Last;
        while (first > phrase.First && phrase.Last - first < MostModifiers && IsModifier(tokens, first - 1))
            first--;
        var title = tokens.Span(first, phrase.Last).In(tokens.Text).ToString().ToLowerInvariant();
        var (of, body, last) = Whose(sentence, clause, phrase, links);
        return new Office(title, of, body, first, last);
    }

    private (string Of, string? Body, int Last) Whose(SentenceReading sentence, Clause clause, NounPhrase phrase, IReadOnlyList<Mention> links)
    {
        var tokens = sentence.Tokens;
        if (Nouns.Following(clause, phrase, tokens, "of") is { } of)
            return Named(sentence, of, links);
        if (Nouns.Following(clause, phrase, tokens, "at") is { Names.Length: > 0 } at)
            return Named(sentence, at, links);
        // "the Alpine Club's president"
        if (phrase.Possessive >= 0 && phrase.Names is [var owner, ..] && tokens.Names[owner].Last == phrase.Possessive - 1)
        {
            var name = registry.Entities[sentence.Names[owner].Entity].Name;
            return (name.ToLowerInvariant(), name, phrase.Last);
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
        // "of the company" is no more than "its".
        if (whole.Last == whole.First + 1 && tokens.Word(whole.First) is "the" && IsHero(tokens.Word(whole.Last)))
            return ("", Hero(default), whole.Last);
        var words = tokens.Span(tokens.Tokens[whole.First].Is(WordClass.Determiner) && whole.First < whole.Last ? whole.First + 1 : whole.First, whole.Last);
        return (words.In(tokens.Text).ToString().ToLowerInvariant(), null, whole.Last);
    }

    /// <summary>Whether "the company" is what the article is about.</summary>
    private bool IsHero(ReadOnlySpan<char> noun) =>
        registry.Hero is null && article is not null && GeneralBodies.Contains(noun)
        || registry.Hero is { } hero && registry.Entities[hero].Kind is EntityKind.Body or EntityKind.Unknown or EntityKind.Building
        && (registry.NounsOf(hero).Contains(noun.ToString()) || GeneralBodies.Contains(noun));

    /// <summary>What an office is of that the text only calls "the director": the company that the article is about.</summary>
    private string? Hero(ReadOnlySpan<char> office)
    {
        if (registry.Hero is not { } hero || article is not null && registry.Entities[hero].Kind == EntityKind.Person)
            return article;
        var kind = registry.Entities[hero].Kind;
        var isTown = kind == EntityKind.Place && office is "mayor" or "burgomaster";
        return kind is EntityKind.Body or EntityKind.Building || kind == EntityKind.Unknown || isTown ? registry.Entities[hero].Name : null;
    }

    private static bool IsOffice(SentenceTokens tokens, int last, int first)
    {
        foreach (var before in Offices[tokens.Word(last).ToString()])
        {
            if (before.Length == 0 || last > first && tokens.Word(last - 1).Equals(before, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>"artistic director", but not "the first director", "its director".</summary>
    private static bool IsModifier(SentenceTokens tokens, int at) =>
        tokens.Tokens[at] is { Kind: TokenKind.Word } token && tokens.NameAt[at] < 0 && tokens.DateAt[at] < 0
        && !token.Is(WordClass.Function) && !EmptyWords.Contains(tokens.Word(at));
}
