using System.Collections.Immutable;

namespace MoscowTrials.Ledger.Lineage;

/// <summary>What became of a claim.</summary>
public enum LineageKind
{
    /// <summary>The same words in the same place.</summary>
    Same,

    /// <summary>The same words elsewhere.</summary>
    Moved,

    /// <summary>Other words for it; also elsewhere, where <see cref="LineageMatch.IsMoved"/> says so.</summary>
    Reworded,

    /// <summary>One old claim became several.</summary>
    Split,

    /// <summary>Several old claims became one.</summary>
    Merged,

    /// <summary>It was not there before.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,
}

/// <summary>A claim of the old version with what it is in the new one.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Old">Positions in the old version, ascending; empty for an addition, several for a merge.</param>
/// <param name="Now">Positions in the new version, ascending; empty for a removal, several for a split.</param>
public sealed record LineageMatch(LineageKind Kind, ImmutableArray<int> Old, ImmutableArray<int> Now)
{
    /// <summary>How much of the words both sides share, 0 to 1: twice the shared over all of them, rare words counting more.</summary>
    public double Similarity { get; init; } = 1;

    /// <summary>Whether it changed its place among the claims that stayed.</summary>
    public bool IsMoved { get; init; }

    /// <summary>Whether it moved together with all of its paragraph.</summary>
    public bool IsWithParagraph { get; init; }
}
