using MoscowTrials.Reading;
using MoscowTrials.Rules;
using MoscowTrials.Tests.Cli.Versions;
using Xunit;

namespace MoscowTrials.Tests.Cli.Caching;

/// <summary>What a run remembers of the one before must not be seen in what it says.</summary>
public sealed class CheckMemoryTests : IDisposable
{
    private const string Pier = "The Grand Pier\n\nThe Grand Pier was torn down in 1917.[1] In 1932 the two men met at the Grand Pier.[2]\n\nReferences\n\n1. Doe: 12\n2. Roe: 3\n";

    private readonly LedgerRun _run = new();

    public CheckMemoryTests()
    {
        _run.CacheFolder = _run.PathOf("../" + Path.GetFileName(_run.Folder) + "-cache");
        _run.Write("rules.md", RepositoryFiles.Read("rules.md"));
        _run.Write("a/piers.txt", Pier);
    }

    private string Cache => _run.CacheFolder!;

    public void Dispose()
    {
        _run.Dispose();
        if (Directory.Exists(Cache))
            Directory.Delete(Cache, recursive: true);
        File.Delete(Cache);
    }

    /// <summary>Every rule's own examples are the articles, so that every kind of finding is kept and recalled.</summary>
    [Theory]
    [InlineData("--format", "text", "--all")]
    [InlineData("--format", "text")]
    [InlineData("--format", "json")]
    [InlineData("--format", "sarif")]
    [InlineData("--format", "github")]
    [InlineData("--format", "markdown")]
    [InlineData("--format", "junit")]
    [InlineData("--format", "rdjson")]
    public void RemembersWhatEveryFormatShows(params string[] format)
    {
        var (rulebook, _) = Rulebook.Load(new SourceText("rules.md", RepositoryFiles.Read("rules.md")));
        foreach (var example in rulebook.Rules.SelectMany(r => r.Examples))
            _run.Write($"a/{example.Line:0000}.{(example.Article.StartsWith("{{", StringComparison.Ordinal) ? "wikitext" : "txt")}", example.Article);
        _run.Write("a/seed.txt", RepositoryFiles.Read("seeds/moscow-trials.txt"));
        string[] afresh = ["check", _run.PathOf("a"), .. format, "--as-of", "2024-05-31", "--no-cache"];
        string[] check = afresh[..^1];

        var code = _run.Run(afresh);
        var expected = _run.Output;
        Assert.False(Directory.Exists(Cache));

        Assert.Equal((code, expected), (_run.Run(check), _run.Output));
        Assert.NotEmpty(Entries());
        Assert.Equal((code, expected), (_run.Run(check), _run.Output));
    }

    [Fact]
    public void TakesWhatItRemembers()
    {
        Check();
        Swap(Assert.Single(Entries()), Other("a/other.txt", "The pier\n\nNothing happened here.\n"));

        Assert.Empty(_run.Check(code: 0));
    }

    public static TheoryData<string, Action<string>> Damages { get; } = new()
    {
        { "deleted", File.Delete },
        { "emptied", path => File.WriteAllBytes(path, []) },
        { "cut", path => File.WriteAllBytes(path, File.ReadAllBytes(path)[..^1]) },
        { "grown", path => File.AppendAllText(path, "x") },
        { "changed", path => File.WriteAllBytes(path, [.. File.ReadAllBytes(path)[..^1], 0xFF]) },
        { "something else", path => File.WriteAllText(path, "<<<<<<< no result at all, but longer than a checksum >>>>>>>") },
    };

    [Theory, MemberData(nameof(Damages))]
    public void ChecksAfreshWhereAFileIs(string what, Action<string> damage)
    {
        var expected = Check();
        damage(Assert.Single(Entries()));

        Assert.True(Check() == expected, what);
        // And keeps it anew.
        Assert.Equal(Check(), expected);
        Assert.Single(Entries());
    }

    [Fact]
    public void DoesWithoutAFolder()
    {
        File.WriteAllText(Cache, "a file stands where the folder should be");

        Assert.Equal(Check(), Check());
        Assert.True(File.Exists(Cache));
    }

    /// <summary>Each changes what is said of an article, or how; nothing may be taken for the same.</summary>
    public static TheoryData<string, Action<object>, string[]> Changes { get; } = new()
    {
        { "nothing", _ => { }, [] },
        { "the article", run => ((LedgerRun)run).Write("a/piers.txt", Pier.Replace("1932", "1933", StringComparison.Ordinal)), [] },
        { "the rulebook", run => ((LedgerRun)run).Write("rules.md", RepositoryFiles.Read("rules.md").Replace("but it did not happen", "and it never happened", StringComparison.Ordinal)), [] },
        { "a level", run => ((LedgerRun)run).Write(".trials.yaml", "rules:\n  MT101: note\n"), [] },
        { "a number of a rule", run => ((LedgerRun)run).Write(".trials.yaml", "rules:\n  MT201: {calendar_days: 0}\n"), [] },
        { "the rules chosen", _ => { }, ["--select", "MT1"] },
        { "the day", _ => { }, ["--as-of", "1999-01-01"] },
        { "the format", _ => { }, ["--format-in", "wikitext"] },
        { "the language", run => ((LedgerRun)run).Write(".trials.yaml", "language: de\n"), [] },
        { "the policy on paragraphs", run => ((LedgerRun)run).Write(".trials.yaml", "citations: sentence\n"), [] },
        { "the background", run => ((LedgerRun)run).Write("claims/background.yaml", Background), [] },
        { "the ledger", run => ((LedgerRun)run).Sync(), [] },
    };

    private const string Background = "version: 1\n\nfacts:\n  - id: east-pier\n    text: The East Pier was torn down in 1901.\n    source: A register of piers\n";

    [Theory, MemberData(nameof(Changes))]
    public void AsksAgainWhenSomethingElseIs(string what, Action<object> change, string[] options)
    {
        Check();
        var before = Entries();

        change(_run);
        _run.Run(["check", _run.Article, .. options]);

        Assert.True(Entries().Length == before.Length + (what == "nothing" ? 0 : 1), $"{what}: {_run.Error}");
    }

    [Fact]
    public void TellsEachTimeWhatIsWrongWithALedger()
    {
        _run.Write("claims/background.yaml", "version: 1\n\nfacts:\n  - id: x\n    nonsense: 1\n");

        Assert.Equal(2, _run.Run("check", _run.Article));
        var error = _run.Error;
        Assert.NotEmpty(error);
        Assert.Equal((2, error), (_run.Run("check", _run.Article), _run.Error));
    }

    [Fact]
    public void RemembersAlsoWhereOnlyTheEditIsTold()
    {
        GitRepository.NeedsGit();
        using var repository = new GitRepository { CacheFolder = Cache };
        repository.Write("articles/pier.txt", Pier);
        repository.Write("articles/other.txt", "The Old Pier\n\nThe Old Pier was torn down in 1917.\n");
        repository.Commit();
        repository.Git("branch", "base");
        repository.Edit("articles/other.txt", "1917.", "1917. In 1932 the two men met at the Old Pier.");

        for (var i = 0; i < 3; i++)
        {
            Assert.Contains("new MT101 articles/other.txt", repository.Check());
            // What an edit did hangs on the version before, too, and is not kept.
            Assert.Single(Entries());
        }
    }

    [Fact]
    public async Task BearsTwoRunsAtOnce()
    {
        for (var i = 0; i < 20; i++)
            _run.Write($"a/{i}.txt", Pier);
        var runs = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            using var output = new MemoryStream();
            using var error = new StringWriter();
            MoscowTrials.Cli.CommandLine.Run(["check", _run.PathOf("a"), "--format", "json"], new MoscowTrials.Cli.Host
            {
                Output = output, Error = error, OpenInput = () => Stream.Null, WorkingFolder = _run.Folder, CacheFolder = Cache,
            }, MoscowTrials.Cli.Pipeline.RealSteps.Create());
            return System.Text.Encoding.UTF8.GetString(output.ToArray()) + error;
        }));

        Assert.Single((await Task.WhenAll(runs)).Distinct(StringComparer.Ordinal));
        // Nothing half written stays.
        Assert.All(Entries(), e => Assert.DoesNotContain('.', Path.GetFileName(e)));
    }

    private string Check()
    {
        Assert.Equal(1, _run.Run("check", _run.Article, "--format", "json"));
        return _run.Output;
    }

    private string[] Entries() => !Directory.Exists(Cache) ? []
        : [.. Directory.GetFiles(Cache, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "pruned").Order(StringComparer.Ordinal)];

    /// <summary>What is kept of another article.</summary>
    private string Other(string name, string text)
    {
        var known = Entries();
        _run.Run("check", _run.Write(name, text));
        return Entries().Except(known).Single();
    }

    private static void Swap(string entry, string other)
    {
        File.Delete(entry);
        File.Move(other, entry);
    }
}
