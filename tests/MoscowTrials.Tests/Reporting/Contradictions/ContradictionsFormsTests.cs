using System.Text;
using System.Text.RegularExpressions;
using MoscowTrials.Reporting;
using MoscowTrials.Reporting.Contradictions;
using MoscowTrials.Reporting.Html;
using MoscowTrials.Reporting.Markdown;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Reporting.Text;
using MoscowTrials.Rules;
using Xunit;

namespace MoscowTrials.Tests.Reporting.Contradictions;

/// <summary>The report in its three forms, letter by letter, and how it orders what it tells.</summary>
public sealed partial class ContradictionsFormsTests
{
    private const string Folder = "tests/MoscowTrials.Tests/Reporting/Contradictions/Golden";

    [Theory]
    [InlineData("html")]
    [InlineData("markdown")]
    [InlineData("text")]
    public void A_form_is_what_it_was(string form)
    {
        var report = ReportSample.Of(ReportSample.Text);
        var path = RepositoryFiles.PathOf($"{Folder}/sample.{form}");
        var now = Write(form, report);
        if (Environment.GetEnvironmentVariable("TRIALS_REGENERATE") == "1")
            File.WriteAllText(path, now);
        Assert.Equal(File.ReadAllText(path), now);
        Assert.Equal(now, Write(form, ReportSample.Of(ReportSample.Text)));
    }

    [Fact]
    public void Findings_come_in_order_of_weight_and_the_decided_last()
    {
        var report = ReportSample.Of(ReportSample.Text);
        Assert.Equal(["MT201", "MT301"], report.Conflicts.Select(n => n.Finding.Rule.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["MT101"], report.Allegations.Select(n => n.Finding.Rule.Id));
        Assert.All(report.Allegations, n => Assert.Equal(Standing.Allegation, n.Finding.Standing));
        Assert.Equal(Enumerable.Range(1, report.Numbered.Length), report.Numbered.Select(n => n.Number));
        var levels = report.Conflicts.Select(n => n.Finding.Level).ToList();
        Assert.Equal(levels.OrderDescending(), levels);

        var first = report.Conflicts.First().Finding;
        var decided = report with
        {
            Findings = [.. report.Findings.Select(f => f == first ? f with { Decision = ReportSample.Decided(report,
                "x").Findings[0].Decision } : f)],
        };
        Assert.Equal(first.Fingerprint, decided.Conflicts.Last().Finding.Fingerprint);
    }

    [Fact]
    public void The_summary_counts_in_words()
    {
        var report = ReportSample.Of(ReportSample.Text);
        var summary = string.Concat(ReportSummary.Of(report).Select(r => r.Text));
        Assert.StartsWith("Among the 8 statements of this article one certain contradiction and one possible one were found. ", summary,
            StringComparison.Ordinal);
        Assert.Contains("one thing that somebody said", summary, StringComparison.Ordinal);
        Assert.Null(ReportSummary.Decided(report));
        Assert.Equal("In the one statement of this article no contradiction was found. ",
            string.Concat(ReportSummary.Of(ReportSample.Of("A sentence.")).Select(r => r.Text)));
        Assert.Equal("Nothing in this article was read as a statement. ",
            string.Concat(ReportSummary.Of(ReportSample.Of("")).Select(r => r.Text)));
    }

    [Fact]
    public void Markdown_of_a_hostile_article_holds_no_markup_of_it()
    {
        var text = Write("markdown", ReportSample.Decided(ReportSample.Of(ReportSample.Hostile), "<script>alert(9)</script> [x](y)"));
        Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<iframe", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("[x](", text, StringComparison.Ordinal);
    }

    /// <summary>The form as a file gets it; of HTML without style and script, which have files of their own.</summary>
    private static string Write(string form, ContradictionsReport report)
    {
        using var stream = new MemoryStream();
        if (form == "html")
        {
            ReportPage.Write(stream, report);
            return Hashes().Replace(Assets().Replace(Encoding.UTF8.GetString(stream.ToArray()), "$1$3"), "sha256-…");
        }
        using (var writer = new StreamWriter(stream, leaveOpen: true))
        {
            if (form == "text")
                ContradictionsText.Write(new TerminalWriter(writer, color: false, 100), report);
            else
                ContradictionsMarkdown.Write(writer, report, ReportPaths.AsNamed);
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [GeneratedRegex("(<(style|script)>).*?(</\\2>)", RegexOptions.Singleline)]
    private static partial Regex Assets();

    [GeneratedRegex("sha256-[A-Za-z0-9+/=]+")]
    private static partial Regex Hashes();
}
