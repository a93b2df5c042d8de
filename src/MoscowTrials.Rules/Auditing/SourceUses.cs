using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Sources;
using MoscowTrials.Reading;

namespace MoscowTrials.Rules.Auditing;

/// <summary>Gathers what rests on each source, and on each work that sources lead to.</summary>
internal static class SourceUses
{
    /// <summary>A row a note, and for any other entry that some marker names, in the order of the references.</summary>
    public static ImmutableArray<SourceUse> OfSources(ArticleClaims article, ImmutableArray<ClaimSourcing> claims, CitedWorks works)
    {
        var rests = RestingClaims.Of(claims, c => c.Sources);
        var (uses, withoutPage) = Count<Source>(
            article, claims, source => [source], (source, citation) => works.Of(source).Any(w => LacksPage(article, citation, w)));
        return
        [
            .. article.Article.Sources.Where(s => s.Kind == SourceKind.Note || uses.GetValueOrDefault(s) > 0).Select(s =>
            {
                var rest = rests.GetValueOrDefault(s, RestingClaims.None);
                return new SourceUse(
                    s, uses.GetValueOrDefault(s), rest.Claims, rest.Alone, rest.Stretches, withoutPage.GetValueOrDefault(s));
            }),
        ];
    }

    /// <summary>A row a work that some marker leads to, in the order of the references that lead to them.</summary>
    public static ImmutableArray<WorkUse> OfWorks(ArticleClaims article, ImmutableArray<ClaimSourcing> claims, CitedWorks works)
    {
        var rests = RestingClaims.Of(claims, c => c.Works);
        var (uses, withoutPage) = Count(article, claims, works.Of, (work, citation) => LacksPage(article, citation, work));
        var entries = new Dictionary<CitedWork, List<Source>>(ReferenceEqualityComparer.Instance);
        foreach (var source in article.Article.Sources)
        {
            foreach (var work in works.Of(source))
            {
                if (!entries.TryGetValue(work, out var leading))
                    entries[work] = leading = [];
                leading.Add(source);
            }
        }
        return
        [
            .. entries.Where(e => uses.ContainsKey(e.Key)).Select(e => new WorkUse(
                e.Key, [.. e.Value], uses[e.Key], rests.GetValueOrDefault(e.Key, RestingClaims.None),
                withoutPage.GetValueOrDefault(e.Key))),
        ];
    }

    /// <summary>Markers by what they lead to, and those that want a page.</summary>
    private static (Dictionary<T, int> Uses, Dictionary<T, int> WithoutPage) Count<T>(
        ArticleClaims article, ImmutableArray<ClaimSourcing> claims, Func<Source, ImmutableArray<T>> behind,
        Func<T, Citation, bool> lacksPage) where T : class
    {
        var uses = new Dictionary<T, int>(ReferenceEqualityComparer.Instance);
        var withoutPage = new Dictionary<T, int>(ReferenceEqualityComparer.Instance);
        foreach (var source in article.Article.Sources.Where(s => s.OtherUses > 0))
        {
            foreach (var one in behind(source))
                uses[one] = uses.GetValueOrDefault(one) + source.OtherUses;
        }
        foreach (var citation in claims.SelectMany(c => c.Claim.Citations))
        {
            if (citation.Source is not { } source)
                continue;
            foreach (var one in behind(source))
            {
                uses[one] = uses.GetValueOrDefault(one) + 1;
                if (lacksPage(one, citation))
                    withoutPage[one] = withoutPage.GetValueOrDefault(one) + 1;
            }
        }
        return (uses, withoutPage);
    }

    private static bool LacksPage(ArticleClaims article, Citation citation, CitedWork work) =>
        work.HasPages && citation.Locator is null && !article.Bibliography.Of(citation.Source!).Any(r => r.Locator is not null);
}
