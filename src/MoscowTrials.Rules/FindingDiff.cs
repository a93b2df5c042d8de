using System.Collections.Immutable;

namespace MoscowTrials.Rules;

/// <summary>What an edit did to the findings of an article.</summary>
public static class FindingDiff
{
    /// <summary>Pairs the findings of two versions by fingerprint, one by one where several share it.</summary>
    /// <returns>
    /// The new version's findings in their order, each <see cref="FindingStatus.New"/> or <see cref="FindingStatus.Unchanged"/>,
    /// then the old version's that are <see cref="FindingStatus.Fixed"/>, in theirs.
    /// </returns>
    public static ImmutableArray<Finding> Compare(ImmutableArray<Finding> before, ImmutableArray<Finding> after)
    {
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in before)
            left[finding.Fingerprint] = left.GetValueOrDefault(finding.Fingerprint) + 1;

        var result = ImmutableArray.CreateBuilder<Finding>(after.Length);
        foreach (var finding in after)
        {
            var known = left.GetValueOrDefault(finding.Fingerprint);
            if (known > 0)
                left[finding.Fingerprint] = known - 1;
            result.Add(finding with { Status = known > 0 ? FindingStatus.Unchanged : FindingStatus.New });
        }
        // Of several old ones, the first were paired and the last are taken to be fixed.
        var gone = new List<Finding>();
        for (var i = before.Length - 1; i >= 0; i--)
        {
            if (left[before[i].Fingerprint] == 0)
                continue;
            left[before[i].Fingerprint]--;
            gone.Add(before[i] with { Status = FindingStatus.Fixed });
        }
        gone.Reverse();
        result.AddRange(gone);
        return result.ToImmutable();
    }
}
