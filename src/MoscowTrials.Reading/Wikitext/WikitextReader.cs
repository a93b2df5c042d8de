using System.Collections.Immutable;
using MoscowTrials.Reading.Building;

namespace MoscowTrials.Reading.Wikitext;

/// <summary>Reads the source of MediaWiki pages.</summary>
/// <param name="templates">Which template means what.</param>
internal sealed class WikitextReader(TemplateTable templates) : IArticleReader
{
    public Article Read(SourceText source) => Read(source, new TextSpan(0, source.Text.Length));

    /// <remarks>A reference that is defined in another stretch counts as undefined; so long a page has its notes in place.</remarks>
    public IEnumerable<Article> Read(SourceText source, IReadOnlyList<TextSpan> stretches)
    {
        foreach (var stretch in stretches)
            yield return Read(source, stretch) with { Stretch = stretch };
    }

    private Article Read(SourceText source, TextSpan stretch)
    {
        var page = new Page(source, MarkupParser.Parse(source.Text, stretch), templates);
        var references = new References(page);
        references.Collect();
        var inline = new InlineRenderer(page, references);
        var article = new ArticleBuilder(source);
        var sections = new SourceSection(page, inline);
        var fileTitle = PageTitle.OfFile(source.Path);
        var blocks = new BlockReader(page, inline, article, sections, fileTitle);
        blocks.Read(stretch);
        var (parts, sentences) = article.Finish();
        var comments = new CommentList();
        foreach (var node in page.Nodes)
        {
            if (node.Kind == MarkupKind.Comment)
                comments.Add(new TextSpan(node.Content, node.ContentEnd), new TextSpan(node.Start, node.End));
        }
        ImmutableArray<string> names =
            [.. new[] { blocks.Fields.Subject }.Concat(blocks.Bold ?? []).OfType<string>().Where(n => n.Length > 1).Distinct(StringComparer.Ordinal)];
        return new Article
        {
            Source = source,
            Format = ArticleFormat.Wikitext,
            Title = PageTitle.Choose(fileTitle, names),
            SubjectNames = names,
            Sections = parts,
            Sentences = sentences,
            Suppressions = SuppressionReader.Read(comments, source.Text, sentences),
            Sources = [.. references.Sources(inline.Entry, sentences), .. sections.Sources],
            SourceFaults = references.Faults,
        };
    }
}
