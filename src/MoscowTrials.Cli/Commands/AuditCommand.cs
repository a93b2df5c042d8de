using System.Collections.Immutable;
using System.CommandLine;
using MoscowTrials.Claims;
using MoscowTrials.Cli.Configuration;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Cli.Versions;
using MoscowTrials.Reporting.Audit;
using MoscowTrials.Reporting.Schemas;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Reporting.Text;
using MoscowTrials.Rules;
using MoscowTrials.Rules.Auditing;

namespace MoscowTrials.Cli.Commands;

/// <summary><c>trials audit</c>: what articles stand on.</summary>
internal static class AuditCommand
{
    private const string Name = "audit";
    private const string Floor = "--min-coverage";
    private const string Ratchet = "--no-worse-than";

    public static Command Create(Run run)
    {
        var files = SharedOptions.Files();
        var reading = new ReadingChoice();
        var format = SharedOptions.Choice("--format", "How to show it; csv is a row a claim.", "text", "json", "markdown", "csv");
        var color = SharedOptions.Color();
        var floor = new Option<string?>(Floor)
        {
            Description = "Exit with 1 where less of the claims that want a source have one; else the coverage of .trials.yaml.",
            HelpName = "PERCENT",
        };
        floor.Validators.Add(result =>
        {
            if (result.Tokens is [.., { Value: var value }] && SourceCoverage.Percent(value) is null)
                result.AddError($"{Floor} '{value}' {SourceCoverage.NoPercentage}");
        });
        var ratchet = new Option<string?>(Ratchet)
        {
            Description = "A revision of git: exit with 1 where an article, or all of them, covers less than when this branch left it.",
            HelpName = "REV",
        };
        var asOf = SharedOptions.AsOf();
        var all = new Option<bool>("--all") { Description = "Take every article apart, and end no list early." };
        var schema = new Option<bool>("--schema") { Description = "Print the JSON Schema of --format json, and do nothing else." };
        var command = new Command(Name, "Show what articles stand on: which claims have a source, and what rests on each.")
        {
            files, floor, ratchet, format, color, asOf, all, schema,
        };
        reading.AddTo(command);
        HelpText.Teach(command,
            ("trials audit article.txt", "coverage by section and kind, the sources, and what to cite first"),
            ("trials audit articles/ --min-coverage 60", "a row an article; exit 1 if less than 60 % is covered"),
            ("trials audit articles/ --no-worse-than origin/main", "exit 1 if this branch covers less than before, for CI"),
            ("trials audit article.txt --format csv > claims.csv", "every claim with its state, for a spreadsheet"));
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(schema))
                return SchemaText.Print(run, JsonSchemas.Audit);
            SharedOptions.SetToday(run, parsed.GetValue(asOf));
            reading.Apply(run, parsed);
            var named = SharedOptions.Articles(run, parsed.GetValue(files) ?? [], Name);
            var least = parsed.GetValue(floor) is { } percent
                ? new Setting<int>(SourceCoverage.Percent(percent)!.Value, Floor) : run.Settings.Coverage;
            var form = new Form(parsed.GetValue(format)!, parsed.GetValue(color)!, parsed.GetValue(all));
            return Audit(run, named, least, parsed.GetValue(ratchet), form);
        });
        return command;
    }

    /// <summary>How it is shown.</summary>
    private sealed record Form(string Format, string Color, bool IsAll)
    {
        /// <summary>Whether a person reads it, who finds there what is short.</summary>
        public bool IsProse => Format is "text" or "markdown";
    }

    private static int Audit(Run run, string[] files, Setting<int> floor, string? revision, Form form)
    {
        if (revision is not null && files.Contains(InputFiles.Stdin))
            throw new UsageException($"standard input has no earlier version; leave out {Ratchet}, or name files", Name);
        var (version, complaint) = revision is null ? (null, null) : BaseVersion.Find(run.Host, revision, Ratchet, null);
        if (complaint is not null)
            throw new UsageException(complaint, Name);
        var articles = new Dictionary<string, SourcingCounts>(StringComparer.Ordinal);
        var foreign = new List<(string Path, string Language)>();
        ImmutableArray<string> shortfalls = [];
        Write(run, form, writer =>
        {
            foreach (var audit in run.ForEachArticle(files, claims => ArticleAudit.Of(claims, run.Today)))
            {
                var article = audit.Article.Article;
                articles[article.Source.Path] = articles.GetValueOrDefault(article.Source.Path) + audit.Total;
                if (!ClaimExtractor.Reads(article.Language))
                    foreign.Add((article.Source.Path, article.Language));
                writer.Add(audit);
            }
            var total = articles.Values.Aggregate(default(SourcingCounts), static (sum, next) => sum + next);
            shortfalls = [.. Shortfalls(run, floor, version, revision, articles, total)];
            writer.Finish(new AuditSummary(articles.Count, total, shortfalls));
        });
        foreach (var shortfall in form.IsProse ? [] : shortfalls)
            run.Host.Error.WriteLine(VisibleText.Of(shortfall));
        foreach (var (path, language) in foreign.Distinct())
            run.Host.Error.WriteLine(VisibleText.Of(ForeignText.Line(path, language)));
        return run.Finish(shortfalls.IsEmpty ? ExitCode.Clean : ExitCode.Findings);
    }

    private static IEnumerable<string> Shortfalls(
        Run run, Setting<int> floor, BaseVersion? version, string? revision, Dictionary<string, SourcingCounts> articles,
        SourcingCounts total)
    {
        if (SourceCoverage.Shortfall(floor, total.Needs) is { } shortfall)
            yield return shortfall;
        if (version is null)
            yield break;
        var before = new OldSourcing(run, version, articles.Keys);
        foreach (var problem in before.Problems)
            run.Host.Error.WriteLine(VisibleText.Of($"{problem} (in the version before, which is compared without it)"));
        var all = default(SourceCounts);
        foreach (var (path, counts) in articles)
        {
            if (before.Of(path) is not { } old)
                continue;
            all += old;
            if (SourceCoverage.Decline(path, counts.Needs, old, revision!) is { } decline)
                yield return decline;
        }
        // What is new has nothing to be held against but the rest.
        if (articles.Count > 1 && SourceCoverage.Decline("all together", total.Needs, all, revision!) is { } together)
            yield return together;
    }

    private static void Write(Run run, Form form, Action<IAuditWriter> content)
    {
        if (form.Format == "json")
        {
            using var json = new AuditJsonWriter(run.Host.Output, run.Today);
            content(json);
            return;
        }
        using var report = run.OpenText(form.Color);
        content(form.Format switch
        {
            "markdown" => new AuditMarkdownWriter(report.Plain, form.IsAll),
            "csv" => new AuditCsvWriter(report.Plain),
            _ => new AuditTextWriter(report.Terminal, form.IsAll),
        });
    }
}
