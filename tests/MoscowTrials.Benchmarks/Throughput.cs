using System.Diagnostics;
using System.Globalization;
using System.Text;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Reading;
using MoscowTrials.Rules;

namespace MoscowTrials.Benchmarks;

/// <summary>Megabytes a second of each step on one core, over a text long enough to forget the start.</summary>
internal static class Throughput
{
    /// <summary>Characters of the text that is measured; UTF-8 of it is a little more.</summary>
    private const int Length = 2_000_000;

    public static int Run(string[] files)
    {
        var texts = (files.Length > 0 ? files : [Repository.Seed]).Select(File.ReadAllText).ToList();
        var text = new StringBuilder();
        for (var i = 0; text.Length < Length; i = (i + 1) % texts.Count)
            text.Append(texts[i]).Append("\n\n");
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        using var rules = new RuleRunner(Repository.Rules(), Repository.Today);
        // Once over a part, so that everything is compiled and every table loaded.
        for (var i = 0; i < 3; i++)
            rules.Run(ClaimExtractor.Extract(ArticleReader.Read("warm.txt", Encoding.UTF8.GetBytes(texts[0])).Article!));

        Console.WriteLine(Invariant($"{bytes.Length / 1e6:0.0} MB on one core"));
        var (article, read) = Time("read", bytes.Length, () => ArticleReader.Read("text.txt", bytes).Article!);
        Time("  of extract: dates", bytes.Length, () => DateReader.Read(article));
        var (claims, extract) = Time("extract", bytes.Length, () => ClaimExtractor.Extract(article));
        var (result, check) = Time("rules", bytes.Length, () => rules.Run(claims));
        Report("whole check", bytes.Length, read + extract + check);
        foreach (var problem in result.Problems)
            Console.WriteLine(problem);
        Console.WriteLine(Invariant($"{claims.Claims.Length} claims, {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB of memory at the most"));
        return result.Problems.IsEmpty ? 0 : 1;
    }

    private static (T Result, TimeSpan Time) Time<T>(string step, int bytes, Func<T> run)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var result = run();
        watch.Stop();
        Report(step, bytes, watch.Elapsed);
        return (result, watch.Elapsed);
    }

    private static void Report(string step, int bytes, TimeSpan time) =>
        Console.WriteLine(Invariant($"{step,-20} {time.TotalSeconds,8:0.000} s {bytes / 1e6 / time.TotalSeconds,8:0.00} MB/s"));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
