using System.CommandLine;
using MoscowTrials.Claims;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Cli.Reviewing;

namespace MoscowTrials.Cli.Commands;

/// <summary><c>trials review</c>: one finding or sentence after the other, with a question.</summary>
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
        var command = new Command(Name, "Go through findings and sentences in the terminal; answers are written to claims/ one by one.")
        {
            files, what, by, rules, select, asOf, color,
        };
        reading.AddTo(command);
        HelpText.Teach(command,
            ("trials review article.txt", "findings first, then every sentence that nobody has reviewed or that changed since"),
            ("trials review article.txt --what findings --select MT1", "decide what cannot have been"));
        command.SetAction(parsed =>
        {
            SharedOptions.SetToday(run, parsed.GetValue(asOf));
            reading.Apply(run, parsed);
            var named = parsed.GetValue(files) ?? [];
            if (named.Length == 0 || named.Contains(InputFiles.Stdin))
                throw new UsageException("name the articles to review; standard input is where the answers come from", Name);
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

    /// <summary>The article; null where it is a part of one that is too long for a ledger, which is noted.</summary>
    private static ArticleClaims? Whole(Run run, ArticleClaims article)
    {
        if (article.Article.IsWholeFile)
            return article;
        run.Note(InputFiles.Problem(article.Article.Source.Path, LedgerWriter.TooLong));
        return null;
    }
}
