using System.Collections.Immutable;
using MoscowTrials.Reading;

namespace MoscowTrials.Rules.Auditing;

/// <summary>What rests on a work, by whatever notes.</summary>
/// <param name="Work">The work.</param>
/// <param name="Entries">The notes and entries that lead to it, in the order of the references.</param>
/// <param name="Uses">Markers that lead to it, those in pictures and boxes too.</param>
/// <param name="Rest">The claims that rest on it.</param>
/// <param name="WithoutPage">Markers in claims that lead to it without a page, where it has pages.</param>
public sealed record WorkUse(CitedWork Work, ImmutableArray<Source> Entries, int Uses, RestingClaims Rest, int WithoutPage);
