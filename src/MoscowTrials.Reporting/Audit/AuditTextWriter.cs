using System.Globalization;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Reporting.Text;
using MoscowTrials.Rules.Auditing;

namespace MoscowTrials.Reporting.Audit;

/// <summary>Writes an audit for people: tables with bars. Of several articles it gives a row each, unless all is asked for.</summary>
/// <param name="output">Where it goes.</param>
/// <param name="isAll">Whether every article is taken apart, and no list ends early.</param>
public sealed class AuditTextWriter(TerminalWriter output, bool isAll) : IAuditWriter
{
    /// <summary>Rows of a list that is not to be read to its end.</summary>
    private const int Few = 10;

    /// <summary>Columns of a work's name where prose names it.</summary>
    private const int LongestName = 90;

    private readonly AuditOverview _overview = new();

    public void Add(ArticleAudit audit)
    {
        _overview.Add(audit);
        if (isAll)
            Article(audit);
    }

    public void Finish(AuditSummary summary)
    {
        if (!isAll && _overview.Only is { } only)
            Article(only);
        if (_overview.Only is null)
            new AuditTable(output, _overview.Rows).Write("article", _overview.Rows, summary.Total);
        if (_overview.Rows.Count > 0)
            output.WriteRemark(AuditWording.Legend, Style.Faint).EndLine();
        foreach (var shortfall in summary.Shortfalls)
            output.WriteRemark(shortfall, Style.Error);
        var articles = summary.Articles == 1 ? "" : Wording.Count(summary.Articles, "article") + "; ";
        output.WriteRemark(articles + AuditWording.Summary(summary.Total), Style.Strong);
    }

    private void Article(ArticleAudit audit)
    {
        output.WriteLine(audit.Article.Article.Source.Path, Style.Strong).EndLine();
        var (sections, kinds) = (AuditRow.OfSections(audit), AuditRow.OfKinds(audit));
        var table = new AuditTable(output, sections.Concat(kinds));
        table.Write("section", sections, audit.Total);
        table.Write("kind", kinds, null);
        SourceTable.Write(output, audit, isAll ? int.MaxValue : Few);
        Stretches(audit);
        List("tagged", audit, audit.Tagged.OrderByDescending(c => c.Tag?.MonthsUntil(audit.AsOf) ?? -1));
        List("uncited, what matters most first", audit, audit.Worklist);
    }

    private void Stretches(ArticleAudit audit)
    {
        var stretches = AuditWording.Stretches(audit).ToList();
        if (stretches.Count == 0)
            return;
        output.WriteLine("on one source alone", Style.Frame);
        foreach (var (use, stretch) in Shown(stretches))
            output.WriteProse($"{AuditWording.Place(audit, stretch)}, {AuditTable.Cut(use.Work.Name, LongestName)}", "  ", "    ");
        Rest(stretches.Count);
    }

    private void List(string title, ArticleAudit audit, IEnumerable<ClaimSourcing> claims)
    {
        var listed = claims.ToList();
        if (listed.Count == 0)
            return;
        output.WriteLine(title, Style.Frame);
        var path = audit.Article.Article.Source.Path;
        foreach (var claim in Shown(listed))
        {
            var at = Wording.At(audit.Article, claim.Claim);
            var place = string.Create(CultureInfo.InvariantCulture, $"  {path}:{at.Line}:{at.Column}: ");
            var reason = AuditWording.Reason(audit, claim) + ": ";
            output.Write(place).Write(reason, Style.Strong);
            var left = output.Width - VisibleText.Columns(place) - reason.Length;
            output.WriteLine(AuditTable.Cut(claim.Claim.Sentence.Text, Math.Max(16, left)));
        }
        Rest(listed.Count);
    }

    private IEnumerable<T> Shown<T>(List<T> all) => isAll ? all : all.Take(Few);

    private void Rest(int count)
    {
        if (!isAll && count > Few)
            output.WriteLine(FormattableString.Invariant($"  {count - Few} more: `--all` lists them"), Style.Faint);
        output.EndLine();
    }
}
