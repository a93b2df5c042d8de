using System.Diagnostics;
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

    /// <summary>Half a million units take no longer than their number.</summary>
    public void CheckTime(string text)
    {
        var watch = Stopwatch.StartNew();
        ArticleReader.Read(new SourceText(paths[0], text));
        Assert.InRange(watch.ElapsedMilliseconds, 0, 5_000);
    }

    private void Check(string text)
    {
        foreach (var path in paths)
            ArticleInvariants.Check(ArticleReader.Read(new SourceText(path, text)));
    }
}
