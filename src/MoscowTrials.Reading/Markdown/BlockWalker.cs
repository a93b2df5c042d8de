using System.Collections.Immutable;
using Markdig.Extensions.DefinitionLists;
using Markdig.Syntax;
using MoscowTrials.Reading.Building;
using MoscowTrials.Reading.Html;
using Block = Markdig.Syntax.Block;
using TextShape = MoscowTrials.Reading.Plain.TextShape;

namespace MoscowTrials.Reading.Markdown;

/// <summary>Makes an article out of the blocks of a page.</summary>
/// <param name="source">The file.</param>
/// <param name="masked">What Markdig read.</param>
/// <param name="offset">Where that begins in the file.</param>
/// <param name="page">What parts of the page define for others.</param>
/// <param name="article">Takes the sentences.</param>
internal sealed class BlockWalker(SourceText source, string masked, int offset, MarkdownPage page, ArticleBuilder article)
{
    /// <summary>Words of the shortest caption: what is told of a badge has fewer.</summary>
    private const int LeastCaption = 3;

    /// <summary>What Pandoc writes before the caption of a table.</summary>
    private const string TableCaption = "Table: ";

    private readonly InlineWriter _inline = new(page);
    private readonly SourceList _list = new();
    private readonly ImmutableArray<Source>.Builder _numbered = ImmutableArray.CreateBuilder<Source>();
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);
    private bool _isFirst = true;
    private string? _title;

    /// <summary>Entries of lists that markers cite by number.</summary>
    public ImmutableArray<Source> Numbered => _numbered.ToImmutable();

    /// <summary>Entries of bibliographies and further reading.</summary>
    public ImmutableArray<Source> Listed => _list.Sources;

    /// <summary>The words that the first paragraph has in bold type: an article names its subject so.</summary>
    public IReadOnlyList<string>? Bold { get; private set; }

    /// <summary>Takes down what the footnotes of the page are, because a marker comes before its definition.</summary>
    public void DefineNotes(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is NoteBlock note)
                page.Notes.Define(note.Label, SpanOf(note), () => NoteText(note));
            else if (block is ContainerBlock inner)
                DefineNotes(inner);
        }
    }

    /// <summary>Reads the blocks of the page.</summary>
    /// <param name="document">The blocks.</param>
    /// <param name="title">The title that the head of the file gives, or null.</param>
    public void Read(MarkdownDocument document, string? title)
    {
        _title = title;
        Read(document, SentenceKind.Prose);
    }

    private void Read(ContainerBlock container, SentenceKind kind)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    ReadHeading(heading);
                    break;
                case ParagraphBlock paragraph:
                    ReadParagraph(paragraph, kind);
                    break;
                case DefinitionTerm term:
                    Add(_inline.Paragraph(Inline(term)), SentenceKind.ListItem);
                    break;
                case QuoteBlock quote:
                    Read(quote, IsAlert(quote) ? kind : SentenceKind.Quote);
                    break;
                case ListBlock list:
                    ReadList(list, kind);
                    break;
                case HtmlBlock html:
                    HtmlFragment.Read(source.Text, SpanOf(html), page.Comments, article, _list, kind);
                    break;
                case NoteBlock or LinkReferenceDefinitionGroup:
                    break;
                case ContainerBlock inner:
                    Read(inner, inner is DefinitionItem && kind == SentenceKind.Prose ? SentenceKind.ListItem : kind);
                    break;
            }
            _isFirst &= block is HtmlBlock;
        }
    }

    private void ReadHeading(HeadingBlock heading)
    {
        var text = _inline.Paragraph(Inline(heading));
        if (text.Length == 0)
            return;
        var words = text.Mapped.Text;
        if (heading.Level == 1 && _isFirst && article.Title is null && (_title is null || _title == words))
        {
            article.AddTitle(text);
            return;
        }
        if (_list.Open(words, heading.Level))
            article.AddHeading(text, heading.Level);
    }

    private void ReadParagraph(ParagraphBlock paragraph, SentenceKind kind)
    {
        if (page.Mask.Tables.TryGetValue(paragraph.Span.Start, out var drawn) && _list.IsBody)
            ReadTable(drawn);
        var lines = Lines(paragraph);
        if (lines.Count == 0)
            return;
        if (page.Mask.Captions.TryGetValue(paragraph.Span.Start, out var before))
        {
            lines[0] = new TextSpan(Math.Min(lines[0].Start + before, lines[0].End), lines[0].End);
            Add(_inline.Paragraph(InlineText.Of(lines, source.Text)), SentenceKind.Caption);
            return;
        }
        if (page.IsMdx && lines[0].In(source.Text) is var code
            && (code.StartsWith("import ", StringComparison.Ordinal) || code.StartsWith("export ", StringComparison.Ordinal)))
            return;
        if (!_list.IsBody)
        {
            ReadEntries(lines);
            return;
        }
        var delimiter = PipeTable.Delimiter(lines, source.Text);
        if (delimiter > 0)
        {
            PipeTable.Read(lines, delimiter, source.Text, cell => _inline.Paragraph(InlineText.Of([cell], source.Text)), article);
            return;
        }
        if (kind != SentenceKind.Quote && lines[0].In(source.Text) is ['[', '!', ..])
            lines.RemoveAt(0);
        if (lines.Count == 0)
            return;
        var isCaption = lines[0].In(source.Text).StartsWith(TableCaption, StringComparison.Ordinal);
        var lead = isCaption ? TableCaption.Length : ExampleMark(lines[0].In(source.Text));
        lines[0] = new TextSpan(lines[0].Start + lead, lines[0].End);
        LineBlock.Strip(lines, source.Text);
        var inline = InlineText.Of(lines, source.Text);
        if (Caption(inline) is { } caption)
        {
            Add(_inline.Paragraph(caption), SentenceKind.Caption);
            return;
        }
        var text = _inline.Paragraph(inline);
        Bold ??= text.Length > 0 ? [.. _inline.Bold] : null;
        Add(text, isCaption ? SentenceKind.Caption : kind);
    }

    // "(@label) An example": Pandoc numbers it through the page.
    private static int ExampleMark(ReadOnlySpan<char> line) =>
        line is ['(', '@', ..] && line.IndexOf(')') is var close and > 1 && close + 1 < line.Length && line[close + 1] == ' ' ? close + 2 : 0;

    private void ReadTable(TextTable table)
    {
        var writer = new TableWriter(article);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            writer.AddRow([.. table.Rows[i].Select(cell => new TableCell(i < table.Headers, 1, 1,
                _inline.Paragraph(InlineText.Of([.. cell.Select(piece => piece.Shift(offset))], source.Text))))]);
        }
    }

    private void Add(Paragraph text, SentenceKind kind)
    {
        if (!CodeWords.LeavesWords(text.Mapped.Text))
            return;
        if (kind == SentenceKind.Prose)
            article.AddProse(text);
        else if (kind == SentenceKind.ListItem)
            article.AddListItem(text);
        else
            article.Add(text, kind);
    }

    /// <summary>What is told of a picture that stands in a paragraph of its own; null where it is none, or a badge.</summary>
    private InlineText? Caption(InlineText text)
    {
        if (!text.Text.StartsWith("![", StringComparison.Ordinal))
            return null;
        if (new InlineParser(page, text.Text).Parse() is not [{ Kind: PieceKind.Image, Start: 0 } image, ..]
            || !text.Text.AsSpan(image.End).IsWhiteSpace())
            return null;
        var words = text.Text[image.Content..image.ContentEnd];
        return TextShape.CountWords(words, LeastCaption) < LeastCaption ? InlineText.Of([], source.Text)
            : InlineText.Of([text.ToSource(image.Content, image.ContentEnd)], source.Text);
    }

    private void ReadList(ListBlock list, SentenceKind kind)
    {
        foreach (var block in list)
        {
            if (block is not ListItemBlock item)
                continue;
            if (!_list.IsBody)
                ReadEntry(item, list.IsOrdered);
            // An admonition, which the mask made an item: its text is text.
            else if (source.Text[offset + item.Span.Start] is '!' or '?' or '=')
                Read(item, kind);
            else
                Read(WithoutBox(item), kind == SentenceKind.Quote ? kind : SentenceKind.ListItem);
        }
    }

    // "[x] done": the box of a task is no text.
    private ListItemBlock WithoutBox(ListItemBlock item)
    {
        if (item.Count > 0 && item[0] is ParagraphBlock { Lines.Count: > 0 } first)
        {
            ref var slice = ref first.Lines.Lines[0].Slice;
            if (slice.Length > 3 && source.Text.AsSpan(offset + slice.Start, 4) is ['[', ' ' or 'x' or 'X', ']', ' '])
                slice.Start += 4;
        }
        return item;
    }

    private void ReadEntry(ListItemBlock item, bool isOrdered)
    {
        var lines = new List<TextSpan>();
        Collect(item, lines);
        if (lines.Count == 0)
            return;
        var key = isOrdered ? NumberedSources.Key(item) : null;
        AddEntry(_inline.Entry(InlineText.Of(lines, source.Text)), SpanOf(item), key);
    }

    // A paragraph is an entry, unless each of its lines is numbered.
    private void ReadEntries(List<TextSpan> lines)
    {
        var entry = new List<TextSpan>();
        string? number = null;
        foreach (var line in lines)
        {
            var next = NumberedSources.Number(line.In(source.Text));
            if (next is not null)
            {
                AddEntry(entry, number);
                (entry, number) = ([], next);
                var close = source.Text.IndexOf(']', line.Start) + 1;
                entry.Add(new TextSpan(Math.Min(close, line.End), line.End));
                continue;
            }
            entry.Add(line);
        }
        AddEntry(entry, number);
    }

    private void AddEntry(List<TextSpan> lines, string? number)
    {
        if (lines.Count > 0)
            AddEntry(_inline.Entry(InlineText.Of(lines, source.Text)), new TextSpan(lines[0].Start, lines[^1].End), number);
    }

    private void AddEntry(EntryText entry, TextSpan span, string? number)
    {
        if (entry.Text.Length == 0 || span.IsEmpty)
            return;
        if (number is not null && page.Numbers.Contains(number) && _numbers.Add(number))
            _numbered.Add(entry.ToSource(number, SourceKind.Note, span));
        else
            _list.Add(entry, span);
    }

    private EntryText NoteText(NoteBlock note)
    {
        var lines = new List<TextSpan>();
        Collect(note, lines);
        return _inline.Entry(InlineText.Of(lines, source.Text));
    }

    private void Collect(ContainerBlock container, List<TextSpan> lines)
    {
        foreach (var block in container)
        {
            if (block is ParagraphBlock paragraph)
                lines.AddRange(Lines(paragraph));
            else if (block is ContainerBlock inner and not NoteBlock)
                Collect(inner, lines);
        }
    }

    // "> [!NOTE]": a remark in a box, not a quotation.
    private bool IsAlert(QuoteBlock quote) =>
        quote.Count > 0 && quote[0] is ParagraphBlock first && Lines(first) is [var line, ..] && line.In(source.Text) is ['[', '!', ..];

    private InlineText Inline(LeafBlock block) => InlineText.Of(Lines(block), source.Text);

    private List<TextSpan> Lines(LeafBlock block)
    {
        var lines = new List<TextSpan>();
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var slice = block.Lines.Lines[i].Slice;
            // Markdig puts blanks for tabs into lines of its own.
            if (ReferenceEquals(slice.Text, masked) && !slice.AsSpan().Trim(" \u200B").IsEmpty)
                lines.Add(new TextSpan(offset + slice.Start, offset + slice.End + 1));
        }
        return lines;
    }

    // Markdig's spans include their last unit.
    private TextSpan SpanOf(Block block)
    {
        var start = Math.Clamp(offset + block.Span.Start, 0, source.Text.Length);
        var end = Math.Clamp(offset + block.Span.End + 1, start, source.Text.Length);
        while (end > start && char.IsWhiteSpace(source.Text[end - 1]))
            end--;
        return new TextSpan(start, end);
    }
}
