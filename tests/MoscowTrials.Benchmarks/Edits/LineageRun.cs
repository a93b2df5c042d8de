using System.Diagnostics;
using MoscowTrials.Benchmarks.Planting;
using MoscowTrials.Claims;
using MoscowTrials.Ledger.Lineage;
using MoscowTrials.Reading;

namespace MoscowTrials.Benchmarks.Edits;

/// <summary>How well claims are found again after random edits of real pages, and how long the worst input takes.</summary>
internal static class LineageRun
{
    /// <summary>Edited versions of each page, each with more edits than the one before.</summary>
    private const int Rounds = 4;

    public static int Run(string[] args)
    {
        var folder = args.FirstOrDefault() ?? PlantOptions.Pages("articles");
        var pages = Directory.Exists(folder)
            ? Directory.GetFiles(folder).Where(f => Path.GetFileName(f) != "LICENSE.txt").Order(StringComparer.Ordinal).Select(Read).Where(p => p.Length > 4).ToList()
            : [];
        if (pages.Count == 0)
            Console.WriteLine($"There are no pages in {folder}, so only the worst input is measured; name a folder of articles.");
        var sums = new SortedDictionary<string, (int Found, int All)>(StringComparer.Ordinal);
        var (wrong, made) = (0, 0);
        for (var page = 0; page < pages.Count; page++)
        {
            for (var round = 1; round <= Rounds; round++)
            {
                var edit = new RandomEdit(pages[page], pages[(page + 1) % pages.Count], Dice.For(round, $"page {page}"), edits: 5 * round * round);
                var found = ClaimLineage.Match(pages[page], edit.Now).SelectMany(m => m.Old.SelectMany(_ => m.Now, (old, now) => (old, now))).ToHashSet();
                foreach (var (what, pairs) in edit.Expected)
                {
                    var (before, all) = sums.GetValueOrDefault(what);
                    sums[what] = (before + (pairs.TrueForAll(found.Contains) ? 1 : 0), all + 1);
                    found.ExceptWith(pairs);
                }
                // What is equal by chance, a heading "References" for another, is as good a match.
                wrong += found.Count(pair => pages[page][pair.old].Text != edit.Now[pair.now].Text);
                made += edit.Expected.Count;
            }
        }
        foreach (var (what, (right, all)) in sums)
            Console.WriteLine(FormattableString.Invariant($"{what,-16} {right,6} of {all,6} found  {100.0 * right / all,6:0.0} %"));
        if (made > 0)
            Console.WriteLine(FormattableString.Invariant($"{"wrong",-16} {wrong,6} pairs that belong to different claims, beside {made} right ones"));
        WorstInput();
        return 0;
    }

    private static LineageEntry[] Read(string path) =>
        [.. LineageEntry.Of(ClaimExtractor.Extract(ArticleReader.Read(new SourceText(Path.GetFileName(path), File.ReadAllText(path)))))];

    private static void WorstInput()
    {
        const int Count = 100_000;
        LineageEntry[] Make(int count, Func<int, string> text) => [.. Enumerable.Range(0, count).Select(i => new LineageEntry(text(i), "", SentenceKind.Prose, i / 5))];
        var numbered = Make(Count, i => FormattableString.Invariant($"In {i} the team scored {i * 7 % 101} points."));
        Time("one sentence repeated", Make(Count, _ => "The same again."), Make(Count - 1, _ => "The same again."));
        Time("two sentences, in other turns", Make(Count, i => i % 2 == 0 ? "One." : "Two."), Make(Count, i => i % 3 == 0 ? "One." : "Two."));
        Time("everything turned around", numbered, [.. numbered.Reverse()]);
        Time("every figure another", numbered, Make(Count, i => FormattableString.Invariant($"In {i + Count} the team scored {i * 5 % 103} points.")));
        Time("everything else", numbered, Make(Count, i => FormattableString.Invariant($"A bird of kind {i * 31} sang over hill {i * 17}.")));
        Time("everything gone", numbered, []);
        var wall = string.Join(' ', Enumerable.Range(0, 200_000).Select(i => FormattableString.Invariant($"word{i}")));
        Time("a wall of words", [new LineageEntry(wall)], [new LineageEntry(wall.Replace("7", "8", StringComparison.Ordinal))]);
        var watch = Stopwatch.StartNew();
        var runs = WordDiff.Of([wall], [wall.Replace("7", "8", StringComparison.Ordinal)]).Length;
        Console.WriteLine(FormattableString.Invariant($"{"its script",-32} {watch.ElapsedMilliseconds,6} ms, {runs} runs"));
    }

    private static void Time(string what, LineageEntry[] old, LineageEntry[] now)
    {
        var watch = Stopwatch.StartNew();
        var matches = ClaimLineage.Match(old, now);
        Console.WriteLine(FormattableString.Invariant($"{what,-32} {watch.ElapsedMilliseconds,6} ms, {matches.Length} matches"));
    }
}
