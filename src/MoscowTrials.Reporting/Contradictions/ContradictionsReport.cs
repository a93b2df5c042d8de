using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Rules;
using MoscowTrials.Rules.Auditing;

namespace MoscowTrials.Reporting.Contradictions;

/// <summary>A finding with the number under which the report tells of it.</summary>
/// <param name="Number">From 1, in the order of the report.</param>
/// <param name="Finding">The finding.</param>
public sealed record NumberedFinding(int Number, Finding Finding);

/// <summary>What is to be told of one article, whatever the form.</summary>
public sealed record ContradictionsReport
{
    /// <summary>The article, joined with what people know about it.</summary>
    public required ArticleClaims Article { get; init; }

    /// <summary>What the rules say of it, with what people decided.</summary>
    public required IReadOnlyList<Finding> Findings
    {
        get;
        init
        {
            field = value;
            Numbered = [.. Order(value).Select((f, i) => new NumberedFinding(i + 1, f))];
        }
    }

    public required CheckSummary Summary { get; init; }

    /// <summary>Who stands behind each of its claims, and what rests on each source.</summary>
    public required ArticleAudit Audit { get; init; }

    /// <summary>
    /// What a reader has to know of how it was made, each a sentence: a language that is not read, rules that could not be run.
    /// </summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    /// <summary>Version of the tool.</summary>
    public string Version { get; init; } = "0";

    /// <summary>What the article says against itself, the weightiest first.</summary>
    public IEnumerable<NumberedFinding> Conflicts => Numbered.Where(n => IsConflict(n.Finding) && n.Finding.Standing == Standing.Article);

    /// <summary>What somebody in the article says that cannot be, and the article may rightly report.</summary>
    public IEnumerable<NumberedFinding> Allegations => Numbered.Where(n =>
        IsConflict(n.Finding) && n.Finding.Standing == Standing.Allegation);

    /// <summary>What is wrong with its references.</summary>
    public IEnumerable<NumberedFinding> SourceFaults => Numbered.Where(n => n.Finding.Rule.Family == Family.Source);

    /// <summary>What has become of reviews and decisions.</summary>
    public IEnumerable<NumberedFinding> Upkeep => Numbered.Where(n => n.Finding.Rule.Family == Family.Edit);

    /// <summary>Sentences that want a source, in the order of the article.</summary>
    public IEnumerable<Finding> Gaps => Findings.Where(f => f.Rule.Family == Family.CitationNeeded && f.Outcome != Outcome.Unknown);

    /// <summary>All but the gaps.</summary>
    public ImmutableArray<NumberedFinding> Numbered { get; private init; } = [];

    /// <summary>Whether two sentences, or a sentence and the calendar, are at odds.</summary>
    public static bool IsConflict(Finding finding) =>
        finding.Rule.Family is Family.Impossible or Family.Contradiction or Family.Count or Family.Calendar;

    /// <summary>Conflicts, allegations, faults of sources, upkeep; the undecided, certain and loud first, then as they were.</summary>
    private static IEnumerable<Finding> Order(IEnumerable<Finding> findings) => findings
        .Where(f => f.Outcome != Outcome.Unknown && f.Rule.Family != Family.CitationNeeded)
        .OrderBy(f => f.Rule.Family == Family.Edit ? 3 : f.Rule.Family == Family.Source ? 2 : f.Standing == Standing.Allegation ? 1 : 0)
        .ThenBy(f => f.Decision is not null)
        .ThenByDescending(f => f.Level)
        .ThenBy(f => f.Outcome);
}
