using MoscowTrials.Claims.Events;
using MoscowTrials.Reporting.Explain;
using MoscowTrials.Reporting.Terminal;
using Xunit;

namespace MoscowTrials.Tests.Reporting.Explain;

public class ExplainTests
{
    private static string Show(Action<TerminalWriter> write)
    {
        using var writer = new StringWriter();
        write(new TerminalWriter(writer, color: false, width: 100));
        return writer.ToString();
    }

    [Fact]
    public void A_rule_page_tells_what_it_looks_for()
    {
        Assert.Equal(
            """
            MT101 event-at-vanished-place
            impossible · error · rules.md:10

            An event is placed where nothing stood.

            - A rebuilt place is left out.

            Says
              {who} is placed at {place}.

            Flagged
              It fell in 1917. They met there in 1932.

            Query
              select 'certain' as outcome
              from event

            """,
            Show(o => RulePage.Write(o, SampleArticle.Vanished)), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void A_line_tells_how_each_sentence_was_read()
    {
        var read = SampleArticle.Pier();
        Assert.Equal(
            """
            pier.txt:2:1  prose in the lead  c-00000001
              Ann Long was accused of meeting Émile Short there in 1932.
              voice     alleged (from "was accused of")
              cites     [2]: no such entry in the references
                        · covers "Ann Long was accused of meeting Émile Short there in 1932."
              date      "1932" = 1932 (1932-01-01 to 1932-12-31), during
                        · "1932" is a year
              name      "Ann Long" = person Ann Long
                        · a given name and a surname
              name      "Émile Short" = person Émile Short
                        · a given name and a surname
              event     meet ("meeting"): agent Ann Long ("Ann Long"); partner Émile Short ("Émile Short"); at
                        Grand Pier (inferred); when 1932; alleged
                        · inferred: place: there is the Grand Pier
              What was said of it:
              - warning MT101 event-at-vanished-place (01234567): Ann Long is placed at the Grand Pier in 1932, at least 14 years after it was demolished in 1917.

            """,
            Show(o => LineText.Write(o, read, 2, SampleArticle.Findings(read))), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void An_empty_line_says_so() =>
        Assert.Contains("pier.txt:3 holds no sentence", Show(o => LineText.Write(o, SampleArticle.Pier(), 3, [])), StringComparison.Ordinal);

    [Fact]
    public void Silence_names_what_is_missing()
    {
        var read = SampleArticle.Pier();
        Assert.Contains("No event was read in it, and sentences are held against each other by their events.",
            Silence.Reasons(read, read.Claims[3]));
        Assert.Contains("The article tells no beginning, end or custody of Ann Long to hold \"meeting\" against.",
            Silence.Reasons(read, read.Claims[1]));
        Assert.Contains("No rule finds \"meeting\" at odds with what the article tells of Grand Pier: demolish 1917.",
            Silence.Reasons(read, read.Claims[1]));
    }

    [Fact]
    public void Silence_does_not_judge_what_was_only_planned()
    {
        var read = SampleArticle.Pier();
        var planned = read.Claims[1] with { Events = [read.Claims[1].Events[0] with { Actuality = Actuality.Unreal, When = null }] };
        var reasons = Silence.Reasons(read, planned);
        Assert.Contains("\"meeting\" is only planned, ordered or supposed, so nothing follows from it.", reasons);
        Assert.Contains("The date \"1932\" dates no event.", reasons);
    }

    [Fact]
    public void A_finding_is_told_step_by_step()
    {
        var text = Show(o => FindingSteps.Write(o, SampleArticle.Findings(SampleArticle.Pier())[0]));
        Assert.Contains("finding 0123456789abcdef\n\n1. presence\npier.txt:2:1", text, StringComparison.Ordinal);
        Assert.Contains("\n2. ending\npier.txt:1:1", text, StringComparison.Ordinal);
        Assert.Contains("- MT101 starts at error.\n", text, StringComparison.Ordinal);
        Assert.Contains("- Read by inference: place: there is the Grand Pier.", text, StringComparison.Ordinal);
        Assert.Contains("- It is reported as warning.\n", text, StringComparison.Ordinal);
    }
}
