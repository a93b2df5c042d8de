using System.Collections.Immutable;
using MoscowTrials.Reading;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting;

/// <summary>All that a check has to tell, whatever the format.</summary>
public sealed record CheckReport
{
    /// <summary>In the order of <see cref="Text.FindingOrder"/>; none of which nothing is known.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    public required CheckSummary Summary { get; init; }

    /// <summary>The rules of the rulebook, those that were not asked for too.</summary>
    public ImmutableArray<Rule> Rules { get; init; } = [];

    /// <summary>The articles that were checked, each once, in the order in which they were named.</summary>
    public ImmutableArray<string> Articles { get; init; } = [];

    /// <summary>Articles in a language that claims are not read in, each with its BCP 47 tag.</summary>
    public ImmutableArray<(string Path, string Language)> Foreign { get; init; } = [];

    /// <summary>What could not be done.</summary>
    public ImmutableArray<InputProblem> Problems { get; init; } = [];

    /// <summary>The level from which on a finding fails the run; null where none does.</summary>
    public Level? FailOn { get; init; } = Level.Warning;

    /// <summary>Why the run fails though no finding makes it: sources fell short of what was asked for; null where they did not.</summary>
    public string? Shortfall { get; init; }

    /// <summary>What the run will tell the shell.</summary>
    public int ExitCode { get; init; }

    public ReportPaths Paths { get; init; } = ReportPaths.AsNamed;

    /// <summary>Version of the tool.</summary>
    public string Version { get; init; } = "0";

    /// <summary>Whether the finding fails the run. An edit answers for what it brought in, not for what it found.</summary>
    public bool Fails(Finding finding) => Stands(finding) && finding.Level >= FailOn;

    /// <summary>Whether it is news: nobody decided it, and there is no base version, or it was not in that.</summary>
    public static bool Stands(Finding finding) => finding.Decision is null && finding.Status is (null or FindingStatus.New);
}
