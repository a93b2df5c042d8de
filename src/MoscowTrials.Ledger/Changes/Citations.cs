using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Sources;
using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Changes;

/// <summary>Which citations stand behind a claim in one of the two versions.</summary>
/// <param name="article">The version.</param>
/// <param name="sources">Which entries are which.</param>
internal sealed class Citations(ArticleClaims article, SourceLineage sources)
{
    // For each claim the first one from it on in its paragraph that cites, or -1.
    private readonly int[] _covering = Covering(article);

    /// <summary>What stands behind a place of a claim: the next markers behind it, by custom also those of a later sentence of the paragraph.</summary>
    /// <returns>Names of the sources, and the markers; empty where nothing stands behind it.</returns>
    public List<(string Id, Mark Mark)> Behind(int claim, TextSpan place)
    {
        var own = article.Claims[claim].Citations;
        var next = own.Where(citation => citation.Mark.Position >= place.End).Select(citation => citation.Mark.Position).DefaultIfEmpty(-1).Min();
        if (next < 0 && !own.IsEmpty)
            next = own[^1].Mark.Position;
        if (next >= 0)
            return [.. At(own, next)];
        var later = _covering[claim];
        return later < 0 ? [] : [.. At(article.Claims[later].Citations, article.Claims[later].Citations[0].Mark.Position)];
    }

    /// <summary>Whether the claim cites something, or a later one of its paragraph does.</summary>
    public bool IsCovered(int claim) => _covering[claim] >= 0;

    /// <summary>The sources of the claims themselves, each once, in order.</summary>
    public List<(string Id, Citation Citation)> Own(ImmutableArray<int> claims) =>
        [.. claims.SelectMany(claim => article.Claims[claim].Citations).Select(citation => (sources.IdOf(citation.Mark, citation.Source), citation))
            .DistinctBy(cited => cited.Item1, StringComparer.Ordinal)];

    private IEnumerable<(string, Mark)> At(ImmutableArray<Citation> citations, int position) =>
        citations.Where(citation => citation.Mark.Position == position).Select(citation => (sources.IdOf(citation.Mark, citation.Source), citation.Mark));

    private static int[] Covering(ArticleClaims article)
    {
        var covering = new int[article.Claims.Length];
        for (var i = covering.Length - 1; i >= 0; i--)
        {
            var goesOn = i + 1 < covering.Length && article.Claims[i + 1].Sentence.Paragraph == article.Claims[i].Sentence.Paragraph;
            covering[i] = article.Claims[i].Citations.Length > 0 ? i : goesOn ? covering[i + 1] : -1;
        }
        return covering;
    }
}
