using MoscowTrials.Reading.Building;

namespace MoscowTrials.Reading.Wikitext;

/// <summary>Reads the lines of a page: headings, paragraphs, lists, tables, quotations, pictures.</summary>
internal sealed class BlockReader
{
    private readonly Page _page;
    private readonly InlineRenderer _inline;
    private readonly ArticleBuilder _article;
    private readonly SourceSection _sources;
    private readonly FieldReader _fields;
    private readonly TableReader _tables;
    private PageRange _paragraph;
    private int _quotes;
    private bool _isStart = true;

    public BlockReader(Page page, InlineRenderer inline, ArticleBuilder article, SourceSection sources, string title)
    {
        _page = page;
        _inline = inline;
        _article = article;
        _sources = sources;
        _fields = new FieldReader(page, inline, article, title);
        _tables = new TableReader(page, inline, article);
    }

    /// <summary>The infoboxes of the page.</summary>
    public FieldReader Fields => _fields;

    /// <summary>The words that the first paragraph has in bold type: an article names its subject so.</summary>
    public IReadOnlyList<string>? Bold { get; private set; }

    /// <summary>Reads a part of the page.</summary>
    public void Read(TextSpan stretch)
    {
        var lines = new LineReader(_page, stretch);
        while (lines.MoveNext())
            ReadLine(lines);
        EndParagraph();
    }

    private void ReadLine(LineReader lines)
    {
        var line = lines.Line.Trim(_page.Text);
        if (lines.Tag is { } tag)
        {
            EndParagraph();
            if (tag.Tag == TagKind.Quote)
                _quotes = Math.Max(0, _quotes + (tag.IsClosing ? -1 : 1));
            return;
        }
        if (lines.Gallery is { } gallery)
        {
            EndParagraph();
            ReadGallery(gallery);
            return;
        }
        if (lines.Template is { } template)
        {
            EndParagraph();
            if (_sources.IsBody && TemplateCall.RuleOf(_page, template)?.Kind == TemplateKind.Quote)
                AddQuote(template);
            else if (_sources.IsBody)
                _fields.Read(template);
            Settle();
            return;
        }
        if (line.IsEmpty)
        {
            EndParagraph();
            return;
        }
        if (!lines.IsLineStart)
        {
            Extend(line);
            return;
        }
        switch (_page.Text[line.Start])
        {
            case '=' when line.Span.In(_page.Text).IndexOfAnyExcept('=') < 0:
                EndParagraph();
                break;
            case '=' when HeadingLine.Read(_page.Text, line) is { Depth: > 0 } heading:
                EndParagraph();
                _isStart = true;
                _quotes = 0;
                var title = _inline.Paragraph(Range(heading.Title), InlineMode.Prose);
                if (title.Length > 0)
                {
                    if (_sources.Open(title.Mapped.Text, heading.Depth))
                        _article.AddHeading(title, heading.Depth);
                }
                Settle();
                break;
            case '*' or '#' or ';' or ':':
                EndParagraph();
                ReadListItem(line, lines);
                break;
            case '{' when line.Start + 1 < line.End && _page.Text[line.Start + 1] == '|':
                EndParagraph();
                _tables.Read(lines, line, _sources.IsBody);
                Settle();
                break;
            case '|' or '!' when IsDebris(line):
                EndParagraph();
                break;
            case '-' when line.Span.In(_page.Text).IndexOfAnyExcept('-') < 0:
                EndParagraph();
                break;
            default:
                Extend(line);
                break;
        }
    }

    // Of a table or a template that is not closed; "!Kung" is a word.
    private bool IsDebris(PageRange line) => _page.Text[line.Start] == '|' || line.End - line.Start < 2
        || !char.IsLetter(_page.Text[line.Start + 1])
        || line.Span.In(_page.Text) is var text && (text.Contains('|') || text.Contains("!!", StringComparison.Ordinal));

