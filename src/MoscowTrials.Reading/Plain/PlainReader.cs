namespace MoscowTrials.Reading.Plain;

/// <summary>Reads plain renderings of pages, and any other plain text.</summary>
internal sealed class PlainReader : IArticleReader
{
    /// <summary>Plain text is what every file can be read as.</summary>
    public bool Accepts(SourceText source) => true;

    public Article Read(SourceText source)
    {
        var blocks = new BlockScanner(source).Scan();
        var outline = Outline.Of(source, blocks);
        new ReferenceFinder(source, blocks, outline).Mark();
        var entries = new SourceEntries(source);
        var sources = entries.Read(blocks, outline.Roles, NoteWords.First(source.Text));
        var body = new BodyBuilder(source, new MarkerScanner(entries.Keys));
        body.Read(blocks, outline.Roles);
        return new Article
        {
            Source = source,
            Format = ArticleFormat.Plain,
            Title = body.Title ?? FileTitle(source.Path),
            Sections = body.Sections,
            Sentences = body.Sentences,
            Sources = sources,
        };
    }

    private static string FileTitle(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }
}
