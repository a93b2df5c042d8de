using Xunit;

namespace MoscowTrials.Tests.Cli.Versions;

/// <summary><c>trials check --base</c> over real commits: each edit with the report that a reviewer should get.</summary>
public sealed class BaseTests : IDisposable
{
    private const string Pier = "articles/pier.txt";
    private const string Life = "articles/life.txt";

    private readonly GitRepository _git;

    public BaseTests()
    {
        GitRepository.NeedsGit();
        _git = new GitRepository();
        _git.Write(Pier, """
            Grand Pier

            The Grand Pier was opened on 4 May 1880.[1] It had twelve arches.[1] The Grand Pier was torn down in 1917.[2]

            Today

            The walk along the sea is popular.[2]

            Notes

              1. Survey of Piers, p. 3.
              2. The Harbour Gazette, 3 June 1938.

            """);
        // It has a fault of its own, which no edit answers for.
        _git.Write(Life, """
            Karl Amsel

            Karl Amsel was born in 1850. In 1840 Karl Amsel attended the congress in Riga. He lived by the sea.

            """);
        _git.Commit("base");
        _git.Git("branch", "base");
    }

    public void Dispose() => _git.Dispose();

    private void Edited(string name, string old, string now)
    {
        _git.Edit(name, old, now);
        _git.Commit();
    }

    [Fact]
    public void No_edit_brings_in_nothing()
    {
        Assert.Empty(_git.Check());
        Assert.Equal(0, _git.Run("check", "articles", "--base", "base"));
    }

