using System.Globalization;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Contradictions;

/// <summary>A piece of a sentence.</summary>
/// <param name="Text">Its words, with the spaces that belong to it.</param>
/// <param name="Part">The part of the report that they are about; null where they are about no one part.</param>
public readonly record struct SummaryRun(string Text, string? Part = null);

/// <summary>What matters in a report, in a few sentences.</summary>
public static class ReportSummary
{
    private static readonly string[] Words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve"];

    /// <summary>The sentences, in pieces that follow each other.</summary>
    public static IEnumerable<SummaryRun> Of(ContradictionsReport report)
    {
        if (report.Summary.Claims == 0)
        {
            yield return new("Nothing in this article was read as a statement. ");
            yield break;
        }
        var certain = report.Conflicts.Count(c => c.Finding.Outcome == Outcome.Certain);
        var possible = report.Conflicts.Count() - certain;
        yield return new(report.Summary.Claims == 1 ? "In the one statement of this article "
            : string.Create(CultureInfo.InvariantCulture, $"Among the {report.Summary.Claims:N0} statements of this article "));
        yield return new(certain + possible == 0 ? "no contradiction"
            : certain == 0 ? Count(possible, "possible contradiction") : Count(certain, "certain contradiction"), ReportParts.Conflicts);
        yield return new(certain == 0 || possible == 0 ? "" : $" and {Count(possible, "possible one")}");
        yield return new(certain + possible > 1 ? " were found. " : " was found. ");
        if (report.Allegations.Count() is > 0 and var allegations)
        {
            yield return new("It reports ");
            yield return new(Count(allegations, "thing"), ReportParts.Allegations);
            yield return new(" that somebody said and that cannot be true, or hardly can. ");
        }
        if (report.SourceFaults.Count() is > 0 and var faults)
        {
            yield return new("Its references have ");
            yield return new(Count(faults, "fault"), ReportParts.SourceFaults);
            yield return new(". ");
        }
        var needs = report.Audit.Total.Needs;
        if (needs.Wanted == 0)
            yield break;
        var missing = needs.Wanted - needs.Covered;
        yield return new(needs.Wanted == 1 ? "Of the one statement that a reader would want a source for, "
            : string.Create(CultureInfo.InvariantCulture, $"Of the {needs.Wanted:N0} statements that a reader would want a source for, "));
        yield return new(missing == 0 ? "none lacks it" : $"{Number(missing)} {(missing == 1 ? "has" : "have")} none", ReportParts.Gaps);
        yield return new(".");
    }

    /// <summary>What people decided about the findings, in a sentence; null where nobody did.</summary>
    public static string? Decided(ContradictionsReport report)
    {
        var decided = report.Numbered.Count(n => n.Finding.Decision is not null);
        return decided == 0 ? null
            : decided == report.Numbered.Length ? "Editors have looked at all of these findings; their reasons stand with each."
            : string.Create(CultureInfo.InvariantCulture,
                $"Editors have decided {decided} of these {report.Numbered.Length} findings; their reasons stand with each.");
    }

    private static string Count(int number, string noun) => $"{Number(number)} {noun}{(number == 1 ? "" : "s")}";

    /// <summary>Small numbers as words.</summary>
    private static string Number(int number) => number < Words.Length ? Words[number] : number.ToString("N0", CultureInfo.InvariantCulture);
}
