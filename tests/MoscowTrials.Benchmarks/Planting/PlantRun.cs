using System.Collections.Immutable;
using System.Globalization;

namespace MoscowTrials.Benchmarks.Planting;

/// <summary>Measures what the checker finds of contradictions planted in real pages, and whether it keeps silent on harmless
/// twins.</summary>
internal static class PlantRun
{
    public static int Run(string[] args)
    {
        if (PlantOptions.Parse(args) is not { } options)
            return 2;
        if (options.Pages() is not { Count: > 0 } pages)
            return 0;
        var plants = Sowing.Sow(pages, Wordings.Read(), options.Seed).Where(p => options.Kind is null
            || p.Wording.Kind == options.Kind).ToList();
        using var checker = new Checker();
        var before = new ImmutableHashSet<string>[pages.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, pages.Count, parallel, i => before[i] = [.. checker.Check(pages[i].Name, pages[i].Raw).Findings.Select(f =>
            f.Fingerprint)]);
        var of = pages.Select((page, i) => (page.Name, before[i])).ToDictionary(p => p.Name, p => p.Item2, StringComparer.Ordinal);
        var results = new PlantFinding[plants.Count];
        Parallel.For(0, plants.Count, parallel, i => results[i] = PlantFinding.Of(plants[i], of[plants[i].Site.Page.Name], checker));
        foreach (var result in results)
        {
            if (options.All || (options.List && (result.Plant.Wording.IsTwin ? result.IsDisturbed : !result.IsFound)))
                Tell(result);
        }
        if (options.Write is { } folder)
            Write(results, folder);
        Print(results, pages.Count, options.Seed);
        return 0;
    }

    /// <summary>Writes the edited pages that went wrong, for `trials explain`; the edited line is in the name.</summary>
    private static void Write(PlantFinding[] results, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var result in results)
        {
            var plant = result.Plant;
            if (plant.Wording.IsTwin ? !result.IsDisturbed : result.IsFound)
                continue;
            var line = plant.Edited.AsSpan(0, plant.Place.Start).Count('\n') + 1;
            File.WriteAllText(Path.Combine(folder, $"{plant.Wording.Kind}-{plant.Wording.Number}-{line}-{plant.Site.Page.Name}"), plant.Edited);
        }
    }

    private static void Print(PlantFinding[] results, int pages, int seed)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{results.Count(r => !r.Plant.Wording.IsTwin)} mutations and {results.Count(r => r.Plant.Wording.IsTwin)} twins of {results.Select(r => r.Plant.Site.Page.Name).Distinct(StringComparer.Ordinal).Count()} of {pages} pages, seed {seed}"));
        Row("kind", "found", "at warning", "both sides", "twins", "at warning");
        Row("", "", "or above", "named", "disturbed", "or above");
        foreach (var kind in results.GroupBy(r => r.Plant.Wording.Kind))
            Row(kind.Key, [.. kind]);
        Row("all", results);
        Row("  of the page alone", [.. results.Where(r => r.Plant.Stage.Length == 0)]);
    }

    private static void Row(string name, PlantFinding[] results)
    {
        var plants = results.Where(r => !r.Plant.Wording.IsTwin).ToList();
        var twins = results.Where(r => r.Plant.Wording.IsTwin).ToList();
        Row(name, Share(plants.Count(r => r.IsFound), plants.Count), Of(plants.Count(r => r.IsFoundLoud), plants.Count),
            Of(plants.Count(r => r.IsPaired), plants.Count), Of(twins.Count(r => r.IsDisturbed), twins.Count), Of(twins.Count(r =>
                r.IsDisturbedLoud), twins.Count));
    }

    private static string Verdict(PlantFinding result) =>
        result.Plant.Wording.IsTwin ? result.IsDisturbed ? "DISTURBED" : "SILENT" : result.IsFound ? "FOUND" : "MISSED";

    private static void Tell(PlantFinding result)
    {
        var (plant, page) = (result.Plant, result.Plant.Site.Page);
        var line = page.LineOf(plant.Site.Start);
        Console.WriteLine($"{Verdict(result)} {plant.Wording.Kind}/{plant.Wording.Trap} {page.Name}:{line} "
            + $"against {string.Join(",", plant.OtherLines)} (wordings.tsv:{plant.Wording.Number})");
        if (plant.Stage.Length > 0)
            Console.WriteLine($"    stage:  {plant.Stage.Trim()}");
        var (start, end) = plant.Site.Start == plant.Site.End ? (plant.Site.Start, plant.Site.End) : plant.Site.Around;
        if (start < end)
            Console.WriteLine($"    before: {Short(page.Raw[start..end], plant.Site.Start - start)}");
        Console.WriteLine($"    after:  {Short(plant.Edited[plant.Place.Start..plant.Place.End], plant.Site.Start - start)}");
        foreach (var other in plant.Site.Others.Take(3))
            Console.WriteLine($"    other:  {Short(page.Raw[other..Math.Min(other + 400, page.Raw.Length)].Split('\n')[0], 0)}");
        foreach (var finding in result.New)
            Console.WriteLine($"    {finding.Level} {finding.Rule.Id} {finding.Fingerprint}: {finding.Message}");
    }

    /// <summary>The text on one line, around the place that matters.</summary>
    private static string Short(string text, int around)
    {
        const int most = 260;
        text = text.Replace('\n', ' ').Trim();
        var from = Math.Max(0, Math.Min(around - 80, text.Length - most));
        return (from > 0 ? "…" : "") + (text.Length - from > most ? string.Concat(text.AsSpan(from, most), "…") : text[from..]);
    }

    private static string Of(int some, int all) => string.Create(CultureInfo.InvariantCulture, $"{some}/{all}");

    private static string Share(int some, int all) =>
        all == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{some}/{all} {100.0 * some / all:0} %");

    private static void Row(params string[] cells) =>
        Console.WriteLine($"{cells[0],-20} {cells[1],14} {cells[2],12} {cells[3],12} {cells[4],12} {cells[5],12}");
}
