using MoscowTrials.Claims;

namespace MoscowTrials.Rules.Auditing;

/// <summary>Which claim's markers stand behind each claim of an article.</summary>
internal static class CitationCover
{
    /// <summary>Positions of the claims: its own where it is cited, a later one's of its paragraph where markers cover that, or -1.</summary>
    public static int[] Of(ArticleClaims article)
    {
        var covers = new int[article.Claims.Length];
        var paragraph = -1;
        var later = -1;
        for (var i = covers.Length - 1; i >= 0; i--)
        {
            var claim = article.Claims[i];
            if (claim.Sentence.Paragraph != paragraph || !article.Article.MarkersCoverParagraph)
                (paragraph, later) = (claim.Sentence.Paragraph, -1);
            covers[i] = claim.Citations.Length > 0 ? later = i : later;
        }
        return covers;
    }
}
