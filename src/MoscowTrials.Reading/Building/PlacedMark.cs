namespace MoscowTrials.Reading.Building;

/// <summary>A marker and where it stood.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As reports show it: <c>[12]</c>; null where that is what stands in the file.</param>
/// <param name="Key">The entry it cites; empty for a tag.</param>
/// <param name="Locator">The page that the marker itself names, or null.</param>
/// <param name="Span">Where it stands in the file.</param>
/// <param name="Position">Offset in the cleaned text.</param>
internal readonly record struct PlacedMark(MarkKind Kind, string? Text, string Key, string? Locator, TextSpan Span, int Position);
