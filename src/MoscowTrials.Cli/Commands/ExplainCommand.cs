using System.CommandLine;
using MoscowTrials.Claims;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Explain;
using MoscowTrials.Rules;
using MoscowTrials.Rules.Deciding;

namespace MoscowTrials.Cli.Commands;

/// <summary><c>trials explain</c>: a rule, a finding, or a line of an article.</summary>
internal static class ExplainCommand
{
    private const string Name = "explain";

    public static Command Create(Run run)
    {
        var subject = new Argument<string>("SUBJECT") { Description = "A rule (MT101), a finding's id or its beginning, or FILE:LINE." };
        var files = SharedOptions.Files();
        var reading = new ReadingChoice();
        files.Description = "For a finding, the articles it was found in.";
        var rules = SharedOptions.Rules();
        var asOf = SharedOptions.AsOf();
        var color = SharedOptions.Color();
        var command = new Command(Name, "Explain a rule, a finding, or how a line was read and why nothing was said of it.")
        {
            subject, files, rules, asOf, color,
        };
        reading.AddTo(command);
        HelpText.Teach(command,
            ("trials explain MT101", "what a rule looks for, with examples"),
            ("trials explain 1a2b3c4d article.txt", "a finding step by step; its id stands in its help line"),
            ("trials explain article.txt:59", "how line 59 was read, and why nothing was said of it"));
        command.SetAction(parsed =>
        {
            SharedOptions.SetToday(run, parsed.GetValue(asOf));
            reading.Apply(run, parsed);
            return Explain(run, new Request(parsed.GetValue(subject)!, parsed.GetValue(files) ?? [],
                parsed.GetValue(rules), parsed.GetValue(color)!));
        });
        return command;
    }

    private sealed record Request(string Subject, string[] Files, string? Rules, string Color);

    private sealed record Checked(ArticleClaims Claims, CheckResult Result);

    private static int Explain(Run run, Request request)
    {
        using var rulebook = run.LoadRules(request.Rules);
        if (rulebook is null)
            return run.Finish(ExitCode.Clean);
        using var book = run.WithLevels(rulebook, keepsOff: true);
        if (book.Rules.Concat(BuiltInRules.All).FirstOrDefault(r => r.Id.Equals(request.Subject, StringComparison.OrdinalIgnoreCase)
                || r.Name.Equals(request.Subject, StringComparison.OrdinalIgnoreCase)) is { } rule)
        {
            RefuseFiles(request);
            using (var report = run.OpenText(request.Color))
                RulePage.Write(report.Terminal, rule);
            return run.Finish(ExitCode.Clean);
        }
        if (FileLine.Parse(request.Subject) is { } place)
            return ExplainLine(run, request, book, place);
        if (request.Subject.Length is >= 4 and <= 16 && request.Subject.All(char.IsAsciiHexDigit))
            return ExplainFinding(run, request, book);
        if (File.Exists(request.Subject))
            throw new UsageException($"name a line of '{request.Subject}' too, as in {request.Subject}:1", Name);
        throw new UsageException($"'{request.Subject}' is no rule, finding or FILE:LINE"
            + Suggestion.Phrase(request.Subject, book.Rules.SelectMany(r => new[] { r.Name, r.Id })), Name);
    }

    /// <summary>Only a finding is looked for in files; a second rule or line would be passed over without a word.</summary>
    private static void RefuseFiles(Request request)
    {
        if (request.Files is [var first, ..])
            throw new UsageException($"explain takes one rule or line at a time; leave out '{first}'", Name);
    }

    private static int ExplainLine(Run run, Request request, IRuleSet book, FileLine place)
    {
        RefuseFiles(request);
        foreach (var article in CheckAll(run, book, [place.Path], a => Holds(a.Claims.Article, place.Line)))
        {
            var lines = article.Claims.Article.Source.LineCount;
            if (place.Line > lines)
            {
                run.Note(new InputProblem(InputFiles.Shown(place.Path), place.Line, 1,
                    FormattableString.Invariant($"the file has only {lines} lines; name one of them")));
                continue;
            }
            using var report = run.OpenText(request.Color);
            LineText.Write(report.Terminal, article.Claims, place.Line, article.Result.Findings);
        }
        return run.Finish(ExitCode.Clean);
    }

    private static int ExplainFinding(Run run, Request request, IRuleSet book)
    {
        if (request.Files.Length == 0)
            throw new UsageException($"name the article of finding {request.Subject}, as in `trials explain {request.Subject} FILE`", Name);
        if (FindingSearch.One(run, FindingSearch.Find(run, book, request.Files, request.Subject), request.Files, request.Subject) is { } finding)
        {
            using var report = run.OpenText(request.Color);
            FindingSteps.Write(report.Terminal, finding);
        }
        return run.Finish(ExitCode.Clean);
    }

    /// <summary>Whether the line, or the end of the file where there is no such line, lies in the part of the file that is the article.</summary>
    private static bool Holds(Article article, int line) =>
        article.Stretch.Contains(article.Source.GetLine(Math.Min(line, article.Source.LineCount)).Start) || article.Stretch is { Start: 0 } && article.Stretch.End == article.Source.Text.Length;

    private static List<Checked> CheckAll(Run run, IRuleSet book, string[] files, Predicate<Checked> isAsked)
    {
        var problems = new List<InputProblem>();
        var articles = run.ForEachArticle(files, claims =>
        {
            var article = new Checked(claims, book.Check(claims));
            lock (problems)
                problems.AddRange(article.Result.Problems);
            return isAsked(article) ? article : null;
        }).ToList();
        problems.ForEach(run.Note);
        return articles;
    }
}
