using System.Globalization;
using MoscowTrials.Rules;

namespace MoscowTrials.Benchmarks.Planting;

/// <summary>Compares what the checker says of real pages as they are with what a person said of that.</summary>
internal static class JudgeRun
{
    public static int Run(string[] args)
    {
        if (PlantOptions.Parse(args) is not { } options)
            return 2;
        if (options.Pages() is not { Count: > 0 } pages)
            return 0;
        var verdicts = PageVerdict.ReadAll();
        using var checker = new Checker();
        var checks = new (Page Page, IReadOnlyList<Finding> Findings, int Sentences)[pages.Count];
        Parallel.For(0, pages.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            var (findings, sentences) = checker.Check(pages[i].Name, pages[i].Raw);
            checks[i] = (pages[i], findings, sentences);
        });
        var judged = checks.SelectMany(c => c.Findings.Select(f => (c.Page, Finding: f, Verdict: verdicts.GetValueOrDefault((c.Page.Name,
            f.Fingerprint))))).ToList();
        foreach (var (page, finding, verdict) in judged.Where(j => j.Verdict is null || options.All))
            Tell(page, finding, verdict);
        var known = pages.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var here = judged.Select(j => (j.Page.Name, j.Finding.Fingerprint)).ToHashSet();
        var vanished = verdicts.Values.Where(v => known.Contains(v.Page) && !here.Contains((v.Page, v.Fingerprint))).ToList();
        foreach (var verdict in vanished)
            Console.WriteLine($"VANISHED {verdict.Page} {verdict.Rule} {verdict.Fingerprint} ({verdict.Verdict}: {verdict.Reason})");
        var loud = judged.Where(j => j.Finding.Level >= Level.Warning).ToList();
        var isFalse = loud.Count(j => j.Verdict?.Verdict == "false");
        var sentences = checks.Sum(c => c.Sentences);
        Console.WriteLine(Invariant($"{judged.Count} findings on {pages.Count} pages of {sentences} sentences, {loud.Count} at warning or above: ")
            + Invariant($"{loud.Count(j => j.Verdict?.Verdict == "true")} true, {loud.Count(j => j.Verdict?.Verdict == "debatable")} debatable, {isFalse} false"));
        Console.WriteLine(Invariant($"{judged.Count(j => j.Verdict is null)} not judged yet, {vanished.Count} vanished"));
        foreach (var family in judged.GroupBy(j => j.Finding.Rule.Family).OrderBy(g => g.Key))
        {
            Console.WriteLine(Invariant($"  {family.Key,-16} {family.Count(),4} findings: {family.Count(j => j.Verdict?.Verdict == "true"),3} true, ")
                + Invariant($"{family.Count(j => j.Verdict?.Verdict == "debatable"),3} debatable, {family.Count(j => j.Verdict?.Verdict == "false"),3} false; ")
                + Invariant($"false at warning or above {family.Count(j => j.Verdict?.Verdict == "false" && j.Finding.Level >= Level.Warning),3}"));
        }
        Console.WriteLine(Invariant($"false at warning or above: {1000.0 * isFalse / Math.Max(sentences, 1):0.00} per 1,000 sentences"));
        return 0;
    }

    private static void Tell(Page page, Finding finding, PageVerdict? verdict)
    {
        Console.WriteLine($"{(verdict is null ? "UNJUDGED" : verdict.Verdict)}\t{finding.Fingerprint}\t{page.Name}\t{finding.Rule.Id}\t{finding.Level}\t{finding.Message}");
        foreach (var evidence in finding.Evidence)
            Console.WriteLine($"    {page.Name}:{page.LineOf(evidence.Claim.Sentence.Span.Start)} {evidence.Role}: {evidence.Claim.Sentence.Text}");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
