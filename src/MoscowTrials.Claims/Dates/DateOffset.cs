using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Dates;

/// <summary>How a time is counted from something else: "two weeks after the battle".</summary>
/// <param name="Length">An ISO 8601 duration; null where it is vague ("some weeks after").</param>
/// <param name="Bound">How the length is meant.</param>
/// <param name="IsAfter">Whether it is counted forward.</param>
/// <param name="Anchor">What it is counted from, in the sentence's text: "the battle".</param>
public sealed record DateOffset(string? Length, DurationBound Bound, bool IsAfter, TextSpan Anchor);
