using System.Globalization;

namespace MoscowTrials.Benchmarks;

/// <summary>Times the tool as a user meets it: a process of its own, nothing warm but the disk.</summary>
internal static class ColdStart
{
    public static int Run(int runs)
    {
        using var tool = PublishedTool.Publish();
        if (tool is null)
            return 2;
        string[] check = ["check", Repository.Seed, "--fail-on", "never", "--no-cache"];
        // The first run fills the disk's cache.
        for (var i = 0; i < 2; i++)
        {
            if (tool.Run(check, Repository.Root) is { Code: not 0 } failed)
            {
                Console.Error.WriteLine(failed.Error);
                return 2;
            }
        }
        Console.WriteLine();
        Report("trials check seed", [.. Enumerable.Range(0, runs).Select(_ => tool.Run(check, Repository.Root).Time)]);
        Report("trials --help", [.. Enumerable.Range(0, runs).Select(_ => tool.Run(["--help"], Repository.Root).Time)]);
        PrintStages([.. Enumerable.Range(0, runs).Select(_ => tool.Run(check, Repository.Root, ("TRIALS_TIMINGS", "1")).Error)]);
        return 0;
    }

    /// <summary>The median of each stage; the tool prints a stage a line, as "read 12.3 ms".</summary>
    private static void PrintStages(string[] reports)
    {
        Console.WriteLine();
        Console.WriteLine("where it goes (median of each stage, ms)");
        var stages = reports.SelectMany(report => report.Split('\n'))
            .Select(line => line.Split('\t'))
            .Where(fields => fields.Length == 3 && fields[0] == "timing")
            .Select(fields => (Stage: fields[1], Time: double.Parse(fields[2], CultureInfo.InvariantCulture)));
        foreach (var stage in stages.GroupBy(s => s.Stage))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {stage.Key,-24} {Median([.. stage.Select(s => s.Time)]),7:0.0}"));
    }

    private static void Report(string what, double[] times) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{what,-20} least {times.Min():0} ms, median {Median(times):0} ms, most {times.Max():0} ms, of {times.Length} runs"));

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }
}
