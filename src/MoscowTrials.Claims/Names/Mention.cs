using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Names;

/// <summary>How a mention names its entity.</summary>
public enum MentionForm
{
    /// <summary>By its name, full or short.</summary>
    Name,

    /// <summary>By what it is: "the hotel", "the commission".</summary>
    DefinitePhrase,

    /// <summary>"he", "they", "it".</summary>
    Pronoun,
}

/// <summary>Words of a sentence that name something.</summary>
/// <param name="Span">Where they stand in the sentence's text.</param>
/// <param name="Entity">Id of what they name.</param>
/// <param name="Form">How they name it.</param>
/// <param name="Reason">Why they were linked to it, for <c>explain</c>.</param>
public sealed record Mention(TextSpan Span, int Entity, MentionForm Form, string Reason)
{
    /// <summary>Whether the link was inferred, so that a finding that needs it is one level lower until reviewed.</summary>
    public bool IsInferred => Form != MentionForm.Name && !IsConfirmed;

    /// <summary>Whether somebody reviewed the link.</summary>
    public bool IsConfirmed { get; init; }
}
