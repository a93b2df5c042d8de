using MoscowTrials.Reading;
using MoscowTrials.Reporting;
using MoscowTrials.Rules;
using Xunit;

namespace MoscowTrials.Tests.Reporting.Github;

public class AnnotationsTests
{
    private static string[] Lines(CheckReport report) => ReportSamples.Write("github", report).TrimEnd('\n').Split('\n');

    [Fact]
    public void An_annotation_tells_place_rule_and_both_sentences()
    {
        Assert.Equal(
            "::warning file=pier.txt,line=2,col=1,endLine=2,endColumn=59,title=MT101 event-at-vanished-place::"
            + "Ann Long is placed at the Grand Pier in 1932, at least 14 years after it was demolished in 1917."
            + "%0Apier.txt:2: “Ann Long was accused of meeting Émile Short there in 1932.” (presence · alleged · cites [2])"
            + "%0Apier.txt:1: “The Grand Pier was torn down in 1917.” (ending · article · cites [1])",
            Lines(ReportSamples.Pier())[0]);
    }

    [Fact]
    public void A_property_is_escaped_so_that_it_ends_where_it_should()
    {
        var line = Lines(ReportSamples.Tricky())[0];
        Assert.StartsWith("::error file=my articles/50%25 [a]%2C \"b\"%3A 'é' #1 <c>.txt,line=2,col=3,title=trials::cannot be read: ::error file=a::", line, StringComparison.Ordinal);
        Assert.Contains("%250A", line, StringComparison.Ordinal);
    }

    // A line is a command to the runner if it begins with two colons, and in an older form wherever ##[ stands in it.
    [Fact]
    public void No_text_of_an_article_is_a_command()
    {
        var many = ReportSamples.Many(30, Level.Warning).Select(f => f with { Message = ReportSamples.Hostile }).ToList();
        var hostile = ReportSamples.Tricky().Findings.Select(f => f with { Level = Level.Warning });
        var report = ReportSamples.Of([.. many, .. hostile], "::error::x.txt") with { Problems = [new InputProblem("::warning::x", 1, 1, "a\n::error::b")] };
        string[] own = ["::error file=", "::warning file=", "::group::", "::endgroup::"];
        foreach (var line in Lines(report))
        {
            if (line.TrimStart().StartsWith("::", StringComparison.Ordinal))
                Assert.True(own.Any(o => line.StartsWith(o, StringComparison.Ordinal)), line);
            else
                Assert.DoesNotContain("##[", line, StringComparison.Ordinal);
            Assert.DoesNotContain('\u001b', line);
        }
    }

    [Fact]
    public void What_GitHub_would_drop_is_in_the_log_and_counted_in_the_summary()
    {
        var report = ReportSamples.Of([.. ReportSamples.Many(12, Level.Error), .. ReportSamples.Many(10, Level.Warning)], "pier.txt");
        var lines = Lines(report);
        Assert.Equal(10, lines.Count(l => l.StartsWith("::error ", StringComparison.Ordinal)));
        Assert.Equal(10, lines.Count(l => l.StartsWith("::warning ", StringComparison.Ordinal)));
        Assert.Equal(2, lines.Count(l => l.StartsWith("pier.txt:2:1: error MT101 ", StringComparison.Ordinal)));
        Assert.Contains("::group::2 findings more than GitHub annotates", lines);

        Assert.Contains("at most 10 findings of a level in a step; 2 errors more stand only in this summary and in the log.",
            ReportSamples.Write("markdown", report), StringComparison.Ordinal);
        // What could not be done is annotated as an error too, and takes its place.
        var withProblem = report with { Problems = [new InputProblem("a.txt", 1, 1, "no such file")] };
        Assert.Contains("; 3 errors more", ReportSamples.Write("markdown", withProblem), StringComparison.Ordinal);
        Assert.Equal(10, Lines(withProblem).Count(l => l.StartsWith("::error ", StringComparison.Ordinal)));
    }

    // The runner drops columns where the lines differ, with a warning in the log.
    [Fact]
    public void A_sentence_over_two_lines_has_no_columns()
    {
        var source = new SourceText("a.txt", "One\ntwo.");
        var read = SampleArticle.Claims(new SourceText("a.txt", "One two."));
        var article = read.Article with { Source = source };
        var finding = SampleArticle.Findings(SampleArticle.Pier())[0] with { Evidence = [new Evidence(read with { Article = article }, read.Claims[0], "", [], null)] };
        Assert.StartsWith("::warning file=a.txt,line=1,endLine=2,title=", Lines(ReportSamples.Of([finding], "a.txt"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_is_annotated_only_with_what_it_brought_in()
    {
        var findings = Enum.GetValues<FindingStatus>().Select(s => SampleArticle.Findings(SampleArticle.Pier())[0] with { Status = s });
        Assert.Single(Lines(ReportSamples.Of([.. findings], "pier.txt")), l => l.StartsWith("::warning", StringComparison.Ordinal));
    }
}
