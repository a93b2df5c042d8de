namespace MoscowTrials.Claims.Sources.Identifiers;

/// <summary>A number under which a work stands in catalogues.</summary>
/// <param name="Kind">What kind of number.</param>
/// <param name="Written">As the reference has it.</param>
/// <param name="Normal">
/// The same for every way to write it: an ISBN by its 13 digits, a DOI in small letters; null where it cannot be one.
/// </param>
/// <param name="Fault">What is wrong with it; null where it can be one.</param>
public sealed record Identifier(IdentifierKind Kind, string Written, string? Normal, IdentifierFault? Fault);

/// <summary>Kinds of numbers.</summary>
public enum IdentifierKind
{
    Isbn,
    Issn,
    Doi,
}

/// <summary>What can be wrong with a number.</summary>
public enum IdentifierFault
{
    /// <summary>The last digit is not the one that follows from the others.</summary>
    CheckDigit,

    /// <summary>It has more digits than such a number has, or fewer.</summary>
    Length,

    /// <summary>It does not begin like such a number.</summary>
    Prefix,
}
