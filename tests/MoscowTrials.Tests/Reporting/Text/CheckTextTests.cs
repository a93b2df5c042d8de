using MoscowTrials.Reading;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Reporting.Text;
using MoscowTrials.Rules;
using Xunit;

namespace MoscowTrials.Tests.Reporting.Text;

public class CheckTextTests
{
    private static string Show(
        IReadOnlyCollection<Finding> findings, CheckTextOptions? options = null, bool color = false, int width = 100)
    {
        using var writer = new StringWriter();
        CheckTextWriter.Write(new TerminalWriter(writer, color, width), ReportSamples.Of([.. findings]), options ?? new CheckTextOptions());
        return writer.ToString();
    }

    [Fact]
    public void A_conflict_is_shown_with_every_sentence_and_gaps_are_folded()
    {
        Assert.Equal(
            """
            pier.txt:2:1: warning MT101 event-at-vanished-place: Ann Long is placed at the Grand Pier in 1932, at least 14 years after it was demolished in 1917.
              |
            2 | Ann Long was accused of meeting Émile Short there in 1932.
              |                                             ^^^^^    ^^^^ presence · alleged · cites [2]
              |
            1 | The Grand Pier was torn down in 1917.
              |                    ^^^^^^^^^    ^^^^ ending · article · cites [1]
              |
              = note: the article reports it without vouching for it
              = help: `trials explain 01234567 pier.txt` shows how it was read; `trials explain MT101`, the rule

            pier.txt:5: note MT6 citation-needed: 1 claim without source in 'Early life' (line 5)
              = help: `--select MT5,MT6` or `--all` lists them one by one

            1 warning, 1 note; 4 claims in 1 article; 2 unknown; 1 uncited

            """,
            Show(SampleArticle.Findings(SampleArticle.Pier())), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void A_gap_that_was_asked_for_is_shown_in_full()
    {
        var text = Show(SampleArticle.Findings(SampleArticle.Pier())[1..], new CheckTextOptions(Unfold: true));
        Assert.StartsWith(
            "pier.txt:5:1: note MT602 uncited-claim: A number without a source.\n"
            + "  |\n"
            + "5 | She was the tallest of 12 sisters.\n"
            + "  |             ^^^^^^^ article · uncited\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Colour_changes_no_letter()
    {
        var findings = SampleArticle.Findings(SampleArticle.Pier());
        var colored = Show(findings, color: true);
        Assert.Contains("\e[1;33mwarning\e[0m", colored, StringComparison.Ordinal);
        Assert.Equal(Show(findings), System.Text.RegularExpressions.Regex.Replace(colored, "\e\\[[0-9;]*m", ""));
    }

    [Fact]
    public void A_terminal_gets_long_messages_wrapped_and_a_program_on_one_line()
    {
        using var writer = new StringWriter();
        CheckTextWriter.Write(new TerminalWriter(writer, false, 80, isTerminal: true),
            ReportSamples.Pier(), new CheckTextOptions());
        Assert.StartsWith("pier.txt:2:1: warning MT101 event-at-vanished-place:\n  Ann Long is placed at ", writer.ToString(), StringComparison.Ordinal);
        Assert.All(writer.ToString().Split('\n'), l => Assert.True(VisibleText.Columns(l) <= 80, l));
    }

    [Fact]
    public void A_label_tells_whose_word_it_is_and_what_covers_it()
    {
        var read = SampleArticle.Claims(new SourceText("a.txt", "One came.\nTwo came.[7]"));
        // Both sentences in one paragraph: the marker of the second covers the first.
        var first = read.Claims[0] with { Sentence = read.Claims[0].Sentence with { Paragraph = 5 } };
        var second = read.Claims[1] with { Sentence = read.Claims[1].Sentence with { Paragraph = 5 } };
        read = read with { Claims = [first, second] };
        var finding = SampleArticle.Findings(SampleArticle.Pier())[0] with
        {
            Evidence = [new Evidence(read, first, "told", [], null)],
        };
        Assert.Contains("told · article · covered by [7]", Show([finding]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_sentence_is_cut_to_the_rows_with_deciding_words()
    {
        var filler = string.Concat(Enumerable.Repeat("and then some more was said about it ", 20));
        var text = filler + "at the Grand Pier " + filler + "in 1932 " + filler.Trim() + ".";
        var shown = OneSentence(text, ["Grand Pier", "1932"], width: 80);
        Assert.All(shown.Split('\n').Where(l => l.Contains('|', StringComparison.Ordinal)), l => Assert.True(VisibleText.Columns(l) <= 80, l));
        // Two rows, each with its carets under the words.
        var lines = shown.Split('\n').Select(l => l.Length > 4 ? l[4..] : "").ToList();
        foreach (var words in new[] { "Grand Pier", "1932" })
        {
            var row = lines.FindIndex(1, l => l.Contains(words, StringComparison.Ordinal));
            Assert.StartsWith("… ", lines[row], StringComparison.Ordinal);
            Assert.Equal(lines[row].IndexOf(words, StringComparison.Ordinal), lines[row + 1].IndexOf('^', StringComparison.Ordinal));
        }
    }

    [Theory]
    // Wide letters take two columns, a combining accent none, a tab is shown as one space.
    [InlineData("東京 met in 1932.", "1932", 5 + 7)]
    [InlineData("Re\u0301ne met in 1932.", "1932", 12)]
    [InlineData("A\tB met in 1932.", "1932", 11)]
    [InlineData("👩‍🚀 met in 1932.", "1932", 10)]
    public void Carets_stand_under_the_words_in_columns(string text, string words, int column)
    {
        var carets = OneSentence(text, [words], 100).Split('\n')[3];
        Assert.Equal(column, carets[4..].IndexOf('^', StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_from_the_article_steers_the_terminal()
    {
        var shown = OneSentence("Red \e[31m bell \a title \e]0;x\a and \u202Eback\u202C in 1932.", ["1932"], 100);
        Assert.DoesNotContain('\e', shown);
        Assert.DoesNotContain('\a', shown);
        Assert.DoesNotContain('\u202E', shown);
        Assert.Contains("Red ␛[31m bell ␇", shown, StringComparison.Ordinal);
        Assert.Contains("<U+202E>back", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_base_only_the_change_is_shown()
    {
        var both = SampleArticle.Findings(SampleArticle.Pier());
        var text = Show([both[0] with { Status = FindingStatus.Fixed }, both[1] with { Status = FindingStatus.Unchanged }]);
        Assert.StartsWith("pier.txt:2:1: fixed warning MT101 event-at-vanished-place: ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("MT6", text, StringComparison.Ordinal);
        Assert.EndsWith("; since the base: 0 new, 1 fixed, 1 unchanged\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_over_two_files_names_the_second()
    {
        var here = SampleArticle.Findings(SampleArticle.Pier("a.txt"))[0];
        var there = SampleArticle.Findings(SampleArticle.Pier("b.txt"))[0];
        var text = Show([here with { Evidence = [here.Evidence[0], there.Evidence[1]] }]);
        Assert.Contains("\n ::: b.txt:1:1\n", text, StringComparison.Ordinal);
        Assert.Contains("`trials explain 01234567 a.txt b.txt`", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a/b-1.txt", "a/b-1.txt")]
    [InlineData("my pier.txt", "'my pier.txt'")]
    [InlineData("it's.txt", "'it'\\''s.txt'")]
    public void A_command_that_is_shown_can_be_pasted(string path, string shown) =>
        Assert.Contains($"`trials explain 01234567 {shown}`", Show(SampleArticle.Findings(SampleArticle.Pier(path))), StringComparison.Ordinal);

    [Fact]
    public void Order_is_conflicts_first_then_articles_as_named_then_place()
    {
        var b = SampleArticle.Findings(SampleArticle.Pier("b.txt"));
        var a = SampleArticle.Findings(SampleArticle.Pier("a.txt"));
        var sorted = FindingOrder.Sort([.. a, .. b], ["b.txt", "a.txt"]);
        Assert.Equal([b[0], a[0], b[1], a[1]], sorted);
        Assert.Equal(sorted, FindingOrder.Sort(sorted.Reverse(), ["b.txt", "a.txt"]));
    }

    private static string OneSentence(string text, string[] words, int width)
    {
        var read = SampleArticle.Claims(new SourceText("a.txt", text));
        var finding = SampleArticle.Findings(SampleArticle.Pier())[0] with
        {
            Evidence = [new Evidence(read, read.Claims[0], "presence", [.. words.Select(w => SampleArticle.At(text, w))], null)],
        };
        return Show([finding], width: width);
    }
}
