using System.CommandLine;
using System.Globalization;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Ledger.Decisions;
using MoscowTrials.Reporting.Terminal;

namespace MoscowTrials.Cli.Commands;

/// <summary><c>trials decide</c>: takes down a verdict on a finding.</summary>
internal static class DecideCommand
{
    private const string Name = "decide";

    public static Command Create(Run run)
    {
        var id = new Argument<string>("ID") { Description = "The finding's id or its beginning." };
        var files = SharedOptions.Files();
        files.Description = "The article that it was found in.";
        var verdict = new Option<string>("--as") { Description = "The verdict: " + string.Join(", ", Decision.Words) + ".", HelpName = "VERDICT", Required = true };
        var because = new Option<string>("--because") { Description = "Why; whoever reads it later has to see it.", HelpName = "REASON", Required = true };
        var by = Author.Option("Who decides");
        var until = new Option<string?>("--until") { Description = "Last day on which it counts; needed for will-fix.", HelpName = "YYYY-MM-DD" };
        var reading = new ReadingChoice();
        var rules = SharedOptions.Rules();
        var asOf = SharedOptions.AsOf();
        var command = new Command(Name, "Take down in claims/decisions.yaml what you hold of a finding; it stays silent until its sentences change.")
        {
            id, files, verdict, because, by, until, rules, asOf,
        };
        reading.AddTo(command);
        HelpText.Teach(command,
            ("trials decide 88935289 a.txt --as reported-knowingly --because \"the charge itself\"", "the article reports it, and knows that it cannot be"),
            ("trials decide 0b17c2 a.txt --as will-fix --because \"asked the archive\" --until 2031-01-01", "known, and silent until then"));
        command.SetAction(parsed =>
        {
            SharedOptions.SetToday(run, parsed.GetValue(asOf));
            reading.Apply(run, parsed);
            var word = parsed.GetValue(verdict)!;
            var at = Decision.Words.ToList().IndexOf(word);
            if (at < 0)
                throw new UsageException($"--as '{word}' is none of {string.Join(", ", Decision.Words)}{Reading.Suggestion.Phrase(word, Decision.Words)}", Name);
            if (string.IsNullOrWhiteSpace(parsed.GetValue(because)))
                throw new UsageException("--because is empty; say why, for whoever reads it later", Name);
            DateOnly? end = null;
            if (parsed.GetValue(until) is { } day)
                end = SharedOptions.Day(day) ?? throw new UsageException($"--until '{day}' is no day; write it as 2031-05-31", Name);
            if ((Verdict)at == Verdict.WillFix && end is null)
                throw new UsageException("will-fix needs --until, the day by which it is done", Name);
            return Decide(run, parsed.GetValue(id)!, parsed.GetValue(files) ?? [], parsed.GetValue(rules), (Verdict)at,
                parsed.GetValue(because)!.Trim(), Author.Of(run, parsed.GetValue(by), Name), end);
        });
        return command;
    }

    private static int Decide(
        Run run, string id, string[] files, string? rulebook, Verdict verdict, string because, string by, DateOnly? until)
    {
        if (files.Length == 0)
            throw new UsageException($"name the article of finding {id}, as in `trials {Name} {id} FILE --as … --because …`", Name);
        using var rules = run.LoadRules(rulebook);
        if (rules is null || FindingSearch.One(run, FindingSearch.Find(run, rules, files, id), files, id) is not { } finding)
            return run.Finish(ExitCode.Clean);
        var ledgers = new Ledgers(run);
        if (new DecisionWriter(run, ledgers).Write(finding, verdict, because, by, until) is var (decision, file))
        {
            using var report = run.OpenText("auto");
            report.Plain.WriteLine(VisibleText.Of($"{file}: {finding.Fingerprint} {finding.Rule.Id} is {decision.Word}"
                + (until is { } end ? " until " + end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "")));
        }
        return run.Finish(ExitCode.Clean);
    }
}
