using System.Text;
using Xunit;

namespace MoscowTrials.Tests.Cli.Commands;

public sealed class SyncCommandTests : IDisposable
{
    private readonly LedgerRun _run = new();

    public SyncCommandTests() => _run.WriteArticle("The Grand Pier fell in 1917.[1]", "A choir sang on the bridge.");

    public void Dispose() => _run.Dispose();

    [Fact]
    public void A_ledger_is_written_and_found_up_to_date_until_the_article_changes()
    {
        Assert.Equal(1, _run.Run("sync", "--check", _run.Article));
        Assert.Equal("claims/piers.yaml: not up to date with a/piers.txt (2 entries added); run `trials sync a/piers.txt`\n", _run.Output);
        Assert.False(File.Exists(_run.Ledger));

        Assert.Equal(0, _run.Run("sync", _run.Article));
        Assert.Equal("claims/piers.yaml: 2 entries added\n", _run.Output);
        _run.Sync();

        _run.WriteArticle("The Grand Pier fell in 1918.[1]", "Rain fell.");
        var before = File.ReadAllText(_run.Ledger);
        Assert.Equal(1, _run.Run("sync", "--check", _run.Article));
        Assert.Equal("claims/piers.yaml: not up to date with a/piers.txt (1 entry added, 1 entry changed, 1 entry removed); run `trials sync a/piers.txt`\n", _run.Output);
        Assert.Equal(before, File.ReadAllText(_run.Ledger));
        _run.Sync();
    }

    [Theory]
    [InlineData("<<<<<<< ours\n", "1:1: a merge left a conflict here; ")]
    [InlineData("version: 1\narticle: a/piers.txt\nclaims:\n- id: [\n", "")]
    [InlineData("version: 1\narticle: a/piers.txt\nclaims:\n- id: c-1\n  text: One.\n", "4:7: 'c-1' is no id of a claim; ")]
    [InlineData("version: 1\narticle: a/piers.txt\nclaims:\n- id: c-00000001\n  text: One.\n  reviw: {}\n", "6:3: unknown key 'reviw'; did you mean 'review'?; ")]
    [InlineData("", "1:1: a ledger has the keys version, article and claims")]
    [InlineData("a\0b", "1:2: this is a binary file ")]
    public void A_broken_ledger_is_told_and_not_touched_and_the_rest_is_done(string ledger, string message)
    {
        _run.Write("claims/piers.yaml", ledger);
        var other = _run.Write("a/other.txt", "Other\n\nIn 1932 Ann Long met Karl Short.\n");

        foreach (var command in new[] { "sync", "check" })
        {
            Assert.Equal(2, _run.Run(command, _run.Article, other));
            Assert.StartsWith("claims/piers.yaml:" + message, _run.Error, StringComparison.Ordinal);
            Assert.Equal(1, _run.Error.Count(c => c == '\n'));
            Assert.Equal(ledger, File.ReadAllText(_run.Ledger));
        }
        Assert.True(File.Exists(_run.PathOf("claims/other.yaml")));
    }

    // A correction is of what was reviewed; one that fits nothing there is told by whoever reads it, and nothing is written.
    [Fact]
    public void A_correction_that_names_what_is_not_there_is_told_and_nothing_is_written()
    {
        _run.Sync();
        var ledger = File.ReadAllText(_run.Ledger);
        var id = ledger.Split("- id: ")[1].Split('\n')[0];
        _run.Run("claim", id, _run.Article);
        var of = System.Text.RegularExpressions.Regex.Match(_run.Output, "[0-9a-f]{16}").Value;
        var wrong = ledger.Replace($"- id: {id}\n",
            $"- id: {id}\n  review:\n    by: A reader\n    of: {of}\n    names:\n      - words: The Grand Pier\n        is: Nobody\n", StringComparison.Ordinal);
        File.WriteAllText(_run.Ledger, wrong);
        _run.WriteArticle("The Grand Pier fell in 1917.[1]", "A choir sang under the bridge.");
        foreach (var command in new[] { "sync", "check" })
        {
            Assert.Equal(2, _run.Run(command, _run.Article));
            Assert.Contains("claims/piers.yaml:", _run.Error, StringComparison.Ordinal);
            Assert.Contains("names no 'Nobody'", _run.Error, StringComparison.Ordinal);
            Assert.Equal(wrong, File.ReadAllText(_run.Ledger));
        }
    }

    [Fact]
    public void Marks_and_line_ends_of_the_file_stay()
    {
        _run.Sync();
        var windows = "\uFEFF" + File.ReadAllText(_run.Ledger).ReplaceLineEndings("\r\n");
        File.WriteAllText(_run.Ledger, windows, new UTF8Encoding(false));
        _run.Sync();
        Assert.Equal(Encoding.UTF8.GetBytes(windows), File.ReadAllBytes(_run.Ledger));

        _run.WriteArticle("The Grand Pier fell in 1918.[1]", "A choir sang on the bridge.");
        _run.Sync();
        Assert.Equal(Encoding.UTF8.GetBytes(windows.Replace("1917", "1918", StringComparison.Ordinal)), File.ReadAllBytes(_run.Ledger));
    }

    [Fact]
    public void Articles_that_would_share_a_file_get_one_each()
    {
        _run.Write("b/piers.txt", "Piers\n\nRain fell.\n");
        _run.Write("a/piers.wiki", "Snow fell.\n");

        Assert.Equal((0, ""), (_run.Run("sync", _run.PathOf("a"), _run.PathOf("b")), _run.Error));
        Assert.Equal(3, Directory.GetFiles(_run.PathOf("claims"), "*", SearchOption.AllDirectories).Length);
        Assert.Equal((0, ""), (_run.Run("sync", "--check", _run.PathOf("b"), _run.PathOf("a")), _run.Output));
    }

    [Fact]
    public void What_people_wrote_goes_along_when_a_folder_is_renamed()
    {
        _run.Sync();
        _run.Review("A choir");
        var ledger = File.ReadAllText(_run.Ledger);
        Directory.Move(_run.PathOf("a"), _run.PathOf("b"));

        Assert.Equal((0, ""), (_run.Run("sync", _run.PathOf("b")), _run.Error));
        Assert.Equal([_run.Ledger], Directory.GetFiles(_run.PathOf("claims")));
        Assert.Equal(ledger.Replace("a/piers.txt", "b/piers.txt", StringComparison.Ordinal), File.ReadAllText(_run.Ledger));
    }

    [Fact]
    public void Where_no_ledger_can_lie_it_is_told_in_one_line()
    {
        _run.Write("claims", "a file in the way");

        Assert.Equal(2, _run.Run("sync", _run.Article));
        Assert.Equal("claims/piers.yaml:1:1: cannot be written; check its permissions, and that no other run writes it\n", _run.Error);
        Assert.Empty(_run.Output);
    }

    [Fact]
    public void A_folder_that_may_not_be_written_is_told_in_one_line()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("this user may write everywhere");
            return;
        }
        Directory.CreateDirectory(_run.PathOf("claims"));
        File.SetUnixFileMode(_run.PathOf("claims"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        Assert.Equal(2, _run.Run("sync", _run.Article));
        Assert.Equal("claims/piers.yaml:1:1: cannot be written; check its permissions, and that no other run writes it\n", _run.Error);
        Assert.Empty(_run.Output);
        File.SetUnixFileMode(_run.PathOf("claims"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
