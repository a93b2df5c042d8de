namespace MoscowTrials.Reading.Wikitext;

/// <summary>Finds the pieces of markup in wikitext, and what stands in what.</summary>
/// <remarks>
/// One pass. Halves are paired as MediaWiki's preprocessor pairs them where a page is well formed. Where it is not, no half reaches past
/// the end of the reference it stands in or past the next heading, and a link not past the end of its paragraph, so that a forgotten
/// bracket costs a line and not the rest of the page. Nesting deeper than <see cref="MostOpen"/> is not paired, as MediaWiki does not
/// expand it: time and memory stay linear in the text.
/// </remarks>
internal sealed class MarkupParser
{
    /// <summary>Most brackets that can be open at a time; MediaWiki expands templates to a depth of 100.</summary>
    private const int MostOpen = 100;

    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create("{}[]<\n");

    private static readonly string[] Schemes =
        ["http://", "https://", "//", "mailto:", "ftp://", "news:", "irc://", "ircs://", "gopher://", "sftp://", "git://", "urn:", "tel:"];

    private readonly string _text;
    private readonly TextSpan _stretch;
    private readonly NodeList _nodes = new();
    private readonly List<Open> _open = [];
    private readonly TextSearch _search;

    /// <summary>Index in <see cref="_open"/> of the innermost reference, list of references or gallery; -1 outside.</summary>
    private int _barrier = -1;

    private MarkupParser(string text, TextSpan stretch)
    {
        _text = text;
        _stretch = stretch;
        _search = new TextSearch(text, stretch.End);
    }

    /// <summary>The pieces of markup in a stretch of the text, in the order of their beginnings.</summary>
    public static MarkupNode[] Parse(string text, TextSpan stretch)
    {
        var parser = new MarkupParser(text, stretch);
        parser.Run();
        return parser._nodes.ToArray();
    }

    private void Run()
    {
        var i = _stretch.Start;
        if (IsHeading(i))
            i++;
        while (true)
        {
            var next = i >= _stretch.End ? -1 : _text.AsSpan(i, _stretch.End - i).IndexOfAny(Special);
            var at = next < 0 ? _stretch.End : i + next;
            // The end of a reference comes before what stands behind it.
            if (_barrier >= 0 && at >= _open[_barrier].End)
            {
                i = Close(_barrier);
                continue;
            }
            if (next < 0)
                break;
            i = _text[at] switch
            {
                '{' => OpenBraces(at),
                '}' => CloseBraces(at),
                '[' => OpenBrackets(at),
                ']' => CloseBrackets(at),
                '<' => ReadTag(at),
                _ => EndLine(at),
            };
        }
        Abandon(0);
    }

    private int OpenBraces(int at)
    {
        var run = Run(at, '{');
        if (run < 2)
            return at + run;
        // "{{{{{1}}}|x}}": a template whose name is a parameter; the parameter is the inner one.
        var start = at;
        for (var left = run; left >= 2;)
        {
            var size = left == 3 ? 3 : 2;
            Push(new Open(MarkupKind.Template, _nodes.Add(MarkupKind.Template, start), size, 0));
            start += size;
            left -= size;
        }
        return at + run;
    }

    private int CloseBraces(int at)
    {
        var run = Run(at, '}');
        var end = at + run;
        while (run >= 2)
        {
            var top = _open.Count - 1;
            while (top >= 0 && _open[top].Kind is MarkupKind.Link or MarkupKind.ExternalLink)
                top--;
            if (top < 0 || _open[top].Kind != MarkupKind.Template)
                return end;
            Abandon(top + 1);
            var open = _open[top];
            var size = open.Size == 3 && run >= 3 ? 3 : 2;
            ref var node = ref _nodes[open.Node];
            // "{{{name}}": a brace too many before a template.
            node.Start += open.Size - size;
            node.Kind = size == 3 ? MarkupKind.Parameter : MarkupKind.Template;
            node.Content = node.Start + size;
            var close = end - run;
            _nodes.Finish(open.Node, close, close + size);
            _open.RemoveAt(top);
            run -= size;
        }
        return end;
    }

