using System.Text;
using MoscowTrials.Claims;
using MoscowTrials.Reading;
using MoscowTrials.Reporting;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Reporting.Text;
using MoscowTrials.Rules;
using Xunit;

namespace MoscowTrials.Tests.Rules;

public class DetachmentTests
{
    // A conflict covered by a later marker, one that cites itself, gaps in two sections, and a note that nobody cites.
    private const string Text = """
        The Grand Pier

        The Grand Pier was torn down in 1917. Many people watched it. It had cost a fortune.[1]

        Meetings

        In 1932 the two men met at the Grand Pier.[2] They were the first to do so. Nothing more is known. The tower of 1288 still stands.

        References

        1. Smith, Piers, p. 3.
        2. Jones, Meetings, p. 4.
        3. Miller, Ends, p. 5.
        """;

    [Fact]
    public void A_report_does_not_show_that_the_article_is_gone()
    {
        var claims = ClaimExtractor.Extract(ArticleReader.Read(new SourceText("pier.txt", Text)));
        var result = ProjectRulebook.Check(claims);
        var detached = result.Detach();
        Assert.Contains(result.Findings, f => f.Rule.Id == "MT101");
        Assert.Contains(result.Findings, f => f.Rule.Family == Family.CitationNeeded);
        Assert.Equal(Report(result), Report(detached));
        var kept = Assert.Single(detached.Findings.SelectMany(f => f.Evidence).Select(e => e.Article).Distinct());
        Assert.Empty(kept.Article.Sentences);
        Assert.Contains(kept.Claims, c => c.Id.Length == 0);
    }

    private static string Report(CheckResult result)
    {
        var summary = new CheckSummary(1, 1, 1, 1, 1, 1, 1, 1);
        using var json = new MemoryStream();
        FindingsJsonWriter.Write(json, result.Findings, summary);
        using var text = new StringWriter();
        foreach (var unfold in (bool[])[false, true])
            CheckTextWriter.Write(new TerminalWriter(text, false, 100, false), new CheckReport { Findings = result.Findings, Summary = summary }, new CheckTextOptions(Unfold: unfold));
        return Encoding.UTF8.GetString(json.ToArray()) + text;
    }
}
