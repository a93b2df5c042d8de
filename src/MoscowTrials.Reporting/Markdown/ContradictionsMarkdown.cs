using System.Globalization;
using MoscowTrials.Reporting.Contradictions;
using MoscowTrials.Reporting.Pictures;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Reporting.Text;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Markdown;

/// <summary>Writes the report on an article as Markdown, for the description of a pull request.</summary>
public static class ContradictionsMarkdown
{
    private const int PictureColumns = 72;

    public static void Write(TextWriter output, ContradictionsReport report, ReportPaths paths)
    {
        output.Write($"# {MarkdownEscape.Of(report.Article.Article.Title, isStart: false)}\n\n");
        output.Write(MarkdownEscape.Of(string.Concat(ReportSummary.Of(report).Select(r => r.Text))) + "\n");
        foreach (var remark in report.Remarks)
            output.Write("\n" + MarkdownEscape.Of(remark) + "\n");
        if (ReportSummary.Decided(report) is { } decided)
            output.Write("\n" + MarkdownEscape.Of(decided) + "\n");
        foreach (var (part, title, lead, findings) in ReportParts.Findings(report))
        {
            if (findings.Count == 0 && part != ReportParts.Conflicts)
                continue;
            output.Write($"\n## {title}\n\n{MarkdownEscape.Of(lead)}\n");
            foreach (var (_, finding) in findings)
            {
                output.Write(MarkdownFinding.Entry(paths, finding));
                WritePicture(output, finding);
                WriteDecision(output, finding);
            }
        }
        WriteSourcing(output, report, paths);
    }

    private static void WritePicture(TextWriter output, Finding finding)
    {
        if (FindingPicture.Of(finding) is not { } picture)
            return;
        var rows = TimePictureText.Rows(picture, PictureColumns).Select(VisibleText.Of).ToList();
        // A row may quote backticks.
        var fence = new string('`', Math.Max(3, rows.Max(LongestRun) + 1));
        output.Write($"\n{fence}text\n{string.Join('\n', rows)}\n{fence}\n");
    }

    private static int LongestRun(string row)
    {
        int longest = 0, run = 0;
        foreach (var unit in row)
            longest = Math.Max(longest, run = unit == '`' ? run + 1 : 0);
        return longest;
    }

    private static void WriteDecision(TextWriter output, Finding finding)
    {
        if (finding.Decision is { } decision)
            output.Write($"\n**{MarkdownEscape.Of(ReportWords.Verdict(decision.Word), isStart: false)}**: {MarkdownEscape.Of(decision.Because ?? "", isStart: false)} ({MarkdownEscape.Of(decision.By, isStart: false)})\n");
    }

    private static void WriteSourcing(TextWriter output, ContradictionsReport report, ReportPaths paths)
    {
        var rows = report.Audit.Sections.Where(s => s.All.Needs.Wanted > 0).ToList();
        if (rows.Count == 0)
            return;
        output.Write("\n## Sources, section by section\n\n| section | in need of a source | sourced |\n| --- | ---: | ---: |\n");
        foreach (var row in rows)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture,
                $"| {string.Concat(Enumerable.Repeat("&emsp;", row.Depth))}{MarkdownEscape.Of(ReportWords.Section(row.Section), isStart: false)} | {row.All.Needs.Wanted} | {row.All.Needs.Covered} |\n"));
        }
        var gaps = report.Gaps.ToList();
        if (gaps.Count == 0)
            return;
        output.Write($"\n<details><summary>{Wording.Count(gaps.Count, "statement")} without a source</summary>\n\n");
        foreach (var gap in gaps)
            output.Write(MarkdownFinding.Line(paths, gap));
        output.Write("\n</details>\n");
    }
}
