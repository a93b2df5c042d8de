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
    public List<int> Names { get; } = [];

    /// <summary>Positions of the dates in it, in the sentence's list of dates ("the 1922 trial").</summary>
    public List<int> Dates { get; } = [];

    /// <summary>The token of a possessive "'s" or pronoun in it, or -1: what stands before it is the possessor.</summary>
    public int Possessive { get; set; } = -1;

    /// <summary>The phrase it is joined to by "and", or null.</summary>
    public NounPhrase? JoinedTo { get; set; }
}

/// <summary>How a clause hangs on the one before it.</summary>
internal enum ClauseKind : byte
{
    Main,

    /// <summary>After "and", "but", a semicolon.</summary>
    Coordinate,

    /// <summary>What somebody says, thinks, finds: after "that", or bare after a verb of saying.</summary>
    Content,
    Relative,

    /// <summary>After "when", "after", "because".</summary>
    Adverbial,

    /// <summary>After "if", "unless", "whether"; an inverted "had he …".</summary>
    Conditional,
    Infinitive,

    /// <summary>"the hotel demolished in 1917", ", taking the town".</summary>
    Participial,

    /// <summary>After a preposition: "accused of conspiring".</summary>
    Gerund,
}

/// <summary>A verb with its subject, objects and phrases.</summary>
internal sealed class Clause
{
    public required int Index { get; init; }

    public required ClauseKind Kind { get; init; }

    /// <summary>The clause it hangs on, or -1.</summary>
    public required int Parent { get; init; }

    /// <summary>The word that opens it ("that", "when", the preposition of a gerund), or -1.</summary>
    public int Introducer { get; init; } = -1;

    public VerbGroup? Verb { get; set; }

    /// <summary>A verb of saying that stands in it between commas, with its subject: ", it emerged,".</summary>
    public (VerbGroup Verb, NounPhrase? Speaker)? Aside { get; set; }

    public NounPhrase? Subject { get; set; }

    /// <summary>Phrases before the verb other than the subject.</summary>
    public List<NounPhrase> Before { get; } = [];

    /// <summary>Phrases after the verb: first the bare ones are its objects.</summary>
    public List<NounPhrase> After { get; } = [];

    /// <summary>Dates in it, as positions in the sentence's list of dates.</summary>
    public List<int> Dates { get; } = [];

    /// <summary>Whether its dates stood before the verb, so that they hold for the clauses coordinated with it.</summary>
    public bool HasFrontedDate { get; set; }

    public IEnumerable<NounPhrase> Objects => After.Where(p => p.Preposition < 0);
}

/// <summary>A sentence as clauses; <c>Clauses[i].Index == i</c>, parents before children.</summary>
internal sealed record ClauseReading(ImmutableArray<Clause> Clauses);
