using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources;

/// <summary>Who had a part in a work.</summary>
/// <param name="Role">What part.</param>
/// <param name="Family">
/// The name that short forms use, with its particles: <c>van der Meer</c>; null where it is not known which one that is.
/// </param>
/// <param name="Given">Given names or initials; null where none are told.</param>
/// <param name="Literal">
/// The name as a whole, of a body or where it could not be taken apart; null where <paramref name="Family"/> is known.
/// </param>
/// <param name="Span">Where it stands in the entry's text; empty where it was read from a template's parameters.</param>
public sealed record Contributor(ContributorRole Role, string? Family, string? Given, string? Literal, TextSpan Span)
{
    /// <summary>The name in its natural order.</summary>
    public string Name => Literal ?? (Given is null ? Family ?? "" : Family is null ? Given : Given + " " + Family);

    public override string ToString() => Name;
}

/// <summary>What part somebody had in a work.</summary>
public enum ContributorRole
{
    Author,
    Editor,
    Translator,
}
