using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace MoscowTrials.Benchmarks;

/// <summary>Times trials beside wtf_wikipedia and chrono-node, on the same pages and the same core, one after the other.</summary>
internal static class Peers
{
    private const string Script = "tests/wikitext-comparison/speed.mjs";

    /// <summary>Runs the command.</summary>
    /// <param name="folder">The folder of pages, or null for the one beside the repository.</param>
    public static int Run(string? folder)
    {
        folder ??= PageTimes.DefaultFolder;
        var pages = PageTimes.Pages(folder);
        if (pages.Count == 0)
        {
            Console.Error.WriteLine($"{folder}: no pages of wikitext here; name a folder of them: benchmarks peers FOLDER");
            return 2;
        }
        // A process that is started later stays on the core too.
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            using var process = Process.GetCurrentProcess();
            process.ProcessorAffinity = (nint)1 << (Environment.ProcessorCount - 1);
        }
        var ours = PageTimes.Measure(pages);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Count} pages, {ours.Bytes / 1e6:0.0} MB, processor time on one core"));
        Console.WriteLine(PageTimes.Row("trials, reading", ours.Bytes, ours.Read));
        Console.WriteLine(PageTimes.Row("trials, whole check", ours.Bytes, ours.Check));
        if (Theirs(folder) is not { } theirs)
        {
            Console.Error.WriteLine($"{Script}:1:1: it did not run; have Node.js at hand and run `npm install` in its folder");
            return 2;
        }
        Console.WriteLine(PageTimes.Row("wtf_wikipedia", theirs.Bytes, theirs.Read));
        Console.WriteLine(PageTimes.Row("wtf_wikipedia and chrono-node", theirs.Bytes, theirs.Check));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"reading {theirs.Read / ours.Read:0.0} times as fast as wtf_wikipedia, whole check {theirs.Check / ours.Check:0.0} times as fast as both"));
        return 0;
    }

    private static PageTimes? Theirs(string folder)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true };
        start.ArgumentList.Add(Repository.PathOf(Script));
        start.ArgumentList.Add(Path.GetFullPath(folder));
        start.ArgumentList.Add(PageTimes.Rounds.ToString(CultureInfo.InvariantCulture));
        try
        {
            using var node = Process.Start(start);
            var output = node?.StandardOutput.ReadToEnd() ?? "";
            node?.WaitForExit();
            if (node is null or { ExitCode: not 0 })
                return null;
            using var document = JsonDocument.Parse(output);
            TimeSpan Seconds(string name) => TimeSpan.FromSeconds(document.RootElement.GetProperty(name).GetDouble());
            return new PageTimes(document.RootElement.GetProperty("bytes").GetInt64(), Seconds("read"), Seconds("both"));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
