using System.Text;
using MoscowTrials.Cli;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Cli.Reviewing;
using MoscowTrials.Web;
using Xunit;

namespace MoscowTrials.Tests.Cli.Reviewing;

/// <summary>What a reviewer sends is written to claims/ by the ledger's own code, or nothing is.</summary>
public sealed class ReviewDeskTests : IDisposable
{
    private const string Fell = "The Grand Pier was torn down in 1917.[1]";
    private const string Met = "In 1932 Ann Long met Karl Short at the Grand Pier.";

    private readonly LedgerRun _run = new();
    private readonly ReviewDesk _desk;

    public ReviewDeskTests()
    {
        _run.WriteArticle(Fell, Met);
        _run.Write("rules.md", RepositoryFiles.Read("rules.md"));
        var host = new Host { Output = Stream.Null, Error = TextWriter.Null, OpenInput = () => Stream.Null, WorkingFolder = _run.Folder };
        _desk = new ReviewDesk(new Run(host, RealSteps.Create()) { Today = new DateOnly(2031, 5, 4) }, "a/piers.txt", null, "Ann");
    }

    public void Dispose() => _run.Dispose();

    private string Decisions => File.ReadAllText(_run.PathOf("claims/decisions.yaml"));

    private string Page() => Encoding.UTF8.GetString(_desk.Page().Page);

    /// <summary>The only conflict of the article.</summary>
    private string Finding()
    {
        var page = Page();
        var at = page.IndexOf("<article class=\"finding", StringComparison.Ordinal);
        at = page.IndexOf("id=\"f-", at, StringComparison.Ordinal) + 6;
        return page[at..(at + 16)];
    }

