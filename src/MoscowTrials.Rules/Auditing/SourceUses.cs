using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Reading;

namespace MoscowTrials.Rules.Auditing;

/// <summary>Gathers what rests on each source of an article.</summary>
internal static class SourceUses
{
    /// <summary>A row an entry that markers can name, and for any other that some marker does name, in the order of the references.</summary>
    public static ImmutableArray<SourceUse> Of(Article article, ImmutableArray<ClaimSourcing> claims)
    {
        // A source is known by its place: two entries may have the same key and text.
        var drafts = new Dictionary<Source, Draft>(ReferenceEqualityComparer.Instance);
        foreach (var source in article.Sources)
            drafts[source] = new Draft { Uses = source.OtherUses };
        foreach (var citation in claims.SelectMany(c => c.Claim.Citations))
        {
            if (citation.Source is not { } source || drafts.GetValueOrDefault(source) is not { } draft)
                continue;
            draft.Uses++;
            draft.WithoutLocator += citation.Locator is null ? 1 : 0;
        }
        Draft? run = null;
        foreach (var claim in claims)
        {
            var alone = claim.Sources is [var only] ? drafts.GetValueOrDefault(only) : null;
            foreach (var source in claim.Sources)
                drafts.GetValueOrDefault(source)?.Claims.Add(claim.Claim);
            alone?.Alone.Add(claim.Claim);
            if (alone is null && claim is { Sources.IsEmpty: true, State: SourcingState.NotWanting })
                continue;
            if (run != alone)
            {
                run?.EndRun();
                run = alone;
            }
            run?.Run.Add(claim.Claim);
        }
        run?.EndRun();
        return
        [
            .. article.Sources.Where(s => s.Kind == SourceKind.Note || drafts[s].Uses > 0).Select(s => drafts[s].Finish(s)),
        ];
    }

    private sealed class Draft
    {
        public int Uses { get; set; }

        public int WithoutLocator { get; set; }

        public List<Claim> Claims { get; } = [];

        public List<Claim> Alone { get; } = [];

        /// <summary>The claims in a row that rest on it alone so far.</summary>
        public List<Claim> Run { get; } = [];

        private readonly List<SourceStretch> _stretches = [];

        public void EndRun()
        {
            if (Run.Count >= SourceStretch.Shortest)
                _stretches.Add(new SourceStretch(Run[0], Run[^1], Run.Count));
            Run.Clear();
        }

        public SourceUse Finish(Source source) => new(source, Uses, [.. Claims], [.. Alone], [.. _stretches], WithoutLocator);
    }
}
