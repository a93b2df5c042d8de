using MoscowTrials.Rules.Auditing;

namespace MoscowTrials.Reporting.Audit;

/// <summary>A row of a table of coverage.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Depth">Steps by which the name is indented.</param>
/// <param name="Counts">The figures.</param>
internal sealed record AuditRow(string Name, int Depth, SourcingCounts Counts)
{
    /// <summary>Whether the name is a path.</summary>
    public bool IsPath { get; init; }
}