    private void ReadListItem(PageRange line, LineReader lines)
    {
        var at = line.Start;
        while (at < line.End && _page.Text[at] is '*' or '#' or ';' or ':' or ' ')
            at++;
        var signs = _page.Text.AsSpan(line.Start, at - line.Start);
        var item = Range(new TextSpan(at, line.End));
        // ":{|": a table that is set in.
        if (at + 1 < line.End && _page.Text[at] == '{' && _page.Text[at + 1] == '|')
        {
            _tables.Read(lines, item, _sources.IsBody);
            Settle();
            return;
        }
        if (_sources.Add(item))
            return;
        var text = _inline.Paragraph(item, InlineMode.Prose);
        if (signs.Trim().IndexOfAnyExcept(':') < 0)
        {
            if (!_isStart || !IsHatnote(item))
                _article.AddProse(text);
        }
        else
        {
            _article.AddListItem(text);
        }
        Settle();
    }

    // At the beginning of a section, ":''For other uses, see [[Adventure (disambiguation)]].''"
    private bool IsHatnote(PageRange line)
    {
        var text = line.Trim(_page.Text).Span.In(_page.Text);
        return text.StartsWith("''", StringComparison.Ordinal) && text.EndsWith("''", StringComparison.Ordinal)
            && text.Contains("[[", StringComparison.Ordinal) && text.Length > 3 && text[2] != '\'';
    }

    private void ReadGallery(PageRange gallery)
    {
        foreach (var line in TemplateCall.Split(_page, gallery, '\n'))
        {
            var parts = TemplateCall.Split(_page, line, '|');
            if (parts.Count < 2 || !_sources.IsBody)
                continue;
            // Options may stand before the caption, not behind it.
            var first = 1;
            while (first < parts.Count - 1 && FileOptions.IsOption(parts[first].Span.In(_page.Text)))
                first++;
            var caption = (parts[first] with { End = parts[^1].End }).Trim(_page.Text);
            if (!FileOptions.IsOption(caption.Span.In(_page.Text)))
                _article.Add(_inline.Paragraph(caption, InlineMode.Prose), SentenceKind.Caption);
        }
        Settle();
    }

    private void Extend(PageRange line) => _paragraph = _paragraph.IsEmpty ? line : _paragraph with { End = line.End };

    private void EndParagraph()
    {
        if (_paragraph.IsEmpty)
            return;
        var range = _paragraph;
        _paragraph = default;
        _isStart = false;
        if (!_sources.IsBody)
        {
            _sources.AddParagraph(range);
            return;
        }
        var text = _inline.Paragraph(range, InlineMode.Prose);
        Bold ??= text.Length > 0 ? [.. _inline.Bold] : null;
        var side = _inline.TakeSide();
        Settle(side, isBefore: true);
        if (_quotes > 0)
            _article.Add(text, SentenceKind.Quote);
        else
            _article.AddProse(text);
        Settle(side, isBefore: false);
    }

    /// <summary>Adds what stood within the block that was read.</summary>
    private void Settle()
    {
        var side = _inline.TakeSide();
        if (!_sources.IsBody)
            return;
        Settle(side, isBefore: true);
        Settle(side, isBefore: false);
    }

    // Boxes and pictures stand at the beginning of the paragraph that they are written into, notes belong behind it.
    private void Settle(List<SideBlock> side, bool isBefore)
    {
        foreach (var block in side)
        {
            if (isBefore == (block.Kind == SideKind.Note))
                continue;
            if (block.Kind == SideKind.Infobox)
            {
                _fields.Read(block.Node);
                continue;
            }
            var text = _inline.Paragraph(block.Range.Trim(_page.Text), InlineMode.Prose);
            _article.Add(text, block.Kind == SideKind.Caption ? SentenceKind.Caption : SentenceKind.Note);
            // What stands in a caption stands in no paragraph.
            _inline.TakeSide();
        }
    }

    private void AddQuote(int node)
    {
        var call = TemplateCall.Read(_page, node);
        if (TemplateWriter.First(call.Rule?.Pattern, call) is not { } quoted)
            return;
        foreach (var paragraph in Paragraphs(quoted))
            _article.Add(_inline.Paragraph(paragraph, InlineMode.Prose), SentenceKind.Quote);
    }

    private IEnumerable<PageRange> Paragraphs(PageRange range)
    {
        var start = range.Start;
        while (start < range.End)
        {
            var next = _page.Text.IndexOf("\n\n", start, range.End - start, StringComparison.Ordinal);
            var end = next < 0 ? range.End : next;
            if (end > start)
                yield return Range(new TextSpan(start, end));
            start = end + 2;
        }
    }

    private PageRange Range(TextSpan span) => new(span.Start, span.End, _page.NodeAt(span.Start));
}
