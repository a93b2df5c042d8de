namespace MoscowTrials.Reading.Wikitext;

/// <summary>Parts a page into lines; a line end within a piece of markup ends none.</summary>
/// <remarks>A tag that begins or ends a paragraph, and a gallery, stand alone.</remarks>
internal sealed class LineReader(Page page, TextSpan stretch)
{
    private int _at = stretch.Start;
    private int _feed = -1;
    private int _node = page.NodeAt(stretch.Start);
    private bool _isMiddle;
    private (int At, int Node) _before;

    /// <summary>The line, without its line feed.</summary>
    public PageRange Line { get; private set; }

    /// <summary>Whether the line begins where a line of the file does, so that its first signs count.</summary>
    public bool IsLineStart { get; private set; }

    /// <summary>The tag that stands here instead of a line, or null.</summary>
    public MarkupNode? Tag { get; private set; }

    /// <summary>The content of the gallery that stands here instead of a line, or null.</summary>
    public PageRange? Gallery { get; private set; }

    /// <summary>Index of the block quotation or infobox that stands here instead of a line, or null.</summary>
    public int? Template { get; private set; }

    /// <summary>One past the last unit of what stands here.</summary>
    public int End => Math.Min(_at, stretch.End);

    /// <summary>Goes back, so that the next line is the current one again.</summary>
    public void Unread()
    {
        (_at, _node) = _before;
        _feed = -1;
    }

    /// <summary>Goes on to the next line.</summary>
    public bool MoveNext()
    {
        (Tag, Gallery, Template, IsLineStart) = (null, null, null, !_isMiddle);
        if (_at >= stretch.End)
            return false;
        int start = _at, first = _node;
        _before = (_at, _node);
        while (true)
        {
            // What was found stays found: a line may hold any number of pieces of markup.
            if (_feed < _at)
                _feed = page.Text.AsSpan(_at, stretch.End - _at).IndexOf('\n') is var feed and >= 0 ? _at + feed : stretch.End;
            var stop = _feed;
            while (_node < page.Nodes.Length && page.Nodes[_node].Start < _at)
                _node++;
            if (_node >= page.Nodes.Length || page.Nodes[_node].Start > stop || (page.Nodes[_node].Start == stop && stop < stretch.End))
            {
                Line = new PageRange(start, stop, first);
                _at = stop + 1;
                _isMiddle = false;
                return true;
            }
            ref readonly var node = ref page.Nodes[_node];
            var isTemplate = node.Kind == MarkupKind.Template
                && TemplateCall.RuleOf(page, _node)?.Kind is TemplateKind.Quote or TemplateKind.Infobox;
            if (isTemplate || node.Kind == MarkupKind.Gallery || node.Kind == MarkupKind.Tag && node.Tag is TagKind.Block or TagKind.Quote)
            {
                if (node.Start > start)
                {
                    // What stands before it is a line of its own.
                    Line = new PageRange(start, node.Start, first);
                    _at = node.Start;
                    _isMiddle = true;
                    return true;
                }
                Line = new PageRange(node.Start, node.Start, _node);
                if (isTemplate)
                    Template = _node;
                else if (node.Kind == MarkupKind.Gallery)
                    Gallery = page.ContentOf(_node);
                else
                    Tag = node;
                _at = node.End;
                _node = node.Next;
                // What follows a tag on its line begins a block too.
                _isMiddle = false;
                if (_at < stretch.End && page.Text[_at] == '\n')
                    _at++;
                return true;
            }
            _at = Math.Max(_at, Math.Min(node.End, stretch.End));
            _node = node.Next;
            // A comment with a line of its own takes its line end with it.
            if (node.Kind == MarkupKind.Comment && node.Start == start && _at < stretch.End && page.Text[_at] == '\n')
            {
                start = ++_at;
                first = _node;
                if (_at >= stretch.End)
                {
                    Line = new PageRange(start, start, first);
                    return true;
                }
            }
        }
    }
}
