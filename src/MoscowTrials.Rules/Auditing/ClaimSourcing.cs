using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Reading;

namespace MoscowTrials.Rules.Auditing;

/// <summary>Who stands behind a claim.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="State">What stands behind it.</param>
/// <param name="Needs">Why a reader would want a source for it, whether it has one or not.</param>
/// <param name="Cover">The claim whose markers stand behind it: itself, or a later one of its paragraph; null where none does.</param>
/// <param name="Sources">The entries that those markers name, each once, in order; a marker may name none.</param>
public sealed record ClaimSourcing(Claim Claim, SourcingState State, SourceNeeds Needs, Claim? Cover, ImmutableArray<Source> Sources)
{
    /// <summary>The works that the sources lead to, each once, in order.</summary>
    public ImmutableArray<CitedWork> Works { get; init; } = [];

    /// <summary>What an editor asks of it; null where nobody does.</summary>
    public EditorTag? Tag { get; init; }

    /// <summary>Whether it counts when coverage is told: a reader would want a source, or an editor asks for one.</summary>
    public bool WantsSource => Needs != SourceNeeds.None || Claim.CitationNeeded;
}
