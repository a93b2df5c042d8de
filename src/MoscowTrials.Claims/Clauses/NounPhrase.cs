using System.Collections.Immutable;

namespace MoscowTrials.Claims.Clauses;

/// <summary>A noun with what stands before it, as token positions; "of" phrases are phrases of their own.</summary>
internal sealed class NounPhrase
{
    public required int First { get; init; }

    /// <summary>Last token.</summary>
    public required int Last { get; set; }

    /// <summary>The preposition before it, or -1.</summary>
    public required int Preposition { get; init; }

    /// <summary>Positions of the names in it, in the sentence's list of names.</summary>
    public ImmutableArray<int> Names { get; set; } = [];

    /// <summary>Positions of the dates in it, in the sentence's list of dates ("the 1922 trial").</summary>
    public ImmutableArray<int> Dates { get; set; } = [];

    /// <summary>The token of a possessive "'s" or pronoun in it, or -1: what stands before it is the possessor.</summary>
    public int Possessive { get; set; } = -1;

    /// <summary>The phrase it is joined to by "and", or null.</summary>
    public NounPhrase? JoinedTo { get; set; }
}
