using System.CommandLine;
using System.Text;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Cli.Output;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Reporting;
using MoscowTrials.Reporting.Contradictions;
using MoscowTrials.Reporting.Html;
using MoscowTrials.Reporting.Markdown;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Reporting.Text;

namespace MoscowTrials.Cli.Commands;

/// <summary><c>trials report</c>: what was found in an article, for people who never heard of the tool.</summary>
internal static class ReportCommand
{
    private const string Name = "report";
    private const string Html = "html";
    private const string Markdown = "markdown";
    private const string Text = "text";

    public static Command Create(Run run)
    {
        var files = SharedOptions.Files();
        files.Description = "The article; - is standard input.";
        var output = new Option<string?>("--output", "-o") 
        {
            Description = "Where the report goes; standard output by default.",
            HelpName = "FILE",
        };
        var format = SharedOptions.Choice("--format", "The form of the report.", Html, Markdown, Text);
        var reading = new ReadingChoice();
        var rules = SharedOptions.Rules();
        var asOf = SharedOptions.AsOf();
        var color = SharedOptions.Color();
        var command = new Command(Name, "Write a report of an article for its editors and readers: conflicts with all their sentences, timelines, sources.")
        {
            files, output, format, rules, asOf, color,
        };
        reading.AddTo(command);
        HelpText.Teach(command,
            ("trials report article.txt -o report.html", "one HTML file that opens without a network"),
            ("trials report article.txt --format markdown", "for the description of a pull request"),
            ("trials report article.txt --format text", "in the terminal"));
        command.SetAction(parsed =>
        {
            SharedOptions.SetToday(run, parsed.GetValue(asOf));
            reading.Apply(run, parsed);
            return Report(run, parsed.GetValue(files) ?? [], parsed.GetValue(rules), parsed.GetValue(format)!, parsed.GetValue(output),
                parsed.GetValue(color)!);
        });
        return command;
    }

    private static int Report(Run run, string[] files, string? rulebook, string format, string? output, string color)
    {
        if (files is not [var file])
            throw new UsageException("name one article, as in `trials report article.txt -o report.html`", Name);
        if (Directory.Exists(run.PathOf(file)))
            throw new UsageException($"'{file}' is a folder; a report is about one article of it", Name);
        string[] read = rulebook is null ? [file] : [file, rulebook];
        if (output is not null && read.Select(run.PathOf).Any(r => File.Exists(r) && SafeLink.Target(run.PathOf(output)) == SafeLink.Target(r)))
            throw new UsageException($"--output would overwrite '{output}', which is read; name another file", Name);
        using var book = run.LoadRules(rulebook);
        if (book is null)
            return run.Finish(ExitCode.Clean);
        using var rules = run.WithLevels(book, keepsOff: false);
        if (ArticleCheck.Report(run, rules, file) is not { } report)
            return run.Finish(ExitCode.Clean);
        if (output is null)
            WriteOut(run, report, format, color);
        else if (AtomicFile.Write(run.PathOf(output), stream => Write(stream, report, format, run.Paths)) is { } problem)
            run.Note(problem with { Path = output });
        return run.Finish(ExitCode.Clean);
    }

    private static void WriteOut(Run run, ContradictionsReport report, string format, string color)
    {
        if (format != Text)
        {
            Write(run.Host.Output, report, format, run.Paths);
            return;
        }
        using var terminal = run.OpenText(color);
        ContradictionsText.Write(terminal.Terminal, report);
    }

    private static void Write(Stream output, ContradictionsReport report, string format, ReportPaths paths)
    {
        if (format == Html)
        {
            ReportPage.Write(output, report);
            return;
        }
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 14, leaveOpen: true);
        if (format == Text)
            ContradictionsText.Write(new TerminalWriter(writer, color: false, TextReport.DefaultWidth), report);
        else
            ContradictionsMarkdown.Write(writer, report, paths);
    }
}
