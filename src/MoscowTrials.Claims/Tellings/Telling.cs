using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Tellings;

/// <summary>A sentence, or a phrase of it, that tells what happens once.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Thing">Id of what it happens to.</param>
/// <param name="Claim">The sentence.</param>
/// <param name="Span">Where it is told, date and place included.</param>
internal sealed record Telling(string Kind, int Thing, int Claim, int Paragraph, TextSpan Span)
{
    /// <summary>First and last day that it can have been; null where no day is told.</summary>
    public (int First, int Last)? Days { get; init; }

    /// <summary>Id of the town where it was, or null.</summary>
    public int? Place { get; init; }

    /// <summary>Whether it stands in what somebody says.</summary>
    public bool IsReported { get; init; }

    /// <summary>Whether a noun tells it, as something known.</summary>
    public bool IsNoun { get; init; }

    /// <summary>Whether it is told to be the only one of its kind.</summary>
    public bool IsOnly { get; init; }
}