    [Fact]
    public void A_decision_is_written_as_the_command_writes_it()
    {
        var answer = _desk.Decide(new DecisionRequest(Finding(), "false-alarm", " Another \"pier\":\n no. ", "", _desk.Version()));
        Assert.Equal((ReviewOutcome.Written, ""), (answer.Outcome, answer.Reason));
        var written = Decisions;
        Assert.Equal(0, _run.Run("decide", Finding(), _run.Article, "--as", "false-alarm", "--because", "Another \"pier\": no.", "--by",
            "Ann", "--as-of", "2031-05-04"));
        Assert.Equal(written, Decisions);
        Assert.Contains("data-decision=\"false-alarm\"", Page(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none", "b", "", "0123456789abcdef")]
    [InlineData("accepted", "", "", null)]
    [InlineData("accepted", " ", "", null)]
    [InlineData("will-fix", "b", "", null)]
    [InlineData("will-fix", "b", "soon", null)]
    [InlineData("accepted", "b", "", "0123456789abcdef")]
    [InlineData(null, null, null, null)]
    public void What_is_no_decision_is_refused(string? verdict, string? because, string? until, string? finding)
    {
        var answer = _desk.Decide(new DecisionRequest(finding ?? Finding(), verdict, because, until, _desk.Version()));
        Assert.Equal(ReviewOutcome.Refused, answer.Outcome);
        Assert.EndsWith(".", answer.Reason, StringComparison.Ordinal);
        Assert.False(File.Exists(_run.PathOf("claims/decisions.yaml")));
    }

    [Theory]
    [InlineData("a/piers.txt")]
    [InlineData("claims/decisions.yaml")]
    [InlineData("claims/background.yaml")]
    [InlineData("rules.md")]
    public void A_change_outside_is_noticed_and_nothing_written(string file)
    {
        _run.Write("claims/decisions.yaml", "version: 1\ndecisions: []\n");
        var (finding, version) = (Finding(), _desk.Version());
        _run.Write(file, (File.Exists(_run.PathOf(file)) ? File.ReadAllText(_run.PathOf(file)) : "version: 1\nfacts: []\n") + "\n");
        var before = Decisions;
        Assert.NotEqual(version, _desk.Version());
        Assert.Equal(ReviewOutcome.ChangedMeanwhile, _desk.Decide(new DecisionRequest(finding, "accepted", "b", "", version)).Outcome);
        Assert.Equal(before, Decisions);
        Assert.Equal(ReviewOutcome.Written, _desk.Decide(new DecisionRequest(finding, "accepted", "b", "", _desk.Version())).Outcome);
    }

    [Fact]
    public void A_broken_file_is_left_alone()
    {
        _run.Write("claims/decisions.yaml", "version: 1\ndecisions: 7\n");
        var answer = _desk.Decide(new DecisionRequest(Finding(), "accepted", "b", "", _desk.Version()));
        Assert.Equal(ReviewOutcome.Refused, answer.Outcome);
        Assert.Contains("decisions.yaml:2", answer.Reason, StringComparison.Ordinal);
        Assert.Equal("version: 1\ndecisions: 7\n", Decisions);
    }

    [Fact]
    public void A_reading_is_confirmed_or_corrected_in_the_ledger()
    {
        _run.Sync();
        var before = File.ReadAllText(_run.Ledger);
        var claim = Claim(Met);
        Assert.Equal(ReviewOutcome.Written, _desk.Review(new ReviewRequest(Claim(Fell), null, null, null, _desk.Version())).Outcome);
        var answer = _desk.Review(new ReviewRequest(claim, "alleged", [new("1932", "1912")], [new("met", "denied")], _desk.Version()));
        Assert.Equal((ReviewOutcome.Written, ""), (answer.Outcome, answer.Reason));
        var now = File.ReadAllText(_run.Ledger);
        var (gone, come) = Ledger.Articles.SampleLedger.Diff(before, now);
        Assert.Empty(gone);
        Assert.Equal(["  review:", "    by: Ann", "    on: 2031-05-04"], come.Take(3));
        Assert.Contains("    voice: alleged", come);
        Assert.Contains("      - words: 1932", come);
        Assert.Contains("        says: denied", come);
        // Held to the ledger's own reading of it.
        _run.Sync();
        Assert.Empty(_run.Check());
        // Reviewed once more, nothing of what is there is lost.
        Assert.Equal(ReviewOutcome.Written, _desk.Review(new ReviewRequest(claim, null, null, null, _desk.Version())).Outcome);
        Assert.Equal(now, File.ReadAllText(_run.Ledger));
    }

    [Fact]
    public void Names_a_speaker_and_a_remark_are_written_too()
    {
        _run.Sync();
        var claim = Claim(Met);
        var answer = _desk.Review(new ReviewRequest(claim, "alleged", null, null, _desk.Version(), " A\n rival ",
            [new("the Grand Pier", "Old Pier", "building"), new("Karl Short", "none", null), null, new(null, "Ann", null)], "See: \n the map."));
        Assert.Equal((ReviewOutcome.Written, ""), (answer.Outcome, answer.Reason));
        var now = File.ReadAllText(_run.Ledger);
        Assert.Contains("    voice: alleged\n    speaker: A rival\n", now, StringComparison.Ordinal);
        Assert.Contains("      - words: the Grand Pier\n        is: Old Pier\n        new: building\n", now, StringComparison.Ordinal);
        Assert.Contains("      - words: Karl Short\n        is: none\n", now, StringComparison.Ordinal);
        Assert.Contains("    note: \"See: the map.\"\n", now, StringComparison.Ordinal);
        // What stood against it was read of the other pier, and is gone with the name.
        Assert.DoesNotContain("data-family=\"impossible\"", Page(), StringComparison.Ordinal);
        _run.Sync();
        Assert.Empty(_run.Check());
        // On second thoughts: the last word counts, and who alleged it has gone.
        answer = _desk.Review(new ReviewRequest(claim, "established", null, null, _desk.Version(), null, [new("the Grand Pier", "Grand Pier", null)]));
        Assert.Equal((ReviewOutcome.Written, ""), (answer.Outcome, answer.Reason));
        Assert.Contains("    voice: attributed\n", File.ReadAllText(_run.Ledger), StringComparison.Ordinal);
        Assert.Contains("    factive: true\n", File.ReadAllText(_run.Ledger), StringComparison.Ordinal);
        Assert.DoesNotContain("A rival", File.ReadAllText(_run.Ledger), StringComparison.Ordinal);
        Assert.Contains("data-family=\"impossible\"", Page(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the Grand Pier", "Old Pier", null)]
    [InlineData("the Grand Pier", "Old Pier", "bridge")]
    [InlineData("the Grand Pier", "", null)]
    [InlineData("the Small Pier", "Grand Pier", null)]
    public void A_name_that_nothing_has_is_not_written(string words, string name, string? kind)
    {
        _run.Sync();
        var before = File.ReadAllText(_run.Ledger);
        var answer = _desk.Review(new ReviewRequest(Claim(Met), null, null, null, _desk.Version(), Names: [new(words, name, kind)]));
        Assert.Equal(ReviewOutcome.Refused, answer.Outcome);
        Assert.Matches("^Nothing was written: .+\\.$", answer.Reason);
        Assert.Equal(before, File.ReadAllText(_run.Ledger));
    }

    [Theory]
    [InlineData("loud", null, null)]
    [InlineData(null, "1932", "the day before")]
    // Words that are not in the sentence.
    [InlineData(null, "1933", "1934")]
    public void A_correction_that_a_check_would_refuse_is_not_written(string? voice, string? words, string? value)
    {
        _run.Sync();
        var before = File.ReadAllText(_run.Ledger);
        var answer = _desk.Review(new ReviewRequest(Claim(Met), voice, words is null ? null : [new(words, value), null], null,
            _desk.Version()));
        Assert.Equal(ReviewOutcome.Refused, answer.Outcome);
        Assert.NotEmpty(answer.Reason);
        Assert.Equal(before, File.ReadAllText(_run.Ledger));
    }

    [Fact]
    public void Without_a_ledger_it_makes_one()
    {
        Assert.Equal(ReviewOutcome.Written, _desk.Review(new ReviewRequest(Claim(Met), null, null, null, _desk.Version())).Outcome);
        Assert.Contains("    by: Ann\n", File.ReadAllText(_run.Ledger), StringComparison.Ordinal);
        _run.Sync();
    }

    [Fact]
    public void A_review_of_what_changed_meanwhile_is_not_written()
    {
        _run.Sync();
        var version = _desk.Version();
        File.AppendAllText(_run.Ledger, "# by hand\n");
        var before = File.ReadAllText(_run.Ledger);
        Assert.Equal(ReviewOutcome.ChangedMeanwhile, _desk.Review(new ReviewRequest(Claim(Met), null, null, null, version)).Outcome);
        Assert.Equal(before, File.ReadAllText(_run.Ledger));
    }

    private string Claim(string sentence) =>
        Assert.Single(Tests.Claims.Reading.Of(File.ReadAllText(_run.Article)).Claims, c =>
            sentence.StartsWith(c.Sentence.Text, StringComparison.Ordinal)).Id;
}
