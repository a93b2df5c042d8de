using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using MoscowTrials.Claims;
using MoscowTrials.Ledger.Changes;
using MoscowTrials.Ledger.Decisions;
using MoscowTrials.Reading;
using MoscowTrials.Rules.Database;
using MoscowTrials.Rules.Deciding;
using MoscowTrials.Rules.Judging;

namespace MoscowTrials.Rules;

/// <summary>Runs a rulebook over one article after another.</summary>
/// <remarks>Holds a database of its own; a worker has one runner. Not safe for concurrent use.</remarks>
public sealed class RuleRunner : IDisposable
{
    private readonly DateOnly _asOf;
    private readonly ClaimDatabase _database;
    private readonly ImmutableArray<RuleQuery> _queries;

    /// <param name="rulebook">The rules.</param>
    /// <param name="asOf">The day that counts as today: the column <c>article.as_of</c>.</param>
    public RuleRunner(Rulebook rulebook, DateOnly asOf)
    {
        _asOf = asOf;
        _database = new ClaimDatabase();
        _queries = [.. rulebook.Rules.Select(rule => new RuleQuery(rule, _database))];
        foreach (var query in _queries)
            query.Prepare();
        _database.FillOnlyAsked();
    }

    /// <summary>Checks an article against every rule.</summary>
    /// <param name="article">The article.</param>
    /// <param name="edit">What the article was made from, for the rules on edits; null where nothing else is known.</param>
    public CheckResult Run(ArticleClaims article, ArticleChanges? edit = null) => Run(article, edit, [], []);

    /// <summary>Checks the decisions themselves against every rule.</summary>
    /// <param name="file">The decisions.</param>
    /// <param name="states">What has become of each.</param>
    public CheckResult Run(DecisionsFile file, IReadOnlyList<DecisionState> states) => Run(DecisionClaims.Of(file), null, file.Decisions, states);

    private CheckResult Run(ArticleClaims article, ArticleChanges? edit, IReadOnlyList<Decision> decisions, IReadOnlyList<DecisionState> states)
    {
        try
        {
            _database.Load(_asOf, article, edit);
            _database.Load(decisions, states);
        }
        catch (SqliteException e) when (Sandbox.LimitOf(e.SqliteErrorCode) == SandboxLimit.Memory)
        {
            const string tooLarge = "the claims need more memory than is allowed; split the article";
            return new CheckResult([], 0, 0, default, [new InputProblem(article.Article.Source.Path, 1, 1, tooLarge)]);
        }
        var findings = new List<Finding>();
        var problems = ImmutableArray.CreateBuilder<InputProblem>();
        var unknown = 0;
        foreach (var query in _queries)
        {
            var (found, cases, problem) = query.Run();
            findings.AddRange(found);
            unknown += cases;
            if (problem is not null)
                problems.Add(problem);
        }
        var ordered = Merge(findings);
        var possible = ordered.Count(finding => finding.Outcome == Outcome.Possible);
        return new CheckResult(ordered, possible, unknown, _database.CountSources(), problems.ToImmutable());
    }

    public void Dispose()
    {
        foreach (var query in _queries)
            query.Dispose();
        _database.Dispose();
    }

    /// <summary>Of findings with the same fingerprint the loudest stays, and of these the first in the text; those that yield do.</summary>
    private static ImmutableArray<Finding> Merge(List<Finding> findings)
    {
        var kept = new Dictionary<string, Finding>(StringComparer.Ordinal);
        var loudestFirst = findings.OrderBy(finding => finding.Outcome).ThenByDescending(finding => finding.Level);
        foreach (var finding in loudestFirst.ThenBy(finding => finding, Order))
            kept.TryAdd(finding.Fingerprint, finding);
        var told = kept.Values.Where(finding => !finding.Yields).Select(Sentences).ToHashSet(StringComparer.Ordinal);
        return [.. kept.Values.Where(finding => !finding.Yields || !told.Contains(Sentences(finding))).Order(Order)];
    }

    /// <summary>Which sentences a finding names, whatever their order.</summary>
    private static string Sentences(Finding finding) =>
        string.Join(' ', finding.Evidence.Select(side => side.Claim.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static readonly Comparer<Finding> Order = Comparer<Finding>.Create(static (one, other) =>
    {
        var byFamily = (one.Rule.Family == Family.CitationNeeded).CompareTo(other.Rule.Family == Family.CitationNeeded);
        if (byFamily != 0)
            return byFamily;
        // Sentence by sentence, so that findings that begin alike have an order too, whatever order the database gave.
        for (var i = 0; i < Math.Min(one.Evidence.Length, other.Evidence.Length); i++)
        {
            var byPlace = one.Evidence[i].Claim.Sentence.Span.Start.CompareTo(other.Evidence[i].Claim.Sentence.Span.Start);
            if (byPlace != 0)
                return byPlace;
        }
        var byRule = string.CompareOrdinal(one.Rule.Id, other.Rule.Id);
        return byRule != 0 ? byRule : string.CompareOrdinal(one.Fingerprint, other.Fingerprint);
    });
}
