namespace MoscowTrials.Claims.Facts;

/// <summary>Whether two words are one that was spelt in two ways, or mistyped.</summary>
public static class Spelling
{
    /// <summary>Longest text that is compared.</summary>
    private const int Longest = 60;

    /// <summary>
    /// Whether few letters differ: none in words of up to three letters, one in words of up to six, two in longer ones; two neighbours that
    /// changed places count as one (Damerau, 1964).
    /// </summary>
    public static bool AreAlike(string one, string other)
    {
        if (one.Length > Longest || other.Length > Longest)
            return false;
        var most = Math.Min(one.Length, other.Length) switch { <= 3 => 0, <= 6 => 1, _ => 2 };
        return Math.Abs(one.Length - other.Length) <= most && Distance(one, other) <= most;
    }

    private static int Distance(string one, string other)
    {
        var (beforeLast, last, row) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (var j = 0; j <= other.Length; j++)
            last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = one[i - 1] == other[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }
            (beforeLast, last, row) = (last, row, beforeLast);
        }
        return last[other.Length];
    }
}
