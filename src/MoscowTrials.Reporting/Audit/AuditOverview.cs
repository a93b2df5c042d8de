using MoscowTrials.Rules.Auditing;

namespace MoscowTrials.Reporting.Audit;

/// <summary>What is kept of the articles of an audit: a row each, and where there is only one, all of it.</summary>
internal sealed class AuditOverview
{
    private readonly List<AuditRow> _rows = [];
    private int _articles;

    /// <summary>A row a file, in order.</summary>
    public IReadOnlyList<AuditRow> Rows => _rows;

    /// <summary>The only article; null where there are none or several.</summary>
    public ArticleAudit? Only { get; private set; }

    public void Add(ArticleAudit audit)
    {
        Only = ++_articles == 1 ? audit : null;
        var path = audit.Article.Article.Source.Path;
        // A file that is too long for one article is one row.
        if (_rows.Count > 0 && _rows[^1].Name == path)
            _rows[^1] = _rows[^1] with { Counts = _rows[^1].Counts + audit.Total };
        else
            _rows.Add(new AuditRow(path, 0, audit.Total) { IsPath = true });
    }
}
