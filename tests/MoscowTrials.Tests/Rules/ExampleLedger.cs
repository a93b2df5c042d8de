using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Ledger.Articles;
using MoscowTrials.Ledger.Decisions;
using MoscowTrials.Reading;
using MoscowTrials.Rules;
using MoscowTrials.Rules.Deciding;
using Xunit;

namespace MoscowTrials.Tests.Rules;

/// <summary>The ledgers that examples of the rulebook are about.</summary>
internal static class ExampleLedger
{
    private const string Path = "example.txt";

    /// <summary>The article joined with a ledger in which every sentence of its earlier version is reviewed.</summary>
    public static ArticleClaims Join(ArticleClaims article, ArticleClaims reviewed)
    {
        var text = LedgerSync.Update(null, Path, reviewed).Text;
        foreach (var claim in reviewed.Own)
            text = text.Replace($"- id: {claim.Id}\n",
                $"- id: {claim.Id}\n  review:\n    by: A reader\n    of: {ReviewedText.Fingerprint(claim)}\n", StringComparison.Ordinal);
        var (ledger, problems) = LedgerReader.Read(new SourceText("claims/example.yaml", text));
        Assert.Empty(problems);
        var (joined, faults) = ReviewedArticle.Join(article, ledger!);
        Assert.Empty(faults);
        return joined;
    }

    /// <summary>What the rules say of a decision on each finding of the article, in the state in which that leaves it.</summary>
    public static ImmutableArray<Finding> Decide(ArticleClaims article, string fields)
    {
        var findings = ProjectRulebook.Check(article).Findings.Where(f => f.Rule.Family != Family.CitationNeeded).ToImmutableArray();
        var ids = fields.Contains("finding:", StringComparison.Ordinal) ? [""] : findings.Select(f => $"  finding: {f.Fingerprint}\n").ToArray();
        var entries = ids.Select(id => $"- in: {Path}\n  by: A reader\n{id}  {fields.TrimEnd().Replace("\n", "\n  ", StringComparison.Ordinal)}\n");
        var (file, problems) = DecisionsFile.Read(new SourceText("claims/decisions.yaml", "version: 1\ndecisions:\n" + string.Concat(entries)));
        Assert.Empty(problems);
        var joined = DecidedFindings.Join(findings, file!.Decisions, ProjectRulebook.Today, path => path, _ => true);
        using var runner = new RuleRunner(ProjectRulebook.Rules, ProjectRulebook.Today);
        return runner.Run(file, joined.States).Findings;
    }
}
