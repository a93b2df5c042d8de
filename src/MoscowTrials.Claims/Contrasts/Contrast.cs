using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Contrasts;

/// <summary>In what way two sentences cannot both be so.</summary>
public enum ContrastKind
{
    /// <summary>What the other tells, the one establishes not to have happened.</summary>
    Refuted,

    /// <summary>What the one says of all, the other does not let hold of one of them.</summary>
    Excepted,

    /// <summary>What the one calls the first of its kind, the other tells to have been there before.</summary>
    Preceded,

    /// <summary>What the one calls the only one of its kind, the other tells of a second.</summary>
    Doubled,

    /// <summary>The reply that the one dates answers the letter that the other dates later.</summary>
    Answered,

    /// <summary>What the one makes wait for something, the other dates before that; a third dates what it waited for.</summary>
    Reordered,

    /// <summary>How many died is told twice, and not alike.</summary>
    Recounted,

    /// <summary>What happens once has two days.</summary>
    Redated,

    /// <summary>What happens once has two towns.</summary>
    Relocated,

    /// <summary>All of the same things are counted twice, and not alike.</summary>
    CountedAgain,

    /// <summary>What the one tells of a family, the births and deaths that others tell do not let be.</summary>
    OfKin,

    /// <summary>How long the one tells something to have been, the dates of its begin and end do not let be.</summary>
    Mistimed,
}

/// <summary>A sentence about many, all or none, and another that tells of one thing what the first does not let be.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="Claim">Position in <see cref="ArticleClaims.Claims"/> of the sentence that rules something out.</param>
/// <param name="Span">Where it does.</param>
/// <param name="Voice">Who says it.</param>
/// <param name="Other">Position of the sentence that tells it all the same, in the article's own voice.</param>
/// <param name="OtherSpan">Where it does.</param>
public sealed record Contrast(ContrastKind Kind, int Claim, TextSpan Span, VoiceReading Voice, int Other, TextSpan OtherSpan)
{
    /// <summary>Position of a third sentence that is needed, or null.</summary>
    public int? Third { get; init; }

    /// <summary>Where it tells what is needed.</summary>
    public TextSpan ThirdSpan { get; init; }
}
