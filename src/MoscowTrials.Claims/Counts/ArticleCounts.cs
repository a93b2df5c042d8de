using System.Collections.Immutable;

namespace MoscowTrials.Claims.Counts;

/// <summary>How the numbers of an article hang together.</summary>
public sealed record ArticleCounts
{
    public static readonly ArticleCounts None = new();

    /// <summary>Wholes with their parts.</summary>
    public ImmutableArray<Partition> Partitions { get; init; } = [];

    /// <summary>Numbers whose things are named one by one.</summary>
    public ImmutableArray<Enumeration> Enumerations { get; init; } = [];

    /// <summary>Shares of one whole.</summary>
    public ImmutableArray<ShareSum> ShareSums { get; init; } = [];

    /// <summary>Shares beside the numbers that they are made of.</summary>
    public ImmutableArray<ShareOfCount> SharesOfCounts { get; init; } = [];

    /// <summary>Shares that are told twice.</summary>
    public ImmutableArray<ShareGloss> ShareGlosses { get; init; } = [];

    /// <summary>What is said of all of a kind, or of none.</summary>
    public ImmutableArray<Generality> Generalities { get; init; } = [];

    /// <summary>What is said to be the first or the only one of its kind.</summary>
    public ImmutableArray<Distinction> Distinctions { get; init; } = [];

    /// <summary>Deeds that are told to be the first of their kind.</summary>
    public ImmutableArray<FirstDeed> FirstDeeds { get; init; } = [];

    /// <summary>How many of a kind something has.</summary>
    public ImmutableArray<Holding> Holdings { get; init; } = [];
}
