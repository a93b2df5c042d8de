using System.Diagnostics;
using System.Globalization;
using System.Text;
using MoscowTrials.Reading;

namespace MoscowTrials.Benchmarks;

/// <summary>Megabytes a second on one core of each reader, over the same two articles in all formats, again and again.</summary>
internal static class FormatTimes
{
    /// <summary>Copies of an article, each a file: an article of every day, not one of megabytes.</summary>
    private const int Files = 1600;

    private const int Rounds = 5;

    private static readonly string[] Endings = [".txt", ".wikitext", ".md", ".html"];

    public static void Report()
    {
        var folder = Path.Combine(Repository.Root, "tests/MoscowTrials.Tests/Reading/Formats");
        foreach (var ending in Endings)
        {
            var articles = Directory.GetFiles(folder, "*" + ending).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
            var best = TimeSpan.MaxValue;
            var sentences = 0;
            for (var round = 0; round < Rounds; round++)
            {
                var watch = Stopwatch.StartNew();
                sentences = 0;
                for (var i = 0; i < Files; i++)
                    sentences += ArticleReader.Read("text" + ending, articles[i % articles.Count]).Article!.Sentences.Length;
                best = watch.Elapsed < best ? watch.Elapsed : best;
            }
            var bytes = Enumerable.Range(0, Files).Sum(i => (long)articles[i % articles.Count].Length);
            var line = new StringBuilder();
            line.Append(CultureInfo.InvariantCulture, $"read {ending,-12} {bytes / 1e6 / best.TotalSeconds,8:0.00} MB/s {sentences / best.TotalSeconds,10:0} sentences a second");
            Console.WriteLine(line);
        }
    }
}
