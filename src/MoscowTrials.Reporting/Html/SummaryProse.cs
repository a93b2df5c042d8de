using System.Globalization;
using MoscowTrials.Reporting.Contradictions;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Html;

/// <summary>What matters, in a few sentences.</summary>
internal static class SummaryProse
{
    private static readonly string[] Words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public static void Write(HtmlWriter html, ContradictionsReport report)
    {
        var certain = report.Conflicts.Count(c => c.Finding.Outcome == Outcome.Certain);
        var possible = report.Conflicts.Count() - certain;
        var allegations = report.Allegations.Count();
        var faults = report.SourceFaults.Count();
        var needs = report.Audit.Total.Needs;
        var missing = needs.Wanted - needs.Covered;
        using (html.Open("p", ("class", "summary")))
        {
            html.Text(string.Create(CultureInfo.InvariantCulture, $"Among the {report.Summary.Claims} statements of this article "));
            html.Text(certain > 1 ? "there are " : "there is ");
            html.Element("a", $"{Number(certain)} certain contradiction{(certain == 1 ? "" : "s")}", ("href", "#conflicts"));
            html.Text(possible == 0 ? ". " : $", and {Number(possible)} possible one{(possible == 1 ? "" : "s")}. ");
            if (allegations > 0)
            {
                html.Text("It reports ").Element("a", $"{Number(allegations)} thing{(allegations == 1 ? "" : "s")}", ("href", "#allegations"));
                html.Text(" that somebody said and that cannot be true, or hardly can. ");
            }
            if (faults > 0)
                html.Text("Its references have ").Element("a", $"{Number(faults)} fault{(faults == 1 ? "" : "s")}", ("href", "#source-faults")).Text(". ");
            if (needs.Wanted > 0)
            {
                html.Text(string.Create(CultureInfo.InvariantCulture, $"Of the {needs.Wanted} statements that a reader would want a source for, "));
                html.Element("a", missing == 0 ? "none lacks it" : $"{Number(missing)} {(missing == 1 ? "has" : "have")} none", ("href", "#gaps")).Text(".");
            }
        }
        WriteDecided(html, report);
    }

    private static void WriteDecided(HtmlWriter html, ContradictionsReport report)
    {
        var decided = report.Numbered.Count(n => n.Finding.Decision is not null);
        if (decided == 0)
            return;
        var all = report.Numbered.Length;
        html.Element("p", decided < all ? string.Create(CultureInfo.InvariantCulture, $"Editors have decided {decided} of these {all} findings; their reasons stand with each.")
            : "Editors have looked at all of these findings; their reasons stand with each.", ("class", "lead"));
    }

    /// <summary>Small numbers as words.</summary>
    private static string Number(int number) => number < Words.Length ? Words[number] : number.ToString(CultureInfo.InvariantCulture);
}
