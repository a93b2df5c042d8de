using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Github;

/// <summary>What GitHub shows beside the lines of a file, and what it drops without a word.</summary>
/// <remarks>
/// A step has 10 error, 10 warning and 10 notice annotations (GitHub's limits for workflow commands); the loudest findings come first
/// in a report, so the first ones stay. What could not be done takes its share of the errors.
/// </remarks>
internal static class AnnotationLimit
{
    /// <summary>Annotations of one level that a step has.</summary>
    public const int PerLevel = 10;

    /// <summary>The findings that an edit answers for, each with whether GitHub shows it.</summary>
    public static IEnumerable<(Finding Finding, bool IsShown)> Apply(CheckReport report)
    {
        var left = new Dictionary<Level, int>
        {
            [Level.Error] = PerLevel - Math.Min(PerLevel, report.Problems.Length + (report.Shortfall is null ? 0 : 1)),
            [Level.Warning] = PerLevel,
            [Level.Note] = PerLevel,
        };
        foreach (var finding in report.Findings.Where(CheckReport.Stands))
            yield return (finding, left[finding.Level]-- > 0);
    }

    /// <summary>How many findings of each level are not shown, the loudest level first; levels without any are left out.</summary>
    public static IReadOnlyList<(Level Level, int Number)> Dropped(CheckReport report) =>
    [
        .. Apply(report).Where(f => !f.IsShown).GroupBy(f => f.Finding.Level)
            .OrderByDescending(g => g.Key).Select(g => (g.Key, g.Count())),
    ];
}
