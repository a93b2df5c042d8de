using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using MoscowTrials.Cli;
using MoscowTrials.Cli.Pipeline;
using Xunit;

namespace MoscowTrials.Tests.Cli.Versions;

/// <summary>A repository of real commits, with the project's rulebook, in which the command line runs.</summary>
internal sealed class GitRepository : IDisposable
{
    public GitRepository()
    {
        Folder = Directory.CreateTempSubdirectory("trials-git-").FullName;
        Git("init", "-q", "-b", "main");
        Git("config", "user.name", "A reader");
        Git("config", "user.email", "reader@example.org");
        Git("config", "commit.gpgsign", "false");
        Write("rules.md", RepositoryFiles.Read("rules.md"));
    }

    public string Folder { get; }

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    /// <summary>Where runs remember what they found; null where they do not.</summary>
    public string? CacheFolder { get; set; }

    /// <summary>The folder in which the command line runs.</summary>
    public string WorkingFolder { get; set; } = "";

    /// <summary>Skips the test where git is not installed; what needs it says so to its users.</summary>
    public static void NeedsGit()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("git", "version") { RedirectStandardOutput = true });
            process!.WaitForExit();
        }
        catch (Win32Exception)
        {
            Assert.Skip("git is not installed");
        }
    }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>Replaces a part of a file that stands in it once.</summary>
    public void Edit(string name, string old, string now)
    {
        var text = Read(name);
        Assert.Equal(text.IndexOf(old, StringComparison.Ordinal), text.LastIndexOf(old, StringComparison.Ordinal));
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(name, text.Replace(old, now, StringComparison.Ordinal));
    }

    public void Commit(string message = "edit")
    {
        Git("add", "-A");
        Git("commit", "-q", "--allow-empty", "-m", message);
    }

    public string Git(params string[] arguments)
    {
        var (code, output) = RunGit(Folder, arguments);
        Assert.True(code == 0, $"git {string.Join(' ', arguments)}: {output}");
        return output.Trim();
    }

    /// <summary>Runs git in a folder; where it fails, what it says of that comes first.</summary>
    public static (int Code, string Output) RunGit(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        // Neither the machine's settings nor its templates take part.
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        foreach (var when in new[] { "GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE" })
            start.Environment[when] = "2024-05-31T12:00:00Z";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, process.ExitCode == 0 ? output : error.Result + output);
    }

    /// <summary>Runs, with files named by their full paths, which are taken out of what is printed: the process works in another folder.</summary>
    public int Run(params string[] args)
    {
        var inside = PathOf(WorkingFolder);
        args = [.. args.Select((a, i) => i > 0 && !a.StartsWith('-') && Path.Exists(Path.Combine(inside, a)) ? Path.GetFullPath(a, inside) : a)];
        using var memory = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(args, new Host
        {
            Output = memory, Error = error, OpenInput = () => new MemoryStream(), WorkingFolder = PathOf(WorkingFolder), InstallFolder = Folder,
            Clock = new FixedClock(), CacheFolder = CacheFolder,
        }, RealSteps.Create());
        Output = Encoding.UTF8.GetString(memory.ToArray()).Replace(Folder + "/", "", StringComparison.Ordinal);
        Error = error.ToString().Replace(Folder + "/", "", StringComparison.Ordinal);
        return code;
    }

    /// <summary>What an edit since a revision brings in and fixes, as "new MT101 articles/pier.txt"; gaps in sourcing left out.</summary>
    public string[] Check(string revision = "base", string files = "articles")
    {
        Run("check", files, "--base", revision, "--format", "json");
        Assert.Empty(Error);
        using var report = JsonDocument.Parse(Output);
        return [.. report.RootElement.GetProperty("findings").EnumerateArray()
            .Where(f => f.GetProperty("family").GetString() != "citation-needed" && f.GetProperty("status").GetString() != "unchanged")
            .Where(f => f.GetProperty("decision").ValueKind == JsonValueKind.Null)
            .Select(f => $"{f.GetProperty("status").GetString()} {f.GetProperty("rule").GetString()} "
                + f.GetProperty("claims")[0].GetProperty("path").GetString())
            .Order(StringComparer.Ordinal)];
    }

    public void Dispose()
    {
        // Git writes its objects read-only. What a link leads to is not this test's to change.
        var own = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var file in new DirectoryInfo(Folder).EnumerateFiles("*", own))
            file.Attributes = FileAttributes.Normal;
        Directory.Delete(Folder, recursive: true);
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 5, 31, 12, 0, 0, TimeSpan.Zero);
    }
}
