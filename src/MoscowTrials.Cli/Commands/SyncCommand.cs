using System.CommandLine;
using System.Globalization;
using System.Text;
using MoscowTrials.Claims;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Ledger.Articles;
using MoscowTrials.Ledger.Storage;
using MoscowTrials.Reporting.Terminal;

namespace MoscowTrials.Cli.Commands;

/// <summary><c>trials sync</c>: brings the ledgers of articles up to date.</summary>
internal static class SyncCommand
{
    private const string Name = "sync";

    /// <summary>Times that a ledger which somebody else writes meanwhile is read again.</summary>
    private const int Attempts = 40;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static Command Create(Run run)
    {
        var files = SharedOptions.Files();
        var reading = new ReadingChoice();
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
        return run.Finish(stale && isCheck ? ExitCode.Findings : ExitCode.Clean);
    }

    /// <summary>Brings one ledger up to date, or tells that it is not.</summary>
    /// <returns>Whether it was not.</returns>
    private static bool Sync(Run run, Ledgers ledgers, ArticleClaims article, bool isCheck, TextWriter output)
    {
        var path = article.Article.Source.Path;
        if (article.Article.Stretch.Length < article.Article.Source.Text.Length)
        {
            run.Note(InputFiles.Problem(path, "too long for one article, and so for a ledger; split it"));
            return false;
        }
        if (ledgers.Find(path) is not var (folder, name))
        {
            run.Note(InputFiles.Problem(path, "stands in no repository; make a folder 'claims' beside the articles, or keep them in git"));
            return false;
        }
        for (var attempt = 0; ; attempt++)
        {
            if (Target(run, ledgers, folder, name) is not var (target, bytes, ledger))
                return false;
            var update = LedgerSync.Update(ledger, name, article);
            var now = Encode(update.Text, bytes);
            if (bytes is not null && bytes.AsSpan().SequenceEqual(now))
                return false;
            if (isCheck)
            {
                output.WriteLine(VisibleText.Of($"{ledgers.Shown(target)}: not up to date with {path} ({Describe(update)}); run `trials sync {path}`"));
                return true;
            }
            try
            {
                if (SafeFile.Replace(target, bytes, now) != WriteResult.ChangedInBetween)
                {
                    output.WriteLine(VisibleText.Of($"{ledgers.Shown(target)}: {Describe(update)}"));
                    return true;
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                if (attempt >= Attempts || e is UnauthorizedAccessException)
                {
                    run.Note(InputFiles.Problem(ledgers.Shown(target), "cannot be written; check its permissions, and that no other run writes it"));
                    return true;
                }
            }
            if (attempt >= Attempts)
            {
                run.Note(InputFiles.Problem(ledgers.Shown(target), "somebody else keeps writing it; nothing was done, run `trials sync` again"));
                return true;
            }
            Thread.Sleep(Pause);
        }
    }

    /// <summary>The file that is, or is to be, the article's ledger; null where one is broken, which is noted.</summary>
    private static (string Path, byte[]? Bytes, LedgerFile? Ledger)? Target(Run run, Ledgers ledgers, LedgerFolder folder, string article)
    {
        string? free = null;
        foreach (var path in folder.Candidates(article))
        {
            if (!File.Exists(path))
            {
                free ??= path;
                continue;
            }
            if (ledgers.ReadText(path) is not { } text)
                return null;
            var (ledger, problems) = LedgerReader.Read(text);
            foreach (var problem in problems)
                run.Note(problem);
            if (ledger is null)
                return null;
            // A ledger whose article is gone is that of an article which was renamed to a name that asks for this file.
            if (ledger.Article == article)
                return (path, SafeFile.Read(path), ledger);
        }
        if (free is null)
            run.Note(InputFiles.Problem(article, "every file name that its ledger could have is taken by another article's"));
        return free is null ? null : (free, null, null);
    }

    /// <summary>The text as bytes, with a byte order mark where the file had one.</summary>
    private static byte[] Encode(string text, byte[]? was)
    {
        var mark = was is [0xEF, 0xBB, 0xBF, ..];
        return [.. mark ? Encoding.UTF8.Preamble : default, .. Encoding.UTF8.GetBytes(text)];
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
