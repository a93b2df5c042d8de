namespace MoscowTrials.Reading;

/// <summary>A link to another page of the site, which tells what its words name.</summary>
/// <param name="Span">Its words in the sentence's text.</param>
/// <param name="Target">The title of the page: <c>Grand Pier</c> for words such as "the pier".</param>
public readonly record struct PageLink(TextSpan Span, string Target);
