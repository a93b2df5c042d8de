using System.Globalization;
using MoscowTrials.Ledger.Decisions;
using MoscowTrials.Reporting.Contradictions;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Html;

/// <summary>What the reader wants to see of the findings; without a script there is nothing to choose, and it stays hidden.</summary>
internal sealed class FilterBar(HtmlWriter html, PageContext page)
{
    public void Write()
    {
        var findings = page.Report.Numbered.Select(n => n.Finding).Concat(page.Report.Gaps).ToList();
        using (html.Open("form", ("class", "filters"), ("id", "filters"), ("role", "search"), ("aria-label", "Filter the findings"), ("hidden", "")))
        {
            using (html.Open("label", ("class", "search")))
            {
                html.Element("span", "Search", ("class", "hide"));
                html.Empty("input", ("type", "search"), ("name", "q"), ("placeholder", "Search the findings"), ("autocomplete", "off"));
            }
            // A phone has no room for all of them at once; the script folds them there.
            using (html.Open("details", ("class", "choices"), ("open", "")))
            {
                html.Element("summary", "Filters");
                using (html.Open("div"))
                    WriteChoices(findings);
            }
            using (html.Open("p", ("class", "told")))
            {
                html.Element("output", "", ("id", "told"), ("aria-live", "polite"));
                html.Text(" ").Element("button", "Clear", ("type", "reset"), ("hidden", ""));
                html.Text(" ").Element("button", "Keys", ("type", "button"), ("id", "keys-open"), ("aria-haspopup", "dialog"));
            }
        }
        html.Break();
    }

    private void WriteChoices(List<Finding> findings)
    {
        Choice("family", "Kind", findings.Select(f => f.Rule.Family).Distinct().Order().Select(f => (JsonNames.Of(f), ReportWords.Family(f))));
        Choice("level", "Level", findings.Select(f => f.Level).Distinct().OrderDescending().Select(l => (JsonNames.Of(l), ReportWords.Level(l))));
        Choice("standing", "Whose", findings.Select(f => f.Standing).Distinct().Order()
            .Select(s => (JsonNames.Of(s), s == Standing.Article ? "The article’s own" : "Only reported")));
        Choice("decision", "Decision", Decisions(findings));
        Choice("section", "Section", findings.SelectMany(page.SectionsOf).Distinct(StringComparer.Ordinal)
            .Select(s => int.Parse(s, CultureInfo.InvariantCulture)).Order()
            .Select(i => (i.ToString(CultureInfo.InvariantCulture), ReportWords.Section(page.Article.Article.Sections[i]))));
        Choice("source", "Source", findings.SelectMany(page.SourcesOf).DistinctBy(s => s.Key, StringComparer.Ordinal)
            .OrderBy(s => page.Article.Article.Sources.IndexOf(s)).Select(s => (PageContext.Token(s.Key), $"[{s.Key}] {Short(s.Text)}")));
    }

    /// <summary>A list to choose from; with fewer than two things there is no choice.</summary>
    private void Choice(string name, string label, IEnumerable<(string Value, string Words)> values)
    {
        var list = values.ToList();
        if (list.Count < 2)
            return;
        using (html.Open("label"))
        {
            html.Element("span", label).Text(" ");
            using (html.Open("select", ("name", name)))
            {
                html.Element("option", "All", ("value", ""));
                foreach (var (value, words) in list)
                    html.Element("option", words, ("value", value));
            }
        }
    }

    private static IEnumerable<(string Value, string Words)> Decisions(List<Finding> findings)
    {
        if (findings.Any(f => f.Decision is null))
            yield return ("open", "Not decided");
        foreach (var word in Decision.Words)
        {
            if (findings.Any(f => f.Decision?.Word == word))
                yield return (word, ReportWords.Verdict(word));
        }
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40].TrimEnd() + "…";
}
