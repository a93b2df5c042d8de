using MoscowTrials.Claims;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Names;
using MoscowTrials.Reading;
using MoscowTrials.Rules.Judging;

namespace MoscowTrials.Rules.Database;

/// <summary>What the database's row numbers stand for, to find the way back from a rule's result to the article.</summary>
internal sealed class LoadedRows
{
    private readonly List<(int Article, Claim Claim, int FirstEvent)> _claims = [];
    private readonly List<(int Claim, int Index)> _events = [];
    private readonly List<(int Claim, TextSpan Span)> _dates = [];
    private readonly List<(int Claim, TextSpan Span)> _mentions = [];
    private readonly List<(int Claim, TextSpan Span)> _quantities = [];
    private readonly List<(int Claim, TextSpan Span)> _phrases = [];
    private readonly List<(int Article, Source Source)> _sources = [];
    private readonly Dictionary<(ArticleClaims, SourceText), ArticleClaims> _factFiles = [];
    private readonly List<(ArticleClaims Claims, VoiceWeights Weights, int FirstEntity)> _articles = [];

    /// <summary>The file of the first article; rules run over one.</summary>
    public string FirstPath => _articles.Count > 0 ? _articles[0].Claims.Article.Source.Path : "";

    public int ClaimCount => _claims.Count;

    public int SourceCount => _sources.Count;

    public int EventCount => _events.Count;

    public int QuantityCount => _quantities.Count;

    /// <summary>Whether some sentence sets things in order.</summary>
    public bool HasOrders { get; private set; }

    public int AddArticle(ArticleClaims claims, VoiceWeights weights) =>
        Add(_articles, (claims, weights, _articles.Count == 0 ? 1 : _articles[^1].FirstEntity + _articles[^1].Claims.Entities.Length));

    public int AddClaim(int article, Claim claim)
    {
        HasOrders |= !claim.Orders.IsEmpty;
        return Add(_claims, (article, claim, _events.Count + 1));
    }

    public int AddEvent(int claim, int index) => Add(_events, (claim, index));

    public int AddDate(int claim, TextSpan span) => Add(_dates, (claim, span));

    public int AddMention(int claim, TextSpan span) => Add(_mentions, (claim, span));

    public int AddQuantity(int claim, TextSpan span) => Add(_quantities, (claim, span));

    public int AddPhrase(int claim, TextSpan span) => Add(_phrases, (claim, span));

    public int AddSource(int article, Source source) => Add(_sources, (article, source));

    /// <summary>The claim of row <paramref name="id"/> with its article; null where there is no such row.</summary>
    public (ArticleClaims Article, VoiceWeights Weights, Claim Claim)? Claim(long id)
    {
        if (!Has(_claims, id))
            return null;
        var (article, claim, _) = _claims[(int)id - 1];
        return (_articles[article - 1].Claims, _articles[article - 1].Weights, claim);
    }

    /// <summary>The article that a claim is shown with: of a fact from outside, the file that declares it.</summary>
    public ArticleClaims ShownWith(ArticleClaims article, Claim claim)
    {
        if (article.FactOf(claim) is not { } fact)
            return article;
        if (!_factFiles.TryGetValue((article, fact.File), out var file))
            _factFiles[(article, fact.File)] = file = article with { Article = article.Article with { Source = fact.File, Sources = [] } };
        return file;
    }

    /// <summary>The row of the event of that name in a claim; 0 where it has none.</summary>
    public int EventRow(int claim, string id)
    {
        var (_, told, first) = _claims[claim - 1];
        for (var i = 0; i < told.Events.Length; i++)
        {
            if (told.Events[i].Id == id)
                return first + i;
        }
        return 0;
    }

    /// <summary>The row of an event of a claim by its number in it.</summary>
    public int EventRow(int claim, int index) => _claims[claim - 1].FirstEvent + index;

    /// <summary>The event of row <paramref name="row"/>, which has to be one.</summary>
    public ClaimEvent EventAt(int row)
    {
        var (claim, index) = _events[row - 1];
        return _claims[claim - 1].Claim.Events[index];
    }

    /// <summary>The row of the claim that tells the event of row <paramref name="row"/>.</summary>
    public int ClaimOf(int row) => _events[row - 1].Claim;

    /// <summary>The row of an entity of a claim's article.</summary>
    public int EntityRow(int claim, int entity) => _articles[_claims[claim - 1].Article - 1].FirstEntity + entity;

    /// <summary>The entity of row <paramref name="row"/>; null where there is none.</summary>
    public Entity? EntityAt(int row)
    {
        var (claims, _, first) = _articles.FindLast(a => a.FirstEntity <= row);
        return claims is not null && row - first < claims.Entities.Length ? claims.Entities[row - first] : null;
    }

    /// <summary>The event of row <paramref name="id"/>, if it is one of the claim's.</summary>
    public ClaimEvent? Event(long claim, long id) =>
        Has(_events, id) && _events[(int)id - 1] is var (owner, index) && owner == claim ? _claims[owner - 1].Claim.Events[index] : null;

    public TextSpan? Date(long claim, long id) => Span(_dates, claim, id);

    public TextSpan? Mention(long claim, long id) => Span(_mentions, claim, id);

    public TextSpan? Phrase(long claim, long id) => Span(_phrases, claim, id);

    public TextSpan? Quantity(long claim, long id) => Span(_quantities, claim, id);

    public (ArticleClaims Article, Source Source)? Source(long id)
    {
        if (!Has(_sources, id))
            return null;
        var (article, source) = _sources[(int)id - 1];
        return (_articles[article - 1].Claims, source);
    }

    public void Clear()
    {
        _claims.Clear();
        _events.Clear();
        _dates.Clear();
        _mentions.Clear();
        _quantities.Clear();
        _phrases.Clear();
        _sources.Clear();
        _articles.Clear();
        _factFiles.Clear();
        HasOrders = false;
    }

    // Row numbers begin at 1, as a database counts.
    private static int Add<T>(List<T> rows, T row)
    {
        rows.Add(row);
        return rows.Count;
    }

    private static bool Has<T>(List<T> rows, long id) => id >= 1 && id <= rows.Count;

    private static TextSpan? Span(List<(int Claim, TextSpan Span)> rows, long claim, long id) =>
        Has(rows, id) && rows[(int)id - 1] is var (owner, span) && owner == claim ? span : null;
}
