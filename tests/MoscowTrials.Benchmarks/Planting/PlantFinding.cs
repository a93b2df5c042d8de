using System.Collections.Immutable;
using MoscowTrials.Reading;
using MoscowTrials.Rules;

namespace MoscowTrials.Benchmarks.Planting;

/// <summary>What the checker makes of a plant.</summary>
/// <param name="Plant">The edit.</param>
/// <param name="New">Findings that the edit brought.</param>
/// <param name="Named">Those of them that name an edited sentence.</param>
/// <param name="IsPaired">Whether one of these names a line of the other side too.</param>
internal sealed record PlantFinding(Plant Plant, ImmutableArray<Finding> New, ImmutableArray<Finding> Named, bool IsPaired)
{
    public bool IsFound => !Named.IsEmpty;

    public bool IsFoundLoud => Named.Any(f => f.Level >= Level.Warning);

    public bool IsDisturbed => !New.IsEmpty;

    public bool IsDisturbedLoud => New.Any(f => f.Level >= Level.Warning);

    public static PlantFinding Of(Plant plant, ImmutableHashSet<string> before, Checker checker)
    {
        if (plant.Stage.Length > 0)
            before = [.. checker.Check(plant.Site.Page.Name, plant.Base).Findings.Select(f => f.Fingerprint)];
        var found = checker.Check(plant.Site.Page.Name, plant.Edited).Findings.Where(f =>
            !before.Contains(f.Fingerprint)).ToImmutableArray();
        var place = new TextSpan(plant.Place.Start, plant.Place.End);
        var named = found.Where(f => f.Evidence.Any(e => e.Claim.Sentence.Span.Overlaps(place))).ToImmutableArray();
        var others = plant.OtherLines.ToHashSet();
        var isPaired = named.Any(f => f.Evidence.Any(e =>
            others.Contains(e.Article.Article.Source.GetPosition(e.Claim.Sentence.Span.Start).Line)));
        return new PlantFinding(plant, found, named, isPaired);
    }
}
