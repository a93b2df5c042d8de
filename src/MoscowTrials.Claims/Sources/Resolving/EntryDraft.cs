using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources.Resolving;

/// <summary>What one work of an entry was read as, before it is known what the others are.</summary>
/// <param name="Source">The entry.</param>
/// <param name="Span">What of its text names the work.</param>
/// <param name="Short">The short form that it is or may be; null where it is none.</param>
/// <param name="IsRest">Whether it stands beside a template that tells a work: most likely a remark.</param>
/// <param name="Work">The work that it tells in full; null where it is a short form or a remark.</param>
internal sealed record EntryDraft(Source Source, TextSpan Span, ShortForm? Short, Work? Work, bool IsRest = false);
