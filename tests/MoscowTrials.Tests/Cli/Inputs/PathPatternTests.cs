using System.Diagnostics;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Cli.Inputs;

public sealed class PathPatternTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("trials-ignore-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>Files of all the samples; a name that is a folder in one is a folder in all.</summary>
    private static readonly string[] Paths =
    [
        "a.txt", "b.txt", "ab.txt", "a b.txt", "[a].txt", "!a.txt", "#a.txt", "éé.txt", "x/a.txt", "x/b.txt", "x/y/a.txt", "x/y/z/a.txt", "x/y.txt",
        "build/a.txt", "x/build/a.txt", "foo/bar/a.txt", "foo/q/bar/a.txt", "foo/q/r/bar", "abc/a.txt", "a-c/a.txt", "a]c/a.txt", ".hidden/a.txt", "x/ab*c.txt",
    ];

    public static TheoryData<string> Ignored =>
    [
        "a.txt", "/a.txt", "x/", "x/a.txt", "x/*", "x/**", "**/a.txt", "x/**/a.txt", "foo/**/bar", "foo/**/bar/", "build", "build/", "/build/",
        "*.txt\n!a.txt", "x/\n!x/a.txt", "x/*\n!x/y/", "x/*\n!x/y/\nx/y/*\n!x/y/z/", "a?.txt", "a[b-c].txt", "[!a].txt", "[^a]*.txt", "\\[a\\].txt", "\\!a.txt", "\\#a.txt",
        "# a.txt", "a.txt   ", "a\\ b.txt", "a*", "*a*", "**", "*", "a[]-]c/", "a[]bc-]c", "*/a.txt", "x/y", "y", "**/y", "y/", "x/**/", "éé.txt", "ab\\*c.txt",
        "ab*c.txt", "a**.txt", "!a.txt", "a.txt\n!a.txt\na.txt", ".*", "x/y/z", "**/z/**", "",
    ];

    // Git is the judge of what a .gitignore means. It differs from its own words on "x**/a", and takes one byte for one character.
    [Theory]
    [MemberData(nameof(Ignored))]
    public void Files_are_left_out_as_git_leaves_them_out(string patterns)
    {
        var problems = new List<InputProblem>();
        var ignored = IgnoreFile.Parse(new SourceText(IgnoreFile.FileName, patterns), _root, problems);
        Assert.Empty(problems);
        Git(null, "init", "-q");
        File.WriteAllText(Path.Combine(_root, ".gitignore"), patterns + "\n");
        foreach (var path in Paths)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_root, path))!);
            File.WriteAllText(Path.Combine(_root, path), "");
        }
        var byGit = Git(string.Join('\0', Paths) + "\0", "check-ignore", "--no-index", "-z", "--stdin").Split('\0', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(byGit, Paths.Where(p => ignored.LeavesOut(Path.Combine(_root, p), isFolder: false)));
    }

    [Theory]
    [InlineData("a[b", "broken at 'a[b'")]
    [InlineData("x/[[:alpha:]]", "broken at '[[:alpha:]]'")]
    [InlineData("a\\", "broken at 'a\\'")]
    [InlineData("a//b", "broken at ''")]
    [InlineData("../a", "leads out of its folder")]
    [InlineData("x/../../a", "leads out of its folder")]
    [InlineData("/", "fits nothing")]
    [InlineData("a\tb", "control character")]
    public void A_broken_pattern_is_told_with_its_line_and_costs_no_other(string pattern, string complaint)
    {
        var problems = new List<InputProblem>();
        var ignored = IgnoreFile.Parse(new SourceText("i", "# first\n" + pattern + "\nb.txt\n"), _root, problems);
        Assert.StartsWith("i:2:1: ", Assert.Single(problems).ToString(), StringComparison.Ordinal);
        Assert.Contains(complaint, problems[0].Message, StringComparison.Ordinal);
        Assert.Equal(1, ignored.Count);
    }

    // Stars that a matcher could try in every combination.
    [Fact]
    public void Time_stays_bounded_whatever_the_pattern()
    {
        var watch = Stopwatch.StartNew();
        foreach (var text in new[] { string.Concat(Enumerable.Repeat("*a", 200)) + "b", string.Concat(Enumerable.Repeat("**/a/", 80)) + "b" })
        {
            var pattern = PathPattern.Parse(text).Pattern!;
            Assert.False(pattern.Covers(new string('a', 4_000)));
            Assert.False(pattern.Covers(string.Concat(Enumerable.Repeat("a/", 1_000)) + "c"));
        }
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), watch.Elapsed.ToString());
    }

    [Fact]
    public void A_long_pattern_is_refused() => Assert.NotNull(PathPattern.Parse(new string('a', 501)).Complaint);

    private string Git(string? input, params string[] args)
    {
        using var git = Process.Start(new ProcessStartInfo("git", args)
        {
            WorkingDirectory = _root, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false), StandardOutputEncoding = new System.Text.UTF8Encoding(false),
            Environment = { ["GIT_CONFIG_GLOBAL"] = "/dev/null", ["GIT_CONFIG_SYSTEM"] = "/dev/null" },
        })!;
        git.StandardInput.Write(input);
        git.StandardInput.Close();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return output;
    }
}
