using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Counts;

/// <summary>A deed that is told to be the first of its kind, with its day: "the first woman to win the Norda Prize, in 1931".</summary>
/// <param name="Claim">Position in <see cref="ArticleClaims.Claims"/>.</param>
/// <param name="Span">Where the words stand.</param>
/// <param name="Type">The kind of event, as the lexicon of events or the verb's base form tells it.</param>
/// <param name="Object">Id of what it was done to: Norda Prize.</param>
/// <param name="Gender">Among whom it was the first; null for anybody.</param>
/// <param name="Earliest">First day that it can have been.</param>
/// <param name="Doers">Ids of those whom the sentence names.</param>
/// <param name="Voice">Who says it.</param>
public sealed record FirstDeed(
    int Claim, TextSpan Span, string Type, int Object, Gender? Gender, int Earliest, IReadOnlyList<int> Doers, VoiceReading Voice);
