namespace MoscowTrials.Reporting.Html;

/// <summary>A page on which somebody reviews the article.</summary>
/// <param name="Version">The state of all files that it was made of; what is sent back names it.</param>
public sealed record PageReview(string Version);
