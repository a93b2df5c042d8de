using System.Collections.Immutable;

namespace MoscowTrials.Reading.Plain;

/// <summary>Reads plain renderings of pages, and any other plain text.</summary>
internal sealed class PlainReader : IArticleReader
{
    private static readonly HashSet<string> NoKeys = [];

    public Article Read(SourceText source)
    {
        var parts = new Parts(source, new TextSpan(0, source.Text.Length), NoteWords.First(source.Text));
        return parts.ToArticle(parts.ReadBody(NoKeys), FileTitle(source.Path), parts.Sources);
    }

    public IEnumerable<Article> Read(SourceText source, IReadOnlyList<TextSpan> stretches)
    {
        var noteWord = NoteWords.First(source.Text);
        // The references of a text stand behind it, often in another stretch; without a bracket nothing cites them.
        var shared = new SharedSources();
        if (source.Text.Contains('[', StringComparison.Ordinal))
        {
            for (var i = 0; i < stretches.Count; i++)
                shared.Add(i, new Parts(source, stretches[i], noteWord).Sources);
        }
        var title = FileTitle(source.Path);
        for (var i = 0; i < stretches.Count; i++)
        {
            var parts = new Parts(source, stretches[i], noteWord);
            var body = parts.ReadBody(shared.Keys);
            title = i == 0 ? body.Title ?? title : title;
            var article = parts.ToArticle(body, title, parts.Sources);
            yield return article with { Sources = shared.For(i, article), Stretch = stretches[i] };
        }
    }

    private static string FileTitle(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }

    /// <summary>Blocks of a stretch with their roles, and the sources among them.</summary>
    private sealed class Parts
    {
        private readonly SourceText _source;
        private readonly List<Block> _blocks;
        private readonly BlockRole[] _roles;
        private readonly IReadOnlySet<string> _keys;

        public Parts(SourceText source, TextSpan stretch, string? noteWord)
        {
            _source = source;
            _blocks = new BlockScanner(source, stretch).Scan();
            var outline = Outline.Of(source, _blocks, hasTitle: stretch.Start == 0);
            new ReferenceFinder(source, _blocks, outline).Mark();
            _roles = outline.Roles;
            var entries = new SourceEntries(source);
            Sources = entries.Read(_blocks, _roles, noteWord);
            Faults = entries.Faults;
            _keys = entries.Keys;
        }

        public ImmutableArray<Source> Sources { get; }

        public ImmutableArray<SourceFault> Faults { get; }

        /// <param name="more">Keys of sources elsewhere in the file.</param>
        public BodyBuilder ReadBody(IReadOnlySet<string> more) =>
            new(_source, new MarkerScanner(more.Count == 0 ? _keys : _keys.Union(more).ToHashSet()), _blocks, _roles);

        public Article ToArticle(BodyBuilder body, string title, ImmutableArray<Source> sources) => new()
        {
            Source = _source,
            Format = ArticleFormat.Plain,
            Title = body.Title ?? title,
            Sections = body.Sections,
            Sentences = body.Sentences,
            Sources = sources,
            SourceFaults = Faults,
        };
    }
}
