using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Text;

/// <summary>The order in which findings are reported, the same in every format.</summary>
public static class FindingOrder
{
    /// <summary>
    /// Conflicts first, then faults of sources, then missing citations; within these the articles as given, then the loudest,
    /// then by place. Total, so that neither threads nor rule order show.
    /// </summary>
    /// <param name="findings">Any order.</param>
    /// <param name="paths">The articles' paths in the order in which the user named them.</param>
    public static IReadOnlyList<Finding> Sort(IEnumerable<Finding> findings, IReadOnlyList<string> paths)
    {
        var rank = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < paths.Count; i++)
            rank.TryAdd(paths[i], i);
        return [.. findings
            .OrderBy(f => f.Rule.Family switch { Family.Source => 1, Family.CitationNeeded => 2, _ => 0 })
            .ThenBy(f => rank.GetValueOrDefault(Path(f), int.MaxValue))
            .ThenBy(Path, StringComparer.Ordinal)
            .ThenBy(f => f.Status == FindingStatus.Fixed)
            .ThenByDescending(f => f.Level)
            .ThenBy(f => f.Evidence[0].Claim.Sentence.Span.Start)
            .ThenBy(f => f.Rule.Id, StringComparer.Ordinal)
            .ThenBy(f => f.Fingerprint, StringComparer.Ordinal)
            .ThenBy(f => f.Message, StringComparer.Ordinal)];
    }

    private static string Path(Finding finding) => finding.Evidence[0].Article.Article.Source.Path;
}
