using System.Collections.Immutable;

namespace MoscowTrials.Claims.Counts;

/// <summary>A stated number whose things are then named one by one.</summary>
/// <param name="Stated">The number.</param>
/// <param name="Least">The fewest things that can be meant by the list.</param>
/// <param name="Most">The most; more than <paramref name="Least"/> where a comma or an "and" may stand within one of them.</param>
/// <param name="IsOpen">Whether the list says that there are more ("and others").</param>
/// <param name="Items">Positions of the claims that are the items of a list; empty where the sentence itself names them.</param>
public sealed record Enumeration(QuantityPlace Stated, int Least, int Most, bool IsOpen, ImmutableArray<int> Items);
