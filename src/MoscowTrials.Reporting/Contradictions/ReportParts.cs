namespace MoscowTrials.Reporting.Contradictions;

/// <summary>The parts of a report, by the names that links into it use; they stay.</summary>
public static class ReportParts
{
    public const string Conflicts = "conflicts";
    public const string Allegations = "allegations";
    public const string SourceFaults = "source-faults";
    public const string Upkeep = "upkeep";
    public const string Gaps = "gaps";
    public const string Timeline = "timeline";
    public const string Article = "article";
    public const string References = "references";

    /// <summary>The findings by part, with heading and opening words, in order; the first is told of also where it has none.</summary>
    public static IEnumerable<(string Part, string Title, string Lead,
        IReadOnlyList<NumberedFinding> Findings)> Findings(ContradictionsReport report) =>
    [
        (Conflicts, "What the article says against itself",
            report.Conflicts.Any()
                ? "These sentences cannot be true together, or on some readings cannot, and the article vouches for each of them."
                : "No two of its sentences were found to be at odds.", [.. report.Conflicts]),
        (Allegations, "Impossible things it reports",
            "Somebody in the article says these things: a charge, a testimony, a quotation. The article does not vouch for them, and may be "
                + "right to report them; that they cannot be true is worth knowing all the same.",
            [.. report.Allegations]),
        (SourceFaults, "Faults of its references",
            "What is cited and is not there, is there and not cited, or cannot be what it says it is.", [.. report.SourceFaults]),
        (Upkeep, "Reviews and decisions to look at again", "What people confirmed or decided, and what has changed since.",
            [.. report.Upkeep]),
    ];
}