    [Fact]
    public void The_other_side_may_stand_in_a_paragraph_that_nobody_touched()
    {
        Edited(Pier, "The walk along", "In 1932 the two men met at the Grand Pier.[2] The walk along");
        Assert.Equal([$"new MT101 {Pier}"], _git.Check());
        Assert.Equal(1, _git.Run("check", "articles", "--base", "base"));
        Assert.Contains("torn down in 1917", _git.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_that_is_not_committed_counts_too()
    {
        _git.Edit(Pier, "The walk along", "In 1932 the two men met at the Grand Pier.[2] The walk along");
        Assert.Equal([$"new MT101 {Pier}"], _git.Check());
    }

    [Fact]
    public void A_fault_that_is_mended_is_fixed()
    {
        Edited(Life, "In 1840", "In 1890");
        Assert.Equal([$"fixed MT103 {Life}"], _git.Check());
        Assert.Equal(0, _git.Run("check", "articles", "--base", "base"));
    }

    [Fact]
    public void A_fix_and_a_new_fault_of_one_rule_are_two()
    {
        Edited(Life, "In 1840 Karl Amsel attended the congress in Riga.", "In 1890 Karl Amsel attended the congress in Riga. In 1830 Karl Amsel visited Lisbon.");
        Assert.Equal([$"fixed MT103 {Life}", $"new MT103 {Life}", $"new MT705 {Life}"], _git.Check());
    }

    [Theory]
    [InlineData("4 May 1880", "4 May 1881", "new MT701")]
    [InlineData("twelve arches", "eleven arches", "new MT701")]
    [InlineData("twelve arches", "12 arches", "")]
    [InlineData("4 May 1880", "May 4, 1880", "")]
    [InlineData("It had twelve arches.[1]", "It had twelve arches.", "new MT702")]
    [InlineData("It had twelve arches.[1]", "It had twelve arches.[2]", "new MT703")]
    [InlineData("The walk along the sea is popular.", "People like the walk along the sea.", "")]
    public void A_fact_under_a_citation_is_watched(string old, string now, string expected)
    {
        Edited(Pier, old, now);
        Assert.Equal(expected.Length == 0 ? [] : [$"{expected} {Pier}"], _git.Check());
    }

    // A code host knows the new version only: what stood there is quoted, and no line of the old one is pointed at.
    [Theory]
    [InlineData("sarif")]
    [InlineData("rdjson")]
    public void What_stood_there_is_quoted_where_it_was_changed(string format)
    {
        // Down by some lines, so that the places of the two versions differ.
        _git.Edit(Pier, "Grand Pier\n\nThe", "Grand Pier\n\nIt was long.\n\nThe");
        Edited(Pier, "4 May 1880", "4 May 1881");
        _git.Run("check", Pier, "--base", "base", "--format", format, "--select", "MT701");
        Assert.Contains("“The Grand Pier was opened on 4 May 1880.”", _git.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(format == "sarif" ? "\"startLine\": 3" : "\"line\": 3", _git.Output, StringComparison.Ordinal);
        Assert.Contains(format == "sarif" ? "\"startLine\": 5" : "\"line\": 5", _git.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_article_keeps_its_findings()
    {
        _git.Git("mv", Life, "articles/Karl \"Amsel\" of Riga.txt");
        _git.Commit();
        Assert.Empty(_git.Check());
    }

    [Fact]
    public void A_renamed_and_edited_article_answers_for_the_edit()
    {
        _git.Git("mv", Life, "articles/amsel.txt");
        Edited("articles/amsel.txt", "He lived by the sea.", "He lived by the sea. In 1845 Karl Amsel visited Lisbon.");
        Assert.Equal(["new MT103 articles/amsel.txt", "new MT705 articles/amsel.txt"], _git.Check());
    }

    [Fact]
    public void A_sentence_that_moves_to_another_article_takes_its_findings_along()
    {
        _git.Edit(Life, "Karl Amsel was born in 1850. In 1840 Karl Amsel attended the congress in Riga. ", "");
        Edited(Pier, "The walk along", "Karl Amsel was born in 1850. In 1840 Karl Amsel attended the congress in Riga. The walk along");
        Assert.DoesNotContain(_git.Check(), f => f.Contains("MT103", StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_article_answers_for_all_of_it()
    {
        _git.Write("articles/new.txt", "Anna Berg\n\nAnna Berg died in 1890. In 1899 Anna Berg attended the congress in Riga.\n");
        Assert.Equal(["new MT103 articles/new.txt"], _git.Check());
        _git.Commit();
        Assert.Equal(["new MT103 articles/new.txt"], _git.Check());
    }

    [Fact]
    public void A_deleted_article_takes_its_findings_with_it()
    {
        File.Delete(_git.PathOf(Life));
        _git.Commit();
        Assert.Equal([$"fixed MT103 {Life}"], _git.Check());
    }

    [Fact]
    public void A_revert_brings_nothing_in()
    {
        Edited(Pier, "1917", "1919");
        _git.Git("revert", "--no-edit", "HEAD");
        Assert.Empty(_git.Check());
    }

    [Fact]
    public void What_others_did_on_the_base_branch_is_no_edit_of_this_one()
    {
        _git.Git("checkout", "-q", "base");
        Edited(Life, "In 1840 Karl Amsel", "In 1890 Karl Amsel");
        _git.Git("checkout", "-q", "main");
        Edited(Pier, "The walk along", "In 1932 the two men met at the Grand Pier.[2] The walk along");
        Assert.Equal([$"new MT101 {Pier}"], _git.Check());
    }

    [Fact]
    public void A_merge_of_two_edits_that_go_together_badly_tells_so()
    {
        _git.Git("checkout", "-q", "-b", "side");
        Edited(Pier, "The walk along", "In 1912 the two men met at the Grand Pier.[2] The walk along");
        Assert.Empty(_git.Check());
        _git.Git("checkout", "-q", "main");
        Edited(Pier, "torn down in 1917.[2]", "torn down in 1907.[1]");
        _git.Git("branch", "-f", "base", "main");
        _git.Git("merge", "-q", "--no-edit", "side");
        Assert.Equal([$"new MT101 {Pier}"], _git.Check());
    }

    [Fact]
    public void An_edit_of_the_rulebook_silences_nothing_unseen()
    {
        var rules = _git.Read("rules.md");
        var from = rules.IndexOf("## MT103 ", StringComparison.Ordinal);
        _git.Write("rules.md", rules.Remove(from, rules.IndexOf("## MT104 ", StringComparison.Ordinal) - from));
        _git.Commit();
        Assert.Equal([$"new MT799 {Life}"], _git.Check());
        Assert.Contains("the edit of the rulebook", _git.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".trials.yaml", "rules: {MT103: off}\n", "the edit of .trials.yaml")]
    [InlineData(".trialsignore", "life.txt\n", "by which the article is no longer checked")]
    public void An_edit_of_the_settings_silences_nothing_unseen(string file, string text, string by)
    {
        _git.Write(file, text);
        _git.Commit();
        Assert.Equal([$"new MT799 {Life}"], _git.Check());
        Assert.Contains(by, _git.Output, StringComparison.Ordinal);
        // Once it is in the base, it is old.
        _git.Git("branch", "-f", "base", "main");
        Assert.Empty(_git.Check());
    }

    [Fact]
    public void An_article_that_the_settings_no_longer_name_is_told()
    {
        _git.Write(".trials.yaml", "articles: [articles/]\n");
        _git.Commit();
        _git.Git("branch", "-f", "base", "main");
        _git.Write(".trials.yaml", "articles: [pier.txt]\n");
        _git.Commit();
        Assert.Equal(0, _git.Run("check", "--base", "base"));
        Assert.Contains("articles/life.txt:3:30: note MT799 finding-silenced: MT103", _git.Output, StringComparison.Ordinal);
        // An article that is deleted takes its findings along.
        File.Delete(_git.PathOf(Life));
        _git.Commit();
        _git.Run("check", "--base", "base");
        Assert.DoesNotContain("MT799", _git.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_silences_nothing_unseen()
    {
        _git.Run("check", "articles", "--format", "json");
        var id = System.Text.RegularExpressions.Regex.Match(_git.Output, "\"id\": \"([0-9a-f]{16})\",\\s*\"rule\": \"MT103\"").Groups[1].Value;
        Assert.Equal(0, _git.Run("decide", id, Life, "--as", "accepted", "--because", "his father is meant", "--by", "A reader"));
        _git.Commit();
        Assert.Equal([$"new MT799 {Life}"], _git.Check());
        Assert.Contains("accepted, A reader: his father is meant", _git.Output, StringComparison.Ordinal);
        // Once it is in the base, it is old.
        _git.Git("branch", "-f", "base", "main");
        Assert.Empty(_git.Check());
        Assert.Equal(0, _git.Run("check", "articles"));
    }

    [Fact]
    public void The_baseline_silences_nothing_new_unseen()
    {
        _git.Edit(Pier, "The walk along", "In 1932 the two men met at the Grand Pier.[2] The walk along");
        Assert.Equal(0, _git.Run("baseline", "articles"));
        _git.Commit();
        Assert.Contains($"new MT799 {Pier}", _git.Check());
        Assert.Contains("is silenced by this edit (the baseline)", _git.Output, StringComparison.Ordinal);
        // What the base has already is known; the next edit answers for itself alone.
        _git.Git("branch", "-f", "base", "main");
        Assert.Empty(_git.Check());
    }

    [Fact]
    public void A_review_that_the_edit_overtakes_is_told()
    {
        _git.Run("sync", Life);
        var ledger = _git.Read("claims/life.yaml");
        var id = System.Text.RegularExpressions.Regex.Match(ledger, "id: (c-[0-9a-f]{8})\n  text: \"He lived").Groups[1].Value;
        _git.Run("claim", id, Life);
        var of = System.Text.RegularExpressions.Regex.Match(_git.Output, "[0-9a-f]{16}").Value;
        _git.Write("claims/life.yaml", ledger.Replace($"- id: {id}\n", $"- id: {id}\n  review:\n    by: A reader\n    of: {of}\n", StringComparison.Ordinal));
        _git.Commit();
        _git.Git("branch", "-f", "base", "main");
        Assert.Empty(_git.Check());
        Edited(Life, "by the sea", "by the lake");
        Assert.Equal([$"new MT711 {Life}"], _git.Check());
    }

    [Fact]
    public void A_background_fact_that_an_edit_brings_in_counts()
    {
        _git.Write("claims/background.yaml", """
            version: 1
            facts:
            - id: pier
              text: The Grand Pier was opened in 1895.
              source: Survey of Piers

            """);
        _git.Commit();
        Assert.Contains($"new MT201 {Pier}", _git.Check());
    }

    [Theory]
    [InlineData("nope", "names no commit here")]
    [InlineData("--all", "names no commit here")]
    [InlineData("base:rules.md", "names no commit here")]
    public void A_revision_that_is_none_is_told(string revision, string message)
    {
        Assert.Equal(2, _git.Run("check", "articles", "--base=" + revision));
        Assert.StartsWith($"trials: --base '{revision}' {message}", _git.Error, StringComparison.Ordinal);
        Assert.Single(_git.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void A_shallow_clone_is_told_what_to_fetch()
    {
        Edited(Pier, "1917", "1918");
        using var clone = new GitRepository();
        var folder = clone.PathOf("clone");
        clone.Git("clone", "-q", "--depth", "1", "file://" + _git.Folder, folder);
        clone.WorkingFolder = "clone";
        Assert.Equal(2, clone.Run("check", "articles", "--base", "HEAD~1"));
        Assert.Contains("this is a shallow clone; fetch it (`git fetch --unshallow`", clone.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_no_repository_is_told()
    {
        var folder = Directory.CreateTempSubdirectory("trials-none-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "a.txt"), "A\n");
            _git.WorkingFolder = folder.FullName;
            Assert.Equal(2, _git.Run("check", "a.txt", "--base", "HEAD"));
            Assert.Contains("this folder is in none", _git.Error, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_file_that_turned_binary_or_has_conflict_markers_is_told_and_the_rest_is_checked()
    {
        File.WriteAllBytes(_git.PathOf(Life), [1, 0, 2]);
        _git.Edit(Pier, "The walk along", "In 1932 the two men met at the Grand Pier.[2] The walk along");
        Assert.Equal(2, _git.Run("check", "articles", "--base", "base"));
        Assert.Contains("this is a binary file", _git.Error, StringComparison.Ordinal);
        Assert.Contains("MT101", _git.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void From_a_folder_below_the_root_it_is_the_same()
    {
        _git.Edit(Pier, "The walk along", "In 1932 the two men met at the Grand Pier.[2] The walk along");
        _git.WorkingFolder = "articles";
        Assert.Equal([$"new MT101 {Pier}"], _git.Check(files: "."));
    }
}
