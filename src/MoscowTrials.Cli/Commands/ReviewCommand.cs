using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using MoscowTrials.Claims;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Cli.Output;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Cli.Reviewing;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Web;

namespace MoscowTrials.Cli.Commands;

/// <summary><c>trials review</c>: one finding or sentence after the other, with a question; or the report with forms, in a browser.</summary>
internal static class ReviewCommand
{
    private const string Name = "review";

    public static Command Create(Run run)
    {
        var files = SharedOptions.Files();
        files.Description = "The articles to review.";
        var what = SharedOptions.Choice("--what", "What is shown: findings nobody decided, sentences nobody reviewed, or both.", "both", "findings", "claims");
        var by = Author.Option("Who reviews");
        var reading = new ReadingChoice();
        var rules = SharedOptions.Rules();
        var select = SharedOptions.Words("--select", "Only findings of these rules: ids (MT101), beginnings (MT1), names or families, with commas.");
        var asOf = SharedOptions.AsOf();
        var color = SharedOptions.Color();
        var web = new Option<bool>("--web") { Description = "In the browser: the report with forms, on a site of this machine alone that ends with Ctrl-C." };
        var port = Port();
        var command = new Command(Name, "Go through findings and sentences in the terminal; answers are written to claims/ one by one.")
        {
            files, what, by, rules, select, asOf, color, web, port,
        };
        reading.AddTo(command);
        HelpText.Teach(command,
            ("trials review article.txt", "findings first, then every sentence that nobody has reviewed or that changed since"),
            ("trials review article.txt --what findings --select MT1", "decide what cannot have been"),
            ("trials review article.txt --web", "prints the address of a page to open in the browser"));
        command.SetAction(parsed =>
        {
            SharedOptions.SetToday(run, parsed.GetValue(asOf));
            reading.Apply(run, parsed);
            var named = parsed.GetValue(files) ?? [];
            if (named.Length == 0 || named.Contains(InputFiles.Stdin))
                throw new UsageException("name the articles to review; standard input is where the answers come from", Name);
            if (parsed.GetValue(web))
                return OpenSite(run, named, parsed.GetValue(rules), Author.Of(run, parsed.GetValue(by), Name), parsed.GetValue(port));
            return Review(run, named, parsed.GetValue(what)!, Author.Of(run, parsed.GetValue(by), Name), parsed.GetValue(rules),
                RuleSelection.Split(parsed.GetValue(select)), parsed.GetValue(color)!);
        });
        return command;
    }

    private static int Review(Run run, string[] named, string what, string by, string? rulebook, string[] select, string color)
    {
        using var loaded = run.LoadRules(rulebook);
        if (loaded is null)
            return run.Finish(ExitCode.Failed);
        var (chosen, complaint) = RuleSelection.Apply(loaded.Rules, select, []);
        if (complaint is not null)
            throw new UsageException(complaint, Name);
        using var rules = loaded.Only(chosen);
        var articles = run.ForEachArticle(named, a => Whole(run, a)?.Article, isJoined: false).ToList();
        using var report = run.OpenText(color);
        using var prompt = new Prompt(run.Host, report.Terminal);
        var session = new ReviewSession(run, rules, prompt, by) { HasFindings = what != "claims", HasClaims = what != "findings", HasGaps = select.Length > 0 };
        session.Review(articles);
        return run.Finish(ExitCode.Clean);
    }

    private static Option<int> Port()
    {
        var port = new Option<int>("--port") { Description = "With --web, the port of the site; a free one by default.", HelpName = "NUMBER" };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [.., { Value: var value }] && !(ushort.TryParse(value, CultureInfo.InvariantCulture, out var number) && number > 0))
                result.AddError($"--port '{value}' is no port; give one from 1 to 65535, or none");
        });
        return port;
    }

    private static int OpenSite(Run run, string[] named, string? rulebook, string by, int port)
    {
        if (named is not [var file] || Directory.Exists(run.PathOf(file)))
            throw new UsageException("with --web, name one article, as in `trials review article.txt --web`", Name);
        if (!run.UsesLedgers)
            throw new UsageException("--no-ledger leaves nothing to write to; leave it out", Name);
        if (!File.Exists(run.PathOf(file)))
        {
            run.Note(InputFiles.Problem(file, "no such file; check the name"));
            return run.Finish(ExitCode.Failed);
        }
        if (!AspNetCoreFolder.TryUse())
            throw new UsageException("a review in the browser needs ASP.NET Core, which comes with the .NET SDK; install the runtime aspnetcore", Name);
        return ServeSite(run, file, rulebook, by, port);
    }

    /// <summary>Apart from the others, so that only who asks for it loads a web server.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ServeSite(Run run, string file, string? rulebook, string by, int port)
    {
        try
        {
            var site = ReviewSite.Open(new ReviewDesk(run, file, rulebook, by), port).GetAwaiter().GetResult();
            using (var report = run.OpenText("never"))
            {
                report.Plain.WriteLine(VisibleText.Of($"{InputFiles.Shown(file)} is reviewed by {by} at"));
                report.Plain.WriteLine(site.Address);
                report.Plain.WriteLine("Only this machine can open it, and only with this address. Ctrl-C ends it.");
            }
            run.Host.Output.Flush();
            site.Wait().GetAwaiter().GetResult();
            site.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
        catch (IOException e) when (e is not ClosedPipeException)
        {
            throw new UsageException(e.Message, Name);
        }
        return run.Finish(ExitCode.Clean);
    }

    /// <summary>The article; null where it is a part of one that is too long for a ledger, which is noted.</summary>
    private static ArticleClaims? Whole(Run run, ArticleClaims article)
    {
        if (article.Article.IsWholeFile)
            return article;
        run.Note(InputFiles.Problem(article.Article.Source.Path, LedgerWriter.TooLong));
        return null;
    }
}
