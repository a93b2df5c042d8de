using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Reviews;

namespace MoscowTrials.Claims.Background;

/// <summary>Gives the claims of declared facts what their declarations add.</summary>
internal static class DeclaredFacts
{
    /// <summary>The article with its facts finished: somebody stands behind each, and a denial refutes what the article tells of it.</summary>
    public static ArticleClaims Settle(ArticleClaims article)
    {
        var first = article.OwnCount;
        var named = article.Rename([.. article.Claims.Select((_, i) => i < first ? null : "b-" + article.Facts[i - first].Id)]);
        var dated = named with { Claims = [.. named.Claims.Select((c, i) => i < first ? c : Date(c, article.Facts[i - first].When))] };
        var (corrected, faults) = CorrectedArticle.Of(dated, Enumerable.Range(0, article.Facts.Length)
            .ToDictionary(i => first + i, i => article.Facts[i].Correction));
        return Refute(corrected) with { FactFaults = faults };
    }

    private static Claim Date(Claim claim, HistoricalDate? when) => when is null ? claim : claim with
    {
        Events =
        [
            .. claim.Events.Select(e => e.When is null ? e with { When = new EventDate(when.Earliest, when.Latest, when.Edtf, -1, false) } : e),
        ],
    };

    /// <summary>"No ferry landed at Port Ellis in March 1907" refutes every landing there that the article tells of that month.</summary>
    private static ArticleClaims Refute(ArticleClaims article)
    {
        var claims = article.Claims.ToBuilder();
        for (var i = article.OwnCount; i < claims.Count; i++)
        {
            var denials = claims[i].Events.Where(e => e.IsDenied && e.Denies is null).ToList();
            foreach (var denial in denials)
            {
                var told = article.Claims.Take(article.OwnCount).SelectMany(c => c.Events).Where(e => IsRefuted(denial, e)).ToList();
                if (told.Count == 0)
                    continue;
                var number = claims[i].Events.Length;
                claims[i] = claims[i] with
                {
                    Events = claims[i].Events.Remove(denial).AddRange(told.Select((e, n) => denial with
                    {
                        Id = n == 0 ? denial.Id : FormattableString.Invariant($"{claims[i].Id}.{number + n}"), Denies = e.Id,
                    })),
                };
            }
        }
        return article with { Claims = claims.ToImmutable() };
    }

    private static bool IsRefuted(ClaimEvent denial, ClaimEvent told) =>
        !told.IsDenied && told.Type.Name == denial.Type.Name && told.Actuality == Actuality.Actual
        && (denial.Place is not null || denial.Participants.Any(p => p.Entity is not null))
        && (denial.Place is null || told.Place?.Entity == denial.Place.Entity)
        && denial.Participants.All(p => p.Entity is null || told.Participants.Any(t => t.Entity == p.Entity))
        // A denial of a time says nothing of another one.
        && (denial.When is not { } never || told.When is { Earliest: not null, Latest: not null } when
            && !(when.Earliest < never.Earliest) && !(when.Latest > never.Latest));
}
