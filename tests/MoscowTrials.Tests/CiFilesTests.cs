using System.Diagnostics;
using System.Text;
using MoscowTrials.Cli;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Ledger.Yaml;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests;

/// <summary>What others drop into their CI: the GitHub action, the pre-commit hook, the snippet for GitLab.</summary>
public sealed class CiFilesTests : IDisposable
{
    private const string Script = ".github/actions/check/check.sh";

    private const string Pier = "The Pier\n\nThe Grand Pier was torn down in 1917.[1] In 1932 Ann Long met Karl Short at the Grand Pier.[1]\n\nReferences\n\n1. A History of Piers.\n";

    private readonly string _root = Directory.CreateTempSubdirectory("trials-ci-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void The_action_runs_its_script_with_every_variable_that_it_reads()
    {
        var action = Yaml(".github/actions/check/action.yml", RepositoryFiles.Read(".github/actions/check/action.yml"));
        var runs = Field(action, "runs");
        Assert.Equal("composite", Text(Field(runs, "using")));
        var step = Assert.Single(Assert.IsType<YamlList>(Field(runs, "steps")).Items);
        Assert.Equal("\"$GITHUB_ACTION_PATH/check.sh\"", Text(Field(step, "run")));
        Assert.Equal("bash", Text(Field(step, "shell")));
        var script = RepositoryFiles.Read(Script);
        Assert.All(Assert.IsType<YamlMap>(Field(step, "env")).Fields, f => Assert.Contains("${" + f.Key.Value, script, StringComparison.Ordinal));
        // Nothing that a pull request names goes into a command line unquoted.
        Assert.DoesNotContain("${{", Text(Field(step, "run")), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.True(File.GetUnixFileMode(RepositoryFiles.PathOf(Script)).HasFlag(UnixFileMode.UserExecute));
    }

    [Fact]
    public void The_hook_runs_a_command_that_is_there()
    {
        var hooks = Assert.IsType<YamlList>(Yaml(".pre-commit-hooks.yaml", RepositoryFiles.Read(".pre-commit-hooks.yaml")));
        var hook = Assert.Single(hooks.Items);
        Assert.Equal("trials", Text(Field(hook, "id")));
        AssertIsUnderstood(Text(Field(hook, "entry")));
    }

    [Fact]
    public void The_snippets_of_the_README_are_YAML_whose_commands_are_there()
    {
        var readme = RepositoryFiles.Read("README.md").ReplaceLineEndings("\n");
        var snippets = readme.Split("```yaml\n").Skip(1).Select(b => b[..b.IndexOf("```", StringComparison.Ordinal)]).ToList();
        Assert.True(snippets.Count >= 3, "one for GitHub, one for pre-commit, one for GitLab");
        foreach (var snippet in snippets)
            Yaml("README.md", snippet);
        foreach (var line in snippets.SelectMany(s => s.Split('\n')).Select(l => l.TrimStart(' ', '-')).Where(l => l.StartsWith("trials ", StringComparison.Ordinal)))
            AssertIsUnderstood(line);
    }

    [Fact]
    public void An_edit_is_annotated_and_summed_up_and_fails_the_step()
    {
        Git("init", "-q");
        Write("my articles/the pier.txt", Pier.Replace("1932", "1912", StringComparison.Ordinal));
        Write("my articles/other.txt", Pier);
        var before = Commit("one");
        Write("my articles/the pier.txt", Pier);
        Write(".trials.yaml", "articles: [my articles/]\n");
        Commit("two");

        var (code, output, error) = RunScript(("TRIALS_BASE", before));
        Assert.Empty(error);
        Assert.Equal(1, code);
        // Old debt stays silent.
        Assert.Single(output.Split('\n'), l => l.StartsWith("::error ", StringComparison.Ordinal));
        Assert.StartsWith("::error file=my articles/the pier.txt,line=3,", output, StringComparison.Ordinal);
        Assert.Contains("| new | 1 | ", Read("summary.md"), StringComparison.Ordinal);
        Assert.Equal("sarif=trials.sarif\nexit-code=1\n", Read("output.txt"));
        Assert.Contains("my%20articles/the%20pier.txt", Read("trials.sarif"), StringComparison.Ordinal);
        Assert.Contains("\"baselineState\": \"new\"", Read("trials.sarif"), StringComparison.Ordinal);
    }

    [Theory]
    // A new branch, a person's wish, and nothing given at all.
    [InlineData("0000000000000000000000000000000000000000")]
    [InlineData("none")]
    [InlineData("")]
    public void Without_a_base_everything_counts(string revision)
    {
        Git("init", "-q");
        Write("b c.txt", Pier);
        var (code, output, _) = RunScript(("TRIALS_BASE", revision), ("TRIALS_ARTICLES", "\nb c.txt\n"), ("TRIALS_FAIL_ON", "never"), ("TRIALS_SARIF", "r.sarif"));
        Assert.Equal(0, code);
        Assert.StartsWith("::error file=b c.txt,", output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_root, "r.sarif")));
    }

