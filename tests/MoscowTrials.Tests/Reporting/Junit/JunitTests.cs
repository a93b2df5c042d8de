using System.Text;
using System.Xml.Linq;
using CsCheck;
using MoscowTrials.Reading;
using MoscowTrials.Reporting;
using MoscowTrials.Rules;
using Xunit;

namespace MoscowTrials.Tests.Reporting.Junit;

public class JunitTests
{
    private static XElement Write(CheckReport report) => XDocument.Parse(ReportSamples.Write("junit", report)).Root!;

    private static string? Of(XElement element, string name) => element.Attribute(name)?.Value;

    [Fact]
    public void A_suite_is_an_article_and_one_without_findings_passes()
    {
        var root = Write(ReportSamples.Of(SampleArticle.Findings(SampleArticle.Pier()), "pier.txt", "clean.txt"));
        Assert.Equal(["pier.txt", "clean.txt"], root.Elements("testsuite").Select(s => Of(s, "name")));
        Assert.Equal(("3", "1", "0"), (Of(root, "tests"), Of(root, "failures"), Of(root, "errors")));
        var clean = Assert.Single(root.Elements("testsuite").Last().Elements("testcase"));
        Assert.Equal("no findings", Of(clean, "name"));
        Assert.Empty(clean.Elements());
    }

    // Red where the exit code is.
    [Theory]
    [InlineData(Level.Error, 0)]
    [InlineData(Level.Warning, 1)]
    [InlineData(Level.Note, 2)]
    [InlineData(null, 0)]
    public void A_case_fails_where_its_finding_fails_the_run(Level? failOn, int failures)
    {
        var root = Write(ReportSamples.Pier() with { FailOn = failOn });
        Assert.Equal(failures, root.Descendants("failure").Count());
        Assert.Equal(2 - failures, root.Descendants("system-out").Count());
    }

    [Fact]
    public void What_was_there_before_or_is_fixed_passes()
    {
        var findings = Enum.GetValues<FindingStatus>().Select(s => SampleArticle.Findings(SampleArticle.Pier())[0] with { Status = s });
        var root = Write(ReportSamples.Of([.. findings], "pier.txt"));
        Assert.Single(root.Descendants("failure"));
        Assert.Equal(["warning (fixed)", "warning (unchanged)"], root.Descendants("system-out").Select(o => o.Value[..o.Value.IndexOf(':', StringComparison.Ordinal)]));
    }

    [Fact]
    public void What_could_not_be_done_is_an_error()
    {
        var root = Write(ReportSamples.Of([], "a.txt") with { Problems = [new InputProblem("b.txt", 1, 1, "no such file; check the name")] });
        Assert.Equal("1", Of(root, "errors"));
        Assert.Equal("no such file; check the name", Of(Assert.Single(root.Descendants("error")), "message"));
    }

    [Fact]
    public void Whatever_stands_in_an_article_is_valid_XML()
    {
        Assert.Contains("</script><script>alert(1)", Write(ReportSamples.Tricky()).Value, StringComparison.Ordinal);
        Gen.Char['\0', char.MaxValue].Array[0, 40].Select(c => new string(c)).Sample(text =>
        {
            var finding = SampleArticle.Findings(SampleArticle.Pier())[0] with { Message = text };
            var report = ReportSamples.Of([finding], "a" + text) with { Problems = [new InputProblem(text, 1, 1, text)] };
            // XDocument checks characters as it reads.
            Assert.Equal(3, Write(report).Descendants("testcase").Count());
        }, iter: 300);
    }

    [Fact]
    public void It_begins_as_XML_does_without_a_byte_order_mark()
    {
        var bytes = Encoding.UTF8.GetBytes(ReportSamples.Write("junit", ReportSamples.Pier()));
        Assert.Equal((byte)'<', bytes[0]);
    }
}
