using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Kinship;

/// <summary>Somebody told to be somebody's child by blood.</summary>
/// <param name="Parent">Id of the parent.</param>
/// <param name="Child">Id of the child.</param>
/// <param name="Role">What the parent is.</param>
/// <param name="Voice">Who says it.</param>
/// <param name="Span">The words that tell it, in the sentence's text.</param>
/// <param name="IsInferred">Whether one of the two was linked by inference.</param>
public sealed record Parenthood(int Parent, int Child, ParentRole Role, VoiceReading Voice, TextSpan Span, bool IsInferred);
