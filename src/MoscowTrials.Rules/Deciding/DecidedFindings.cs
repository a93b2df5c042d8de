using System.Collections.Immutable;
using MoscowTrials.Ledger.Decisions;

namespace MoscowTrials.Rules.Deciding;

/// <summary>Findings joined with what people decided about them.</summary>
/// <param name="Findings">The findings in their order; a decision stands with each that it holds for.</param>
/// <param name="States">What has become of each decision, in their order.</param>
public sealed record DecidedFindings(ImmutableArray<Finding> Findings, ImmutableArray<DecisionState> States)
{
    /// <summary>Joins findings with decisions.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="decisions">The decisions.</param>
    /// <param name="today">The day that counts as today.</param>
    /// <param name="articleOf">The path from the root of the repository that a decision calls an article by; null for one outside.</param>
    /// <param name="isChecked">Whether every finding of an article would be among the findings.</param>
    public static DecidedFindings Join(
        ImmutableArray<Finding> findings, IReadOnlyList<Decision> decisions, DateOnly today, Func<string, string?> articleOf, Predicate<string> isChecked)
    {
        var states = new DecisionState[decisions.Count];
        var byFinding = new Dictionary<(string, string), int>();
        for (var i = 0; i < decisions.Count; i++)
        {
            states[i] = isChecked(decisions[i].In) ? DecisionState.Unused : DecisionState.Unjudged;
            byFinding[(decisions[i].Finding, decisions[i].In)] = i;
        }
        var joined = ImmutableArray.CreateBuilder<Finding>(findings.Length);
        foreach (var finding in findings)
        {
            var at = finding.Evidence.Select(e => e.Article.Article.Source.Path).Distinct(StringComparer.Ordinal).Select(articleOf)
                .Select(a => a is not null && byFinding.TryGetValue((finding.Fingerprint, a), out var i) ? i : -1).Max();
            if (at < 0)
            {
                joined.Add(finding);
                continue;
            }
            states[at] = StateOf(decisions[at], finding, today);
            joined.Add(states[at] == DecisionState.Used ? finding with { Decision = decisions[at] } : finding);
        }
        return new DecidedFindings(joined.MoveToImmutable(), [.. states]);
    }

    private static DecisionState StateOf(Decision decision, Finding finding, DateOnly today) =>
        decision.Because is null ? DecisionState.Unreasoned
        : decision.Until < today ? DecisionState.Expired
        : decision.Of is { } of && of != FindingSentences.Fingerprint(finding) ? DecisionState.Outdated
        : DecisionState.Used;
}
