using System.Globalization;
using System.Text;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Reporting.Text;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Github;

/// <summary>Writes findings as GitHub's workflow commands, which annotate the lines of a pull request.</summary>
/// <remarks>
/// Findings beyond GitHub's limit are ordinary lines of the log, folded. No text of an article gets to the start of a line or in there
/// unescaped: a log line can be a command to the runner.
/// </remarks>
public static class AnnotationsWriter
{
    /// <summary>UTF-16 units of a quoted sentence; an annotation is a small box.</summary>
    private const int LongestQuote = 400;

    public static void Write(TextWriter output, CheckReport report)
    {
        foreach (var problem in report.Problems)
            WriteCommand(output, "error", Place(report.Paths.InRepository(problem.Path), problem.Line, problem.Column, problem.Line, null), "trials", problem.Message);
        if (report.Shortfall is { } shortfall)
            output.Write($"::error title=trials::{Data(VisibleText.Of(shortfall))}\n");
        var rest = new List<Finding>();
        foreach (var (finding, isShown) in AnnotationLimit.Apply(report))
        {
            if (isShown)
                Write(output, report.Paths, finding);
            else
                rest.Add(finding);
        }
        if (rest.Count > 0)
        {
            output.Write($"::group::{Wording.Count(rest.Count, "finding")} more than GitHub annotates\n");
            foreach (var finding in rest)
                output.Write(LogLine(report.Paths, finding) + "\n");
            output.Write("::endgroup::\n");
        }
        output.Write(Inert(SummaryText.Line(report.Findings, report.Summary)) + "\n");
    }

    private static void Write(TextWriter output, ReportPaths paths, Finding finding)
    {
        var region = Region.Of(finding.Evidence[0]);
        var (start, end) = (region.Start, region.End);
        var message = new StringBuilder(VisibleText.Of(finding.Message));
        foreach (var evidence in finding.Evidence)
        {
            var place = Region.Of(evidence);
            message.Append(CultureInfo.InvariantCulture, $"\n{paths.InRepository(place.Source.Path)}:{place.Start.Line}: “{Quote(evidence)}” ({Wording.Contribution(evidence)})");
        }
        if (finding.Outcome == Outcome.Possible)
            message.Append("\nPossible, not certain.");
        WriteCommand(output, Command(finding.Level),
            Place(paths.InRepository(region.Source.Path), start.Line, start.Column, end.Line, end.Column),
            $"{finding.Rule.Id} {finding.Rule.Name}", message.ToString());
    }

    /// <summary>The runner drops the columns of what spans lines, with a warning; so they are left out.</summary>
    private static string Place(string path, int line, int column, int endLine, int? endColumn)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"file={Property(path)},line={line}");
        if (line != endLine)
            return place + string.Create(CultureInfo.InvariantCulture, $",endLine={endLine}");
        place += string.Create(CultureInfo.InvariantCulture, $",col={column}");
        return endColumn is { } last ? place + string.Create(CultureInfo.InvariantCulture, $",endLine={endLine},endColumn={last}") : place;
    }

    private static void WriteCommand(TextWriter output, string command, string place, string title, string message) =>
        output.Write($"::{command} {place},title={Property(title)}::{Data(message)}\n");

    private static string Quote(Evidence evidence)
    {
        var text = VisibleText.Of(evidence.Claim.Sentence.Text);
        if (text.Length <= LongestQuote)
            return text;
        var end = char.IsHighSurrogate(text[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote;
        return text[..end] + "…";
    }

    private static string LogLine(ReportPaths paths, Finding finding)
    {
        var region = Region.Of(finding.Evidence[0]);
        return Inert(string.Create(CultureInfo.InvariantCulture,
            $"{paths.InRepository(region.Source.Path)}:{region.Start.Line}:{region.Start.Column}: {JsonNames.Of(finding.Level)} {finding.Rule.Id} {finding.Rule.Name}: {finding.Message}"));
    }

    /// <summary>A line that is no command: those begin with two colons, or have <c>##[</c> anywhere.</summary>
    private static string Inert(string line)
    {
        line = VisibleText.Of(line).Replace("##[", "# #[", StringComparison.Ordinal);
        return line.TrimStart().StartsWith("::", StringComparison.Ordinal) ? "./" + line.TrimStart() : line;
    }

    private static string Command(Level level) => level switch
    {
        Level.Error => "error",
        Level.Warning => "warning",
        _ => "notice",
    };

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
