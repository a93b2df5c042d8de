using System.Globalization;
using System.Text.Json;
using MoscowTrials.Rules;

namespace MoscowTrials.Benchmarks.Planting;

/// <summary>Counts which of the contradictions that Wikipedia's editors tagged are found, certain ones and others.</summary>
internal static class EditorsRun
{
    private const string Marks = "tests/editors-contradictions.tsv";

    public static int Run(string[] args)
    {
        var file = args is [var named] ? named : PlantOptions.Pages("wikicontradict-dev.jsonl");
        if (!File.Exists(file))
        {
            Console.WriteLine($"There is no {file}, so nothing was measured.");
            return 0;
        }
        var marks = File.ReadLines(Repository.PathOf(Marks)).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'))
            .ToDictionary(c => c[0], c => c[1], StringComparer.Ordinal);
        using var checker = new Checker();
        var results = File.ReadLines(file).Where(l => l.Length > 0).Select(l => Judge(l, checker)).ToList();
        Console.WriteLine($"{"standing",-18} {"pairs",6} {"found",6} {"at warning",11}");
        foreach (var group in results.GroupBy(r => marks.GetValueOrDefault(r.Id, "unmarked")).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{group.Key,-18} {group.Count(),6} {group.Count(r => r.Joined.Count > 0),6} {group.Count(r => r.Joined.Exists(f => f.Level >= Level.Warning)),11}"));
        }
        foreach (var (id, joined, other) in results)
        {
            foreach (var finding in joined)
                Console.WriteLine($"  {marks.GetValueOrDefault(id, "unmarked")} {id}: {finding.Level} {finding.Rule.Id} {finding.Message}");
            foreach (var finding in other)
                Console.WriteLine($"  {id}, not of the two passages: {finding.Level} {finding.Rule.Id} {finding.Message}");
        }
        return 0;
    }

    /// <summary>Checks an article of the two passages: the findings that join them, and the others.</summary>
    private static (string Id, List<Finding> Joined, List<Finding> Other) Judge(string line, Checker checker)
    {
        using var pair = JsonDocument.Parse(line);
        string Text(string name) => pair.RootElement.GetProperty(name).GetString() ?? "";
        var head = $"'''{Text("title")}'''\n\n== History ==\n{Text("passage_a")}\n\n== Details ==\n";
        var findings = checker.Check(Text("title") + ".wikitext", head + Text("passage_b") + "\n").Findings;
        var joined = findings.Where(f => f.Evidence.Any(e => e.Claim.Sentence.Span.Start < head.Length)
            && f.Evidence.Any(e => e.Claim.Sentence.Span.Start >= head.Length)).ToList();
        return (Text("id"), joined, [.. findings.Except(joined)]);
    }
}
