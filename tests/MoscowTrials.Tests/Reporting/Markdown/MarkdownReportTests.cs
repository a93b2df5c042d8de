using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using MoscowTrials.Ledger.Decisions;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Rules;
using Xunit;

namespace MoscowTrials.Tests.Reporting.Markdown;

public partial class MarkdownReportTests
{
    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().Build();

    /// <summary>As a reader sees it, with the tags that are in the page.</summary>
    private static (string Text, HashSet<string> Tags) Render(string markdown)
    {
        var html = Markdig.Markdown.ToHtml(markdown, GitHub);
        return (WebUtility.HtmlDecode(Tag().Replace(html, "")).Replace("\u200B", "", StringComparison.Ordinal),
            [.. Tag().Matches(html).Select(m => m.Groups[1].Value)]);
    }

    [Fact]
    public void Text_of_an_article_is_shown_as_it_is_and_does_nothing()
    {
        var (text, tags) = Render(ReportSamples.Write("markdown", ReportSamples.Tricky()));
        var shown = VisibleText.Of(ReportSamples.Hostile);
        // As the problem, as the message and as the quotation.
        Assert.Equal(3, text.Split(shown).Length - 1);
        Assert.Contains(ReportSamples.HostilePath + ":2", text, StringComparison.Ordinal);
        Assert.Subset(new HashSet<string>(StringComparer.Ordinal)
        {
            "h2", "h3", "p", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "code", "blockquote", "br", "strong", "span",
        }, tags);
    }

    [Theory]
    [InlineData("1. A list")]
    [InlineData("1937) A list")]
    [InlineData("- A list")]
    [InlineData("+ A list")]
    [InlineData("# A heading")]
    [InlineData("=====")]
    [InlineData("-----")]
    [InlineData("> quoted")]
    [InlineData("~~gone~~ and `code` and ![image](x)")]
    [InlineData("    indented")]
    [InlineData("a  ")]
    [InlineData("<!-- comment --> &lt; https://example.org/?a=b&c=d www.example.org ann@example.org")]
    [InlineData("|a|b|")]
    [InlineData(":smile: $x$ @ann #12")]
    public void A_sentence_is_not_taken_for_markup(string sentence)
    {
        var read = SampleArticle.Claims(new MoscowTrials.Reading.SourceText("a.txt", sentence + " x."));
        var finding = SampleArticle.Findings(SampleArticle.Pier())[0] with { Evidence = [new Evidence(read, read.Claims[0], "", [], null)] };
        var (text, tags) = Render(ReportSamples.Write("markdown", ReportSamples.Of([finding], "a.txt")));
        Assert.Contains((sentence + " x.").Trim(), text, StringComparison.Ordinal);
        foreach (var tag in new[] { "a", "img", "ol", "ul", "pre", "del", "hr", "h1", "script" })
            Assert.DoesNotContain(tag, tags);
    }

    [Fact]
    public void A_base_is_counted_by_what_became_of_the_findings()
    {
        var findings = Enum.GetValues<FindingStatus>().Select(s => SampleArticle.Findings(SampleArticle.Pier())[0] with { Status = s });
        var markdown = ReportSamples.Write("markdown", ReportSamples.Of([.. findings], "pier.txt"));
        Assert.Contains("| new | 0 | 1 | 0 |\n| unchanged | 0 | 1 | 0 |\n| fixed | 0 | 1 | 0 |\n", markdown, StringComparison.Ordinal);
        Assert.Single(Heading().Matches(markdown));
        Assert.Contains("\n### Fixed\n\n- `pier.txt:2`: MT101", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void What_somebody_decided_is_counted_apart_and_not_shown()
    {
        var decision = new Decision("0123456789abcdef", "pier.txt", Verdict.Accepted, "so it is", "Ann", null, null, null, default);
        var decided = SampleArticle.Findings(SampleArticle.Pier())[0] with { Decision = decision };
        var markdown = ReportSamples.Write("markdown", ReportSamples.Of([decided, SampleArticle.Findings(SampleArticle.Pier())[1]], "pier.txt"));
        Assert.Contains("| findings | 0 | 0 | 1 |\n| decided | 0 | 1 | 0 |\n", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("MT101", markdown, StringComparison.Ordinal);
    }

    // GitHub refuses a summary of more than a mebibyte as a whole.
    [Fact]
    public void A_summary_stays_below_what_GitHub_takes()
    {
        var markdown = ReportSamples.Write("markdown", ReportSamples.Of(ReportSamples.Many(5_000, Level.Error), "pier.txt"));
        Assert.InRange(Encoding.UTF8.GetByteCount(markdown), 800_000, 1_000_000);
        Assert.Contains("The summary is full; ", markdown, StringComparison.Ordinal);
    }

    [GeneratedRegex("</?([a-z0-9]+)[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("^### (error|warning|note) ", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
