using System.Globalization;
using System.Text;
using MoscowTrials.Claims.Sources.Resolving;

namespace MoscowTrials.Claims.Sources;

/// <summary>Makes the names under which bibliographies keep works: <c>lund1902</c>.</summary>
public static class WorkKeys
{
    /// <summary>Letters of the longest name in a key.</summary>
    private const int LongestName = 40;

    /// <summary>
    /// The first author's family name, or what stands for it, and the year; small ASCII letters and digits. Two works may share one.
    /// </summary>
    public static string Of(Work work)
    {
        var creator = work.Creators.FirstOrDefault();
        var key = new StringBuilder();
        foreach (var c in NameFold.Of(creator?.Family ?? creator?.Literal ?? creator?.Given ?? work.Title?.Text ?? ""))
        {
            if (char.IsAsciiLetterOrDigit(c) && key.Length < LongestName)
                key.Append(c);
        }
        if (key.Length == 0)
            key.Append("work");
        if (work.Issued is { Year: { } year } issued)
            key.Append(CultureInfo.InvariantCulture, $"{year}").Append(issued.Suffix);
        return key.ToString();
    }
}
