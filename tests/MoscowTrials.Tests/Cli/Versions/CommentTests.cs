using Xunit;

namespace MoscowTrials.Tests.Cli.Versions;

/// <summary>Comments that silence findings, and bibliographies beside articles, over edits.</summary>
public sealed class CommentTests : IDisposable
{
    private const string Life = "articles/life.md";
    private const string Fault = "Karl Amsel died in 1890.[^1] In 1899 Karl Amsel attended the congress in Riga.[^1]\n";

    private readonly GitRepository _git;
    private readonly DirectoryInfo _outside = Directory.CreateTempSubdirectory("trials-outside-");

    public CommentTests()
    {
        GitRepository.NeedsGit();
        _git = new GitRepository();
        _git.Write(Life, "# Life\n\n" + Fault + "\n[^1]: Survey of Lives, p. 4.\n");
        _git.Commit();
        _git.Git("branch", "base");
    }

    public void Dispose()
    {
        // Links first: what they lead to is not the repository's to delete.
        if (Path.Exists(_git.PathOf("articles/folder")))
            Directory.Delete(_git.PathOf("articles/folder"));
        _git.Dispose();
        _outside.Delete(recursive: true);
    }

    [Fact]
    public void A_comment_with_a_reason_decides_a_finding_and_is_listed_by_the_edit_that_writes_it()
    {
        _git.Edit(Life, "# Life\n", "# Life\n\n<!-- trials-ignore MT103: his father is meant -->");
        _git.Commit();
        Assert.Equal([$"new MT799 {Life}"], _git.Check());
        Assert.Contains("accepted, a comment in the article: his father is meant", _git.Output, StringComparison.Ordinal);
        Assert.Equal(0, _git.Run("check", "articles"));
        Assert.Contains("1 decided", _git.Output, StringComparison.Ordinal);
        // Once it is in the base, it is old, whether the article is edited or not.
        _git.Git("branch", "-f", "base", "main");
        Assert.Empty(_git.Check());
        _git.Edit(Life, "p. 4.", "p. 5.");
        _git.Commit();
        Assert.DoesNotContain($"new MT799 {Life}", _git.Check());
    }

    [Fact]
    public void The_head_of_an_article_decides_with_a_reason_too()
    {
        _git.Edit(Life, "# Life\n", "---\ntrials:\n  ignore:\n    - MT103: his father is meant\n---\n\n# Life\n");
        _git.Commit();
        Assert.Equal([$"new MT799 {Life}"], _git.Check());
        Assert.Contains("accepted, the head of the article: his father is meant", _git.Output, StringComparison.Ordinal);
        _git.Git("branch", "-f", "base", "main");
        Assert.Empty(_git.Check());
        _git.Edit(Life, "MT103: his father is meant", "MT103, MT305");
        Assert.Equal(1, _git.Run("check", "articles"));
        Assert.Contains("MT797 suppression-unreasoned: This entry of “ignore” gives no reason", _git.Output, StringComparison.Ordinal);
        _git.Edit(Life, "MT103, MT305", "MT305: no sums here");
        _git.Run("check", "articles");
        Assert.Contains("MT798 suppression-unused: This entry of “ignore” silences nothing", _git.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!-- trials-ignore MT103 -->", "MT797", 1)]
    [InlineData("<!-- trials-ignore: his father is meant -->", "MT797", 1)]
    [InlineData("<!-- trials-ignore MT103: his father is meant -->\n<!-- trials-ignore MT3: no sums -->", "MT798", 0)]
    public void A_comment_without_a_reason_or_a_use_is_told(string comment, string rule, int code)
    {
        _git.Edit(Life, "# Life\n", "# Life\n\n" + comment);
        Assert.Equal(code, _git.Run("check", "articles"));
        Assert.Contains($"{Life}:", _git.Output, StringComparison.Ordinal);
        Assert.Contains($" {rule} suppression-", _git.Output, StringComparison.Ordinal);
        // Whether one is of use is not known where not every rule runs.
        _git.Run("check", "articles", "--select", "MT2");
        Assert.DoesNotContain("MT798", _git.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_from_memory_silences_the_same()
    {
        _git.CacheFolder = Path.Combine(_git.Folder, ".git", "memory");
        _git.Edit(Life, "# Life\n", "# Life\n\n<!-- trials-ignore MT103: his father is meant -->");
        Assert.Equal(0, _git.Run("check", "articles"));
        Assert.Equal(0, _git.Run("check", "articles"));
        Assert.Contains("1 decided", _git.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_of_a_bibliography_is_one_of_the_articles_that_name_it()
    {
        const string Pier = "articles/pier.md";
        const string May = "@book{may, author={May, Ben}, title={Mills}, year=1991}\n";
        _git.CacheFolder = Path.Combine(_git.Folder, ".git", "memory");
        _git.Write(Pier, "---\nbibliography: ../refs/all.bib\n---\n# Pier\n\nThe pier opened in 1890 [@lee, p. 3; @may, p. 5].\n");
        _git.Write("refs/all.bib", "@book{lee, author={Lee, Ann}, title={Piers}, year=1990}\n" + May);
        _git.Commit();
        _git.Git("branch", "-f", "base", "main");
        Assert.Empty(_git.Check());
        _git.Write("refs/all.bib", May);
        _git.Commit();
        Assert.Equal([$"new MT501 {Pier}"], _git.Check());
    }

    // What a stranger's article names: nothing outside of its repository is read, and what is not to be had is one line.
    [Theory]
    [InlineData("../../../etc/passwd", "leads out of the repository; keep it inside")]
    [InlineData("/etc/passwd", "is named from the root of the disk; name it as seen from the article's folder")]
    [InlineData("https://example.org/refs.bib", "is not on this machine, and nothing is fetched; put it beside the article")]
    [InlineData("lost.bib", "is not there; check its name, which counts from the article's folder")]
    [InlineData("link.bib", "is a link that leads out of the repository; keep it inside")]
    [InlineData("folder/own.bib", "is a link that leads out of the repository; keep it inside")]
    public void A_bibliography_that_is_not_to_be_had_is_told(string named, string complaint)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        File.WriteAllText(Path.Combine(_outside.FullName, "own.bib"), "@book{lee, title={Piers}}");
        File.CreateSymbolicLink(_git.PathOf("articles/link.bib"), Path.Combine(_outside.FullName, "own.bib"));
        Directory.CreateSymbolicLink(_git.PathOf("articles/folder"), _outside.FullName);
        _git.Write("articles/pier.md", $"---\nbibliography: {named}\n---\nThe pier opened in 1890.\n");
        Assert.Equal(2, _git.Run("check", "articles/pier.md"));
        Assert.Equal($"articles/pier.md:2:15: the bibliography '{named}' {complaint}\n", _git.Error);
    }
}
