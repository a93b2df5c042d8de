using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Lineage;

/// <summary>What has to be known of a claim to find it again in another version: of an article, or of a ledger's entry.</summary>
/// <param name="Text">The sentence without its markers.</param>
/// <param name="Section">Titles from the top down to its section, joined in any way that both versions share; empty for the lead.</param>
/// <param name="Kind">What it stands in; null where that is not recorded, which goes with every kind.</param>
/// <param name="Paragraph">Number of its paragraph, shared by the claims of one; -1 where that is not recorded.</param>
public readonly record struct LineageEntry(string Text, string Section = "", SentenceKind? Kind = null, int Paragraph = -1)
{
    /// <summary>Joins the titles of a section's path.</summary>
    private const string SectionSeparator = " / ";

    /// <summary>The claims of an article, in order, without the facts that others declare.</summary>
    public static ImmutableArray<LineageEntry> Of(ArticleClaims article)
    {
        var sections = article.Article.Sections.Select(section => string.Join(SectionSeparator, section.Path)).ToArray();
        return [.. article.Own.Select(claim =>
            new LineageEntry(claim.Sentence.Text, sections[claim.Sentence.Section], claim.Sentence.Kind, claim.Sentence.Paragraph))];
    }
}
