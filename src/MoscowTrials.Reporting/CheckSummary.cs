using MoscowTrials.Rules;

namespace MoscowTrials.Reporting;

/// <summary>What a check came to, over all its articles.</summary>
/// <remarks>With a base version, what stands in the new version is counted; a finding that was fixed is not.</remarks>
/// <param name="Articles">Articles that were checked.</param>
/// <param name="Claims">Their claims.</param>
/// <param name="Errors">Findings of level error.</param>
/// <param name="Warnings">Findings of level warning.</param>
/// <param name="Notes">Findings of level note.</param>
/// <param name="Possible">Findings that only some readings support.</param>
/// <param name="Unknown">Cases about which too little is known; they are counted and not listed.</param>
/// <param name="Uncited">Claims with a fact in need of a source and none that covers them.</param>
public sealed record CheckSummary(
    int Articles, int Claims, int Errors, int Warnings, int Notes, int Possible, int Unknown, int Uncited)
{
    /// <summary>Counts findings; those that were fixed or decided do not count.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="articles">Articles that were checked.</param>
    /// <param name="claims">Their claims.</param>
    /// <param name="unknown">Cases about which too little is known.</param>
    /// <param name="uncited">Claims without a source.</param>
    public static CheckSummary Of(IReadOnlyList<Finding> findings, int articles, int claims, int unknown, int uncited)
    {
        var standing = findings.Where(f => f.Status != FindingStatus.Fixed && f.Decision is null).ToList();
        return new CheckSummary(
            articles,
            claims,
            standing.Count(f => f.Level == Level.Error),
            standing.Count(f => f.Level == Level.Warning),
            standing.Count(f => f.Level == Level.Note),
            standing.Count(f => f.Outcome == Outcome.Possible),
            unknown,
            uncited);
    }
}
