using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Reading;

namespace MoscowTrials.Rules.Auditing;

/// <summary>What rests on a source.</summary>
/// <param name="Source">The entry of the references.</param>
/// <param name="Uses">Markers that name it, those in pictures and boxes too.</param>
/// <param name="Claims">The claims behind which it stands, alone or with others, in order.</param>
/// <param name="Alone">Those of them behind which nothing else stands.</param>
/// <param name="Stretches">Where several claims in a row rest on it alone, in order.</param>
/// <param name="WithoutLocator">Markers in claims that name it without a page, where it names something that has pages.</param>
public sealed record SourceUse(
    Source Source, int Uses, ImmutableArray<Claim> Claims, ImmutableArray<Claim> Alone, ImmutableArray<SourceStretch> Stretches,
    int WithoutLocator);

/// <summary>Claims in a row that rest on one source alone; those without source that want none do not interrupt it.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last.</param>
/// <param name="Count">How many rest on the source.</param>
public sealed record SourceStretch(Claim First, Claim Last, int Count)
{
    /// <summary>Fewer claims in a row are a paragraph like any other.</summary>
    public const int Shortest = 5;
}
