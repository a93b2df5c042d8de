using MoscowTrials.Rules.Auditing;

namespace MoscowTrials.Reporting.Audit;

/// <summary>A row of a table of coverage.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Depth">Steps by which the name is indented.</param>
/// <param name="Counts">The figures.</param>
internal sealed record AuditRow(string Name, int Depth, SourcingCounts Counts)
{
    /// <summary>A row a section that has claims, those of its sub-sections counted too.</summary>
    public static List<AuditRow> OfSections(ArticleAudit audit) =>
        [.. audit.Sections.Where(s => s.All.Claims > 0).Select(s => new AuditRow(AuditWording.Title(s), s.Depth, s.All))];

    /// <summary>A row a kind of text.</summary>
    public static List<AuditRow> OfKinds(ArticleAudit audit) =>
        [.. audit.Kinds.Select(k => new AuditRow(AuditWording.Kind(k.Kind), 0, k.Counts))];

    /// <summary>Whether the name is a path.</summary>
    public bool IsPath { get; init; }
}