    private int OpenBrackets(int at)
    {
        if (At(at + 1) == '[')
        {
            Push(new Open(MarkupKind.Link, _nodes.Add(MarkupKind.Link, at), 2, 0));
            return at + 2;
        }
        var rest = _text.AsSpan(at + 1, _stretch.End - at - 1);
        foreach (var scheme in Schemes)
        {
            if (!rest.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                continue;
            Push(new Open(MarkupKind.ExternalLink, _nodes.Add(MarkupKind.ExternalLink, at), 1, 0));
            return at + 1 + scheme.Length;
        }
        return at + 1;
    }

    private int CloseBrackets(int at)
    {
        if (_open.Count == 0)
            return at + 1;
        var top = _open[^1];
        if (top.Kind == MarkupKind.Link && At(at + 1) == ']')
        {
            _nodes[top.Node].Content = _nodes[top.Node].Start + 2;
            _nodes.Finish(top.Node, at, at + 2);
            _open.RemoveAt(_open.Count - 1);
            return at + 2;
        }
        if (top.Kind == MarkupKind.ExternalLink)
        {
            _nodes[top.Node].Content = _nodes[top.Node].Start + 1;
            _nodes.Finish(top.Node, at, at + 1);
            _open.RemoveAt(_open.Count - 1);
        }
        return at + 1;
    }

    private int EndLine(int at)
    {
        while (_open.Count > 0 && _open[^1].Kind == MarkupKind.ExternalLink)
            Abandon(_open.Count - 1);
        if (At(at + 1) == '\n' || (At(at + 1) == '\r' && At(at + 2) == '\n'))
        {
            while (_open.Count > 0 && _open[^1].Kind is MarkupKind.Link or MarkupKind.ExternalLink)
                Abandon(_open.Count - 1);
        }
        if (_open.Count > 0 && _barrier < 0 && IsHeading(at + 1))
            Abandon(0);
        return at + 1;
    }

    private int ReadTag(int at)
    {
        if (StartsWith(at, "<!--"))
        {
            var close = _search.Next("-->", at + 4, isName: false);
            // MediaWiki hides the rest of the page behind a comment that is not closed; a line of it is enough.
            var end = close < 0 ? EndOfLine(at) : close + 3;
            _nodes.AddWhole(MarkupKind.Comment, at, end, at + 4, close < 0 ? end : close);
            return end;
        }
        var isClosing = At(at + 1) == '/';
        var name = at + (isClosing ? 2 : 1);
        var nameEnd = name;
        while (nameEnd < _stretch.End && (char.IsAsciiLetterOrDigit(_text[nameEnd]) || _text[nameEnd] == '-'))
            nameEnd++;
        var kind = nameEnd == name ? TagKind.None : TagTable.Find(_text.AsSpan(name, nameEnd - name));
        if (kind == TagKind.None)
            return at + 1;
        var (tagEnd, isEmpty, isFinished) = isClosing
            ? TagEnd.Closing(_text, nameEnd, _stretch.End) : TagEnd.Opening(_text, nameEnd, _stretch.End);
        // "if a <b": no tag; but an unfinished reference is no text either.
        if (!isFinished && kind != TagKind.Reference)
            return at + 1;
        switch (kind)
        {
            case TagKind.Literal or TagKind.Formula or TagKind.Hidden when !isClosing && !isEmpty:
                return ReadRaw(kind, at, tagEnd, _text[name..nameEnd]);
            case TagKind.Reference when !isClosing:
                return OpenContainer(MarkupKind.Reference, "</ref", at, tagEnd, isEmpty);
            case TagKind.ReferenceList when !isClosing:
                return OpenContainer(MarkupKind.ReferenceList, "</references", at, tagEnd, isEmpty);
            case TagKind.Gallery when !isClosing:
                return OpenContainer(MarkupKind.Gallery, "</gallery", at, tagEnd, isEmpty);
            case TagKind.Inline or TagKind.Break or TagKind.Block or TagKind.Quote:
                var index = _nodes.AddWhole(MarkupKind.Tag, at, tagEnd, tagEnd, tagEnd);
                _nodes[index].Tag = kind;
                _nodes[index].IsClosing = isClosing;
                return tagEnd;
            default:
                // A closing tag that closes nothing.
                _nodes.AddWhole(MarkupKind.Stray, at, tagEnd, tagEnd, tagEnd);
                return tagEnd;
        }
    }

    private int ReadRaw(TagKind kind, int at, int tagEnd, string name)
    {
        var close = _search.Next("</" + name, tagEnd, isName: true);
        if (close < 0)
        {
            _nodes.AddWhole(MarkupKind.Stray, at, tagEnd, tagEnd, tagEnd);
            return tagEnd;
        }
        var end = TagEnd.Closing(_text, close + name.Length + 2, _stretch.End).End;
        _nodes.AddWhole(kind switch
        {
            TagKind.Literal => MarkupKind.Literal,
            TagKind.Formula => MarkupKind.Formula,
            _ => MarkupKind.Hidden,
        }, at, end, tagEnd, close);
        return end;
    }

    private int OpenContainer(MarkupKind kind, string closing, int at, int tagEnd, bool isEmpty)
    {
        var limit = _barrier >= 0 ? _open[_barrier].End : _stretch.End;
        if (isEmpty || tagEnd >= limit)
        {
            _nodes.AddWhole(kind, at, tagEnd, tagEnd, tagEnd);
            return tagEnd;
        }
        var close = _search.Next(closing, tagEnd, isName: true);
        var contentEnd = close >= 0 && close <= limit ? close : -1;
        if (kind == MarkupKind.Reference)
            contentEnd = Unclosed.Reference(_text, _search, tagEnd, contentEnd, limit);
        if (contentEnd < 0)
        {
            // What follows a list that is not closed is read as ever.
            var end = kind == MarkupKind.Gallery ? Unclosed.Gallery(_text, tagEnd, limit) : tagEnd;
            _nodes.AddWhole(kind, at, end, tagEnd, end);
            return end;
        }
        var node = _nodes.Add(kind, at);
        _nodes[node].Content = tagEnd;
        _barrier = _open.Count;
        _open.Add(new Open(kind, node, 0, contentEnd));
        return tagEnd;
    }

    private int Close(int barrier)
    {
        Abandon(barrier + 1);
        var open = _open[barrier];
        _open.RemoveAt(barrier);
        _barrier = _open.FindLastIndex(o => o.End > 0);
        var end = At(open.End) == '<' && At(open.End + 1) == '/' ? EndOfClosingTag(open.End + 2) : open.End;
        _nodes.Finish(open.Node, open.End, end);
        return end;
    }

    private void Push(Open open)
    {
        if (_open.Count < MostOpen)
            _open.Add(open);
        else
            MakeStray(open);
    }

    private void Abandon(int from)
    {
        for (var i = _open.Count - 1; i >= from; i--)
        {
            if (_open[i].End == 0 && !Recover(_open[i]))
                MakeStray(_open[i]);
            else if (_open[i].End > 0)
                _nodes.Finish(_open[i].Node, Math.Min(_open[i].End, _stretch.End), Math.Min(_open[i].End, _stretch.End));
        }
        _open.RemoveRange(from, _open.Count - from);
        if (_barrier >= from)
            _barrier = _open.FindLastIndex(o => o.End > 0);
    }

    private void MakeStray(Open open)
    {
        ref var node = ref _nodes[open.Node];
        // A single bracket is text.
        var length = open.Kind == MarkupKind.ExternalLink ? 0 : open.Size;
        node.Kind = MarkupKind.Stray;
        node.End = node.Content = node.ContentEnd = node.Start + length;
        node.Next = open.Node + 1;
    }

    /// <summary>Ends a template or a picture that is not closed where it seems to.</summary>
    private bool Recover(Open open)
    {
        var limit = _barrier >= 0 ? Math.Min(_open[_barrier].End, _stretch.End) : _stretch.End;
        var end = open.Kind switch
        {
            MarkupKind.Template when open.Size == 2 => Unclosed.Template(_text, _nodes.All, open.Node, limit),
            MarkupKind.Link => Unclosed.File(_text, _nodes.All, open.Node, limit),
            _ => -1,
        };
        if (end >= 0)
            _nodes.End(open.Node, end);
        return end >= 0;
    }

    private bool IsHeading(int at) => HeadingLine.Read(_text, at, _stretch.End).Depth > 0;

    private char At(int at) => at < _stretch.End ? _text[at] : '\0';

    private int Run(int at, char c)
    {
        var end = at;
        while (end < _stretch.End && _text[end] == c)
            end++;
        return end - at;
    }

    private bool StartsWith(int at, string what) => _text.AsSpan(at, _stretch.End - at).StartsWith(what, StringComparison.Ordinal);

    private int EndOfLine(int at)
    {
        var feed = _text.AsSpan(at, _stretch.End - at).IndexOf('\n');
        return feed < 0 ? _stretch.End : at + feed;
    }

    private int EndOfClosingTag(int name)
    {
        while (char.IsAsciiLetter(At(name)))
            name++;
        return TagEnd.Closing(_text, name, _stretch.End).End;
    }

    /// <param name="Kind">What is open.</param>
    /// <param name="Node">Its node.</param>
    /// <param name="Size">Brackets of the opening half.</param>
    /// <param name="End">Where its content ends, where that is known; otherwise 0.</param>
    private readonly record struct Open(MarkupKind Kind, int Node, int Size, int End);
}
