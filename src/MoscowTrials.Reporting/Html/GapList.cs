using System.Globalization;
using MoscowTrials.Reporting.Contradictions;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Reporting.Text;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Html;

/// <summary>Sentences that want a source, a fold a section.</summary>
internal sealed class GapList(HtmlWriter html, PageContext page)
{
    public void Write()
    {
        foreach (var section in page.Report.Gaps.GroupBy(g => g.Evidence[0].Claim.Sentence.Section).OrderBy(g => g.Key))
        {
            using (html.Open("details", ("class", "gaps")))
            {
                using (html.Open("summary"))
                {
                    html.Text(ReportWords.Section(page.Article.Article.Sections[section.Key]) + " ");
                    html.Element("span", section.Count().ToString(CultureInfo.InvariantCulture), ("class", "count"));
                }
                using (html.Open("ul"))
                {
                    foreach (var finding in section)
                        WriteGap(finding);
                }
            }
            html.Break();
        }
    }

    private void WriteGap(Finding finding)
    {
        var evidence = finding.Evidence[0];
        using (html.Open("li", ("id", PageContext.IdOf(finding)), ("data-family", JsonNames.Of(finding.Rule.Family)),
            ("data-level", JsonNames.Of(finding.Level)),
            ("data-standing", JsonNames.Of(finding.Standing)), ("data-decision", finding.Decision?.Word ?? "open"),
            ("data-section", string.Join(' ', page.SectionsOf(finding))), ("data-source", "")))
        {
            using (html.Open("a", ("href", "#" + PageContext.IdOf(evidence.Claim)), ("class", "quoted")))
                MarkedText.Write(html, evidence.Claim.Sentence.Text, evidence.Marks);
            html.Text(" ").Element("span", FormattableString.Invariant($"{finding.Message} Line {Wording.At(evidence.Article, evidence.Claim).Line}."), ("class", "quiet"));
        }
    }
}
