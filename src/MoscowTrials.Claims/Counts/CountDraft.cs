using MoscowTrials.Claims.Clauses;

namespace MoscowTrials.Claims.Counts;

/// <summary>How a number goes on from the one before it.</summary>
internal enum Continuation : byte
{
    None,

    /// <summary>"four more", "another six", "nine others": none of those told before.</summary>
    More,

    /// <summary>"the other nine", "the remaining three": all that were not told before.</summary>
    Remaining,
}

/// <summary>A number of a sentence while what it counts, and of what it is a part, are worked out.</summary>
internal sealed class CountDraft
{
    public required Numeral Numeral { get; init; }

    public required CountPhrase Phrase { get; init; }

    /// <summary>Position among the claim's quantities.</summary>
    public required int Index { get; init; }

    /// <summary>The counted noun in the singular, or null.</summary>
    public string? Of { get; init; }

    /// <summary>The counted noun with its modifiers, or null.</summary>
    public string? Kind { get; init; }

    /// <summary>The counted noun with what narrows it on both sides: "house on the quay"; null where nothing is told.</summary>
    public string? Narrowed { get; init; }

    public Continuation Continuation { get; init; }

    /// <summary>"the four", "these eleven", "both": told before.</summary>
    public bool IsDefinite { get; init; }

    /// <summary>"of them", "of whom" behind it.</summary>
    public bool IsOfPronoun { get; init; }

    /// <summary>"Of the 53 defendants, …": opens a clause as that of which parts follow.</summary>
    public bool IsAnnounced { get; init; }

    /// <summary>The clause whose subject it is, or null.</summary>
    public Clause? SubjectOf { get; init; }

    /// <summary>The clause it stands in, or null.</summary>
    public Clause? Clause { get; init; }

    /// <summary>The clause that tells of those that are counted: its subject, or "Karl Berg, one of the captains, was …".</summary>
    public Clause? Told { get; init; }

    /// <summary>"four of the fifty-three": the number of which it is a part.</summary>
    public CountDraft? PartOf { get; set; }

    public QuantityRole Role { get; set; }

    /// <summary>How far the number may be off, where the numbers it stands with tell; else by its own zeros.</summary>
    public decimal? Slack { get; set; }

    /// <summary>Within what it counts: the words behind "of", "in", "on"; else what has them, or null.</summary>
    public string? Scope { get; set; }

    /// <summary>The same at another position among the claim's quantities.</summary>
    public CountDraft At(int index) =>
        new() { Numeral = Numeral, Phrase = Phrase, Index = index, Of = Of, Kind = Kind, Continuation = Continuation, Role = Role };
}
