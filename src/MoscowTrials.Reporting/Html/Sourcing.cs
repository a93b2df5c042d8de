using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Sources;

namespace MoscowTrials.Reporting.Html;

internal enum SourcingState
{
    None,
    Tagged,
    Covered,
    Cited,
}

/// <summary>Which citations stand behind a sentence.</summary>
internal readonly record struct Sourcing(SourcingState State, ImmutableArray<Citation> Citations)
{
    public static Sourcing Of(ArticleClaims read, Claim claim)
    {
        if (claim.Citations.Length > 0)
            return new Sourcing(SourcingState.Cited, claim.Citations);
        if (claim.CitationNeeded)
            return new Sourcing(SourcingState.Tagged, []);
        for (var i = claim.Sentence.Index + 1; i < read.Claims.Length && read.Article.MarkersCoverParagraph; i++)
        {
            var later = read.Claims[i];
            if (later.Sentence.Paragraph != claim.Sentence.Paragraph)
                break;
            if (later.Citations.Length > 0)
                return new Sourcing(SourcingState.Covered, later.Citations);
        }
        return new Sourcing(SourcingState.None, []);
    }
}
