using System.CommandLine;
using System.CommandLine.Help;
using MoscowTrials.Cli.Commands;
using MoscowTrials.Cli.Output;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Terminal;

namespace MoscowTrials.Cli;

/// <summary>Parses the arguments, runs the command, and turns whatever goes wrong into one line and an exit code.</summary>
internal static class CommandLine
{
    public static int Run(string[] args, Host host, Steps steps)
    {
        var run = new Run(host, steps);
        try
        {
            var code = Invoke(args, host, run);
            host.Output.Flush();
            return code;
        }
        catch (ClosedPipeException)
        {
            return ExitCode.ClosedPipe;
        }
        catch (UsageException e)
        {
            // A rule that is not there may be one that is broken: what was noted of the rulebook tells so.
            run.Finish(ExitCode.Failed);
            return Complain(host, e.Message, e.Command);
        }
        catch (IOException e) when (e.Message.StartsWith("standard output:", StringComparison.Ordinal))
        {
            host.Error.WriteLine("trials: " + e.Message);
            return ExitCode.Failed;
        }
        catch (Exception e)
        {
            Failure.Report(host, e);
            return ExitCode.Failed;
        }
    }

    private static int Invoke(string[] args, Host host, Run run)
    {
        var root = new RootCommand("A linter for facts: checks what an article says against what else it says.");
        root.Add(CheckCommand.Create(run));
        root.Add(ReportCommand.Create(run));
        root.Add(AuditCommand.Create(run));
        root.Add(ExtractCommand.Create(run));
        root.Add(ExplainCommand.Create(run));
        root.Add(DiffCommand.Create(run));
        root.Add(RulesCommand.Create(run));
        root.Add(QueryCommand.Create(run));
        root.Add(InitCommand.Create(run));
        root.Add(SyncCommand.Create(run));
        root.Add(ClaimCommand.Create(run));
        root.Add(DecideCommand.Create(run));
        root.Add(ReviewCommand.Create(run));
        root.Add(BaselineCommand.Create(run));
        HelpText.Teach(root,
            ("trials check article.txt", "what cannot be true together, and what lacks a source"),
            ("trials explain article.txt:59", "how the sentences on line 59 were read"),
            ("trials explain MT101", "what a rule looks for"));
        // `trials` alone asks for help, and `--help` gets it whatever else is wrong.
        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args, new ParserConfiguration
        {
            ResponseFileTokenReplacer = null,
            // No option is a letter of a bundle, and `-:3` is a line of standard input.
            EnablePosixBundling = false,
        });
        if (parsed.Action is HelpText help)
            help.SetWidth(host.IsOutputTerminal ? TextReport.Width(host) : int.MaxValue);
        if (args.Length == 0)
        {
            parsed.Invoke(Configure(host));
            return ExitCode.Failed;
        }
        if (parsed.CommandResult.Command == root && parsed.UnmatchedTokens is [var word, ..] && parsed.Action is not HelpText)
            return Complain(host, $"there is no {(word.StartsWith('-') ? "option" : "command")} {(word.Length == 0 ? "''" : word)}"
                + Suggestion.Phrase(word, root.Subcommands.Select(c => c.Name)), null);
        if (parsed.Action is not HelpText && SharedOptions.UnknownOption(parsed) is { } complaint)
            return Complain(host, complaint, parsed.CommandResult.Command.Name);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction and not HelpText)
            return Complain(host, parsed.Errors[0].Message, parsed.CommandResult.Command.Name);
        // No relative name means anything there, not even that of the rulebook.
        if (host.WorkingFolder.Length == 0 && parsed.CommandResult.Command != root && parsed.Action is not HelpText)
            return Complain(host, "the working folder was deleted; change to another one", parsed.CommandResult.Command.Name);
        return parsed.Invoke(Configure(host));
    }

    private static InvocationConfiguration Configure(Host host) => new()
    {
        Output = new StreamWriter(host.Output, leaveOpen: true) { AutoFlush = true },
        Error = host.Error,
        EnableDefaultExceptionHandler = false,
        // Ctrl-C ends the process at once; nothing here needs winding down.
        ProcessTerminationTimeout = null,
    };

    private static int Complain(Host host, string message, string? command)
    {
        host.Output.Flush();
        var help = command is null or "trials" ? "trials --help" : $"trials {command} --help";
        host.Error.WriteLine(VisibleText.Of($"trials: {message.TrimEnd('.')}; see `{help}`"));
        return ExitCode.Failed;
    }
}
