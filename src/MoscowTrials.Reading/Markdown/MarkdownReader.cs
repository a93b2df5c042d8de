using System.Collections.Immutable;
using MoscowTrials.Reading.Building;
using MoscowTrials.Reading.Plain;
using MoscowTrials.Reading.Wikitext;

namespace MoscowTrials.Reading.Markdown;

/// <summary>Reads Markdown: CommonMark with footnotes, tables, and the citations of Pandoc.</summary>
/// <param name="options">Says how files beside the article are read.</param>
internal sealed class MarkdownReader(ReadingOptions options) : IArticleReader
{
    public Article Read(SourceText source)
    {
        var head = FrontMatter.Read(source.Text);
        return Read(source, new TextSpan(0, source.Text.Length), head, HeadSettings.Read(source, head));
    }

    /// <remarks>A note or link that is defined in another stretch counts as undefined; so long a page has its notes in place.</remarks>
    public IEnumerable<Article> Read(SourceText source, IReadOnlyList<TextSpan> stretches)
    {
        var head = FrontMatter.Read(source.Text);
        var settings = HeadSettings.Read(source, head);
        foreach (var stretch in stretches)
            yield return Read(source, stretch, head, settings) with { Stretch = stretch };
    }

    private Article Read(SourceText source, TextSpan stretch, FrontMatter head, HeadSettings settings)
    {
        var text = stretch.In(source.Text).ToString();
        var mask = LineMask.Of(text, Math.Clamp(head.Span.End - stretch.Start, 0, text.Length));
        var masked = mask.Text;
        var document = BlockParse.Parse(masked);
        var works = BibliographyFiles.Read(source, head, options.Companions);
        var keys = new NoteKeys();
        var numbers = NumberedSources.Keys(document, text);
        foreach (var number in numbers)
            keys.Take(number);
        var page = new MarkdownPage(
            mask, source.Path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase), new MarkerScanner(numbers), numbers,
            new Notes(keys), new CitedWorks(works.Entries, works.IsComplete, keys));
        var article = new ArticleBuilder(source);
        var walker = new BlockWalker(source, masked, stretch.Start, page, article);
        walker.DefineNotes(document);
        var title = head.Find("title")?.Text;
        walker.Read(document, title);
        var (sections, sentences) = article.Finish();
        ImmutableArray<string> names = [.. (walker.Bold ?? []).Where(n => n.Length > 1).Distinct(StringComparer.Ordinal)];
        var sources = MarkCounts.AddOthers(
            page.Works.Sources([.. walker.Numbered, .. page.Notes.Sources()], walker.Listed), page.Markers, sentences);
        return new Article
        {
            Source = source,
            Format = ArticleFormat.Markdown,
            Title = title ?? article.Title ?? PageTitle.Choose(PageTitle.OfFile(source.Path), names),
            SubjectNames = names,
            DeclaredLanguage = head.Find("lang", "language", "trials.language")?.Text,
            Sections = sections,
            Sentences = sentences,
            Sources = sources,
            DeclaredMarkersCoverParagraph = settings.MarkersCoverParagraph,
            Dated = settings.Dated,
            Suppressions = [.. settings.Suppressions, .. SuppressionReader.Read(page.Comments, source.Text, sentences)],
            Problems = stretch.Start == 0 ? works.Problems.AddRange(settings.Problems) : works.Problems,
        };
    }
}
