using System.Globalization;
using MoscowTrials.Reporting.Contradictions;

namespace MoscowTrials.Reporting.Html;

/// <summary>The parts of the page, at its top wherever one is.</summary>
internal static class PageContents
{
    public static void Write(HtmlWriter html, PageContext page)
    {
        var report = page.Report;
        using (html.Open("nav", ("class", "contents"), ("aria-label", "Contents")))
        {
            using (html.Open("ul"))
            {
                Item(html, "conflicts", "Contradictions", report.Conflicts.Count());
                Item(html, "allegations", "Reported", report.Allegations.Count());
                Item(html, "source-faults", "Faulty references", report.SourceFaults.Count());
                Item(html, "upkeep", "Reviews", report.Upkeep.Count());
                Item(html, "gaps", "Sourcing", null);
                Item(html, ReportParts.Timeline, "Timeline", page.Picture is null ? 0 : null);
                Item(html, "article", "Article", null);
                Item(html, "references", "References", report.Article.Article.Sources.Length);
            }
        }
        html.Break();
    }

    /// <param name="html">Where it goes.</param>
    /// <param name="id">The part's.</param>
    /// <param name="words">Its name.</param>
    /// <param name="number">How much is there; nothing leads to a part without any. Null where it is not counted.</param>
    private static void Item(HtmlWriter html, string id, string words, int? number)
    {
        if (number == 0 && id != "conflicts")
            return;
        using (html.Open("li"))
        {
            using (html.Open("a", ("href", "#" + id)))
            {
                html.Text(words);
                if (number is { } known)
                    html.Text(" ").Element("span", known.ToString(CultureInfo.InvariantCulture), ("class", "count"));
            }
        }
    }
}
