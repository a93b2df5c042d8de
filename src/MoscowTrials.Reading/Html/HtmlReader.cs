using System.Collections.Immutable;
using MoscowTrials.Reading.Building;
using MoscowTrials.Reading.Plain;
using MoscowTrials.Reading.Wikitext;

namespace MoscowTrials.Reading.Html;

/// <summary>Reads HTML: pages of MediaWiki, as Parsoid or the parser before it writes them, and articles of any other site.</summary>
internal sealed class HtmlReader : IArticleReader
{
    public Article Read(SourceText source) => Read(source, new TextSpan(0, source.Text.Length));

    /// <remarks>A note that stands in another stretch counts as undefined.</remarks>
    public IEnumerable<Article> Read(SourceText source, IReadOnlyList<TextSpan> stretches)
    {
        foreach (var stretch in stretches)
            yield return Read(source, stretch) with { Stretch = stretch };
    }

    private static Article Read(SourceText source, TextSpan stretch)
    {
        var page = new HtmlPage(source.Text, HtmlParser.Parse(source.Text, stretch));
        var notes = new HtmlNotes(page);
        var numbered = new NumberedEntries(page, notes);
        var inline = new HtmlInline(page, notes, new MarkerScanner(numbered.Keys));
        var article = new ArticleBuilder(source);
        var list = new SourceList();
        var root = HtmlRoot.Find(page);
        var blocks = new HtmlBlocks(page, notes, inline, article, list, numbered) { SkipsMenus = HtmlRoot.IsMixed(page, root) };
        var heading = HtmlRoot.Title(page, root);
        if (heading >= 0)
            blocks.AddTitle(heading);
        var end = root < 0 ? page.Nodes.Length : page.Nodes[root].Next;
        blocks.Read(HtmlRoot.Begin(page, root, heading), end, SentenceKind.Prose, isBare: true);
        var (sections, sentences) = article.Finish();
        ImmutableArray<string> names =
            [.. new[] { blocks.Subject }.Concat(blocks.Bold ?? []).OfType<string>().Where(n => n.Length > 1).Distinct(StringComparer.Ordinal)];
        return new Article
        {
            Source = source,
            Format = ArticleFormat.Html,
            Title = article.Title ?? HtmlRoot.DocumentTitle(page) ?? PageTitle.Choose(PageTitle.OfFile(source.Path), names),
            SubjectNames = names,
            DeclaredLanguage = HtmlRoot.Language(page, root),
            Sections = sections,
            Sentences = sentences,
            Suppressions = SuppressionReader.Read(page.Comments, source.Text, sentences),
            // A broken page may number its notes twice; a marker names the first.
            Sources = MarkCounts.AddOthers(
                [.. notes.Sources(inline.Entry).Concat(numbered.Sources).Concat(list.Sources).DistinctBy(s => s.Key, StringComparer.Ordinal)],
                notes.Markers, sentences),
        };
    }
}
