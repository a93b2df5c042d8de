using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MoscowTrials.Reporting.Github;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Reporting.Text;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Markdown;

/// <summary>Writes a check as Markdown: the summary of a CI job, or a comment.</summary>
public static class MarkdownReport
{
    /// <summary>Bytes of the whole; GitHub refuses a job summary of more than 1 MiB, and other steps write there too.</summary>
    private const int MostBytes = 900_000;

    public static void Write(TextWriter output, CheckReport report)
    {
        var text = new StringBuilder("## trials\n\n");
        text.Append(MarkdownEscape.Of(SummaryText.Line(report.Findings, report.Summary))).Append("\n\n");
        AppendCounts(text, report);
        AppendProblems(text, report);
        var left = MostBytes - Encoding.UTF8.GetByteCount(text.ToString());
        output.Write(text);
        WriteFindings(output, report, ref left);
        if (AnnotationLimit.Dropped(report) is { Count: > 0 } dropped)
        {
            var numbers = string.Join(", ", dropped.Select(d => Wording.Count(d.Number, JsonNames.Of(d.Level))));
            output.Write(string.Create(CultureInfo.InvariantCulture,
                $"\nAs annotations GitHub shows at most {AnnotationLimit.PerLevel} findings of a level in a step; {numbers} more stand only in this summary and in the log.\n"));
        }
    }

    private static void AppendCounts(StringBuilder text, CheckReport report)
    {
        text.Append("| | errors | warnings | notes |\n| --- | ---: | ---: | ---: |\n");
        if (report.Findings.Any(f => f.Status is not null))
        {
            foreach (var status in new[] { FindingStatus.New, FindingStatus.Unchanged, FindingStatus.Fixed })
                AppendRow(text, JsonNames.Of(status), report.Findings.Where(f => f.Status == status && f.Decision is null));
        }
        else
            AppendRow(text, "findings", report.Findings.Where(f => f.Decision is null));
        if (report.Findings.Any(f => f.Decision is not null))
            AppendRow(text, "decided", report.Findings.Where(f => f.Decision is not null));
    }

    private static void AppendRow(StringBuilder text, string name, IEnumerable<Finding> findings)
    {
        var counts = findings.CountBy(f => f.Level).ToDictionary();
        text.Append(CultureInfo.InvariantCulture,
            $"| {name} | {counts.GetValueOrDefault(Level.Error)} | {counts.GetValueOrDefault(Level.Warning)} | {counts.GetValueOrDefault(Level.Note)} |\n");
    }

    private static void AppendProblems(StringBuilder text, CheckReport report)
    {
        if (!report.Problems.IsEmpty)
            text.Append("\n### Could not be done\n\n");
        foreach (var problem in report.Problems)
            text.Append("- ").Append(MarkdownEscape.Place(report.Paths.InRepository(problem.Path), problem.Line)).Append(": ").Append(MarkdownEscape.Of(problem.Message)).Append('\n');
        if (report.Shortfall is { } shortfall)
            text.Append("\n**").Append(MarkdownEscape.Of(shortfall)).Append("**\n");
        if (!report.Foreign.IsEmpty)
            text.Append('\n');
        foreach (var (path, language) in report.Foreign)
            text.Append("- ").Append(MarkdownEscape.Code(report.Paths.InRepository(path))).Append(": ").Append(MarkdownEscape.Of(ForeignText.Reason(language))).Append('\n');
    }

    private static void WriteFindings(TextWriter output, CheckReport report, ref int left)
    {
        var standing = report.Findings.Where(CheckReport.Stands).ToImmutableArray();
        var entries = standing.Where(f => !FoldedGaps.Folds(f)).Select(f => MarkdownFinding.Entry(report.Paths, f));
        var gaps = standing.Where(FoldedGaps.Folds).ToImmutableArray();
        var isFull = !WriteAll(output, entries, ref left);
        if (!isFull && gaps.Length > 0)
        {
            output.Write($"\n<details><summary>{Wording.Count(gaps.Length, "note")} on missing and broken sources</summary>\n\n");
            isFull = !WriteAll(output, gaps.Select(f => MarkdownFinding.Line(report.Paths, f)), ref left);
            output.Write("\n</details>\n");
        }
        var gone = report.Findings.Where(f => f.Status == FindingStatus.Fixed).ToImmutableArray();
        if (!isFull && gone.Length > 0)
        {
            output.Write("\n### Fixed\n\n");
            isFull = !WriteAll(output, gone.Select(f => MarkdownFinding.Line(report.Paths, f)), ref left);
        }
        if (isFull)
            output.Write("\nThe summary is full; the rest of the findings is in the log.\n");
    }

    /// <returns>False where not all of them had room.</returns>
    private static bool WriteAll(TextWriter output, IEnumerable<string> entries, ref int left)
    {
        foreach (var entry in entries)
        {
            left -= Encoding.UTF8.GetByteCount(entry);
            if (left < 0)
                return false;
            output.Write(entry);
        }
        return true;
    }
}
