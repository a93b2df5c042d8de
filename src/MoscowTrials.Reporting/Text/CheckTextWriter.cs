using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Text;

/// <summary>How a check is shown to people.</summary>
/// <param name="Unfold">Whether every gap gets its own entry.</param>
/// <param name="ShowUnchanged">Whether findings are shown that stood in the base version already, or that somebody decided.</param>
public sealed record CheckTextOptions(bool Unfold = false, bool ShowUnchanged = false);

/// <summary>Writes findings for people: conflicts with every sentence, gaps folded, one line of summary.</summary>
public static class CheckTextWriter
{
    /// <summary>Writes one finding with its sentences.</summary>
    public static void Write(TerminalWriter output, Finding finding) => FindingText.Write(output, finding);

    /// <summary>Writes the findings in the order given.</summary>
    public static void Write(TerminalWriter output, CheckReport report, CheckTextOptions options)
    {
        var gaps = new List<Finding>();
        foreach (var finding in report.Findings)
        {
            if (finding.Outcome == Outcome.Unknown || (!options.ShowUnchanged && (finding.Status == FindingStatus.Unchanged || finding.Decision is not null)))
                continue;
            if (finding.Status == FindingStatus.Fixed)
                FindingText.WriteHeading(output, finding);
            else if (!options.Unfold && FoldedGaps.Folds(finding))
            {
                gaps.Add(finding);
                continue;
            }
            else
                FindingText.Write(output, finding);
            output.EndLine();
        }
        if (gaps.Count > 0)
        {
            FoldedGaps.Write(output, gaps);
            output.EndLine();
        }
        foreach (var (path, language) in report.Foreign)
            output.WriteLine(ForeignText.Line(path, language), Style.Faint);
        if (report.Shortfall is { } shortfall)
            output.WriteLine(shortfall, Style.Error);
        SummaryText.Write(output, report.Findings, report.Summary);
    }
}
