using System.Collections.Immutable;

namespace MoscowTrials.Claims.Counts;

/// <summary>Shares of one whole.</summary>
/// <param name="Shares">The percentages and fractions, in the order of the text; at least one.</param>
/// <param name="IsClosed">Whether the last is told to be all that is left ("the remaining 12 %").</param>
/// <param name="IsOnTop">Whether the last is told to come on top of the others ("a further 12 %").</param>
public sealed record ShareSum(ImmutableArray<QuantityPlace> Shares, bool IsClosed, bool IsOnTop = false);

/// <summary>A part, its whole and the share that it is told to be: "98 of 139 members (70 %)".</summary>
public sealed record ShareOfCount(QuantityPlace Part, QuantityPlace Whole, QuantityPlace Share);

/// <summary>One share told in two ways: "half of the loans, 35 percent".</summary>
public sealed record ShareGloss(QuantityPlace One, QuantityPlace Other);
