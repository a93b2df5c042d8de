using System.Globalization;
using MoscowTrials.Reporting.Contradictions;
using MoscowTrials.Reporting.Pictures;
using MoscowTrials.Reporting.Terminal;

namespace MoscowTrials.Reporting.Text;

/// <summary>Writes the report on an article for a terminal.</summary>
public static class ContradictionsText
{
    private const int MostColumns = 72;

    public static void Write(TerminalWriter output, ContradictionsReport report)
    {
        output.WriteProse(report.Article.Article.Title, "", "", Style.Strong);
        output.EndLine().WriteProse(string.Concat(ReportSummary.Of(report).Select(r => r.Text)), "", "");
        foreach (var remark in report.Remarks)
            output.WriteProse(remark, "", "");
        if (ReportSummary.Decided(report) is { } decided)
            output.WriteProse(decided, "", "");
        foreach (var (part, title, lead, findings) in ReportParts.Findings(report))
        {
            if (findings.Count == 0 && part != ReportParts.Conflicts)
                continue;
            output.EndLine().WriteProse(title.ToUpperInvariant(), "", "", Style.Strong);
            output.WriteProse(lead, "", "", Style.Faint);
            foreach (var (_, finding) in findings)
            {
                output.EndLine();
                FindingText.Write(output, finding);
                WritePicture(output, finding);
            }
        }
        WriteSourcing(output, report);
    }

    private static void WritePicture(TerminalWriter output, Rules.Finding finding)
    {
        if (FindingPicture.Of(finding) is not { } picture)
            return;
        output.EndLine();
        foreach (var row in TimePictureText.Rows(picture, Math.Clamp(output.Width - 6, 20, MostColumns)))
            output.WriteLine("    " + row);
    }

    private static void WriteSourcing(TerminalWriter output, ContradictionsReport report)
    {
        var rows = report.Audit.Sections.Where(s => s.All.Needs.Wanted > 0).ToList();
        if (rows.Count == 0)
            return;
        output.EndLine().WriteProse("SOURCES, SECTION BY SECTION", "", "", Style.Strong);
        foreach (var row in rows)
        {
            var needs = row.All.Needs;
            var figures = string.Create(CultureInfo.InvariantCulture, $"{needs.Covered,4} of {needs.Wanted,-4}");
            output.WriteProse(ReportWords.Section(row.Section), $"{figures} {new string(' ', 2 * row.Depth)}", new string(' ', 13));
        }
        output.EndLine().WriteProse("`trials report FILE -o report.html` shows the article, its timeline and its references too.", "", "",
            Style.Faint);
    }
}
