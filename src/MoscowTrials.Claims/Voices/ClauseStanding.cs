using MoscowTrials.Claims.Events;

namespace MoscowTrials.Claims.Voices;

/// <summary>What a clause's place in its sentence says of its truth.</summary>
/// <param name="Voice">Who says it.</param>
/// <param name="Actuality">Whether it is told as something that happened.</param>
/// <param name="IsDenied">Whether it is told as something that did not.</param>
internal readonly record struct ClauseStanding(VoiceReading Voice, Actuality Actuality, bool IsDenied);
