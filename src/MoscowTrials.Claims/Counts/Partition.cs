using System.Collections.Immutable;

namespace MoscowTrials.Claims.Counts;

/// <summary>What makes numbers the parts of a whole.</summary>
public enum PartitionBasis
{
    /// <summary>One part is named with its whole: "four of the fifty-three".</summary>
    Single,

    /// <summary>The last part is told to be all that is left: "the other nine".</summary>
    Closed,

    /// <summary>The whole is told to be made of them: "twelve ships: seven frigates and five sloops".</summary>
    Composed,

    /// <summary>Each part tells another outcome, or goes on with "more": nobody should be in two of them.</summary>
    Apart,

    /// <summary>Nothing says that the parts have nothing in common.</summary>
    Open,
}

/// <summary>A quantity of an article.</summary>
/// <param name="Claim">Position in <see cref="ArticleClaims.Claims"/>.</param>
/// <param name="Index">Position in <see cref="Claim.Quantities"/>.</param>
public readonly record struct QuantityPlace(int Claim, int Index);

/// <summary>A whole with its parts.</summary>
/// <param name="Whole">The number of the whole.</param>
/// <param name="Parts">The numbers of the parts in the order of the text; at least one.</param>
/// <param name="Basis">What makes them its parts.</param>
/// <param name="IsComplete">Whether the parts are told to be all of it, so that less than the whole is wrong too.</param>
public sealed record Partition(QuantityPlace Whole, ImmutableArray<QuantityPlace> Parts, PartitionBasis Basis, bool IsComplete);
