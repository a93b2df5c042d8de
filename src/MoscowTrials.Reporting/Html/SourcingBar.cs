using MoscowTrials.Reading;
using MoscowTrials.Rules.Auditing;

namespace MoscowTrials.Reporting.Html;

/// <summary>A bar that shows how the claims of a section are sourced, and the table of all sections.</summary>
internal static class SourcingBar
{
    private static readonly (string Name, string Words)[] Parts =
        [("cited", "with a source of their own"), ("covered", "with one later in the paragraph"),
            ("tagged", "for which an editor asks a source"), ("uncited", "without the source a reader would want")];

    /// <summary>A row a section: its name, the bar, the figures.</summary>
    public static void WriteTable(HtmlWriter html, ArticleAudit audit)
    {
        using (html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", "Sourcing by section")))
        {
            using (html.Open("table", ("class", "coverage")))
            {
                html.Element("caption", "How the sections are sourced: statements in need of a source, and those that have one",
                    ("class", "hide"));
                using (html.Open("thead"))
                {
                    using (html.Open("tr"))
                    {
                        html.Element("th", "Section", ("scope", "col"));
                        html.Element("th", "Sourcing", ("scope", "col"));
                        html.Element("th", "Sourced", ("scope", "col"), ("class", "figure"));
                    }
                }
                using (html.Open("tbody"))
                {
                    WriteRow(html, null, SourcingCounts.Of(audit.Claims.Where(c => c.WantsSource)), 0);
                    var counts = InNeed(audit);
                    foreach (var row in audit.Sections)
                    {
                        if (counts[row.Section.Index].Claims > 0)
                            WriteRow(html, row.Section, counts[row.Section.Index], row.Depth);
                    }
                }
            }
        }
    }

    /// <summary>What the parts of the bars mean.</summary>
    public static void WriteLegend(HtmlWriter html)
    {
        using (html.Open("ul", ("class", "legend bars"), ("aria-label", "Parts of the bars")))
        {
            foreach (var (name, words) in Parts)
            {
                using (html.Open("li"))
                {
                    using (html.Open("svg", ("width", "14"), ("height", "10"), ("aria-hidden", "true"), ("focusable", "false")))
                        html.Empty("rect", ("class", "part " + name), ("width", "14"), ("height", "10"));
                    html.Text(" " + words);
                }
            }
        }
    }

    /// <summary>
    /// The claims of each section, its sub-sections too, that want a source: the rest would make every bar look better than it is.
    /// </summary>
    private static SourcingCounts[] InNeed(ArticleAudit audit)
    {
        var counts = new SourcingCounts[audit.Sections.Length];
        foreach (var claim in audit.Claims.Where(c => c.WantsSource))
            counts[claim.Claim.Sentence.Section] += SourcingCounts.Of(claim);
        // A section stands behind the one that holds it.
        for (var i = counts.Length - 1; i >= 0; i--)
        {
            if (audit.Sections[i].Section.Parent is { } parent)
                counts[parent] += counts[i];
        }
        return counts;
    }

    private static void WriteRow(HtmlWriter html, Section? section, SourcingCounts counts, int depth)
    {
        using (html.Open("tr", ("class", section is null ? "total" : FormattableString.Invariant($"depth{Math.Min(depth, 3)}"))))
        {
            using (html.Open("th", ("scope", "row")))
            {
                if (section is null)
                    html.Text("The whole article");
                else if (section.Index == 0)
                    html.Text("The lead");
                else
                    html.Element("a", section.Title, ("href", "#" + PageContext.IdOf(section)));
            }
            using (html.Open("td"))
                Write(html, counts);
            using (html.Open("td", ("class", "figure")))
                html.Text(counts.Needs.Wanted == 0 ? "" : FormattableString.Invariant($"{counts.Needs.Covered} of {counts.Needs.Wanted}"));
        }
        html.Break();
    }

    private static void Write(HtmlWriter html, SourcingCounts counts)
    {
        int[] numbers = [counts.Cited, counts.Covered, counts.Tagged, counts.Uncited];
        var sum = Math.Max(1, numbers.Sum());
        var words = string.Join(", ", numbers.Zip(Parts).Where(p => p.First > 0)
            .Select(p => FormattableString.Invariant($"{p.First} {p.Second.Words}")));
        using (html.Open("svg", ("class", "bar"), ("role", "img"), ("width", "100%"), ("height", "12"),
            ("aria-label", words.Length == 0 ? "No statement in need of a source" : words)))
        {
            var at = 0.0;
            for (var i = 0; i < Parts.Length; i++)
            {
                var width = numbers[i] * 100.0 / sum;
                if (numbers[i] > 0)
                    html.Empty("rect", ("class", "part " + Parts[i].Name), ("x", TimePictureSvg.Percent(at)),
                        ("width", TimePictureSvg.Percent(width)), ("height", "12"));
                at += width;
            }
        }
    }
}
