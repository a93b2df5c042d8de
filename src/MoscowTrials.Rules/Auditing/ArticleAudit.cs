using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Reading;

namespace MoscowTrials.Rules.Auditing;

/// <summary>What an article stands on: who stands behind each claim, and what rests on each source.</summary>
public sealed record ArticleAudit
{
    /// <summary>The article.</summary>
    public required ArticleClaims Article { get; init; }

    /// <summary>The day that counts as today.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The article's own claims in order; <c>Claims[i].Claim.Sentence.Index == i</c>.</summary>
    public required ImmutableArray<ClaimSourcing> Claims { get; init; }

    /// <summary>All of them counted.</summary>
    public required SourcingCounts Total { get; init; }

    /// <summary>A row a section of the article, in order; a section without claims has one too.</summary>
    public required ImmutableArray<SectionSourcing> Sections { get; init; }

    /// <summary>What stands in running text, in lists, in tables …; kinds of which the article has none are left out.</summary>
    public required ImmutableArray<(SentenceKind Kind, SourcingCounts Counts)> Kinds { get; init; }

    /// <summary>What rests on each entry that a marker can name, in the order of the references.</summary>
    public required ImmutableArray<SourceUse> Sources { get; init; }

    /// <summary>What rests on each work that markers lead to, by whatever notes, in the order of the references.</summary>
    public required ImmutableArray<WorkUse> Works { get; init; }

    /// <summary>The uncited claims in the order in which a reviewer wants them: by their strongest need, then by their place.</summary>
    public IEnumerable<ClaimSourcing> Worklist =>
        Claims.Where(c => c.State == SourcingState.Uncited).OrderBy(c => c.Needs.Rank());

    /// <summary>The claims that an editor tagged, in order.</summary>
    public IEnumerable<ClaimSourcing> Tagged => Claims.Where(c => c.State == SourcingState.Tagged);

    /// <summary>Audits an article.</summary>
    /// <param name="article">The article; facts from outside that it was joined with are left out of account.</param>
    /// <param name="asOf">The day that counts as today: on it depends who may be living.</param>
    public static ArticleAudit Of(ArticleClaims article, DateOnly asOf)
    {
        var works = new CitedWorks(article);
        var claims = Read(article, asOf, works);
        return new ArticleAudit
        {
            Article = article,
            AsOf = asOf,
            Claims = claims,
            Total = SourcingCounts.Of(claims),
            Sections = CountSections(article, claims),
            Kinds =
            [
                .. claims.GroupBy(c => c.Claim.Sentence.Kind).OrderBy(g => g.Key).Select(g => (g.Key, SourcingCounts.Of(g))),
            ],
            Sources = SourceUses.OfSources(article, claims, works),
            Works = SourceUses.OfWorks(article, claims, works),
        };
    }

    private static ImmutableArray<ClaimSourcing> Read(ArticleClaims article, DateOnly asOf, CitedWorks works)
    {
        var covers = CitationCover.Of(article);
        var needs = new NeedReader(article, asOf);
        var claims = ImmutableArray.CreateBuilder<ClaimSourcing>(article.OwnCount);
        // Sentences of a paragraph share what covers them.
        var (cover, sources, led) = (-1, ImmutableArray<Source>.Empty, ImmutableArray<CitedWork>.Empty);
        for (var i = 0; i < article.OwnCount; i++)
        {
            var claim = article.Claims[i];
            if (covers[i] != cover)
            {
                (cover, sources) = (covers[i], SourcesOf(covers[i] < 0 ? null : article.Claims[covers[i]]));
                led = [.. sources.SelectMany(s => works.Of(s)).Distinct<CitedWork>(ReferenceEqualityComparer.Instance)];
            }
            var need = needs.Of(claim);
            claims.Add(new ClaimSourcing(claim, State(claim, need, cover), need, cover < 0 ? null : article.Claims[cover], sources)
            {
                Works = led,
                Tag = EditorTag.Of(claim),
            });
        }
        return claims.MoveToImmutable();
    }

    private static SourcingState State(Claim claim, SourceNeeds needs, int cover) =>
        claim.CitationNeeded ? SourcingState.Tagged
        : claim.Citations.Length > 0 ? SourcingState.Cited
        : cover >= 0 ? SourcingState.Covered
        : needs != SourceNeeds.None ? SourcingState.Uncited
        : SourcingState.NotWanting;

    private static ImmutableArray<Source> SourcesOf(Claim? claim) =>
        claim is null ? []
            : [.. claim.Citations.Select(c => c.Source).OfType<Source>().Distinct<Source>(ReferenceEqualityComparer.Instance)];

    private static ImmutableArray<SectionSourcing> CountSections(ArticleClaims article, ImmutableArray<ClaimSourcing> claims)
    {
        // Facts from outside stand in a section of their own, behind all others.
        var sections = article.Article.Sections.AsSpan(0, article.Article.Sections.Length - (article.Facts.IsEmpty ? 0 : 1));
        var own = new SourcingCounts[sections.Length];
        foreach (var claim in claims)
            own[claim.Claim.Sentence.Section] += SourcingCounts.Of(claim);
        var all = own.ToArray();
        // A section stands behind the one that holds it.
        for (var i = sections.Length - 1; i >= 0; i--)
        {
            if (sections[i].Parent is { } parent)
                all[parent] += all[i];
        }
        var depths = new int[sections.Length];
        var rows = ImmutableArray.CreateBuilder<SectionSourcing>(sections.Length);
        for (var i = 0; i < sections.Length; i++)
        {
            depths[i] = sections[i].Parent is { } parent ? depths[parent] + 1 : 0;
            rows.Add(new SectionSourcing(sections[i], depths[i], own[i], all[i]));
        }
        return rows.MoveToImmutable();
    }
}
