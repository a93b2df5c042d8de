using MoscowTrials.Cli;
using MoscowTrials.Tests.Cli.Versions;
using Xunit;

namespace MoscowTrials.Tests.Cli.Commands;

/// <summary><c>trials audit</c>: its options, exit codes and complaints, and the ratchet over real commits.</summary>
public sealed class AuditCommandTests : IDisposable
{
    private const string Pier = "articles/pier.txt";
    private const string Life = "articles/life.txt";

    private readonly GitRepository _git;

    public AuditCommandTests()
    {
        GitRepository.NeedsGit();
        _git = new GitRepository();
        _git.Write(Pier, "The Pier\n\nThe pier was opened in 1880.[1] It burned down in 1917.[1] It had 12 arches. Its keeper was short.\n\nNotes\n\n  1. Survey of Piers, p. 3.\n");
        _git.Write(Life, "The Life\n\nKarl Amsel was born in 1850. The sea is near.\n");
        _git.Commit("base");
        _git.Git("branch", "base");
    }

    public void Dispose() => _git.Dispose();

    [Fact]
    public void An_audit_says_what_an_article_stands_on()
    {
        Assert.Equal(ExitCode.Clean, _git.Run("audit", Pier));
        Assert.Empty(_git.Error);
        Assert.Contains("articles/pier.txt:3:60: a figure: It had 12 arches.", _git.Output, StringComparison.Ordinal);
        Assert.EndsWith("coverage 66 %: 2 of 3 claims that want a source have one; 0 tagged, 1 uncited; 5 claims in all\n", _git.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("60", 0, "")]
    [InlineData("66%", 0, "")]
    [InlineData("67", 1, "coverage 66 %: 2 of 3 claims in need of a source have one; --min-coverage asks for 67 %")]
    public void A_floor_fails_what_is_below_it(string floor, int code, string told)
    {
        Assert.Equal(code, _git.Run("audit", Pier, "--min-coverage", floor));
        Assert.Contains(told, _git.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_floor_of_the_settings_counts_unless_another_is_given()
    {
        _git.Write(".trials.yaml", "articles: [/articles/]\ncoverage: 90\n");
        // Without a name it is the articles of the settings.
        Assert.Equal(ExitCode.Findings, _git.Run("audit"));
        Assert.Contains("coverage 50 %: 2 of 4 claims in need of a source have one; .trials.yaml:2 asks for 90 %", _git.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, _git.Run("audit", "--min-coverage", "50"));
    }

    [Theory]
    [InlineData("It had 12 arches.", "It had 12 arches.[1]", 0)]
    [InlineData("It had 12 arches.", "It had 13 arches.", 0)]
    // Nothing that wants a source.
    [InlineData("It had 12 arches.", "It had 12 arches. Its door was red.", 0)]
    [InlineData("It had 12 arches.", "It had 12 arches. It had 40 lamps.", 1)]
    [InlineData("It burned down in 1917.[1]", "It burned down in 1917.", 1)]
    [InlineData("It had 12 arches.", "It had 12 arches.[citation needed]", 0)]
    public void The_ratchet_holds_an_article_to_what_it_was(string old, string now, int code)
    {
        _git.Edit(Pier, old, now);
        Assert.Equal(code, _git.Run("audit", Pier, "--no-worse-than", "base"));
        Assert.Equal(code == 1, _git.Output.Contains("pier.txt: coverage 50 %: 2 of 4", StringComparison.Ordinal)
            || _git.Output.Contains("pier.txt: coverage 33 %: 1 of 3 claims in need of a source have one; in base it was 66 %: 2 of 3", StringComparison.Ordinal));
    }

    [Fact]
    public void A_fall_in_one_article_is_not_made_good_by_another()
    {
        _git.Edit(Life, "born in 1850.", "born in 1850.[1]");
        _git.Edit(Pier, "It had 12 arches.", "It had 12 arches. It had 40 lamps.");
        _git.Commit();
        Assert.Equal(ExitCode.Findings, _git.Run("audit", "articles", "--no-worse-than", "base"));
        Assert.Contains("\n" + Pier + ": coverage 50 %: 2 of 4 claims in need of a source have one; in base it was 66 %: 2 of 3\n", _git.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("all together", _git.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Life + ": coverage", _git.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_article_is_held_against_the_rest()
    {
        _git.Write("articles/new.txt", "New\n\nIt opened in 1999. It has 300 rooms.\n");
        Assert.Equal(ExitCode.Findings, _git.Run("audit", "articles", "--no-worse-than", "base"));
        Assert.Contains("all together: coverage 33 %: 2 of 6 claims in need of a source have one; in base it was 50 %: 2 of 4", _git.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, _git.Run("audit", "articles/new.txt", "--no-worse-than", "base"));
    }

    [Fact]
    public void A_renamed_article_is_held_to_what_it_was()
    {
        _git.Git("mv", Pier, "articles/jetty.txt");
        _git.Edit("articles/jetty.txt", "It had 12 arches.", "It had 12 arches. It had 40 lamps.");
        _git.Commit();
        Assert.Equal(ExitCode.Findings, _git.Run("audit", "articles/jetty.txt", "--no-worse-than", "base"));
    }

    [Theory]
    [InlineData("trials: name an article or a folder to audit, or - for standard input; `trials init` writes down what is to be checked; see `trials audit --help`", "audit")]
    [InlineData("trials: --min-coverage '160' is no percentage; write a whole number from 0 to 100; see `trials audit --help`", "audit", Pier, "--min-coverage", "160")]
    [InlineData("trials: --no-worse-than 'gone' names no commit here; `git log` lists them, `git fetch` gets those of the server; see `trials audit --help`",
        "audit", Pier, "--no-worse-than", "gone")]
    [InlineData("trials: standard input has no earlier version; leave out --no-worse-than, or name files; see `trials audit --help`",
        "audit", "-", "--no-worse-than", "base")]
    [InlineData("nothing.txt:1:1: ", "audit", "nothing.txt")]
    public void What_cannot_be_done_is_told_in_a_line(string expected, params string[] args)
    {
        Assert.Equal(ExitCode.Failed, _git.Run(args));
        Assert.StartsWith(expected, _git.Error, StringComparison.Ordinal);
        Assert.Single(_git.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void The_rest_is_audited_where_one_file_cannot_be_read()
    {
        Assert.Equal(ExitCode.Failed, _git.Run("audit", "nothing.txt", Pier));
        Assert.Contains("2 of 3 claims", _git.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json", "{\n  \"version\": 1,")]
    [InlineData("csv", "path,line,column,id,")]
    [InlineData("markdown", "## ")]
    public void Each_format_is_written(string format, string beginning)
    {
        Assert.Equal(ExitCode.Findings, _git.Run("audit", "articles", "--all", "--format", format, "--min-coverage", "99"));
        Assert.StartsWith(beginning, _git.Output, StringComparison.Ordinal);
        Assert.Contains("--min-coverage asks for 99 %", _git.Output + _git.Error, StringComparison.Ordinal);
    }
}
