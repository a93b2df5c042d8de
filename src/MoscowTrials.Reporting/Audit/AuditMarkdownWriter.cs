using System.Globalization;
using MoscowTrials.Reporting.Markdown;
using MoscowTrials.Reporting.Text;
using MoscowTrials.Rules.Auditing;

namespace MoscowTrials.Reporting.Audit;

/// <summary>Writes an audit as Markdown, for a comment. Of several articles it gives a row each, unless all is asked for.</summary>
/// <param name="output">Where it goes.</param>
/// <param name="isAll">Whether every article is taken apart, and no list ends early.</param>
public sealed class AuditMarkdownWriter(TextWriter output, bool isAll) : IAuditWriter
{
    private const int Few = 10;

    /// <summary>Letters of a sentence or reference that are shown.</summary>
    private const int Longest = 160;

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
            Table("article", _overview.Rows, summary.Total);
        foreach (var shortfall in summary.Shortfalls)
            output.Write($"- **{MarkdownEscape.Of(shortfall)}**\n");
        var articles = summary.Articles == 1 ? "" : Wording.Count(summary.Articles, "article") + "; ";
        output.Write($"\n**{MarkdownEscape.Of(articles + AuditWording.Summary(summary.Total))}**\n\n");
        output.Write($"{MarkdownEscape.Of(AuditWording.Legend)}\n");
    }

    private void Article(ArticleAudit audit)
    {
        output.Write($"## {MarkdownEscape.Of(audit.Article.Article.Source.Path, isStart: false)}\n\n");
        Table("section", AuditRow.OfSections(audit), audit.Total);
        Table("kind", AuditRow.OfKinds(audit), null);
        Sources(audit);
        List("Tagged", audit, audit.Tagged.OrderByDescending(c => c.Tag?.MonthsUntil(audit.AsOf) ?? -1));
        List("Uncited, what matters most first", audit, audit.Worklist);
    }

    private void Table(string title, IReadOnlyList<AuditRow> rows, SourcingCounts? total)
    {
        if (rows.Count == 0)
            return;
        output.Write($"| {title} | claims | cited | covered | tagged | uncited | no need | coverage |\n");
        output.Write("| :-- | --: | --: | --: | --: | --: | --: | --: |\n");
        foreach (var row in rows)
            Row(string.Concat(Enumerable.Repeat("&ensp;", row.Depth)) + MarkdownEscape.Of(row.Name), row.Counts);
        if (total is { } sum)
            Row("**all**", sum);
        output.Write('\n');
    }

    private void Row(string name, SourcingCounts counts) => output.Write(string.Create(CultureInfo.InvariantCulture,
        $"| {name} | {counts.Claims} | {counts.Cited} | {counts.Covered} | {counts.Tagged} | {counts.Uncited} | {counts.NotWanting}")
        + $" | {CoverageBar.Percent(counts.Needs)} |\n");

    private void Sources(ArticleAudit audit)
    {
        var ranked = AuditWording.Ranked(audit).ToList();
        if (ranked.Count == 0)
            return;
        output.Write("| source | uses | claims | alone | in a row | no page |\n| :-- | --: | --: | --: | --: | --: |\n");
        foreach (var use in isAll ? ranked : ranked.Take(Few))
        {
            var longest = use.Rest.Stretches.IsEmpty ? 0 : use.Rest.Stretches.Max(s => s.Count);
            output.Write($"| {Cut(use.Work.Name)}");
            output.Write(string.Create(CultureInfo.InvariantCulture,
                $" | {use.Uses} | {use.Rest.Claims.Length} | {use.Rest.Alone.Length} | {longest} | {use.WithoutPage} |\n"));
        }
        Rest(ranked.Count);
    }

    private void List(string title, ArticleAudit audit, IEnumerable<ClaimSourcing> claims)
    {
        var listed = claims.ToList();
        if (listed.Count == 0)
            return;
        output.Write($"{title}:\n\n");
        foreach (var claim in isAll ? listed : listed.Take(Few))
        {
            var place = MarkdownEscape.Place(audit.Article.Article.Source.Path, Wording.At(audit.Article, claim.Claim).Line);
            var reason = MarkdownEscape.Of(AuditWording.Reason(audit, claim), isStart: false);
            output.Write($"- {place} {reason}: {Cut(claim.Claim.Sentence.Text)}\n");
        }
        Rest(listed.Count);
    }

    private void Rest(int count) =>
        output.Write(isAll || count <= Few ? "\n"
            : FormattableString.Invariant($"\n{count - Few} more: `trials audit --all` lists them.\n\n"));

    private static string Cut(string text) => MarkdownEscape.Of(AuditTable.Cut(text, Longest), isStart: false);
}
