using System.Collections.Immutable;
using System.CommandLine;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Ledger.Decisions;
using MoscowTrials.Ledger.Storage;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Rules;

namespace MoscowTrials.Cli.Commands;

/// <summary><c>trials baseline</c>: takes over the findings that are there.</summary>
internal static class BaselineCommand
{
    private const string Name = "baseline";

    public static Command Create(Run run)
    {
        var files = SharedOptions.Files();
        var reading = new ReadingChoice();
        var rules = SharedOptions.Rules();
        var asOf = SharedOptions.AsOf();
        var command = new Command(Name, "Take over the findings of old articles in claims/baseline.yaml, so that a check tells only what is new.")
        {
            files, rules, asOf,
        };
        reading.AddTo(command);
        HelpText.Teach(command,
            ("trials baseline articles/", "from now on `trials check articles/` tells and fails on new findings only"),
            ("trials check articles/ --all", "the old ones too, to work them off"));
        command.SetAction(parsed =>
        {
            var named = parsed.GetValue(files) ?? [];
            if (named.Length == 0)
                throw new UsageException("name the articles, or folders of them, whose findings are to be taken over", Name);
            SharedOptions.SetToday(run, parsed.GetValue(asOf));
            reading.Apply(run, parsed);
            return Take(run, named, parsed.GetValue(rules));
        });
        return command;
    }

    private static int Take(Run run, string[] named, string? rulebook)
    {
        using var rules = run.LoadRules(rulebook);
        if (rules is null)
            return run.Finish(ExitCode.Clean);
        var ledgers = new Ledgers(run);
        var articles = run.ForEachArticle(named, claims => new { claims.Article.Source.Path, Result = rules.Check(claims).Detach() }).ToList();
        foreach (var problem in articles.SelectMany(a => a.Result.Problems))
            run.Note(problem);
        // What could not be checked whole would look mended.
        if (run.Code(ExitCode.Clean) != ExitCode.Clean)
            return run.Finish(ExitCode.Clean);
        using var report = run.OpenText("auto");
        var places = articles.Select(a => (Place: ledgers.Find(a.Path), a.Result, a.Path)).ToList();
        foreach (var (_, _, path) in places.Where(p => p.Place is null))
            run.Note(Inputs.InputFiles.Problem(path, "stands in no repository; make a folder 'claims' beside the articles, or keep them in git"));
        foreach (var folder in places.Where(p => p.Place is not null).GroupBy(p => p.Place!.Value.Folder))
        {
            var taken = folder.SelectMany(p => p.Result.Findings.Where(f => f.Outcome != Outcome.Unknown)
                .Select(f => new KnownFinding(f.Fingerprint, p.Place!.Value.Article))).ToList();
            var articleNames = folder.Select(p => p.Place!.Value.Article).ToHashSet(StringComparer.Ordinal);
            if (Write(run, ledgers, folder.Key, articleNames, taken))
                report.Plain.WriteLine(VisibleText.Of(
                    $"{ledgers.Shown(folder.Key.Baseline)}: {taken.Count} findings of {articleNames.Count} articles taken over"));
        }
        return run.Finish(ExitCode.Clean);
    }

    /// <summary>The findings of other articles stay.</summary>
    private static bool Write(Run run, Ledgers ledgers, LedgerFolder folder, HashSet<string> articles, List<KnownFinding> taken) =>
        new LedgerWriter(run, ledgers).Edit(folder.Baseline, text =>
        {
            var (old, problems) = text is null ? (null, []) : Baseline.Read(text);
            foreach (var problem in problems)
                run.Note(problem);
            return text is not null && old is null ? null
                : new Baseline([.. (old?.Findings ?? ImmutableArray<KnownFinding>.Empty).Where(f => !articles.Contains(f.In)), .. taken]).Write();
        });
}
