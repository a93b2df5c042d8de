using MoscowTrials.Reporting.Json;
using MoscowTrials.Reporting.Tables;
using MoscowTrials.Reporting.Text;
using MoscowTrials.Rules.Auditing;

namespace MoscowTrials.Reporting.Audit;

/// <summary>Writes a row a claim as CSV, for a spreadsheet, which finds no formula in it.</summary>
/// <param name="output">Where it goes.</param>
public sealed class AuditCsvWriter(TextWriter output) : IAuditWriter
{
    private static readonly string[] Columns =
        ["path", "line", "column", "id", "section", "kind", "state", "needs", "sources", "tagged since", "text"];

    private bool _hasHead;

    public void Add(ArticleAudit audit)
    {
        Head();
        var article = audit.Article.Article;
        foreach (var claim in audit.Claims)
        {
            var sentence = claim.Claim.Sentence;
            var at = Wording.At(audit.Article, claim.Claim);
            CsvRow.WriteForSpreadsheet(output,
            [
                article.Source.Path, FormattableString.Invariant($"{at.Line}"), FormattableString.Invariant($"{at.Column}"), claim.Claim.Id,
                string.Join(" / ", article.Sections[sentence.Section].Path), JsonNames.Of(sentence.Kind), AuditNames.Of(claim.State),
                string.Join(' ', AuditNames.Each(claim.Needs)), string.Join("; ", claim.Sources.Select(s => s.Key)),
                claim.Tag?.SinceWords ?? "", sentence.Text,
            ]);
        }
    }

    public void Finish(AuditSummary summary) => Head();

    private void Head()
    {
        if (!_hasHead)
            CsvRow.WriteForSpreadsheet(output, Columns);
        _hasHead = true;
    }
}
