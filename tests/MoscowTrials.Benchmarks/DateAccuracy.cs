using System.Diagnostics;
using System.Globalization;
using System.Text;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Reading;

namespace MoscowTrials.Benchmarks;

/// <summary>How right dates are read, and how fast: the held-out sentences, the scorers where they are at hand, megabytes a
/// second.</summary>
internal static class DateAccuracy
{
    /// <summary>Characters of the text that is timed.</summary>
    private const int Length = 4_000_000;

    /// <summary>Rounds; the best counts, for what else runs on the machine only slows it down.</summary>
    private const int Rounds = 10;

    /// <summary>Where annotated articles and their scorers lie: beside the repository or a folder above it, not in it; null where they
    /// do not.</summary>
    private static string? Shared { get; } = new[] { "../shared", "../../shared" }
        .Select(folder => Path.GetFullPath(Repository.PathOf(folder)))
        .FirstOrDefault(folder => Directory.Exists(Path.Combine(folder, "tools")));

    public static int Run(string[] files)
    {
        foreach (var file in Directory.GetFiles(Repository.PathOf("tests/MoscowTrials.Tests/Claims/Dates/HeldOut"), "*.txt")
            .Order(StringComparer.Ordinal))
            HeldOut(file);
        var scored = Score();
        Speed(files.Length > 0 ? files : [Repository.Seed]);
        return scored;
    }

    // The tests hold every row to its mark, so that counting the marks counts what is read right.
    private static void HeldOut(string file)
    {
        var rows = File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').ToList();
        var missed = rows.Count(row => row.StartsWith("x ", StringComparison.Ordinal));
        var name = Path.GetFileNameWithoutExtension(file);
        Console.WriteLine(Invariant($"held out {name,-20} {rows.Count - missed,4} of {rows.Count} as expected"));
    }

    private static int Score()
    {
        if (Shared is null)
        {
            Console.WriteLine("no scorers in ../shared/tools: accuracy on annotated articles is not measured");
            return 0;
        }
        var tools = Path.Combine(Shared, "tools");
        string[] build = ["build", Repository.PathOf("src/MoscowTrials.Cli"), "-c", "Release", "-v", "quiet", "-nologo"];
        if (Start("dotnet", build) is { Code: not 0 } failed)
        {
            Console.Error.WriteLine(failed.Output);
            return 2;
        }
        var trials = Repository.PathOf("src/MoscowTrials.Cli/bin/Release/net10.0/trials.dll");
        var wars = Path.Combine(Shared, "data/wikiwars");
        var code = LastLine("as told", Path.Combine(tools, "score_wikiwars.py"), [wars, "dotnet", trials]);
        // TIMEX marks the two ends of a range; in the tool's contract it is one date, which no strict score can find.
        code = Math.Max(code, LastLine(
            "as TIMEX", Path.Combine(tools, "score_wikiwars.py"), [wars, "dotnet", typeof(DateAccuracy).Assembly.Location, "timex"]));
        return Math.Max(code, LastLine("as told", Path.Combine(tools, "score_seed_gold.py"), ["dotnet", trials]));
    }

    // A scorer ends with one line of key=value figures; those that are not about dates are left out.
    private static int LastLine(string form, string script, string[] args)
    {
        var (code, output) = Start("python3", [script, .. args]);
        var figures = output.TrimEnd().Split('\n')[^1].Split(' ')
            .Where(word => !word.Contains('=', StringComparison.Ordinal) || word.StartsWith("date_", StringComparison.Ordinal)
                || word.StartsWith("value_", StringComparison.Ordinal) || word.StartsWith("strict_", StringComparison.Ordinal)
                || word.StartsWith("relaxed_", StringComparison.Ordinal) || word.StartsWith("relation_", StringComparison.Ordinal));
        Console.WriteLine(form + ": " + string.Join(' ', figures));
        return code == 0 ? 0 : 2;
    }

    private static void Speed(string[] files)
    {
        var texts = files.Select(File.ReadAllText).ToList();
        var text = new StringBuilder();
        for (var i = 0; text.Length < Length; i = (i + 1) % texts.Count)
            text.Append(texts[i]).Append("\n\n");
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var article = ArticleReader.Read("text.txt", bytes).Article!;
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            GC.Collect();
            var watch = Stopwatch.StartNew();
            DateReader.Read(article);
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }
        var megabytes = bytes.Length / 1e6;
        Console.WriteLine(Invariant(
            $"tagging and resolving  {megabytes / best.TotalSeconds:0.0} MB/s on one core, best of {Rounds} over {megabytes:0.0} MB"));
    }

    private static (int Code, string Output) Start(string file, string[] args)
    {
        var start = new ProcessStartInfo(file, args) { RedirectStandardOutput = true, WorkingDirectory = Repository.Root };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
