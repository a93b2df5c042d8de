using System.Collections.Concurrent;
using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Ledger.Changes;
using MoscowTrials.Ledger.Decisions;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Tables;
using MoscowTrials.Rules;
using MoscowTrials.Rules.Deciding;

namespace MoscowTrials.Cli.Pipeline;

/// <summary>Joins the projects.</summary>
internal static class RealSteps
{
    public static Steps Create() => new()
    {
        Read = ArticleReader.ReadAll,
        Extract = ClaimExtractor.Extract,
        LoadRules = (text, today) =>
        {
            var (rulebook, problems) = Rulebook.Load(text);
            return (new RuleSet(rulebook, today), problems);
        },
        Query = (articles, today, sql) =>
        {
            var (rows, problem) = ClaimQuery.Run([.. articles], today, sql);
            return (rows is null ? null : new QueryTable(rows.Columns, rows.Rows), problem);
        },
    };

    /// <summary>A rulebook with a runner for each thread that asks at the same time.</summary>
    private sealed class RuleSet(Rulebook rulebook, DateOnly today) : IRuleSet
    {
        private readonly ConcurrentBag<RuleRunner> _idle = [];

        public ImmutableArray<Rule> Rules => rulebook.Rules;

        public IRuleSet Only(ImmutableArray<Rule> rules) => new RuleSet(rulebook with { Rules = rules }, today);

        public CheckResult Check(ArticleClaims article, ArticleClaims? before) =>
            Ask(runner => runner.Run(article, before is null ? null : ChangeReader.Between(before, article)));

        public CheckResult Check(DecisionsFile decisions, IReadOnlyList<DecisionState> states) => Ask(runner => runner.Run(decisions, states));

        private CheckResult Ask(Func<RuleRunner, CheckResult> question)
        {
            var runner = _idle.TryTake(out var idle) ? idle : new RuleRunner(rulebook, today);
            try
            {
                return question(runner);
            }
            finally
            {
                _idle.Add(runner);
            }
        }

        public void Dispose()
        {
            while (_idle.TryTake(out var runner))
                runner.Dispose();
        }
    }
}
