using MoscowTrials.Reporting.Contradictions;

namespace MoscowTrials.Reporting.Html;

/// <summary>What matters, with links to where it is told.</summary>
internal static class SummaryProse
{
    public static void Write(HtmlWriter html, ContradictionsReport report)
    {
        using (html.Open("p", ("class", "summary")))
        {
            foreach (var run in ReportSummary.Of(report))
            {
                if (run.Part is null)
                    html.Text(run.Text);
                else
                    html.Element("a", run.Text, ("href", "#" + run.Part));
            }
        }
        foreach (var remark in report.Remarks)
            html.Element("p", remark, ("class", "lead"));
        if (ReportSummary.Decided(report) is { } decided)
            html.Element("p", decided, ("class", "lead"));
    }
}
