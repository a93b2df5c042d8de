using System.CommandLine;
using System.Globalization;
using MoscowTrials.Claims;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Ledger.Articles;
using MoscowTrials.Reporting.Terminal;

namespace MoscowTrials.Cli.Commands;

/// <summary><c>trials sync</c>: brings the ledgers of articles up to date.</summary>
internal static class SyncCommand
{
    private const string Name = "sync";

    public static Command Create(Run run)
    {
        var files = SharedOptions.Files();
        var reading = new ReadingChoice(hasLedger: false);
        var check = new Option<bool>("--check") { Description = "Write nothing; exit with 1 where a ledger is not up to date." };
        var command = new Command(Name, "Bring the ledgers in claims/ up to date with their articles.") { files, check };
        reading.AddTo(command);
        HelpText.Teach(command,
            ("trials sync articles/", "an entry for each sentence of each article; what people wrote stays as it is"),
            ("trials sync --check articles/", "exit 1 where that would change something, for CI"));
        command.SetAction(parsed =>
        {
            var named = parsed.GetValue(files) ?? [];
            if (named.Length == 0)
                throw new UsageException("name the articles, or folders of them, whose ledgers are to be brought up to date", Name);
            reading.Apply(run, parsed);
            return Sync(run, named, parsed.GetValue(check));
        });
        return command;
    }

    private static int Sync(Run run, string[] named, bool isCheck)
    {
        var ledgers = new Ledgers(run);
        var stale = false;
        using var report = run.OpenText("auto");
        // One after the other: two articles may want one file.
        foreach (var article in run.ForEachArticle(named, a => a, isJoined: false))
            stale |= Sync(run, ledgers, article, isCheck, report.Plain);
        report.Plain.Flush();
        return run.Finish(stale && isCheck ? ExitCode.Findings : ExitCode.Clean);
    }

    /// <summary>Brings one ledger up to date, or tells that it is not.</summary>
    /// <returns>Whether it was not.</returns>
    private static bool Sync(Run run, Ledgers ledgers, ArticleClaims article, bool isCheck, TextWriter output)
    {
        var path = article.Article.Source.Path;
        if (!article.Article.IsWholeFile)
        {
            run.Note(InputFiles.Problem(path, LedgerWriter.TooLong));
            return false;
        }
        if (ledgers.Find(path) is not var (folder, name))
        {
            run.Note(InputFiles.Problem(path, Ledgers.NoRepository));
            return false;
        }
        if (ledgers.Target(folder, name) is not { } target)
            return false;
        LedgerUpdate? done = null;
        var shown = ledgers.Shown(target);
        var isWritten = new LedgerWriter(run, ledgers).Edit(target, text =>
        {
            done = null;
            var ledger = text is null ? null : ledgers.Parse(text);
            if (text is not null && ledger is null)
                return null;
            if (ledger is not null && HasMisfits(run, ledgers, ledger, article))
                return null;
            var update = LedgerSync.Update(ledger, name, article);
            if (update.Text == text?.Text)
                return null;
            // Better none than one that the next run could not read.
            if (!LedgerReader.Read(new Reading.SourceText(target, update.Text)).Problems.IsEmpty)
            {
                run.Note(InputFiles.Problem(shown, "cannot be brought up to date without breaking it; nothing was done, please report it"));
                return null;
            }
            done = update;
            return isCheck ? null : update.Text;
        });
        if (done is null || !isWritten && !isCheck)
            return done is not null;
        output.WriteLine(VisibleText.Of(isCheck
            ? $"{shown}: not up to date with {path} ({Describe(done)}); run `trials sync {path}`" : $"{shown}: {Describe(done)}"));
        return true;
    }

    /// <summary>Whether a correction does not fit what it corrects, which is noted: a check would not take it either.</summary>
    private static bool HasMisfits(Run run, Ledgers ledgers, LedgerFile ledger, ArticleClaims article)
    {
        if (!ledger.Entries.Any(e => e.Review is not null))
            return false;
        // A correction may name what only a fact from outside does.
        var whole = run.Steps.Extract(article.Article, ledgers.BackgroundOf(article.Article.Source.Path));
        var (_, problems) = ReviewedArticle.Join(whole, ledger);
        foreach (var problem in problems)
            run.Note(problem);
        return !problems.IsEmpty;
    }

    private static string Describe(LedgerUpdate update)
    {
        var parts = new List<string>();
        if (update.Added > 0)
            parts.Add($"{Entries(update.Added)} added");
        if (update.Changed > 0)
            parts.Add($"{Entries(update.Changed)} changed");
        if (update.Removed > 0)
            parts.Add($"{Entries(update.Removed)} removed"
                + (update.Kept > 0 ? $", {update.Kept} of them kept under 'removed' for what people wrote about them" : ""));
        return parts.Count == 0 ? "entries put in order" : string.Join(", ", parts);
    }

    private static string Entries(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "entry" : "entries")}");
}
