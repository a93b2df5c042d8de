namespace MoscowTrials.Claims.Clauses;

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
