using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources;

/// <summary>A claim's link to an entry of the references.</summary>
/// <param name="Mark">The marker.</param>
/// <param name="Source">The entry it names, or null where the references have none of that key.</param>
/// <param name="Locator">The page that the marker or the entry names ("24-25"), or null.</param>
/// <param name="Covers">The part of the sentence's text it stands behind: from the previous marker or the start, up to it.</param>
public sealed record Citation(Mark Mark, Source? Source, string? Locator, TextSpan Covers);
