using MoscowTrials.Claims.Sources;
using MoscowTrials.Reading;

namespace MoscowTrials.Rules.Auditing;

/// <summary>A work that markers lead to, by whatever notes and short forms; two that tell it in full alike are one.</summary>
/// <param name="Work">The work as it is told in full; null of a note from which none could be read.</param>
/// <param name="Entry">The entry or note that tells it.</param>
public sealed record CitedWork(Work? Work, Source Entry)
{
    /// <summary>What short forms call it that no entry tells in full: <c>Lund</c>, <c>Lund 1902</c>; null for all others.</summary>
    public string? ShortForm { get; init; }

    /// <summary>Author, year and title ("Lund 1902, Lights of the Coast"), or as many of them as are told; otherwise the entry's text.</summary>
    public string Name => Work is null ? ShortForm is null ? Entry.Text : ShortForm + " (told nowhere in full)"
        : Work.Title is { } title && Work.Creators.Any() ? $"{Work.ShortName}, {title}" : Work.ShortName;

    /// <summary>Whether a reader who looks something up in it needs to know the page.</summary>
    public bool HasPages => Work is { Type: WorkType.Book or WorkType.Thesis or WorkType.Report };
}