    [Fact]
    public void A_base_that_is_not_there_is_told()
    {
        Git("init", "-q");
        Write("a.txt", Pier);
        Commit("one");
        var (code, _, error) = RunScript(("TRIALS_BASE", "1234567890123456789012345678901234567890"), ("TRIALS_ARTICLES", "a.txt"));
        Assert.Equal(2, code);
        Assert.Contains("--base '1234567890123456789012345678901234567890'", error, StringComparison.Ordinal);
        Assert.Equal("sarif=trials.sarif\nexit-code=2\n", Read("output.txt"));
    }

    private static YamlNode Yaml(string path, string text)
    {
        var (root, problem) = YamlReader.Read(new SourceText(path, text));
        Assert.Null(problem);
        return root!;
    }

    private static YamlNode Field(YamlNode node, string key) => Assert.IsType<YamlMap>(node).Fields.Single(f => f.Key.Value == key).Value;

    private static string Text(YamlNode node) => Assert.IsType<YamlScalar>(node).Value;

    /// <summary>The command and its options are known: with <c>--show-settings</c> they are read and nothing is done.</summary>
    private static void AssertIsUnderstood(string line)
    {
        var words = line.Split(' ');
        Assert.Equal("trials", words[0]);
        using var error = new StringWriter();
        using var output = new MemoryStream();
        string[] args = [.. words.Skip(1).Select(w => w.Trim('"'))];
        var code = CommandLine.Run(args[0] == "check" ? [.. args, "--show-settings"] : [.. args, "--help"], new Host
        {
            Output = output, Error = error, OpenInput = () => Stream.Null, WorkingFolder = RepositoryFiles.Root,
        }, RealSteps.Create());
        Assert.True(code == 0, line + ": " + error);
    }

    private (int Code, string Output, string Error) RunScript(params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("bash", [RepositoryFiles.PathOf(Script)]);
        start.Environment["TRIALS"] = "dotnet " + typeof(CommandLine).Assembly.Location;
        start.Environment["GITHUB_STEP_SUMMARY"] = Path.Combine(_root, "summary.md");
        start.Environment["GITHUB_OUTPUT"] = Path.Combine(_root, "output.txt");
        foreach (var name in new[] { "TRIALS_BASE", "TRIALS_ARTICLES", "TRIALS_FAIL_ON", "TRIALS_SARIF" })
            start.Environment.Remove(name);
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Start(start);
    }

    private string Commit(string message)
    {
        Git("add", "-A");
        Git("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", "commit", "-q", "-m", message);
        return Git("rev-parse", "HEAD").Trim();
    }

    private string Git(params string[] args)
    {
        var (code, output, error) = Start(new ProcessStartInfo("git", args));
        Assert.True(code == 0, error);
        return output;
    }

    private (int Code, string Output, string Error) Start(ProcessStartInfo start)
    {
        start.WorkingDirectory = _root;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardOutputEncoding = start.StandardErrorEncoding = Encoding.UTF8;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private string Read(string name) => File.ReadAllText(Path.Combine(_root, name));

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_root, name))!);
        File.WriteAllText(Path.Combine(_root, name), text);
    }
}
