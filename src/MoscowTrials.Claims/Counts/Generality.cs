using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Counts;

/// <summary>Something said of all of a kind, or of none.</summary>
/// <param name="Claim">Position in <see cref="ArticleClaims.Claims"/>.</param>
/// <param name="Span">Where the phrase stands, verb included.</param>
/// <param name="IsNone">"none", "no": said of nobody.</param>
/// <param name="Kind">Of what, in the singular with what stands before it: "leading defendant".</param>
/// <param name="Verb">What is said of them: base form of the verb.</param>
/// <param name="IsDenied">Whether the verb is negated.</param>
/// <param name="HasException">Whether the sentence takes some out ("except", "all but", "nearly").</param>
/// <param name="Voice">Who says it.</param>
public sealed record Generality(
    int Claim, TextSpan Span, bool IsNone, string Kind, string Verb, bool IsDenied, bool HasException, VoiceReading Voice)
{
    /// <summary>On what occasion it is said: "fire", "construction of bridge"; null where that is not told.</summary>
    public string? Circumstance { get; init; }
}

/// <summary>Something said to be the only or the first of its kind.</summary>
/// <param name="Claim">Position in <see cref="ArticleClaims.Claims"/>.</param>
/// <param name="Span">Where the phrase stands.</param>
/// <param name="IsFirst">"first"; otherwise "only".</param>
/// <param name="Kind">Of what, the words in lower case: "woman to climb mount orn".</param>
/// <param name="IsSpecific">Whether the kind says where or what for, so that it means the same in every section.</param>
/// <param name="Holder">Id of what is said to be it.</param>
/// <param name="Voice">Who says it.</param>
public sealed record Distinction(int Claim, TextSpan Span, bool IsFirst, string Kind, bool IsSpecific, int Holder, VoiceReading Voice);
