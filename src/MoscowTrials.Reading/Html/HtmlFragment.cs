using MoscowTrials.Reading.Building;
using MoscowTrials.Reading.Plain;

namespace MoscowTrials.Reading.Html;

/// <summary>Reads a piece of HTML that stands in an article of another format.</summary>
internal static class HtmlFragment
{
    private static readonly HashSet<string> NoKeys = [];

    /// <param name="text">The file.</param>
    /// <param name="span">The piece.</param>
    /// <param name="comments">Takes its comments.</param>
    /// <param name="article">Takes its sentences.</param>
    /// <param name="list">Takes the entries of bibliographies in it.</param>
    /// <param name="kind">What it stands in.</param>
    public static void Read(string text, TextSpan span, CommentList comments, ArticleBuilder article, SourceList list, SentenceKind kind)
    {
        var page = new HtmlPage(text, HtmlParser.Parse(text, span)) { Comments = comments };
        var notes = new HtmlNotes(page);
        var inline = new HtmlInline(page, notes, new MarkerScanner(NoKeys));
        new HtmlBlocks(page, notes, inline, article, list, new NumberedEntries(page, notes)).Read(0, page.Nodes.Length, kind, isBare: true);
    }
}
