using MoscowTrials.Claims;
using MoscowTrials.Ledger.Changes;
using MoscowTrials.Reading;
using MoscowTrials.Rules;
using Xunit;

namespace MoscowTrials.Tests.Rules;

/// <summary>The rulebook at the root of the repository.</summary>
internal static class ProjectRulebook
{
    private static readonly Lazy<Rulebook> Loaded = new(() =>
    {
        var (rulebook, problems) = Rulebook.Load(Source);
        Assert.Empty(problems);
        return rulebook;
    });

    public static SourceText Source => new("rules.md", RepositoryFiles.Read("rules.md"));

    public static Rulebook Rules => Loaded.Value;

    /// <summary>The day that counts as today in tests.</summary>
    public static DateOnly Today { get; } = new(2024, 5, 31);

    public static CheckResult Check(ArticleClaims article, ArticleChanges? edit = null)
    {
        using var runner = new RuleRunner(Rules, Today);
        var result = runner.Run(article, edit);
        Assert.Empty(result.Problems);
        return result;
    }

    /// <summary>Findings without the citation-needed family, each as "MT101 certain error".</summary>
    public static string Faults(ArticleClaims article) => string.Join("; ", Check(article).Findings
        .Where(finding => finding.Rule.Family != Family.CitationNeeded)
        .Select(finding => $"{finding.Rule.Id} {finding.Outcome} {finding.Level}".ToLowerInvariant().Replace("mt", "MT", StringComparison.Ordinal)));
}
