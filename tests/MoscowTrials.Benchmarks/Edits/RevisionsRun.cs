using System.Globalization;
using System.Text;
using System.Text.Json;
using MoscowTrials.Benchmarks.Planting;
using MoscowTrials.Claims;
using MoscowTrials.Ledger.Changes;
using MoscowTrials.Reading;

namespace MoscowTrials.Benchmarks.Edits;

/// <summary>How right it is told that a value was changed under an unchanged citation, on sentences that editors of Wikipedia changed.</summary>
internal static class RevisionsRun
{
    private sealed record Pair(string Id, string Before, string After, string Kind)
    {
        /// <summary>Whether nothing but words changed, or the way in which a value is written.</summary>
        public bool IsOther => Kind == "other-wording";

        /// <summary>The halves are drawn by the id, so that both have every kind.</summary>
        public bool IsFirstHalf => Dice.For(1, Id).Next(2) == 0;
    }

    public static int Run(string[] args)
    {
        var file = args.FirstOrDefault(arg => arg != "--list") ?? PlantOptions.Pages("revisions-dev.jsonl");
        if (!File.Exists(file))
        {
            Console.WriteLine($"There is no {file}, so nothing was measured; name a file of pairs.");
            return 0;
        }
        var pairs = File.ReadLines(file).Where(line => line.Length > 0).Select(Read).ToList();
        var told = Told(pairs);
        foreach (var (name, half) in new[] { ("first half", pairs.Where(p => p.IsFirstHalf)), ("second half", pairs.Where(p => !p.IsFirstHalf)), ("all", pairs) })
            Print(name, [.. half], told);
        foreach (var kind in pairs.GroupBy(p => p.Kind).OrderBy(k => k.Key, StringComparer.Ordinal))
            Console.WriteLine($"{kind.Key,-16} {kind.Count(p => told[p.Id].Count > 0),4} of {kind.Count(),4} told");
        Console.WriteLine($"{"restyled",-16} {pairs.Count(p => p.Id.Contains('~') && told[p.Id].Count > 0),4} of {pairs.Count(p => p.Id.Contains('~')),4} told");
        if (!args.Contains("--list"))
            return 0;
        foreach (var pair in pairs.Where(p => p.IsFirstHalf && p.IsOther == told[p.Id].Count > 0))
            Console.WriteLine($"\n{(pair.IsOther ? "wrong" : "missed")} {pair.Kind} {pair.Id} {string.Join("; ", told[pair.Id])}\n  {pair.Before}\n  {pair.After}");
        return 0;
    }

    private static Pair Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        string Text(string name) => json.RootElement.GetProperty(name).GetString()!;
        return new Pair(Text("id"), Text("before"), Text("after"), Text("kind"));
    }

    /// <summary>For each pair what is told of it.</summary>
    private static Dictionary<string, List<string>> Told(List<Pair> pairs)
    {
        var told = pairs.ToDictionary(p => p.Id, _ => new List<string>(), StringComparer.Ordinal);
        // Fifty pairs an article, each in a paragraph of its own with its own citation.
        foreach (var chunk in pairs.Chunk(50))
        {
            var changes = ChangeReader.Between(Article(chunk, p => p.Before), Article(chunk, p => p.After));
            foreach (var value in changes.Changes.SelectMany(c => c.Values).Where(v => v.Citation is not null))
            {
                var number = int.Parse(value.Citation!.Key, CultureInfo.InvariantCulture);
                var (old, now) = (changes.Old.Claims[value.OldAt.Claim].Sentence.Text, changes.Now.Claims[value.NowAt.Claim].Sentence.Text);
                told[chunk[number - 1].Id].Add($"{value.Relation} {value.Old.Kind} {value.OldAt.Span.In(old)} -> {value.NowAt.Span.In(now)}");
            }
        }
        return told;
    }

    private static ArticleClaims Article(Pair[] pairs, Func<Pair, string> version)
    {
        var text = new StringBuilder("Revisions\n\n");
        for (var i = 0; i < pairs.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"{version(pairs[i]).Trim()}[{i + 1}]\n\n");
        text.Append("References\n\n");
        for (var i = 0; i < pairs.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"{i + 1}. Report {i + 1} of the office, p. {i + 7}.\n");
        return ClaimExtractor.Extract(ArticleReader.Read(new SourceText("revisions.txt", text.ToString())));
    }

    private static void Print(string name, List<Pair> pairs, Dictionary<string, List<string>> told)
    {
        var right = pairs.Count(p => !p.IsOther && told[p.Id].Count > 0);
        var wrong = pairs.Count(p => p.IsOther && told[p.Id].Count > 0);
        var all = pairs.Count(p => !p.IsOther);
        var (precision, recall) = (100.0 * right / Math.Max(1, right + wrong), 100.0 * right / Math.Max(1, all));
        Console.WriteLine(FormattableString.Invariant(
            $"{name,-12} precision {precision:0.0}  recall {recall:0.0}  F1 {2 * precision * recall / Math.Max(1, precision + recall):0.0}  ({right} right, {wrong} wrong, {all - right} missed)"));
    }
}
