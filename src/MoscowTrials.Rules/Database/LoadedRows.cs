using MoscowTrials.Claims;
using MoscowTrials.Claims.Events;
using MoscowTrials.Reading;
using MoscowTrials.Rules.Judging;

namespace MoscowTrials.Rules.Database;

/// <summary>What the database's row numbers stand for, to find the way back from a rule's result to the article.</summary>
internal sealed class LoadedRows
{
    private readonly List<(int Article, Claim Claim)> _claims = [];
    private readonly List<(int Claim, int Index)> _events = [];
    private readonly List<(int Claim, TextSpan Span)> _dates = [];
    private readonly List<(int Claim, TextSpan Span)> _mentions = [];
    private readonly List<(int Claim, TextSpan Span)> _quantities = [];
    private readonly List<(int Claim, TextSpan Span)> _phrases = [];
    private readonly List<(int Article, Source Source)> _sources = [];
    private readonly List<(ArticleClaims Claims, VoiceWeights Weights)> _articles = [];
    private readonly Dictionary<(ArticleClaims, SourceText), ArticleClaims> _factFiles = [];

    /// <summary>The file of the first article; rules run over one.</summary>
    public string FirstPath => _articles.Count > 0 ? _articles[0].Claims.Article.Source.Path : "";

    public int ClaimCount => _claims.Count;

    public int SourceCount => _sources.Count;

    public int EventCount => _events.Count;

    public int QuantityCount => _quantities.Count;

    public int AddArticle(ArticleClaims claims, VoiceWeights weights) => Add(_articles, (claims, weights));

    public int AddClaim(int article, Claim claim) => Add(_claims, (article, claim));

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
        var (article, claim) = _claims[(int)id - 1];
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
