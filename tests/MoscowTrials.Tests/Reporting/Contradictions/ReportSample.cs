using MoscowTrials.Claims;
using MoscowTrials.Ledger.Decisions;
using MoscowTrials.Reading;
using MoscowTrials.Reporting;
using MoscowTrials.Reporting.Contradictions;
using MoscowTrials.Reporting.Text;
using MoscowTrials.Rules;
using MoscowTrials.Rules.Auditing;
using MoscowTrials.Tests.Rules;

namespace MoscowTrials.Tests.Reporting.Contradictions;

/// <summary>Reports on articles of a few sentences.</summary>
internal static class ReportSample
{
    /// <summary>A pier, an alleged meeting, a birthday told twice, a sum; with sections, sources and a gap.</summary>
    public const string Text =
        """
        The Grand Pier was torn down in 1908.[1] Ann Long testified that she had met Carl Short at the Grand Pier in 1927.[2]

        Early life

        Ann Long was born on 3 May 1880.[1] Ann Long was born on 4 May 1881.

        The strike

        Many were arrested in 1911. Of the 12 workers, 4 were hanged, 5 were shot and 7 were deported.[2]

        References

        1. Smith, John (1990). A History of Piers. Seaford: Harbour Press.
        2. Long, Ann (1995). My Trial. p. 12.
        """;

    /// <summary>Sentences that try to be more than text, in every place that a page shows.</summary>
    public const string Hostile =
        """
        The <script>alert(1)</script> Pier was torn down in 1908.[1] Ann "><img src=x onerror=alert(2)> Long met Carl Short at the Grand Pier in 1927.

        </style><script>alert(3)</script> & 'life'

        The Grand Pier was torn down in 1908. In 1927 the two men met at the Grand Pier.[2] There were 4 <b>bold</b> ‮men‬ of 1920.

        References

        1. <iframe src="javascript:alert(4)"></iframe> (1990). A & B.
        2. ]]> --> </main> &amp; "x" 'y' (1995).
        """;

    public static ContradictionsReport Of(string text) =>
        Of(ClaimExtractor.Extract(ArticleReader.Read(new SourceText("x.txt", text),
            ReadingOptions.Default with { Format = ArticleFormat.Plain })));

    /// <summary>The report by the rules of the repository.</summary>
    public static ContradictionsReport Of(ArticleClaims read)
    {
        var result = ProjectRulebook.Check(read);
        return Of(read, FindingOrder.Sort(result.Findings, [read.Article.Source.Path]));
    }

    public static ContradictionsReport Of(ArticleClaims read, IReadOnlyList<Finding> findings) => new()
    {
        Article = read,
        Findings = findings,
        Summary = CheckSummary.Of(findings, 1, read.OwnCount, 0, 0),
        Audit = ArticleAudit.Of(read, ProjectRulebook.Today),
        Version = "1.2.3",
    };

    /// <summary>The report with a decision on its first finding.</summary>
    public static ContradictionsReport Decided(ContradictionsReport report, string because) => report with
    {
        Findings =
        [
            .. report.Findings.Select((f, i) => i > 0 ? f : f with
            {
                Decision = new Decision(f.Fingerprint, "x.txt", Verdict.FalseAlarm, because, "Ann", new DateOnly(2024, 1, 2), null, null,
                    default),
            }),
        ],
    };
}
