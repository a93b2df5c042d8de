using MoscowTrials.Claims.Sources;
using MoscowTrials.Reading;

namespace MoscowTrials.Rules.Auditing;

/// <summary>A work that markers lead to, by whatever notes and short forms; two that tell it in full alike are one.</summary>
/// <param name="Work">The work as it is told in full; null of a note from which none could be read.</param>
/// <param name="Entry">The entry or note that tells it.</param>
public sealed record CitedWork(Work? Work, Source Entry)
{
    /// <summary>Author, year and title ("Lund 1902, Lights of the Coast"); of what names none of them the entry's text.</summary>
    public string Name => Work is null ? Entry.Text
        : Work.Title is { } title && Work.Creators.Any() ? $"{Work.ShortName}, {title}" : Work.ShortName;

    /// <summary>Whether a reader who looks something up in it needs to know the page.</summary>
    public bool HasPages => Work is { Type: WorkType.Book or WorkType.Thesis or WorkType.Report };
}
