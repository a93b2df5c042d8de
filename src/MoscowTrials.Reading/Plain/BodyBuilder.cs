using System.Collections.Immutable;

namespace MoscowTrials.Reading.Plain;

/// <summary>Makes sections and sentences out of the blocks of the body.</summary>
internal sealed class BodyBuilder(SourceText source, MarkerScanner markers)
{
    private readonly ImmutableArray<Section>.Builder _sections = ImmutableArray.CreateBuilder<Section>();
    private readonly ImmutableArray<Sentence>.Builder _sentences = ImmutableArray.CreateBuilder<Sentence>();
    private readonly List<(int Depth, int Section)> _open = [];
    private readonly Dictionary<string, string> _markTexts = [];
    private int _paragraph;

    /// <summary>The title, or null where the file has none.</summary>
    public string? Title { get; private set; }

    public ImmutableArray<Section> Sections => _sections.DrainToImmutable();

    public ImmutableArray<Sentence> Sentences => _sentences.DrainToImmutable();

    public void Read(List<Block> blocks, BlockRole[] roles)
    {
        _sections.Add(new Section(0, null, "", []));
        // The paragraph after the one at hand tells whether its quotation goes on.
        (int Block, Paragraph Text)? ahead = null;
        var carried = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (roles[i] is BlockRole.Dropped or BlockRole.Note or BlockRole.Bibliography or BlockRole.FurtherReading)
                continue;
            var text = ahead is { } read && read.Block == i ? read.Text : Paragraph.Of(CleanText.Of(source, blocks[i].Content, markers));
            ahead = null;
            if (text.Length == 0)
                continue;
            if (roles[i] != BlockRole.Prose)
            {
                carried = false;
                AddOther(text, roles[i], blocks[i].Depth);
                continue;
            }
            var goesOn = false;
            if (text.Quotations.Unclosed >= 0 || (carried && !text.Quotations.HasMarks))
            {
                var next = i + 1;
                while (next < blocks.Count && roles[next] == BlockRole.Dropped)
                    next++;
                if (next < blocks.Count && roles[next] == BlockRole.Prose)
                {
                    ahead = (next, Paragraph.Of(CleanText.Of(source, blocks[next].Content, markers)));
                    goesOn = ahead.Value.Text.ContinuesQuotation;
                }
            }
            var before = carried;
            var region = new QuotedRegions(text, before, goesOn);
            AddSentences(text, text.Sentences(), sentence => region.Holds(sentence) ? SentenceKind.Quote : SentenceKind.Prose);
            carried = goesOn;
        }
    }

    private void AddOther(Paragraph text, BlockRole role, int depth)
    {
        switch (role)
        {
            case BlockRole.Title:
                Title = text.Mapped.Text;
                AddSentences(text, text.Whole, _ => SentenceKind.Heading);
                break;
            case BlockRole.Heading:
                OpenSection(text.Mapped.Text, depth);
                AddSentences(text, text.Whole, _ => SentenceKind.Heading);
                break;
            case BlockRole.Caption:
                AddSentences(text, text.Sentences(), _ => SentenceKind.Caption);
                break;
            default:
                AddSentences(text, text.ListItemSentences(), _ => SentenceKind.ListItem);
                break;
        }
    }

    /// <summary>Opens a section; only marked headings tell their depth, bare ones all stand at the top.</summary>
    private void OpenSection(string title, int depth)
    {
        while (_open.Count > 0 && _open[^1].Depth >= depth)
            _open.RemoveAt(_open.Count - 1);
        int? parent = _open.Count == 0 ? null : _open[^1].Section;
        ImmutableArray<string> path = parent is { } index ? [.. _sections[index].Path, title] : [title];
        _sections.Add(new Section(_sections.Count, parent, title, path));
        _open.Add((depth, _sections.Count - 1));
    }

    private void AddSentences(Paragraph text, ImmutableArray<TextSpan> spans, Func<TextSpan, SentenceKind> kind)
    {
        var mark = 0;
        for (var i = 0; i < spans.Length; i++)
        {
            var span = spans[i];
            var first = mark;
            while (mark < text.Marks.Count && (text.Marks[mark].Position <= span.End || i == spans.Length - 1))
                mark++;
            _sentences.Add(new Sentence
            {
                Index = _sentences.Count,
                Kind = kind(span),
                Section = _sections.Count - 1,
                Paragraph = _paragraph,
                Mapped = text.Mapped.Slice(span),
                Marks = Marks(text, first, mark, span),
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
            marks.Add(new Mark(mark.Kind, MarkText(mark), mark.Key, Math.Clamp(mark.Position - span.Start, 0, span.Length), mark.Span));
        }
        return marks.MoveToImmutable();
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
