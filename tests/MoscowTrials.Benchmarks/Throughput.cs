using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Reading;
using MoscowTrials.Rules;

namespace MoscowTrials.Benchmarks;

/// <summary>Megabytes a second of each step on one core, over a text long enough to forget the start.</summary>
/// <remarks>The runtime compiles what is called often once more, and better; a first round shows the time before.</remarks>
internal static class Throughput
{
    /// <summary>Characters of the text that is measured; UTF-8 of it is a little more.</summary>
    private const int Length = 2_000_000;

    private const int Rounds = 8;

    /// <summary>Measured by itself, and part of another step.</summary>
    private const string Part = "  of extract: dates";

    public static int Run(string[] files)
    {
        var texts = (files.Length > 0 ? files : [Repository.Seed]).Select(File.ReadAllText).ToList();
        var text = new StringBuilder();
        for (var i = 0; text.Length < Length; i = (i + 1) % texts.Count)
            text.Append(texts[i]).Append("\n\n");
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        using var rules = new RuleRunner(Repository.Rules(), Repository.Today);

        Console.WriteLine(Invariant($"{bytes.Length / 1e6:0.0} MB on one core; best of {Rounds} rounds, and the first"));
        var steps = new Dictionary<string, List<TimeSpan>>(StringComparer.Ordinal);
        var (count, problems) = (0, ImmutableArray<InputProblem>.Empty);
        for (var round = 0; round < Rounds; round++)
        {
            var article = Time(steps, "read", () => ArticleReader.Read("text.txt", bytes).Article!);
            Time(steps, Part, () => DateReader.Read(article));
            var claims = Time(steps, "extract", () => ClaimExtractor.Extract(article));
            count = claims.Claims.Length;
            problems = Time(steps, "rules", () => rules.Run(claims)).Problems;
        }
        foreach (var (step, times) in steps)
            Report(step, bytes.Length, times.Min(), times[0]);
        var whole = steps.Where(step => step.Key != Part).Select(step => step.Value).ToList();
        Report("whole check", bytes.Length, Sum(whole.Select(times => times.Min())), Sum(whole.Select(times => times[0])));
        foreach (var problem in problems)
            Console.WriteLine(problem);
        Console.WriteLine(Invariant(
            $"{count} claims, {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB of memory at the most"));
        if (files.Length == 0)
            FormatTimes.Report();
        if (files.Length == 0 && PageTimes.Pages(PageTimes.DefaultFolder) is { Count: > 0 } pages)
        {
            var times = PageTimes.Measure(pages);
            Console.WriteLine(PageTimes.Row($"read {pages.Count} pages of wikitext", times.Bytes, times.Read));
            Console.WriteLine(PageTimes.Row("their whole check", times.Bytes, times.Check));
        }
        return problems.IsEmpty ? 0 : 1;
    }

    private static T Time<T>(Dictionary<string, List<TimeSpan>> steps, string step, Func<T> run)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var result = run();
        watch.Stop();
        if (!steps.TryGetValue(step, out var times))
            steps[step] = times = [];
        times.Add(watch.Elapsed);
        return result;
    }

    private static TimeSpan Sum(IEnumerable<TimeSpan> times) => times.Aggregate(TimeSpan.Zero, (sum, time) => sum + time);

    private static void Report(string step, int bytes, TimeSpan best, TimeSpan first)
    {
        var (fastest, cold) = (bytes / 1e6 / best.TotalSeconds, bytes / 1e6 / first.TotalSeconds);
        Console.WriteLine(Invariant($"{step,-20} {best.TotalSeconds,8:0.000} s {fastest,8:0.00} MB/s    first {cold,8:0.00} MB/s"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
