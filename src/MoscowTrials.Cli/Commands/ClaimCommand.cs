using System.CommandLine;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Reviews;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Cli.Versions;
using MoscowTrials.Ledger.Articles;
using MoscowTrials.Ledger.Storage;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Explain;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Rules;

namespace MoscowTrials.Cli.Commands;

/// <summary><c>trials claim</c>: all that is known of one claim.</summary>
internal static class ClaimCommand
{
    private const string Name = "claim";

    public static Command Create(Run run)
    {
        var id = new Argument<string>("ID") { Description = "The claim's id (c-7236abf9) or its beginning." };
        var files = SharedOptions.Files();
        files.Description = "The article; else the ledgers in claims/ are asked which it is.";
        var reading = new ReadingChoice();
        var rules = SharedOptions.Rules();
        var asOf = SharedOptions.AsOf();
        var color = SharedOptions.Color();
        var command = new Command(Name, "Show all that is known of a claim: how it was read, its sources, its review, its findings, its history.")
        {
            id, files, rules, asOf, color,
        };
        reading.AddTo(command);
        HelpText.Teach(command,
            ("trials claim c-7236abf9", "a claim of a ledger, with its history from git"),
            ("trials claim c-7236 article.txt", "a claim of an article that has no ledger"));
        command.SetAction(parsed =>
        {
            SharedOptions.SetToday(run, parsed.GetValue(asOf));
            reading.Apply(run, parsed);
            return Show(run, parsed.GetValue(id)!, parsed.GetValue(files) ?? [], parsed.GetValue(rules), parsed.GetValue(color)!);
        });
        return command;
    }

    private sealed record Found(ArticleClaims Article, Claim Claim, CheckResult Result);

    private static int Show(Run run, string id, string[] files, string? rulebook, string color)
    {
        var ledgers = new Ledgers(run);
        if (files.Length == 0)
            files = [.. Articles(run, ledgers, id)];
        if (files.Length == 0)
            throw new UsageException($"no ledger has a claim {id}; name the article too, as in `trials claim {id} FILE`", Name);
        using var rules = run.LoadRules(rulebook);
        var found = run.ForEachArticle(files, article =>
        {
            var claims = article.Own.Where(c => c.Id.StartsWith(id, StringComparison.Ordinal)).ToList();
            // A whole id is meant even where it begins another one.
            claims = claims.Exists(c => c.Id == id) ? claims.FindAll(c => c.Id == id) : claims;
            return claims.Count == 0 ? null
                : claims.ConvertAll(c => new Found(article, c, rules?.Check(article) ?? new CheckResult([], 0, 0, default, [])));
        }).SelectMany(f => f).ToList();
        switch (found)
        {
            case [var one]:
                using (var report = run.OpenText(color))
                    Write(run, ledgers, report.Terminal, one);
                break;
            case []:
                if (files.FirstOrDefault(f => !run.HasProblemWith(f)) is { } file)
                    run.Note(InputFiles.Problem(file, $"no claim {id} here; `trials extract` lists them"));
                break;
            default:
                run.Note(InputFiles.Problem(files[0],
                    $"{id} begins several claims ({string.Join(", ", found.Take(5).Select(f => f.Claim.Id))}{(found.Count > 5 ? " …" : "")}); give more digits"));
                break;
        }
        return run.Finish(ExitCode.Clean);
    }

    /// <summary>The articles whose ledgers have a claim with this id.</summary>
    private static IEnumerable<string> Articles(Run run, Ledgers ledgers, string id)
    {
        if (LedgerFolder.Of(Path.GetFullPath(run.Host.WorkingFolder)) is not { } folder || !Directory.Exists(folder.Claims))
            yield break;
        foreach (var path in Directory.EnumerateFiles(folder.Claims, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (path == folder.Background || path == folder.Decisions || path == folder.Baseline || ledgers.ReadText(path) is not { } text
                || LedgerReader.Read(text).Ledger is not { } ledger)
                continue;
            if (ledger.Entries.Any(e => !e.IsRemoved && e.Id.StartsWith(id, StringComparison.Ordinal)))
                yield return ledgers.Shown(Path.Combine(folder.Root, ledger.Article.Replace('/', Path.DirectorySeparatorChar)));
        }
    }

    private static void Write(Run run, Ledgers ledgers, TerminalWriter output, Found found)
    {
        new SentenceReading(output, withReasons: true).Write(found.Article, found.Claim);
        LineText.WriteFindings(output, found.Article, found.Claim, found.Result.Findings);
        if (ledgers.Find(found.Article.Article.Source.Path) is not var (folder, article))
            return;
        var ledger = ledgers.Read(folder, article);
        var entry = ledger?.Entries.FirstOrDefault(e => e.Id == found.Claim.Id);
        output.WriteLine("  Review:", Style.Strong);
        var state = found.Claim.Review switch
        {
            ReviewState.Confirmed => $"confirmed by {entry?.Review?.By}",
            ReviewState.Suspect => $"suspect: {entry?.Review?.By} reviewed it before the sentence or what it cites changed",
            _ => "nobody has reviewed it",
        };
        output.WriteProse($"{state}; the fingerprint of what stands there now is {ReviewedText.Fingerprint(found.Claim)}", "  - ", "    ");
        if (entry?.Review?.Note is { } note)
            output.WriteProse(note, "  - ", "    ");
        if (ledger is not null && Git.Find(run.Host) is { } git && git.Root() is { } root && Path.GetFullPath(root) == Path.GetFullPath(folder.Root))
            WriteHistory(output, git, ledger.Source.Path, Path.GetRelativePath(root, Path.GetFullPath(ledger.Source.Path, run.Host.WorkingFolder)), found.Claim);
    }

    /// <summary>The claim's sentences one after the other, as the ledger's history has them.</summary>
    private static void WriteHistory(TerminalWriter output, Git git, string shown, string path, Claim claim)
    {
        output.WriteLine("  History:", Style.Strong);
        string? last = null;
        foreach (var (commit, day, author) in git.History(path.Replace(Path.DirectorySeparatorChar, '/')))
        {
            var text = git.File(commit, path.Replace(Path.DirectorySeparatorChar, '/')) is { } bytes
                && SourceText.Decode(shown, bytes).Text is { } source
                ? LedgerReader.Read(source).Ledger?.Entries.FirstOrDefault(e => e.Id == claim.Id && !e.IsRemoved)?.Text : null;
            if (text == last)
                continue;
            var what = text is null ? "gone" : last is null ? "first seen" : "changed";
            output.WriteProse($"{day} {commit[..8]} {author}: {what}{(text is null ? "" : $": {text}")}", "  - ", "    ");
            last = text;
        }
        if (last is null)
            output.WriteProse("not committed yet", "  - ", "    ");
        else if (last != claim.Sentence.Text)
            output.WriteProse("since then changed to what stands above; not committed, or not synced, yet", "  - ", "    ");
    }
}
