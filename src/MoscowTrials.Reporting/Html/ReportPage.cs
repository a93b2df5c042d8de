using System.Globalization;
using System.Text;
using MoscowTrials.Reporting.Contradictions;

namespace MoscowTrials.Reporting.Html;

/// <summary>Writes the report as one HTML file that needs nothing else: no network, no script to be read.</summary>
public static class ReportPage
{
    /// <summary>What the browser may do for the page, and nothing else.</summary>
    /// <param name="isReview">Whether the page writes to the site that it came from.</param>
    public static string Policy(bool isReview) =>
        $"default-src 'none'; style-src '{PageAsset.Style.Hash}'; script-src '{PageAsset.Script.Hash}'"
        + (isReview ? $" '{PageAsset.ReviewScript.Hash}'; connect-src 'self'" : "")
            + "; img-src data:; base-uri 'none'; form-action 'none'";

    /// <summary>Writes the page as UTF-8.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="report">What it tells.</param>
    /// <param name="review">Who reviews the article on it; null for a page that is only read.</param>
    public static void Write(Stream output, ContradictionsReport report, PageReview? review = null)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16,
            leaveOpen: true) { NewLine = "\n" };
        writer.Write("<!doctype html>\n");
        var html = new HtmlWriter(writer);
        var page = new PageContext(report, review);
        using (html.Open("html", ("lang", "en")))
        {
            WriteHead(html, page);
            using (html.Open("body", ("data-version", review?.Version)))
            {
                html.Element("a", "Skip to the findings", ("class", "skip"), ("href", "#findings"));
                HatchPatterns.Write(html);
                if (review is not null)
                    ReviewForms.WriteNotice(html);
                WriteHeader(html, report);
                PageContents.Write(html, page);
                using (html.Open("main"))
                {
                    new FilterBar(html, page).Write();
                    WriteFindings(html, page, report);
                    WriteSourcing(html, page, report);
                    if (page.Picture is { } picture)
                        new ArticleTimeline(html, page).Write(picture);
                    new ArticleView(html, page).Write();
                    WriteReferences(html, page, report);
                }
                WriteFooter(html, report);
                KeysDialog.Write(html);
                if (page.Review is not null)
                    ReviewForms.WriteKnownNames(html, page.Article);
                using (html.Open("script"))
                    html.Asset(PageAsset.Script);
                if (page.Review is not null)
                {
                    using (html.Open("script"))
                        html.Asset(PageAsset.ReviewScript);
                }
            }
        }
        html.Break();
    }

    private static void WriteHead(HtmlWriter html, PageContext page)
    {
        using (html.Open("head"))
        {
            html.Empty("meta", ("charset", "utf-8"));
            html.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy(page.Review is not null)));
            html.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            html.Empty("meta", ("name", "color-scheme"), ("content", "light dark"));
            html.Empty("meta", ("name", "referrer"), ("content", "no-referrer"));
            html.Empty("link", ("rel", "icon"), ("href", "data:,"));
            html.Element("title", $"{page.Article.Article.Title}: contradictions report");
            using (html.Open("style"))
                html.Asset(PageAsset.Style);
        }
        html.Break();
    }

    private static void WriteHeader(HtmlWriter html, ContradictionsReport report)
    {
        using (html.Open("header", ("class", "top")))
        {
            html.Element("p", "Contradictions report", ("class", "kind"));
            html.Element("h1", report.Article.Article.Title);
            SummaryProse.Write(html, report);
            ReadingGuide.Write(html);
        }
        html.Break();
    }

    private static void WriteFindings(HtmlWriter html, PageContext page, ContradictionsReport report)
    {
        using (html.Open("div", ("id", "findings")))
        {
            foreach (var (part, title, lead, findings) in ReportParts.Findings(report))
            {
                if (findings.Count > 0 || part == ReportParts.Conflicts)
                    WriteGroup(html, page, findings, part, title, lead);
            }
        }
    }

    private static void WriteGroup(HtmlWriter html, PageContext page, IReadOnlyList<NumberedFinding> findings, string id, string title,
        string lead)
    {
        using (html.Open("section", ("class", "group"), ("id", id), ("aria-labelledby", id + "-h")))
        {
            html.Element("h2", title, ("id", id + "-h"));
            html.Element("p", lead, ("class", "lead"));
            var card = new FindingCard(html, page);
            foreach (var finding in findings)
                card.Write(finding);
        }
        html.Break();
    }

    private static void WriteSourcing(HtmlWriter html, PageContext page, ContradictionsReport report)
    {
        using (html.Open("section", ("class", "group"), ("id", "gaps"), ("aria-labelledby", "gaps-h")))
        {
            html.Element("h2", "Sources, section by section", ("id", "gaps-h"));
            html.Element("p", "A statement wants a source where it quotes, counts, dates or ranks something, or tells of people. A source given "
                + "later in a paragraph stands for the sentences before it, as is the custom.", ("class", "lead"));
            SourcingBar.WriteLegend(html);
            SourcingBar.WriteTable(html, report.Audit);
            if (!report.Gaps.Any())
                return;
            html.Element("h3", "Statements without a source");
            new GapList(html, page).Write();
        }
        html.Break();
    }

    private static void WriteReferences(HtmlWriter html, PageContext page, ContradictionsReport report)
    {
        if (report.Article.Article.Sources.IsEmpty)
            return;
        using (html.Open("section", ("class", "group"), ("id", "references"), ("aria-labelledby", "references-h")))
        {
            html.Element("h2", "What rests on each reference", ("id", "references-h"));
            new SourceTable(html, page).Write();
        }
        html.Break();
    }

    private static void WriteFooter(HtmlWriter html, ContradictionsReport report)
    {
        using (html.Open("footer"))
        {
            html.Element("p", string.Create(CultureInfo.InvariantCulture,
                $"Made by trials {report.Version} from {report.Article.Article.Source.Path}. It reads what an article says, and holds that against "
                + $"what else the article says; of the rest of the world it knows next to nothing. What is not told here is not thereby true."));
        }
    }
}
