using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Reviews;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Background;

/// <summary>A fact from outside of the article: one sentence, read as the article's own are, with what cannot be read out of it.</summary>
/// <param name="Id">What it is called where it is declared: <c>pier-1917</c>.</param>
/// <param name="File">The file that declares it.</param>
/// <param name="Text">The sentence, tied to its place there.</param>
/// <param name="Source">Where it is taken from, page included.</param>
/// <param name="When">The time of what it tells, where the sentence names none; null where it does.</param>
/// <param name="Correction">What the sentence is to be read as, beyond what is read out of it.</param>
public sealed record BackgroundFact(
    string Id, SourceText File, MappedText Text, string Source, HistoricalDate? When, ClaimCorrection Correction);

/// <summary>A time that has a name: "the Long Depression".</summary>
/// <param name="Name">Its name, without article.</param>
/// <param name="Date">When it was.</param>
/// <param name="Source">Where that is taken from.</param>
public sealed record NamedPeriod(string Name, HistoricalDate Date, string Source);
