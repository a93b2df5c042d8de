using System.Collections.Immutable;

namespace MoscowTrials.Rules.Timeline;

/// <summary>Constraints that cannot hold together: a cycle through the network, each one's end the beginning of the next.</summary>
/// <param name="Cycle">The constraints; the lengths add up to less than nothing.</param>
internal sealed record TimeConflict(ImmutableArray<TimeConstraint> Cycle)
{
    /// <summary>Days by which the claims miss each other; more than 0.</summary>
    public long Excess => -Cycle.Sum(edge => (long)edge.Most);
}
