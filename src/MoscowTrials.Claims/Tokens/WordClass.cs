namespace MoscowTrials.Claims.Tokens;

/// <summary>What a word can be by itself; several where it is ambiguous.</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    Determiner = 1 << 0,
    Preposition = 1 << 1,
    Pronoun = 1 << 2,
    Possessive = 1 << 3,
    Be = 1 << 4,
    Have = 1 << 5,
    Do = 1 << 6,
    Modal = 1 << 7,
    Negation = 1 << 8,
    Conjunction = 1 << 9,
    Subordinator = 1 << 10,
    Relative = 1 << 11,
    Adverb = 1 << 12,
    To = 1 << 13,
    Past = 1 << 14,
    Participle = 1 << 15,
    Ing = 1 << 16,
    Base = 1 << 17,
    Present = 1 << 18,

    /// <summary>A known noun or adjective that looks like a verb form ("building", "hundred").</summary>
    NotVerb = 1 << 19,
    Auxiliary = Be | Have | Do | Modal,
    Verb = Past | Participle | Ing | Base | Present,
    Function = Determiner | Preposition | Pronoun | Possessive | Auxiliary | Negation | Conjunction | Subordinator | Relative | To,
}
