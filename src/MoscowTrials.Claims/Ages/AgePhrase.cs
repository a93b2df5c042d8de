namespace MoscowTrials.Claims.Ages;

/// <summary>How words for an age stand in their sentence.</summary>
internal enum AgeForm
{
    /// <summary>"was nineteen", "was in her sixties".</summary>
    Predicate,

    /// <summary>"at nineteen", "aged nineteen", "in her nineteenth year": of who does what the clause tells.</summary>
    Adverbial,

    /// <summary>"a boy of nine", "still a teenager": of who does it, where no verb or preposition governs it.</summary>
    Nominal,

    /// <summary>", then nineteen,": of the name right before it.</summary>
    Apposed,

    /// <summary>"the nineteen-year-old painter", "the octogenarian Voss": of whom the phrase names.</summary>
    Attribute,

    /// <summary>"turned fifty", "reached the age of fifty".</summary>
    Attained,

    /// <summary>"lived to be ninety": the age at death.</summary>
    LivedTo,
}

/// <summary>Words that tell an age.</summary>
/// <param name="First">Their first token, with the words that bound the number.</param>
/// <param name="Last">Their last token.</param>
/// <param name="Least">Fewest completed years that they can mean.</param>
/// <param name="Most">Most.</param>
/// <param name="Form">How they stand.</param>
internal readonly record struct AgePhrase(int First, int Last, int Least, int Most, AgeForm Form);
