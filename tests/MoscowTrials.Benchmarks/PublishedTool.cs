using System.Diagnostics;
using System.Runtime.InteropServices;

namespace MoscowTrials.Benchmarks;

/// <summary>The tool as a user has it: published, compiled ahead for this machine, in a folder that goes again.</summary>
internal sealed class PublishedTool : IDisposable
{
    private readonly string _folder;

    private PublishedTool(string folder) => _folder = folder;

    /// <summary>Publishes; null where that fails, which is told on standard error.</summary>
    public static PublishedTool? Publish()
    {
        var tool = new PublishedTool(Directory.CreateTempSubdirectory("trials-published-").FullName);
        Console.WriteLine($"publishing for {RuntimeInformation.RuntimeIdentifier} into {tool._folder}");
        var publish = Start("dotnet", ["publish", Repository.PathOf("src/MoscowTrials.Cli"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier,
            "--self-contained", "false", "-o", tool._folder, "-v", "quiet", "-nologo"], Repository.Root);
        if (publish.Code == 0)
            return tool;
        Console.Error.WriteLine(publish.Output + publish.Error);
        tool.Dispose();
        return null;
    }

    /// <summary>Runs it; the time is that of the whole process, in milliseconds.</summary>
    public (int Code, string Output, string Error, double Time) Run(string[] args, string folder, params (string Name, string Value)[] variables) =>
        Start(Path.Combine(_folder, OperatingSystem.IsWindows() ? "trials.exe" : "trials"), args, folder, variables);

    /// <summary>Runs a command to its end.</summary>
    public static (int Code, string Output, string Error, double Time) Start(
        string file, string[] args, string folder, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(file, args) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result, watch.Elapsed.TotalMilliseconds);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
