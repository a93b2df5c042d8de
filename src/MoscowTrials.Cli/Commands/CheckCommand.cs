using System.Collections.Immutable;
using System.CommandLine;
using MoscowTrials.Claims;
using MoscowTrials.Cli.Caching;
using MoscowTrials.Cli.Configuration;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Cli.Versions;
using MoscowTrials.Reading;
using MoscowTrials.Reporting;
using MoscowTrials.Reporting.Schemas;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Reporting.Text;
using MoscowTrials.Rules;
using MoscowTrials.Rules.Deciding;

namespace MoscowTrials.Cli.Commands;

/// <summary><c>trials check</c>: the main job.</summary>
internal static class CheckCommand
{
    private const string Name = "check";

    public static Command Create(Run run)
    {
        var files = SharedOptions.Files();
        var reading = new ReadingChoice();
        var baseRevision = new Option<string?>("--base")
        {
            Description = "A revision of git: report what is new and what was fixed since this branch left it, in whatever sentence it shows.",
            HelpName = "REV",
        };
        var baseFile = new Option<string?>("--base-file")
        {
            Description = "The version before the edit: report what is new and what was fixed since.",
            HelpName = "OLD",
        };
        var outputs = new OutputChoice();
        var failOn = SharedOptions.Choice("--fail-on", "Exit with 1 from this level on.", "warning", "error", "note", "never");
        var rules = SharedOptions.Rules();
        var select = SharedOptions.Words("--select", "Only these rules: ids (MT101), beginnings (MT1), names or families, with commas.");
        var ignore = SharedOptions.Words("--ignore", "All but these rules.");
        var asOf = SharedOptions.AsOf();
        var all = new Option<bool>("--all") { Description = "Show every finding in full: nothing folded, unchanged ones too." };
        var noCache = new Option<bool>("--no-cache")
        {
            Description = "Check every article afresh, and remember nothing for the next run.",
        };
        var showSettings = new Option<bool>("--show-settings")
        {
            Description = "Print each setting, its value and where it was set, and do nothing else.",
        };
        var schema = new Option<bool>("--schema") { Description = "Print the JSON Schema of --format json, and do nothing else." };
        var command = new Command(Name, "Check articles: impossibilities, contradictions, missing sources.")
        {
            files, baseRevision, baseFile, failOn, rules, select, ignore, asOf, all, noCache, showSettings, schema,
        };
        outputs.AddTo(command);
        reading.AddTo(command);
        HelpText.Teach(command,
            ("trials check article.txt", "check an article; exit 1 if there is a warning or an error"),
            ("trials check articles/ --fail-on error", "check every article of a folder, and let warnings pass"),
            ("trials check articles/ --base origin/main", "report only what this branch brought in or fixed, for CI"),
            ("trials check new.txt --base-file old.txt", "report only what an edit brought in or fixed"),
            ("trials check article.txt --select MT6", "list the missing sources one by one"),
            ("git show HEAD:a.txt | trials check - --format json", "check standard input, for a script"),
            ("trials check articles/ --format github --output sarif=trials.sarif", "annotate a pull request, and keep a report for the code host"));
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(schema))
                return SchemaText.Print(run, JsonSchemas.Check);
            SharedOptions.SetToday(run, parsed.GetValue(asOf));
            reading.Apply(run, parsed);
            var level = !parsed.IsGiven(failOn) ? run.Settings.FailOn
                : new Setting<Level?>(LevelWords.Parse(parsed.GetValue(failOn)!), Setting.CommandLine);
            if (parsed.GetValue(showSettings))
                return Show(run, level, parsed.GetValue(asOf), parsed.GetValue(rules));
            var named = parsed.GetValue(files) ?? [];
            return Check(run, new Request(
                SharedOptions.Articles(run, named, Name), named.Length == 0, parsed.GetValue(baseRevision), parsed.GetValue(baseFile),
                outputs.Get(parsed), level.Value,
                parsed.GetValue(rules), RuleSelection.Split(parsed.GetValue(select)), RuleSelection.Split(parsed.GetValue(ignore)),
                parsed.GetValue(all), !parsed.GetValue(noCache)));
        });
        return command;
    }

    private sealed record Request(
        string[] Files, bool AreConfigured, string? Base, string? BaseFile, CheckOutputs Outputs, Level? FailOn, string? Rules,
        string[] Select, string[] Ignore, bool All, bool IsRemembered);

    private static int Check(Run run, Request request)
    {
        if (request.Base is not null && request.BaseFile is not null)
            throw new UsageException("--base and --base-file both name the old version; keep one", Name);
        if (request.Base is not null && request.Files.Contains(InputFiles.Stdin))
            throw new UsageException("standard input has no earlier version; name files, or the old one with --base-file", Name);
        if (request.BaseFile is not null && (request.Files.Length != 1 || Directory.Exists(request.Files[0])))
            throw new UsageException("--base-file goes with one article; name only its new version", Name);
        if (request.BaseFile == InputFiles.Stdin && request.Files[0] == InputFiles.Stdin)
            throw new UsageException("standard input cannot be both versions; name a file for one of them", Name);
        if (Directory.Exists(request.BaseFile))
            throw new UsageException($"--base-file takes one article, and '{request.BaseFile}' is a folder; name a file in it", Name);

        if (request.Outputs.Clash([.. request.Files, request.BaseFile ?? "", request.Rules ?? ""]) is { } clash)
            throw new UsageException(clash, Name);

        var (version, complaint) = request.Base is null ? (null, null) : BaseVersion.Find(
            run.Host, request.Base, "--base", "name the old version with --base-file");
        if (complaint is not null)
            throw new UsageException(complaint, Name);
        var rulebook = run.LoadRules(request.Rules);
        using var rules = Select(run, rulebook, request);
        using var comparison = version is null ? null
            : new BaseComparison(run, version, rules, request.Rules, (its, book) => Select(its, book, request)!);
        CheckedArticle One(ArticleClaims claims, ArticleClaims? from)
        {
            var (source, stretch) = (claims.Article.Source, claims.Article.Stretch);
            var result = rules?.Check(claims, from) ?? new CheckResult([], 0, 0, default, []);
            var kept = stretch.Length < source.Text.Length ? result.Detach() : result;
            return new CheckedArticle(source.Path, claims.Article.Language, stretch.Start == 0, claims.OwnCount, kept)
            {
                Comments = claims.Article.Suppressions.IsEmpty ? null : (source, claims.Article.Suppressions),
            };
        }
        // The rules on edits hold whole articles against each other; of one that is read in stretches nobody knows where a sentence went.
        ArticleClaims? whole = null;
        var before = request.BaseFile is not { } old ? null : run.ForEachArticle([old], claims =>
        {
            whole = claims.Article.IsWholeFile ? claims : null;
            return One(claims, null);
        }).ToList();
        var memory = request.IsRemembered ? CheckMemory.Of(run, rules, file => request.BaseFile is null && comparison?.Touches(file) != true) : null;
        var articles = run.ForEachArticle(request.Files, claims =>
            One(claims, !claims.Article.IsWholeFile ? null : comparison is null ? whole : comparison.OldOf(claims.Article.Source.Path)),
            memory: memory).ToList();
        foreach (var problem in articles.SelectMany(a => a.Result.Problems))
            run.Note(problem);

        ImmutableArray<Finding> findings = [.. articles.SelectMany(a => a.Result.Findings)];
        string[] paths = [.. articles.Select(a => a.Path).Distinct(StringComparer.Ordinal)];
        if (before is not null)
            findings = Compare(run, before, articles);
        if (comparison is not null)
            findings = comparison.Compare(findings, paths, request.AreConfigured ? [run.Settings.Folder] : request.Files, request.AreConfigured);
        var compared = findings;
        var isWhole = request.Select.Length + request.Ignore.Length == 0;
        findings = SuppressedFindings.Join(
            findings, [.. articles.Select(a => a.Comments).OfType<(SourceText, ImmutableArray<Suppression>)>()], RuleSelection.Fits, isWhole);
        if (run.UsesLedgers)
            findings = new Verdicts(run, new Ledgers(run)).Join(findings, rules, paths, isWhole);
        if (comparison is not null)
        {
            findings = findings.AddRange(comparison.Silenced(compared, findings));
            foreach (var problem in comparison.Problems)
                run.Host.Error.WriteLine(VisibleText.Of($"{problem} (in the base version, which is compared without it)"));
        }
        var sorted = FindingOrder.Sort(findings.Where(f => f.Outcome != Outcome.Unknown), [.. articles.Select(a => a.Path)]);
        var summary = Summarize(articles, sorted);
        var report = new CheckReport
        {
            Findings = sorted,
            Summary = summary,
            Rules = rulebook?.Rules ?? [],
            Articles = [.. articles.Select(a => a.Path).Distinct(StringComparer.Ordinal)],
            Foreign = [.. articles.Where(a => !ClaimExtractor.Reads(a.Language)).Select(a => (a.Path, a.Language)).Distinct()],
            Problems = run.Problems,
            FailOn = request.FailOn,
            Shortfall = SourceCoverage.Shortfall(
                run.Settings.Coverage, articles.Aggregate(default(SourceCounts), (sum, a) => sum + a.Result.Sources)),
            Paths = run.Paths,
            Version = run.Host.Version,
        };
        var code = sorted.Any(report.Fails) || report.Shortfall is not null ? ExitCode.Findings : ExitCode.Clean;
        request.Outputs.Write(run, report with { ExitCode = run.Code(code) },
            new CheckTextOptions(Unfold: request.All || request.Select.Length > 0, ShowUnchanged: request.All));
        return run.Finish(code);
    }

    private static int Show(Run run, Setting<Level?> failOn, string? asOf, string? rules)
    {
        var settings = run.Settings with
        {
            FailOn = failOn,
            AsOf = asOf is null ? run.Settings.AsOf : new Setting<DateOnly?>(run.Today, Setting.CommandLine),
        };
        // A level for a rule that is not there is told here too.
        using (var rulebook = run.LoadRules(rules))
        {
            if (rulebook is not null)
                run.WithLevels(rulebook, keepsOff: true);
        }
        using (var report = run.OpenText("never"))
            SettingsText.Write(report.Plain, settings, run.Ignored, InputFiles.Shown(RulebookFile.Find(rules, run.Host)));
        return run.Finish(ExitCode.Clean);
    }

    private static IRuleSet? Select(Run run, IRuleSet? rules, Request request)
    {
        if (rules is null)
            return null;
        // Who asks for a rule by name gets it, whatever the settings say.
        rules = run.WithLevels(rules, keepsOff: request.Select.Length > 0);
        var (selected, complaint) = RuleSelection.Apply(rules.Rules, request.Select, request.Ignore);
        return complaint is null ? rules.Only(selected) : throw new UsageException(complaint, Name);
    }

    /// <summary>The findings of both versions with their status; without one of the versions there is nothing to compare.</summary>
    private static ImmutableArray<Finding> Compare(Run run, List<CheckedArticle> before, List<CheckedArticle> articles)
    {
        foreach (var problem in before.SelectMany(a => a.Result.Problems))
            run.Note(problem);
        ImmutableArray<Finding> findings = [.. articles.SelectMany(a => a.Result.Findings)];
        return before.Count == 0 || articles.Count == 0 ? findings : FindingDiff.Compare([.. before.SelectMany(a => a.Result.Findings)], findings);
    }

    private static CheckSummary Summarize(List<CheckedArticle> articles, IReadOnlyList<Finding> findings) => CheckSummary.Of(
        findings, articles.Count(a => a.BeginsFile), articles.Sum(a => a.Claims), articles.Sum(a => a.Result.Unknown), articles.Sum(a => a.Result.Sources.Uncited));
}
