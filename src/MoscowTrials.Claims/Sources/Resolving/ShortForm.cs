using System.Collections.Immutable;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources.Resolving;

/// <summary>A short form, not yet resolved.</summary>
/// <param name="Span">The words.</param>
/// <param name="Form">Short, ibid. or op. cit.</param>
/// <param name="Names">The names, in order; empty for "ibid.".</param>
/// <param name="Year">The year with its letter, or null.</param>
/// <param name="Locator">The page, or null.</param>
/// <param name="Note">The note that a pointer sends to; null for the others.</param>
/// <param name="IsWeak">
/// Whether the words may as well be a title or a periodical: only an entry that they name makes them a short form.
/// </param>
internal sealed record ShortForm(
    TextSpan Span, ReferenceForm Form, ImmutableArray<string> Names, string? Year, WorkField? Locator, bool IsWeak, string? Note = null);
