using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using MoscowTrials.Cli;
using MoscowTrials.Cli.Pipeline;
using Xunit;

namespace MoscowTrials.Tests;

/// <summary>What README.md shows is true: its output, its commands and its paths.</summary>
public sealed partial class ReadmeTests
{
    private const string Prompt = "dotnet run --project src/MoscowTrials.Cli -- ";
    private const string Gap = "[...]\n";

    private static readonly string Text = RepositoryFiles.Read("README.md").ReplaceLineEndings("\n");

    public static TheoryData<string> Samples() => [.. Sample().Matches(Text).Select(match => match.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task The_output_shown_is_what_is_printed_now(string command)
    {
        var output = await Start(command[Prompt.Length..].Split(' '));
        var shown = Sample().Matches(Text).Single(match => match.Groups[1].Value == command).Groups[2].Value;
        var gap = shown.IndexOf(Gap, StringComparison.Ordinal);
        Assert.True(gap > 0, "a text block behind a command shows the beginning, a line [...] and the end");
        var isTrue = output.StartsWith(shown[..gap], StringComparison.Ordinal) && output.EndsWith(shown[(gap + Gap.Length)..], StringComparison.Ordinal);
        if (!isTrue && Environment.GetEnvironmentVariable("TRIALS_REGENERATE") == "1")
        {
            // As many paragraphs as are shown, and the last line.
            var paragraphs = output.Split("\n\n").Take(shown[..gap].Split("\n\n").Length - 1);
            var now = string.Join("\n\n", paragraphs) + "\n\n" + Gap + output.TrimEnd('\n').Split('\n')[^1] + "\n";
            var path = RepositoryFiles.PathOf("README.md");
            var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(path, text.Replace(shown, now, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        }
        Assert.True(isTrue, "README.md should show the beginning and the end of what follows; TRIALS_REGENERATE=1 dotnet test writes it\n" + output);
    }

    public static TheoryData<string> Commands() => [.. Blocks("sh").SelectMany(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries))];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_line_names_what_exists(string line)
    {
        var words = line.Split(' ');
        Assert.Equal("dotnet", words[0]);
        Assert.Contains(words[1], (string[])["run", "test", "pack", "publish", "tool"]);
        // What a command makes is not there yet.
        foreach (var path in words.Where(word => word.Contains('/', StringComparison.Ordinal) && !word.StartsWith("artifacts", StringComparison.Ordinal)))
            Assert.True(Path.Exists(RepositoryFiles.PathOf(path)), path);
        if (line.StartsWith(Prompt, StringComparison.Ordinal))
            await Start(line[Prompt.Length..].Split(' '));
    }

    public static TheoryData<string> Paths() => [.. Inline().Where(code => IsPath().IsMatch(code)).Distinct()];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_path_exists(string path) => Assert.True(Path.Exists(RepositoryFiles.PathOf(path)), path);

    public static TheoryData<string> Verbs() => [.. Inline().Where(code => code.StartsWith("trials ", StringComparison.Ordinal)).Select(code => code.Split(' ')[1]).Distinct()];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_command_exists(string verb)
    {
        var (code, output) = Run(verb, "--help");
        Assert.Equal(0, code);
        Assert.Contains($"trials {verb}", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("report")]
    [InlineData("extract")]
    [InlineData("explain")]
    [InlineData("rules")]
    [InlineData("query")]
    [InlineData("init")]
    [InlineData("sync")]
    [InlineData("claim")]
    [InlineData("decide")]
    [InlineData("review")]
    [InlineData("baseline")]
    [InlineData("diff")]
    [InlineData("audit")]
    public void Every_command_is_in_the_table(string verb) => Assert.Contains($"\n| `trials {verb}", Text, StringComparison.Ordinal);

    [Fact]
    public void Options_that_are_named_exist()
    {
        var help = string.Concat(new[] { "check", "extract", "sync", "audit", "review" }.Select(verb => Run(verb, "--help").Output));
        Assert.All(Inline().Where(code => code.StartsWith("--", StringComparison.Ordinal)),
            option => Assert.Contains(option.Split(' ')[0], help, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Blocks(string language) =>
        Text.Split($"```{language}\n").Skip(1).Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)]);

    private static IEnumerable<string> Inline() => InlineCode().Matches(FencedBlock().Replace(Text, "")).Select(match => match.Groups[1].Value);

    /// <summary>Runs the tool from the root of the repository, and returns what it prints where there is no terminal.</summary>
    private static async Task<string> Start(string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. args])
        {
            WorkingDirectory = RepositoryFiles.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await error);
        Assert.NotEqual(ExitCode.Failed, process.ExitCode);
        return output;
    }

    private static (int Code, string Output) Run(params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var code = CommandLine.Run(args, new Host { Output = output, Error = error, OpenInput = () => Stream.Null }, RealSteps.Create());
        return (code, Encoding.UTF8.GetString(output.ToArray()));
    }

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex InlineCode();

    [GeneratedRegex("^```sh\n(dotnet run [^\n]+)\n```\n\n```text\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Sample();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FencedBlock();

    // A path has a slash, or is a file or folder at the root; nothing else in README.md looks like one.
    [GeneratedRegex(@"^(\.?[\w.-]+/[\w./-]*|\w+\.md|LICENSE|src|claims|seeds|tests)$")]
    private static partial Regex IsPath();
}
