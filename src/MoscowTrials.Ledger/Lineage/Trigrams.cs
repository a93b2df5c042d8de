namespace MoscowTrials.Ledger.Lineage;

/// <summary>Likeness of short texts by their letters.</summary>
internal static class Trigrams
{
    /// <summary>Characters that are looked at.</summary>
    private const int Most = 100;

    /// <summary>Twice the runs of three characters that both have over all of them, 0 to 1; case makes no difference.</summary>
    public static double Similarity(string one, string other)
    {
        List<string> a = Of(one), b = Of(other);
        if (a.Count + b.Count == 0)
            return 0;
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var run in a)
            left[run] = left.GetValueOrDefault(run) + 1;
        var shared = 0;
        foreach (var run in b)
        {
            if (left.TryGetValue(run, out var count) && count > 0)
            {
                left[run] = count - 1;
                shared++;
            }
        }
        return 2.0 * shared / (a.Count + b.Count);
    }

    private static List<string> Of(string text)
    {
        // The ends count too: a blank on either side.
        var padded = string.Concat(" ", text.AsSpan(0, Math.Min(text.Length, Most)), " ").ToLowerInvariant();
        return [.. Enumerable.Range(0, padded.Length - 2).Select(i => padded.Substring(i, 3))];
    }
}
