using MoscowTrials.Rules.Auditing;

namespace MoscowTrials.Reporting.Audit;

/// <summary>Writes an audit, an article after the other as they come, so that memory does not grow with their number.</summary>
public interface IAuditWriter
{
    /// <summary>Takes the next article.</summary>
    void Add(ArticleAudit audit);

    /// <summary>Writes what is to be said of all of them.</summary>
    void Finish(AuditSummary summary);
}
