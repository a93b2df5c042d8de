using Xunit;

namespace MoscowTrials.Tests.Cli.Commands;

public sealed class ReviewCommandTests : IDisposable
{
    private const string Article = "The Grand Pier was torn down in 1917. In 1932 the two men met at the Grand Pier.";

    private readonly LedgerRun _run = new();

    public ReviewCommandTests()
    {
        _run.Write("rules.md", RepositoryFiles.Read("rules.md"));
        _run.WriteArticle(Article);
    }

    public void Dispose() => _run.Dispose();

    [Fact]
    public void A_finding_is_decided_and_silent_from_then_on()
    {
        Assert.Equal(["error MT101"], _run.Check());

        Assert.Contains("1 decided, 0 confirmed, 0 skipped", Answer("--what findings", "f", "another pier of that name"), StringComparison.Ordinal);

        Assert.Contains("because: \"another pier of that name\"", Decisions(), StringComparison.Ordinal);
        Assert.Contains("by: Ann", Decisions(), StringComparison.Ordinal);
        Assert.Contains("0 decided, 0 confirmed, 0 skipped", Answer("--what findings"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s", "0 decided, 0 confirmed, 1 skipped")]
    [InlineData("q", "0 decided, 0 confirmed, 0 skipped")]
    // Without a reason there is no verdict, and the question comes again.
    [InlineData("a||s", "0 decided, 0 confirmed, 1 skipped")]
    [InlineData("w|some day||s", "0 decided, 0 confirmed, 1 skipped")]
    [InlineData("w|asked the archive|some day|2031-01-01", "1 decided, 0 confirmed, 0 skipped")]
    [InlineData("e|A|It is so.", "1 decided, 0 confirmed, 0 skipped")]
    [InlineData("x|?|k|the charge itself", "1 decided, 0 confirmed, 0 skipped")]
    [InlineData("", "0 decided, 0 confirmed, 0 skipped")]
    public void Every_answer_leads_on(string answers, string end) =>
        Assert.Contains(end, Answer("--what findings", answers.Split('|')), StringComparison.Ordinal);

    [Fact]
    public void A_sentence_is_corrected_and_checked_so()
    {
        // The first is right; in the second the name means another pier.
        Answer("--what claims", "c", "n", "1", "Grand Pier of Leeds", "building", "c");

        Assert.Equal(2, Reviews());
        Assert.Contains("is: Grand Pier of Leeds", Ledger(), StringComparison.Ordinal);
        Assert.Empty(_run.Check(code: 0));
        Assert.Equal((0, ""), (_run.Run("sync", "--check", _run.Article), _run.Error));
        // Nothing waits any more.
        Assert.Contains("0 decided, 0 confirmed, 0 skipped", Answer("--what claims"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("d|1|1916|c", "dates:|- words: 1932|is: 1916")]
    [InlineData("d|1|some day|none|c", "dates:|- words: 1932|is: none")]
    [InlineData("v|l|the prosecutor|c", "voice: alleged|speaker: the prosecutor")]
    [InlineData("v|b|v|a|c", "voice: article")]
    [InlineData("e|1|d|c", "events:|- words: met|says: denied")]
    [InlineData("n|1|none|c", "names:|- words: Grand Pier|is: none")]
    [InlineData("r|as in the minutes|c", "note: \"as in the minutes\"")]
    public void Corrections_are_written_as_people_write_them(string answers, string lines)
    {
        Answer("--what claims", ["s", .. answers.Split('|')]);

        Assert.All(lines.Split('|'), line => Assert.Contains(line, Ledger(), StringComparison.Ordinal));
        Assert.Equal((0, ""), (_run.Run("sync", "--check", _run.Article), _run.Error));
    }

    [Theory]
    // Dropped corrections are not written.
    [InlineData("d|1|1916|s")]
    [InlineData("d|1||n|||s")]
    [InlineData("d|9|x||q")]
    [InlineData("d|1")]
    public void Nothing_is_written_without_confirmation(string answers)
    {
        Answer("--what claims", ["s", .. answers.Split('|')]);

        Assert.False(File.Exists(_run.Ledger));
    }

    [Fact]
    public void What_changed_since_its_review_comes_first()
    {
        Answer("--what claims", "s", "c");
        _run.WriteArticle(Article.Replace("1932", "1933", StringComparison.Ordinal));

        var output = Answer("--what claims", "c", "q");

        Assert.True(output.IndexOf("In 1933", StringComparison.Ordinal) < output.IndexOf("torn down in 1917", StringComparison.Ordinal), output);
        Assert.Contains("reviewed before the sentence", output, StringComparison.Ordinal);
        Assert.Contains("0 decided, 1 confirmed, 0 skipped", output, StringComparison.Ordinal);
        Assert.Equal(1, Reviews());
    }

    [Fact]
    public void Comments_and_corrections_that_are_there_stay()
    {
        Answer("--what claims", "s", "d", "1", "1916", "c");
        File.WriteAllText(_run.Ledger, Ledger().Replace("  review:", "  # the minutes have 1916\n  review:", StringComparison.Ordinal));
        _run.WriteArticle(Article.Replace("two men", "three men", StringComparison.Ordinal));

        Answer("--what claims", "e", "1", "n", "c");

        Assert.Contains("# the minutes have 1916", Ledger(), StringComparison.Ordinal);
        Assert.Contains("is: 1916", Ledger(), StringComparison.Ordinal);
        Assert.Contains("says: nothing", Ledger(), StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_come_from_standard_input_which_is_no_article()
    {
        Assert.Equal(2, _run.Run("review", "-", "--by", "Ann"));
        Assert.Contains("name the articles to review", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_repository_nothing_can_be_written()
    {
        Directory.Delete(_run.PathOf(".git"));

        Answer(2, "--what findings", "a", "It is so.");
        Assert.Contains("stands in no repository", _run.Error, StringComparison.Ordinal);
    }

    private string Answer(string options, params string[] answers) => Answer(0, options, answers);

    private string Answer(int code, string options, params string[] answers)
    {
        _run.Input = string.Concat(answers.Select(a => a + "\n"));
        Assert.True(_run.Run(["review", _run.Article, "--by", "Ann", .. options.Split(' ')]) == code, _run.Error);
        return _run.Output;
    }

    private string Decisions() => File.ReadAllText(_run.PathOf("claims/decisions.yaml"));

    private int Reviews() => Ledger().Split("\n  review:").Length - 1;

    private string Ledger() => File.ReadAllText(_run.Ledger);
}
