using System.CommandLine;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Explain;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Rules.Deciding;

namespace MoscowTrials.Cli.Commands;

/// <summary><c>trials rules</c>: the rulebook.</summary>
internal static class RulesCommand
{
    private const string Name = "rules";

    public static Command Create(Run run)
    {
        var words = new Argument<string[]>("RULES")
        {
            Description = "Rules to show in full: ids (MT101), beginnings (MT1), names or families.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var rules = SharedOptions.Rules();
        var format = SharedOptions.Choice("--format", "How to show them.", "text", "json");
        var color = SharedOptions.Color();
        var command = new Command(Name, "List the rules, or show some in full.") { words, rules, format, color };
        HelpText.Teach(command,
            ("trials rules", "every rule on a line"),
            ("trials rules MT101", "a rule's page: what it looks for, examples, its query"),
            ("trials rules impossible --format json", "a family of rules, for a script"));
        command.SetAction(parsed => Show(run, RuleSelection.Split(parsed.GetValue(words)), parsed.GetValue(rules),
            parsed.GetValue(format)!, parsed.GetValue(color)!));
        return command;
    }

    private static int Show(Run run, string[] words, string? named, string format, string color)
    {
        using var book = run.LoadRules(named);
        if (book is null)
            return run.Finish(ExitCode.Clean);
        // A script that reads queries and examples has no use for rules without a query.
        var all = format == "json" || book.Rules.IsEmpty ? book.Rules : book.Rules.AddRange(BuiltInRules.All);
        foreach (var word in words)
        {
            if (!all.Any(r => RuleSelection.Fits(r, word)))
                throw new UsageException($"'{word}' fits no rule{Suggestion.Phrase(word, RuleSelection.Words(all))}", Name);
        }
        var shown = all.Where(r => words.Length == 0 || words.Any(w => RuleSelection.Fits(r, w)))
            .OrderBy(r => r.Id, StringComparer.Ordinal).ToList();
        if (format == "json")
        {
            RulesJsonWriter.Write(run.Host.Output, shown);
            return run.Finish(ExitCode.Clean);
        }
        // Why there is none was noted; a heading over nothing would come before it.
        if (shown.Count == 0)
            return run.Finish(ExitCode.Clean);
        using (var report = run.OpenText(color))
        {
            if (words.Length == 0)
                RulePage.WriteList(report.Terminal, shown);
            for (var i = 0; words.Length > 0 && i < shown.Count; i++)
            {
                if (i > 0)
                    report.Terminal.EndLine().EndLine();
                RulePage.Write(report.Terminal, shown[i]);
            }
        }
        return run.Finish(ExitCode.Clean);
    }
}
