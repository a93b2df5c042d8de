using System.Collections.Concurrent;
using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Tables;
using MoscowTrials.Rules;

namespace MoscowTrials.Cli.Pipeline;

/// <summary>Joins the projects.</summary>
internal static class RealSteps
{
    public static Steps Create() => new()
    {
        Read = ArticleReader.ReadAll,
        Extract = (article, _) => ClaimExtractor.Extract(article),
        LoadRules = text =>
        {
            var (rulebook, problems) = Rulebook.Load(text);
            return (new RuleSet(rulebook), problems);
        },
        Query = (articles, sql) =>
        {
            var (rows, problem) = ClaimQuery.Run([.. articles], sql);
            return (rows is null ? null : new QueryTable(rows.Columns, rows.Rows), problem);
        },
    };

    /// <summary>A rulebook with a runner for each thread that asks at the same time.</summary>
    private sealed class RuleSet(Rulebook rulebook) : IRuleSet
    {
        private readonly ConcurrentBag<RuleRunner> _idle = [];

        public ImmutableArray<Rule> Rules => rulebook.Rules;

        public IRuleSet Only(ImmutableArray<Rule> rules) => new RuleSet(rulebook with { Rules = rules });

        public CheckResult Check(ArticleClaims article)
        {
            var runner = _idle.TryTake(out var idle) ? idle : new RuleRunner(rulebook);
            var result = runner.Run(article);
            _idle.Add(runner);
            return result;
        }

        public void Dispose()
        {
            while (_idle.TryTake(out var runner))
                runner.Dispose();
        }
    }
}
