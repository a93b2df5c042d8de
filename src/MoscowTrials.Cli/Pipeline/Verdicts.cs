using System.Collections.Immutable;
using MoscowTrials.Ledger.Decisions;
using MoscowTrials.Ledger.Storage;
using MoscowTrials.Rules;
using MoscowTrials.Rules.Deciding;

namespace MoscowTrials.Cli.Pipeline;

/// <summary>Joins the findings of a run with what people decided about them.</summary>
/// <param name="run">The run.</param>
/// <param name="ledgers">Where the decisions are.</param>
internal sealed class Verdicts(Run run, Ledgers ledgers)
{
    /// <summary>The findings with their decisions and as the baseline knows them, and the findings on the decisions themselves.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="rules">The rules; null where there are none.</param>
    /// <param name="articles">The files that were checked, as the user named them.</param>
    /// <param name="isWhole">Whether every rule ran, so that a finding which is not there is gone.</param>
    public ImmutableArray<Finding> Join(ImmutableArray<Finding> findings, IRuleSet? rules, IReadOnlyCollection<string> articles, bool isWhole)
    {
        var checkedArticles = articles.Where(a => !run.HasProblemWith(a)).Select(ledgers.Find)
            .OfType<(LedgerFolder Folder, string Article)>().ToHashSet();
        foreach (var folder in articles.Select(ledgers.Find).OfType<(LedgerFolder Folder, string Article)>().Select(f => f.Folder).Distinct())
        {
            string? ArticleOf(string path) => ledgers.Find(path) is var (its, article) && its == folder ? article : null;
            if (ledgers.Baseline(folder) is { } baseline)
                findings = Know(findings, baseline, ArticleOf);
            if (ledgers.Decisions(folder) is not { } file)
                continue;
            var joined = DecidedFindings.Join(findings, file.Decisions, run.Today, ArticleOf,
                article => isWhole && checkedArticles.Contains((folder, article)));
            findings = joined.Findings;
            if (rules is not null)
                findings = findings.AddRange(rules.Check(file, joined.States).Findings);
        }
        return findings;
    }

    /// <summary>What the baseline knows is no news.</summary>
    private static ImmutableArray<Finding> Know(ImmutableArray<Finding> findings, Baseline baseline, Func<string, string?> articleOf)
    {
        var left = baseline.Findings.GroupBy(f => f).ToDictionary(g => g.Key, g => g.Count());
        return [.. findings.Select(finding =>
        {
            if (finding.Status is FindingStatus.Fixed or FindingStatus.Unchanged)
                return finding;
            var known = finding.Evidence.Select(e => articleOf(e.Article.Article.Source.Path)).OfType<string>()
                .Select(a => new KnownFinding(finding.Fingerprint, a)).FirstOrDefault(k => left.GetValueOrDefault(k) > 0);
            if (known.Finding is null)
                return finding with { Status = FindingStatus.New };
            left[known]--;
            return finding with { Status = FindingStatus.Unchanged };
        })];
    }
}
