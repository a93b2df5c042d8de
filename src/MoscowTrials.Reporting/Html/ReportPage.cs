using System.Globalization;
using System.Text;
using MoscowTrials.Reporting.Contradictions;

namespace MoscowTrials.Reporting.Html;

/// <summary>Writes the report as one HTML file that needs nothing else: no network, no script to be read.</summary>
public static class ReportPage
{
    /// <summary>Writes the page as UTF-8.</summary>
    public static void Write(Stream output, ContradictionsReport report)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        writer.Write("<!doctype html>\n");
        var html = new HtmlWriter(writer);
        var page = new PageContext(report);
        using (html.Open("html", ("lang", "en")))
        {
            WriteHead(html, report);
            using (html.Open("body"))
            {
                html.Element("a", "Skip to the findings", ("class", "skip"), ("href", "#findings"));
                HatchPatterns.Write(html);
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
                using (html.Open("script"))
                    html.Asset(PageAsset.Script);
            }
        }
        html.Break();
    }

    private static void WriteHead(HtmlWriter html, ContradictionsReport report)
    {
        var policy = $"default-src 'none'; style-src '{PageAsset.Style.Hash}'; script-src '{PageAsset.Script.Hash}'; img-src data:; base-uri 'none'; form-action 'none'";
        using (html.Open("head"))
        {
            html.Empty("meta", ("charset", "utf-8"));
            html.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", policy));
            html.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            html.Empty("meta", ("name", "color-scheme"), ("content", "light dark"));
            html.Empty("meta", ("name", "referrer"), ("content", "no-referrer"));
            html.Empty("link", ("rel", "icon"), ("href", "data:,"));
            html.Element("title", $"{report.Article.Article.Title}: contradictions report");
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

    private static void WriteGroup(HtmlWriter html, PageContext page, IReadOnlyList<NumberedFinding> findings, string id, string title, string lead)
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
            html.Element("p", "A statement wants a source where it quotes, counts, dates or ranks something. A source given later in a paragraph stands for the sentences before it, as is the custom.", ("class", "lead"));
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
                $"Made by trials {report.Version} from {report.Article.Article.Source.Path}. It reads what an article says, and holds that against what else the article says; of the rest of the world it knows next to nothing. What is not told here is not thereby true."));
        }
    }
}
