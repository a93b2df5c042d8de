using System.Collections.Immutable;

namespace MoscowTrials.Claims.Reviews;

/// <summary>Puts what people hold to be right in the place of what was read.</summary>
public static class CorrectedArticle
{
    /// <summary>The article with corrected claims, each <see cref="ReviewState.Confirmed"/> and without anything inferred.</summary>
    /// <param name="article">The article as it was read.</param>
    /// <param name="corrections">By the claim's position; an empty correction confirms the reading.</param>
    /// <returns>The article, and what could not be corrected; such a part stays as it was read.</returns>
    public static (ArticleClaims Article, ImmutableArray<CorrectionFault> Faults) Of(
        ArticleClaims article, IReadOnlyDictionary<int, ClaimCorrection> corrections)
    {
        if (corrections.Count == 0)
            return (article, []);
        var faults = new List<CorrectionFault>();
        var entities = new CorrectedEntities(article.Entities, faults);
        // A name that one correction brings in may be used by those before it.
        foreach (var (index, correction) in corrections.OrderBy(c => c.Key))
        {
            foreach (var name in correction.Names)
                entities.Declare(name);
        }
        var claims = article.Claims.ToBuilder();
        foreach (var (index, correction) in corrections.OrderBy(c => c.Key))
            claims[index] = new CorrectedClaim(claims[index], entities, faults).Apply(correction);
        return (article with { Claims = claims.ToImmutable(), Entities = entities.ToImmutable() }, [.. faults]);
    }
}
