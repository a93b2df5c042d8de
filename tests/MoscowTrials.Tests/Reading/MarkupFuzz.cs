using System.Diagnostics;
using System.Globalization;
using CsCheck;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Reading;

/// <summary>Throws pieces of markup at a reader.</summary>
/// <param name="pieces">The pieces.</param>
/// <param name="page">A page as it could be.</param>
/// <param name="paths">Names of files by which the reader is found.</param>
internal sealed class MarkupFuzz(string[] pieces, string page, params string[] paths)
{
    /// <summary>Units of a bomb.</summary>
    private const int Units = 500_000;

    /// <summary>What the product promises of any input.</summary>
    private const int MostMilliseconds = 1_000;

    /// <summary>The same again and again, nested where it can be.</summary>
    public static string Bomb(string open, string close)
    {
        var count = Units / (open.Length + close.Length);
        return string.Concat(Enumerable.Repeat(open, count)) + string.Concat(Enumerable.Repeat(close, count));
    }

    public void CheckAnyText() =>
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 60].Select(string.Concat).Sample(Check, iter: 20_000);

    /// <summary>The page with a stretch cut out or put elsewhere, a piece of markup put in, or its end cut off.</summary>
    public void CheckDamagedPages()
    {
        Check(page);
        var place = Gen.Int[0, page.Length];
        Gen.Select(place, place, place, Gen.Int[0, pieces.Length - 1]).Sample((a, b, c, piece) =>
        {
            var (start, end) = (Math.Min(a, b), Math.Max(a, b));
            var cut = page[..start] + pieces[piece] + page[end..];
            var at = Math.Min(c, cut.Length);
            Check(cut);
            Check(cut[..at] + page[start..end] + cut[at..]);
            Check(page[..c] + pieces[piece] + page[c..]);
            Check(page[..c]);
        }, iter: 400);
    }

    public void CheckBeginnings()
    {
        for (var end = 0; end < page.Length; end++)
            Check(page[..end]);
    }

    /// <summary>Half a million units take less than a second of the processor, in the best of three times.</summary>
    public void CheckTime(string text)
    {
        var least = double.MaxValue;
        for (var time = 0; time < 3 && least > MostMilliseconds; time++)
        {
            var before = ThreadMilliseconds();
            ArticleReader.Read(new SourceText(paths[0], text));
            least = Math.Min(least, ThreadMilliseconds() - before);
        }
        Assert.InRange(least, 0, MostMilliseconds);
    }

    // Of the processor where the system tells, so that other tests beside this one do not count; else of the clock.
    private static double ThreadMilliseconds()
    {
        const string Told = "/proc/thread-self/schedstat";
        return OperatingSystem.IsLinux() && File.Exists(Told)
            && long.TryParse(File.ReadAllText(Told).Split(' ')[0], CultureInfo.InvariantCulture, out var nanoseconds)
            ? nanoseconds / 1e6 : Stopwatch.GetTimestamp() * 1e3 / Stopwatch.Frequency;
    }

    private void Check(string text)
    {
        foreach (var path in paths)
            ArticleInvariants.Check(ArticleReader.Read(new SourceText(path, text)));
    }
}
