namespace MoscowTrials.Claims.Clauses;

/// <summary>A verb with its auxiliaries, as token positions.</summary>
internal sealed class VerbGroup
{
    /// <summary>First token, auxiliaries and "to" included.</summary>
    public required int First { get; init; }

    /// <summary>Last token: the main verb, or the last auxiliary of a copula.</summary>
    public required int Last { get; init; }

    /// <summary>Base form of the main verb: "demolish"; "be" for a copula.</summary>
    public required string Verb { get; init; }

    public VerbForm Form { get; set; }

    public bool IsPassive { get; set; }

    public bool IsNegated { get; set; }

    /// <summary>
    /// A bare form joined to a passive ("was demolished and rebuilt"), which may share its auxiliary or be active ("was freed and
    /// returned").
    /// </summary>
    public bool MayBePassive { get; set; }

    /// <summary>"had met", "to have met": looks back, so what is told lies before the time of the telling.</summary>
    public bool IsPerfect { get; init; }

    /// <summary>"would", "could", "might", "should": nothing follows from what is told.</summary>
    public bool IsModal { get; init; }

    public bool IsCopula => Verb == "be";
}
