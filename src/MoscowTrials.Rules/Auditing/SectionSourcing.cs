using MoscowTrials.Reading;

namespace MoscowTrials.Rules.Auditing;

/// <summary>How a section cites.</summary>
/// <param name="Section">The section.</param>
/// <param name="Depth">How many sections hold it.</param>
/// <param name="Own">Its own claims, those of sub-sections left out.</param>
/// <param name="All">The claims of its sub-sections too.</param>
public sealed record SectionSourcing(Section Section, int Depth, SourcingCounts Own, SourcingCounts All);
