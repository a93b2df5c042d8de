using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using MoscowTrials.Claims;
using MoscowTrials.Ledger.Decisions;
using MoscowTrials.Reading;
using MoscowTrials.Rules;
using MoscowTrials.Rules.Deciding;

namespace MoscowTrials.Cli.Pipeline;

/// <summary>Tells on standard error where the time of a run goes, for the benchmarks: with <c>TRIALS_TIMINGS=1</c>.</summary>
/// <remarks>
/// A line a stage: <c>timing</c>, the stage and milliseconds, with tabs. Extraction and rules run over an empty article first, so that what
/// they load once is told from what the article costs; such a run takes a little longer than one that is not watched.
/// </remarks>
internal sealed class StageTimes
{
    private readonly List<(string Stage, double Time)> _stages = [];
    private readonly Stopwatch _lap = new();

    /// <summary>Whether the run is to be watched.</summary>
    public static bool AreWanted(Host host) => host.Variable("TRIALS_TIMINGS") == "1";

    /// <summary>Runs the command line with every step watched.</summary>
    public static int Run(string[] args, Host host, Steps steps)
    {
        var times = new StageTimes();
        using (var process = Process.GetCurrentProcess())
            times._stages.Add(("runtime start", (host.Clock.GetUtcNow() - process.StartTime.ToUniversalTime()).TotalMilliseconds));
        times._lap.Start();
        var code = CommandLine.Run(args, host, times.Watch(steps));
        times.Lap("output");
        // The one figure that a busy machine does not change much.
        times._stages.Add(("processor, all threads", Environment.CpuUsage.TotalTime.TotalMilliseconds));
        foreach (var (stage, time) in times._stages)
            host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"timing\t{stage}\t{time:0.000}"));
        return code;
    }

    /// <summary>The same steps, watched; for one article at a time.</summary>
    private Steps Watch(Steps steps)
    {
        ArticleClaims? none = null;
        return steps with
        {
            LoadRules = (text, today) =>
            {
                Lap("command line");
                var (rules, problems) = steps.LoadRules(text, today);
                Lap("rulebook");
                return (new WatchedRules(rules, this, () => none), problems);
            },
            Read = (path, bytes, options) =>
            {
                Lap("between");
                var read = steps.Read(path, bytes, options);
                Lap("read");
                return read;
            },
            Extract = (article, background) =>
            {
                Lap("between");
                none = steps.Extract(steps.Read("none.txt", [], ReadingOptions.Default).Articles!.First(), null);
                Lap("extract: tables");
                var claims = steps.Extract(article, background);
                Lap("extract: article");
                return claims;
            },
        };
    }

    private void Lap(string stage)
    {
        var time = _lap.Elapsed.TotalMilliseconds;
        if (stage != "between" || time >= 0.5)
            _stages.Add((stage, time));
        _lap.Restart();
    }

    private sealed class WatchedRules(IRuleSet rules, StageTimes times, Func<ArticleClaims?> none) : IRuleSet
    {
        public ImmutableArray<Rule> Rules => rules.Rules;

        public IRuleSet Only(ImmutableArray<Rule> selected) => new WatchedRules(rules.Only(selected), times, none);

        public CheckResult Check(ArticleClaims article, ArticleClaims? before)
        {
            times.Lap("between");
            if (none() is { } empty)
                rules.Check(empty);
            times.Lap("check: database");
            var result = rules.Check(article, before);
            times.Lap("check: article");
            return result;
        }

        public CheckResult Check(DecisionsFile decisions, IReadOnlyList<DecisionState> states) => rules.Check(decisions, states);

        public void Dispose() => rules.Dispose();
    }
}
