using MoscowTrials.Claims.Sources.Resolving;

namespace MoscowTrials.Claims.Sources;

/// <summary>Finds which works of an article are one, told twice: in a note and in the bibliography, or in two notes.</summary>
public static class RepeatedWorks
{
    /// <summary>For each work the first one that is the same, by object; itself where none is.</summary>
    public static IReadOnlyDictionary<Work, Work> FirstOf(ArticleBibliography bibliography)
    {
        var index = new WorkIndex();
        var firsts = new Dictionary<Work, Work>(ReferenceEqualityComparer.Instance);
        foreach (var work in bibliography.Works)
        {
            var same = index.Same(work);
            firsts[work] = same is null ? work : firsts[same];
            index.Add(work);
        }
        return firsts;
    }

    /// <summary>
    /// The title of the book that bears a work's ISBN, made comparable: of a chapter that of its book; null where none is told.
    /// </summary>
    public static string? BookOf(Work work) =>
        (work.Type is WorkType.Chapter or WorkType.EntryEncyclopedia or WorkType.PaperConference
            ? work.ContainerTitle ?? work.Title : work.Title) is { } title
            ? NameFold.OfTitle(title.Text) : null;
}
