using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Ledger.Decisions;
using MoscowTrials.Reading;

namespace MoscowTrials.Rules;

/// <summary>How sure a rule is.</summary>
public enum Outcome
{
    /// <summary>Every reading of the dates and links violates the rule.</summary>
    Certain,

    /// <summary>Some readings do.</summary>
    Possible,

    /// <summary>Too little is known to say.</summary>
    Unknown,
}

/// <summary>Whose conflict it is.</summary>
public enum Standing
{
    /// <summary>The article contradicts itself, or says what cannot be.</summary>
    Article,

    /// <summary>A needed side is only alleged, quoted or attributed: the article may rightly report it.</summary>
    Allegation,
}

/// <summary>How loud a finding is, from the quietest.</summary>
public enum Level
{
    Note,
    Warning,
    Error,
}

/// <summary>What kind of fault a rule names; rule numbers go by it (MT1xx impossible … MT7xx edit).</summary>
public enum Family
{
    Impossible = 1,
    Contradiction,
    Count,
    Calendar,
    Source,
    CitationNeeded,
    Edit,
}

/// <summary>What became of a finding between two versions.</summary>
public enum FindingStatus
{
    New,
    Fixed,
    Unchanged,
}

/// <summary>One of the sentences that cannot be true together.</summary>
/// <param name="Article">The article it stands in.</param>
/// <param name="Claim">The sentence.</param>
/// <param name="Role">What it contributes, as a few words: "ending", "presence".</param>
/// <param name="Marks">The deciding words, in the sentence's text, in order and without overlap.</param>
/// <param name="EventId">The event that was used, or null.</param>
public sealed record Evidence(ArticleClaims Article, Claim Claim, string Role, ImmutableArray<TextSpan> Marks, string? EventId)
{
    /// <summary>Whose voice it is in: that of the event that was used, else that of the sentence.</summary>
    public VoiceReading Voice { get; init; } = Claim.Events.FirstOrDefault(e => e.Id == EventId)?.Voice ?? Claim.Voice;
}

/// <summary>A step of a chain through time.</summary>
/// <param name="Words">What says it; empty where two sentences tell the same event.</param>
/// <param name="Days">How many days its moment is at most after the one before; negative where it has to come first.</param>
public sealed record ChainStep(string Words, long Days);

/// <summary>A rule's result.</summary>
public sealed record Finding
{
    /// <summary>Stable id of rule and normalised facts: 16 lower-case hex digits. The same fault keeps it over edits elsewhere.</summary>
    public required string Fingerprint { get; init; }

    public required Rule Rule { get; init; }

    public required Level Level { get; init; }

    public required Outcome Outcome { get; init; }

    public required Standing Standing { get; init; }

    /// <summary>One sentence, ending in a full stop.</summary>
    public required string Message { get; init; }

    /// <summary>Every sentence of the conflict, the rule's first one first; at least one.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }

    /// <summary>What a person decided about it, while that holds; null where nobody did.</summary>
    public Decision? Decision { get; init; }

    /// <summary>Whether it gives way to another finding of the same sentences, which says more exactly what is wrong.</summary>
    public bool Yields { get; init; }

    /// <summary>Of a chain, how it runs; empty for any other.</summary>
    public ImmutableArray<ChainStep> Steps { get; init; } = [];

    /// <summary>What became of it since the base version; null when there is none.</summary>
    public FindingStatus? Status { get; init; }
}
