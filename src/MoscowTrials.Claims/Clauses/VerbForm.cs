namespace MoscowTrials.Claims.Clauses;

/// <summary>The form of a verb group's first word.</summary>
internal enum VerbForm : byte
{
    /// <summary>It can carry a clause of its own.</summary>
    Finite,

    /// <summary>A bare form that is finite or a participle; the clause decides ("the hotel demolished in 1917 …").</summary>
    Ambiguous,
    Participle,
    Gerund,
    Infinitive,
}
