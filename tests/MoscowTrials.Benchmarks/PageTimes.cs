using System.Diagnostics;
using System.Globalization;
using MoscowTrials.Claims;
using MoscowTrials.Reading;
using MoscowTrials.Rules;

namespace MoscowTrials.Benchmarks;

/// <summary>How long pages of wikitext take, each read and checked as a page of its own.</summary>
/// <param name="Bytes">UTF-8 bytes of all pages.</param>
/// <param name="Read">Processor time of reading them.</param>
/// <param name="Check">Processor time of the whole check, reading included.</param>
internal sealed record PageTimes(long Bytes, TimeSpan Read, TimeSpan Check)
{
    /// <summary>
    /// Rounds; the best counts, for another process may be at work too. So many pass before the runtime has compiled once more what is called
    /// often; what is compared with it runs as many.
    /// </summary>
    public const int Rounds = 20;

    /// <summary>The pages of a folder; none where there is no such folder.</summary>
    public static IReadOnlyList<string> Pages(string folder) => !Directory.Exists(folder) ? []
        : [.. Directory.EnumerateFiles(folder).Where(f => Path.GetExtension(f) is ".wikitext" or ".wiki" or ".mediawiki").Order(StringComparer.Ordinal)];

    /// <summary>The folder of pages that is taken where none is named.</summary>
    public static string DefaultFolder => Path.Combine(Repository.Root, "..", "shared", "data", "articles");

    public static PageTimes Measure(IReadOnlyList<string> pages)
    {
        var bytes = pages.Select(File.ReadAllBytes).ToList();
        using var rules = new RuleRunner(Repository.Rules(), Repository.Today);
        Article Read(int page) => ArticleReader.Read(pages[page], bytes[page]).Article ?? throw new InvalidDataException(pages[page]);
        var check = Best(pages.Count, page => rules.Run(ClaimExtractor.Extract(Read(page))));
        return new PageTimes(bytes.Sum(b => (long)b.Length), Best(pages.Count, page => Read(page)), check);
    }

    /// <summary>One line: what was done, seconds, megabytes a second.</summary>
    public static string Row(string what, long bytes, TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{what,-32} {time.TotalSeconds,8:0.000} s {bytes / 1e6 / time.TotalSeconds,8:0.00} MB/s");

    private static TimeSpan Best(int pages, Action<int> run)
    {
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            GC.Collect();
            using var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            for (var page = 0; page < pages; page++)
                run(page);
            process.Refresh();
            var time = process.TotalProcessorTime - before;
            best = time < best ? time : best;
        }
        return best;
    }
}
