using System.Collections.Immutable;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources;

/// <summary>A work as a note or an entry of a bibliography names it; a note can name several.</summary>
public sealed record Reference
{
    /// <summary>The note or entry.</summary>
    public required Source Source { get; init; }

    /// <summary>What of its text names the work, without "see" and "cf.".</summary>
    public required TextSpan Span { get; init; }

    public required ReferenceForm Form { get; init; }

    /// <summary>The page or another place in the work; null where none is named.</summary>
    public WorkField? Locator { get; init; }

    /// <summary>Of a short form: the names that it gives, in order; empty for the others.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Of a short form: the year that it gives, with its letter: <c>1990a</c>; null where it gives none.</summary>
    public string? Year { get; init; }

    /// <summary>Of a short form: the title that it gives, or null.</summary>
    public WorkField? Title { get; init; }

    /// <summary>Of a pointer: the key of the note that it sends to; otherwise null.</summary>
    public string? Note { get; init; }

    /// <summary>The work as it is told here, of a full reference; otherwise null.</summary>
    public Work? Work { get; init; }

    /// <summary>
    /// What it means elsewhere: for a short form or "ibid." the work of the entry or full note that it names; for a full reference in a
    /// note the entry of the bibliography that it repeats. Null where there is none.
    /// </summary>
    public Work? ResolvedTo { get; init; }

    /// <summary>Of a short form that means nothing: the work whose author is spelled most alike; null where none is.</summary>
    public Work? Suggestion { get; init; }

    /// <summary>Whether several entries fit a short form equally well; <see cref="ResolvedTo"/> is then the first of them.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>
    /// Of a short form that means nothing: whether its first name, and its year where it gives one, stand in some full reference all the
    /// same. Then what it means may only not have been read.
    /// </summary>
    public bool IsMentioned { get; init; }

    /// <summary>
    /// The work that stands behind it: the entry of the bibliography, else what it tells itself; null where nothing is known.
    /// </summary>
    public Work? Target => ResolvedTo ?? Work;
}

/// <summary>How a work is named.</summary>
public enum ReferenceForm
{
    /// <summary>With what is needed to find it.</summary>
    Full,

    /// <summary>By what an entry elsewhere begins with: <c>Lund: 57</c>, <c>Lund 1902, p. 57</c>, <c>Lund, Lights, 57</c>.</summary>
    Short,

    /// <summary>As the one before: <c>Ibid.</c>, <c>Id.</c></summary>
    Ibid,

    /// <summary>As before under that name: <c>Lund, op. cit., p. 12</c>, <c>loc. cit.</c></summary>
    OpCit,

    /// <summary>By another note: <c>See note 12.</c></summary>
    Pointer,

    /// <summary>Words that name no work: an explanation.</summary>
    Remark,
}
