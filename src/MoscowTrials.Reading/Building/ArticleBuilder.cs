using System.Collections.Immutable;

namespace MoscowTrials.Reading.Building;

/// <summary>Makes sections and sentences out of the blocks of a page, which a reader hands over in order.</summary>
/// <param name="source">The file.</param>
internal sealed class ArticleBuilder(SourceText source)
{
    private readonly ImmutableArray<Section>.Builder _sections = Lead();
    private readonly ImmutableArray<Sentence>.Builder _sentences = ImmutableArray.CreateBuilder<Sentence>();
    private readonly List<(int Depth, int Section)> _open = [];
    private readonly Dictionary<string, string> _markTexts = [];
    private Paragraph? _waiting;
    private bool _carried;
    private int _paragraph;

    /// <summary>The title, or null where none was added.</summary>
    public string? Title { get; private set; }

    /// <summary>Adds the article's title.</summary>
    public void AddTitle(Paragraph text)
    {
        Title = text.Mapped.Text;
        Add(text, text.Whole, SentenceKind.Heading);
    }

    /// <summary>Opens a section.</summary>
    /// <param name="text">Its heading.</param>
    /// <param name="depth">Its depth; one that is smaller or the same ends the sections before it.</param>
    public void AddHeading(Paragraph text, int depth)
    {
        Flush(goesOn: false);
        while (_open.Count > 0 && _open[^1].Depth >= depth)
            _open.RemoveAt(_open.Count - 1);
        int? parent = _open.Count == 0 ? null : _open[^1].Section;
        var title = text.Mapped.Text;
        ImmutableArray<string> path = parent is { } index ? [.. _sections[index].Path, title] : [title];
        _sections.Add(new Section(_sections.Count, parent, title, path));
        _open.Add((depth, _sections.Count - 1));
        Add(text, text.Whole, SentenceKind.Heading);
    }

    /// <summary>Adds a paragraph of running text. It waits for the next block, which tells whether its quotation goes on.</summary>
    public void AddProse(Paragraph text)
    {
        if (text.Length == 0)
            return;
        var isOpen = _waiting is { } before && (before.Quotations.Unclosed >= 0 || (_carried && !before.Quotations.HasMarks));
        Flush(isOpen && text.ContinuesQuotation);
        _waiting = text;
    }

    /// <summary>Adds a list item.</summary>
    public void AddListItem(Paragraph text) => Add(text, text.ListItemSentences(), SentenceKind.ListItem);

    /// <summary>Adds text of another kind, sentence by sentence.</summary>
    /// <param name="text">The text; nothing is added where it is empty.</param>
    /// <param name="kind">What it stands in.</param>
    /// <param name="label">What it is filed under, where it is a cell or a field.</param>
    public void Add(Paragraph text, SentenceKind kind, FieldLabel? label = null) =>
        Add(text, label is null ? text.Sentences() : text.Whole, kind, label);

    /// <summary>What was added; nothing can be added after it.</summary>
    public (ImmutableArray<Section> Sections, ImmutableArray<Sentence> Sentences) Finish()
    {
        Flush(goesOn: false);
        return (_sections.DrainToImmutable(), _sentences.DrainToImmutable());
    }

    private static ImmutableArray<Section>.Builder Lead()
    {
        var sections = ImmutableArray.CreateBuilder<Section>();
        sections.Add(new Section(0, null, "", []));
        return sections;
    }

    private void Flush(bool goesOn)
    {
        if (_waiting is { } text)
        {
            var region = new QuotedRegions(text, _carried, goesOn);
            Append(text, text.Sentences(), sentence => region.Holds(sentence) ? SentenceKind.Quote : SentenceKind.Prose, null);
        }
        _waiting = null;
        _carried = goesOn;
    }

    private void Add(Paragraph text, ImmutableArray<TextSpan> spans, SentenceKind kind, FieldLabel? label = null)
    {
        if (text.Length == 0)
            return;
        Flush(goesOn: false);
        Append(text, spans, _ => kind, label);
    }

    private void Append(Paragraph text, ImmutableArray<TextSpan> spans, Func<TextSpan, SentenceKind> kind, FieldLabel? label)
    {
        int mark = 0, link = 0;
        for (var i = 0; i < spans.Length; i++)
        {
            var span = spans[i];
            var first = mark;
            while (mark < text.Marks.Count && (text.Marks[mark].Position <= span.End || i == spans.Length - 1))
                mark++;
            while (link < text.Links.Count && text.Links[link].Span.Start < span.Start)
                link++;
            var firstLink = link;
            while (link < text.Links.Count && text.Links[link].Span.End <= span.End)
                link++;
            _sentences.Add(new Sentence
            {
                Index = _sentences.Count,
                Kind = kind(span),
                Section = _sections.Count - 1,
                Paragraph = _paragraph,
                Mapped = text.Mapped.Slice(span),
                Marks = Marks(text, first, mark, span),
                Links = Links(text, firstLink, link, span),
                Label = label,
            });
        }
        _paragraph++;
    }

    private ImmutableArray<Mark> Marks(Paragraph text, int first, int end, TextSpan span)
    {
        if (first == end)
            return [];
        var marks = ImmutableArray.CreateBuilder<Mark>(end - first);
        for (var i = first; i < end; i++)
        {
            var mark = text.Marks[i];
            var position = Math.Clamp(mark.Position - span.Start, 0, span.Length);
            marks.Add(new Mark(mark.Kind, mark.Text ?? MarkText(mark), mark.Key, position, mark.Span, mark.Locator));
        }
        return marks.MoveToImmutable();
    }

    private static ImmutableArray<PageLink> Links(Paragraph text, int first, int end, TextSpan span)
    {
        if (first == end)
            return [];
        var links = ImmutableArray.CreateBuilder<PageLink>(end - first);
        for (var i = first; i < end; i++)
            links.Add(text.Links[i] with { Span = text.Links[i].Span.Shift(-span.Start) });
        return links.MoveToImmutable();
    }

    // The same few markers stand in an article again and again: one string for each.
    private string MarkText(PlacedMark mark)
    {
        var text = mark.Span.In(source.Text);
        var lookup = _markTexts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(text, out var known))
            _markTexts.Add(known = text.ToString(), known);
        return known;
    }
}
