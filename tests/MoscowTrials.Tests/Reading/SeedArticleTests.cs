using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Reading;

/// <summary>The article the project began with. The numbers are those of its annotation by hand: what is body, what is not, and what the
/// markers hang on.</summary>
public sealed class SeedArticleTests
{
    internal static Article Article { get; } =
        ArticleReader.Read("seeds/moscow-trials.txt", File.ReadAllBytes(RepositoryFiles.PathOf("seeds/moscow-trials.txt"))).Article!;

    [Fact]
    public void Body_and_references_are_told_apart()
    {
        Assert.Equal("Moscow Trials", Article.Title);
        Assert.Equal(
            [(SentenceKind.Heading, 10), (SentenceKind.Prose, 204), (SentenceKind.ListItem, 28), (SentenceKind.Caption, 3),
                (SentenceKind.Quote, 15)],
            Article.Sentences.CountBy(s => s.Kind).Select(c => (c.Key, c.Value)).OrderBy(c => c.Key));
        Assert.Equal([(SourceKind.Note, 44), (SourceKind.Bibliography, 16), (SourceKind.FurtherReading, 2)],
            Article.Sources.CountBy(s => s.Kind).Select(c => (c.Key, c.Value)).OrderBy(c => c.Key));
    }

    [Fact]
    public void Every_marker_names_a_note_and_every_note_is_cited()
    {
        var cited = Article.Sentences.SelectMany(s => s.Marks).Where(m => m.Kind == MarkKind.Citation).Select(m =>
            m.Key).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(Article.Sources.Where(s => s.Kind == SourceKind.Note).Select(s => s.Key).Order(StringComparer.Ordinal),
            cited.Order(StringComparer.Ordinal));
        Assert.Equal(6, Article.Sentences.Count(s => s.Marks.Any(m => m.Kind == MarkKind.CitationNeeded)));
    }
}
