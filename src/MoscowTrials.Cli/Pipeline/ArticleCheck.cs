using MoscowTrials.Claims;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Reporting;
using MoscowTrials.Reporting.Contradictions;
using MoscowTrials.Reporting.Text;
using MoscowTrials.Rules;
using MoscowTrials.Rules.Auditing;
using MoscowTrials.Rules.Deciding;

namespace MoscowTrials.Cli.Pipeline;

/// <summary>Checks one article with everything that people know and decided about it.</summary>
internal static class ArticleCheck
{
    /// <summary>All that is to be told of an article; null where it cannot be read, which is noted.</summary>
    /// <param name="run">The run.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="file">The article.</param>
    public static ContradictionsReport? Report(Run run, IRuleSet rules, string file)
    {
        var articles = run.ForEachArticle([file], claims => new Checked(claims, rules.Check(claims))).ToList();
        foreach (var problem in articles.SelectMany(a => a.Result.Problems))
            run.Note(problem);
        if (articles is not [var (claims, result)])
        {
            if (articles.Count > 1)
                run.Note(InputFiles.Problem(file, "this is too long for one report, or more than one article; name one of at most 2 million characters"));
            return null;
        }
        var findings = SuppressedFindings.Join(
            result.Findings, claims.Article.Suppressions.IsEmpty ? [] : [(claims.Article.Source, claims.Article.Suppressions)],
            RuleSelection.Fits, isWhole: true);
        if (run.UsesLedgers)
            findings = new Verdicts(run, new Ledgers(run)).Join(findings, rules, [claims.Article.Source.Path], isWhole: true);
        var sorted = FindingOrder.Sort(findings.Where(f => f.Outcome != Outcome.Unknown), [claims.Article.Source.Path]);
        return new ContradictionsReport
        {
            Article = claims,
            Findings = sorted,
            Summary = CheckSummary.Of(sorted, articles: 1, claims.OwnCount, result.Unknown, result.Sources.Uncited),
            Remarks = [.. Remarks(claims, result)],
            Audit = ArticleAudit.Of(claims, run.Today),
            Version = run.Host.Version,
        };
    }

    private static IEnumerable<string> Remarks(ArticleClaims claims, CheckResult result)
    {
        if (!ClaimExtractor.Reads(claims.Article.Language))
            yield return ForeignText.Line(claims.Article.Source.Path, claims.Article.Language);
        if (result.Problems.Length > 0)
            yield return result.Problems.Length == 1 ? "One rule could not be run to its end; what it would have found is missing here."
                : FormattableString.Invariant($"{result.Problems.Length} rules could not be run to their end; what they would have found is missing here.");
    }

    private sealed record Checked(ArticleClaims Claims, CheckResult Result);
}
