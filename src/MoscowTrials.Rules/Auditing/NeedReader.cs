using MoscowTrials.Claims;
using MoscowTrials.Reading;

namespace MoscowTrials.Rules.Auditing;

/// <summary>Tells which claims of an article a reader would want a source for, and why.</summary>
/// <remarks>
/// Headings, captions, tables and boxes carry their sources elsewhere, and so does a lead that sums up what stands below it (Wikipedia's
/// WP:CITELEAD).
/// </remarks>
internal sealed class NeedReader
{
    private readonly ArticleClaims _article;
    private readonly DateOnly _asOf;
    private readonly bool _isLeadSummary;

    /// <param name="article">The article; the facts from outside behind its claims need nothing.</param>
    /// <param name="asOf">The day that counts as today.</param>
    public NeedReader(ArticleClaims article, DateOnly asOf)
    {
        (_article, _asOf) = (article, asOf);
        _isLeadSummary = IsLeadSummary(article);
    }

    public SourceNeeds Of(Claim claim)
    {
        var sentence = claim.Sentence;
        if (sentence.Kind is not (SentenceKind.Prose or SentenceKind.ListItem or SentenceKind.Quote) || sentence.Index >= _article.OwnCount
            || sentence.Section == 0 && _isLeadSummary)
            return SourceNeeds.None;
        var traits = ClaimTraits.Of(claim);
        return (traits.HasQuotation ? SourceNeeds.Quotation : 0) | (traits.HasNumber ? SourceNeeds.Figure : 0)
            | (traits.HasDate ? SourceNeeds.Date : 0) | (traits.HasSuperlative ? SourceNeeds.Superlative : 0);
    }

    /// <summary>Whether what stands before the first heading is no more than what stands behind it; otherwise it is the article itself, and sums up nothing.</summary>
    private static bool IsLeadSummary(ArticleClaims article)
    {
        int lead = 0, body = 0;
        for (var i = 0; i < article.OwnCount; i++)
        {
            var sentence = article.Claims[i].Sentence;
            if (sentence.Kind is SentenceKind.Prose or SentenceKind.ListItem)
                _ = sentence.Section == 0 ? lead++ : body++;
        }
        return body >= lead;
    }
}
