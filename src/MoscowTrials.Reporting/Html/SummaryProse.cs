using System.Globalization;
using MoscowTrials.Reporting.Contradictions;

namespace MoscowTrials.Reporting.Html;

/// <summary>What matters, in a few sentences.</summary>
internal static class SummaryProse
{
    public static void Write(HtmlWriter html, ContradictionsReport report)
    {
        var conflicts = report.Conflicts.ToList();
        var certain = conflicts.Count(c => c.Finding.Outcome == Rules.Outcome.Certain);
        var allegations = report.Allegations.Count();
        using (html.Open("p", ("class", "summary")))
        {
            html.Text(string.Create(CultureInfo.InvariantCulture, $"Of {report.Summary.Claims} statements, "));
            html.Text(string.Create(CultureInfo.InvariantCulture, $"{certain} conflicts certain of {conflicts.Count}, {allegations} allegations; {report.Summary.Uncited} without source."));
        }
    }
}
