using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Facts;
using MoscowTrials.Ledger.Lineage;
using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Changes;

/// <summary>What an edit did to a claim.</summary>
/// <param name="Match">Which claims these are, before and after.</param>
public sealed record ClaimChange(LineageMatch Match)
{
    /// <summary>Values that took the place of others.</summary>
    public ImmutableArray<ValueChange> Values { get; init; } = [];

    /// <summary>What became of its citations; those that stayed too.</summary>
    public ImmutableArray<CitationChange> Citations { get; init; } = [];

    /// <summary>Whether all of the old claims had a source, their own or one that a later sentence of the paragraph cites; false for an addition.</summary>
    public bool WasCovered { get; init; }

    /// <summary>The same of the new claims; false for a removal.</summary>
    public bool IsCovered { get; init; }

    /// <summary>Quotations whose words changed.</summary>
    public ImmutableArray<QuotationChange> Quotations { get; init; } = [];
}

/// <summary>A stretch of a claim's text.</summary>
/// <param name="Claim">Position of the claim in its version.</param>
/// <param name="Span">Where it stands in the claim's text.</param>
public readonly record struct ClaimSpan(int Claim, TextSpan Span);

/// <summary>A value that took the place of another.</summary>
/// <param name="Relation">How it stands to the old one: refined, akin or changed.</param>
/// <param name="Old">The old value.</param>
/// <param name="OldAt">Where it stood.</param>
/// <param name="Now">The new value.</param>
/// <param name="NowAt">Where it stands.</param>
/// <param name="Citation">
/// The citation that stands behind both, in the new version, and in whose name nothing else has come; null where the value had no
/// source, or got another with the change.
/// </param>
public sealed record ValueChange(FactRelation Relation, Fact Old, ClaimSpan OldAt, Fact Now, ClaimSpan NowAt, Mark? Citation);

/// <summary>What became of a citation.</summary>
public enum CitationFate
{
    /// <summary>The claim cites the same entry.</summary>
    Kept,

    /// <summary>The claim cites the entry, of which a part was rewritten: another page, a day of retrieval.</summary>
    Revised,

    /// <summary>The claim does not cite it any more.</summary>
    Removed,

    /// <summary>The claim did not cite it before.</summary>
    Added,
}

/// <summary>A source of a claim before or after an edit.</summary>
/// <param name="Fate">What became of it.</param>
/// <param name="Old">The entry before; null where it was added, or where there was no such entry.</param>
/// <param name="Now">The entry after; null where it was removed, or where there is no such entry.</param>
/// <param name="Marker">The marker as a reader sees it, of the new version unless it was removed.</param>
public sealed record CitationChange(CitationFate Fate, Source? Old, Source? Now, string Marker);

/// <summary>A quotation whose words changed.</summary>
/// <param name="OldAt">The quotation before.</param>
/// <param name="NowAt">The quotation after.</param>
/// <param name="Removed">The words that went, joined; empty where none did.</param>
/// <param name="Added">The words that came, joined; empty where none did.</param>
/// <param name="IsSlight">Whether all that differs is how a word is spelt.</param>
/// <param name="IsCitationKept">Whether the same source stands behind it, and no other has come.</param>
public sealed record QuotationChange(ClaimSpan OldAt, ClaimSpan NowAt, string Removed, string Added, bool IsSlight, bool IsCitationKept);

/// <summary>An edit of an article.</summary>
/// <param name="Old">The article before.</param>
/// <param name="Now">The article after.</param>
/// <param name="Changes">
/// Every claim that changed, moved, came or went, or whose citations did, its own or those that cover it; in the order of the new version.
/// </param>
public sealed record ArticleChanges(ArticleClaims Old, ArticleClaims Now, ImmutableArray<ClaimChange> Changes);
