using MoscowTrials.Claims.Sources.Written;

namespace MoscowTrials.Claims.Sources;

/// <summary>The kinds of works: what CSL calls them, and which one a work is.</summary>
public static class WorkTypes
{
    /// <summary>The name of the item type in CSL 1.0.2.</summary>
    public static string NameOf(WorkType type) => type switch
    {
        WorkType.Book => "book",
        WorkType.Chapter => "chapter",
        WorkType.ArticleJournal => "article-journal",
        WorkType.ArticleNewspaper => "article-newspaper",
        WorkType.ArticleMagazine => "article-magazine",
        WorkType.Webpage => "webpage",
        WorkType.EntryEncyclopedia => "entry-encyclopedia",
        WorkType.Thesis => "thesis",
        WorkType.Report => "report",
        WorkType.PaperConference => "paper-conference",
        WorkType.Map => "map",
        WorkType.MotionPicture => "motion_picture",
        WorkType.Broadcast => "broadcast",
        WorkType.Speech => "speech",
        WorkType.Patent => "patent",
        _ => "document",
    };

    /// <summary>Tells by what is known of a work what it is.</summary>
    /// <param name="work">The work, without its type.</param>
    /// <param name="isQuoted">Whether its title stands in quotation marks, as that of a part of something does.</param>
    internal static WorkType Guess(Work work, bool isQuoted)
    {
        if (!work.Isbns.IsEmpty || work.PublisherPlace is not null && work.Publisher is not null)
            return isQuoted && work.ContainerTitle is not null ? WorkType.Chapter : WorkType.Book;
        var inPeriodical = work.ContainerTitle is { } container && ReferenceWords.AreIn(ReferenceWords.Periodical, container.Text);
        if (work.Issn is not null || work.ContainerTitle is not null && (work.Volume is not null || work.Issue is not null
            || work.Doi is not null))
            return WorkType.ArticleJournal;
        if (inPeriodical && work.Issued?.Date.IsDay == true)
            return WorkType.ArticleNewspaper;
        // What a publisher printed is a book, though somebody put it on a page too.
        var isPrinted = work.Accessed is null && work.Issued is not null && !isQuoted && work.Publisher is not null
            && ReferenceWords.AreIn(ReferenceWords.Publisher, work.Publisher.Text);
        if ((work.Url is not null || work.Accessed is not null) && !isPrinted)
            return WorkType.Webpage;
        if (inPeriodical || isQuoted && work.ContainerTitle is not null && work.Issued is { Text.Length: > 5 })
            return WorkType.ArticleMagazine;
        if (work.Publisher is { } publisher && (ReferenceWords.AreIn(ReferenceWords.Publisher, publisher.Text) || !isQuoted
            && work.Issued is not null))
            return isQuoted && work.ContainerTitle is not null ? WorkType.Chapter : WorkType.Book;
        return WorkType.Document;
    }
}
