using System.Collections.Immutable;

namespace MoscowTrials.Claims.Clauses;

/// <summary>A sentence as clauses; <c>Clauses[i].Index == i</c>, parents before children.</summary>
internal sealed record ClauseReading(ImmutableArray<Clause> Clauses);
