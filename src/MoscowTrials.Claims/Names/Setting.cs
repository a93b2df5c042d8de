using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Names;

/// <summary>
/// Somewhere that a sentence names without a name of its own: by a noun ("a labour camp"), by the name of a body that has its seat there
/// ("the Naval Academy"), or within a longer name ("the Manchester Guardian").
/// </summary>
/// <param name="Span">Where the words stand in the sentence's text.</param>
/// <param name="Name">What it is called there.</param>
/// <param name="Within">The place that holds it, by name; null where unknown.</param>
public sealed record Setting(TextSpan Span, string Name, string? Within);
