using MoscowTrials.Reading.Plain;

namespace MoscowTrials.Reading.Markdown;

/// <summary>Finds the pieces of markup within a paragraph, a heading or a cell, in time that grows with its length.</summary>
/// <param name="page">What the rest of the page defines.</param>
/// <param name="text">The text.</param>
internal sealed class InlineParser(MarkdownPage page, string text)
{
    /// <summary>Brackets that can be open at a time; more are text.</summary>
    private const int MostOpen = 500;

    /// <summary>Units of an address, a tag or what stands in braces.</summary>
    private const int LongestTail = 2_000;

    private readonly List<Piece> _pieces = [];
    private readonly List<Opener> _open = [];
    private readonly Emphasis _emphasis = new(text);
    private readonly CodeSpans _code = new(text);
    private readonly SignSearch _search = new(text);

    /// <param name="Kind">A link, an image or a note.</param>
    /// <param name="At">Where it begins.</param>
    /// <param name="Content">Where its content begins.</param>
    /// <param name="Emphasis">Signs of emphasis before it.</param>
    private readonly record struct Opener(char Kind, int At, int Content, int Emphasis);

    /// <summary>The pieces in order; one may hold others.</summary>
    public List<Piece> Parse()
    {
        for (var at = 0; at < text.Length;)
            at = ReadAt(at);
        _emphasis.Resolve(0, _pieces);
        _pieces.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        return _pieces;
    }

    private int ReadAt(int at)
    {
        switch (text[at])
        {
            case '\\' when at + 1 < text.Length && text[at + 1] == '[' && Marker(at + 1, "\\]") is var end and > 0:
                return end;
            case '\\' when at + 1 < text.Length && (char.IsAsciiLetterOrDigit(text[at + 1]) || text[at + 1] is ' ' or > '~'):
                return at + 1;
            case '\\':
                Add(PieceKind.Sign, at, at + 1);
                // What follows is text, but a line's end.
                return at + 1 < text.Length && text[at + 1] == '\n' ? at + 1 : at + 2;
            case '\n':
                Add(PieceKind.Break, at, at + 1);
                return at + 1;
            case '`':
                return ReadCode(at);
            case '<':
                return ReadAngle(at);
            case '!' or '^' when At(at + 1) == '[' && (text[at] == '!' || At(at + 2) != '^'):
                return Open(text[at], at, at + 2);
            case '[' when At(at + 1) == '^' && NoteLabel(at) is var end and > 0:
                _pieces.Add(new Piece(PieceKind.NoteMark, at, end, at + 2, end - 1));
                return end;
            case '[':
                return Open('[', at, at + 1);
            case ']':
                return Close(at);
            case '*' or '_' or '~' or '^' or '=':
                return _emphasis.Add(at);
            case '@':
                return ReadNamed(at);
            case '$':
                return InlineFormula.Read(text, at, _search, _pieces);
            case '{':
                return ReadBraces(at);
            case ':':
                return ReadColon(at);
            case 'h' or 'w' when IsAddress(at):
                return EndOfAddress(at);
            default:
                return Next(at + 1);
        }
    }

    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create("\\\n`<!^[]*_~=@${:hw");

    private int Next(int at)
    {
        var next = text.AsSpan(at).IndexOfAny(Special);
        return next < 0 ? text.Length : at + next;
    }

    private int Open(char kind, int at, int content)
    {
        if (kind == '[' && At(at + 1) == '[' && WikiLink(at) is var end and > 0)
            return end;
        if (_open.Count < MostOpen)
            _open.Add(new Opener(kind, at, content, _emphasis.Count));
        return content;
    }

    // "[[Page]]" and "[[Page|words]]" of wikis kept in Markdown; but not "[[1]](#note)".
    private int WikiLink(int at)
    {
        var rest = text.AsSpan(at + 2, Math.Min(300, text.Length - at - 2));
        var close = rest.IndexOf("]]");
        if (close <= 0 || At(at + close + 4) is '(' or '['
            || rest[..close].IndexOfAny('[', ']', '\n') >= 0 || rest[..close].IndexOfAnyExceptInRange('0', '9') < 0)
            return 0;
        var bar = rest[..close].LastIndexOf('|');
        Add(PieceKind.Sign, at, at + 2 + bar + 1);
        Add(PieceKind.Sign, at + 2 + close, at + close + 4);
        return at + close + 4;
    }

    private int NoteLabel(int at)
    {
        var rest = text.AsSpan(at + 2, Math.Min(NoteParser.LongestLabel, text.Length - at - 2));
        var close = rest.IndexOf(']');
        return close <= 0 || rest[..close].IndexOfAny("[ \t\n") >= 0 ? 0 : at + close + 3;
    }

    private int Close(int at)
    {
        if (_open.Count == 0)
            return at + 1;
        var open = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (open.Kind == '^')
        {
            _emphasis.Resolve(open.Emphasis, _pieces);
            _pieces.Add(new Piece(PieceKind.InlineNote, open.At, at + 1, open.Content, at));
            return at + 1;
        }
        var end = LinkTail.Read(text, open.Content, at, page.Links, _search);
        if (open.Kind == '!')
        {
            if (end == 0)
                return at + 1;
            _pieces.Add(new Piece(PieceKind.Image, open.At, Attributes(end), open.Content, at));
            return Attributes(end);
        }
        if (end == 0 && Part(open.Content, at) is { IsEmpty: false } key)
        {
            _pieces.Add(new Piece(PieceKind.PartReference, open.At, at + 1, key.Start, key.End));
            return at + 1;
        }
        if (end == 0 && page.IsCitation(text.AsSpan(open.Content, at - open.Content)))
        {
            _pieces.Add(new Piece(PieceKind.Citation, open.At, at + 1, open.Content, at));
            return at + 1;
        }
        if (end > 0 && At(at + 1) == '(' && At(at + 2) == '#' && Marker(open.At, "]", at + 1, end) is var marked and > 0)
            return marked;
        if (end == 0 && Marker(open.At, "]") is var marker and > 0)
            return Math.Max(marker, at + 1);
        // "[words]{.class}" of Pandoc.
        if (end == 0 && Attributes(at + 1) is var attributes && attributes > at + 1)
            end = attributes;
        if (end == 0)
            return at + 1;
        _emphasis.Resolve(open.Emphasis, _pieces);
        Add(PieceKind.Sign, open.At, open.Content);
        Add(PieceKind.Sign, at, Attributes(end));
        return Attributes(end);
    }

    /// <summary>Reads a marker as plain text has them; one past it, or 0.</summary>
    /// <param name="at">Its opening bracket.</param>
    /// <param name="close">How it is closed.</param>
    /// <param name="link">Where the words of a link end, if it is one.</param>
    /// <param name="end">One past the link.</param>
    private int Marker(int at, string close, int link = 0, int end = 0)
    {
        var rest = text.AsSpan(at, Math.Min(100, text.Length - at));
        if (link == 0)
        {
            var found = rest.IndexOf(close);
            if (found < 2)
                return 0;
            (link, end) = (at + found + close.Length, at + found + close.Length);
        }
        var words = text.AsSpan(at + 1, Math.Max(0, link - at - 1 - close.Length)).Trim("[]\\ ");
        if (words.IsEmpty || words.Length > 80)
            return 0;
        // The scanner wants to see what stands before the bracket.
        var before = at > 0 && text[at - 1] != '\\' ? text[at - 1] : at > 1 ? text[at - 2] : ' ';
        var written = $"{before}[{words}]";
        var marker = page.Scanner.Read(written, 1);
        if (marker.Kind == MarkerKind.None || marker.Length != words.Length + 2)
            return 0;
        var start = text[at] == '[' && at > 0 && text[at - 1] == '\\' ? at - 1 : at;
        _pieces.Add(new Piece(PieceKind.Marker, start, end, at + 1, link - close.Length));
        return end;
    }

    // "{#id .class key=value}" behind a heading, a picture, a link.
    private int Attributes(int at)
    {
        if (At(at) != '{' || At(at + 1) is not ('#' or '.' or ':' or '-' or (>= 'a' and <= 'z')))
            return at;
        var close = text.AsSpan(at, Math.Min(LongestTail, text.Length - at)).IndexOf('}');
        return close < 0 ? at : at + close + 1;
    }

    private int ReadAngle(int at)
    {
        var rest = text.AsSpan(at);
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            var close = _search.Next("-->", at + 4);
            var end = close < 0 ? EndOfLine(at) : close + 3;
            _pieces.Add(new Piece(PieceKind.Comment, at, end, at + 4, close < 0 ? end : close));
            return end;
        }
        if (_search.Next(">", at) < 0)
            return at + 1;
        var next = At(at + 1);
        var window = rest[1..Math.Min(rest.Length, LongestTail)];
        var stop = window.IndexOfAny(" \t\n<>");
        var isAddress = stop > 0 && window[stop] == '>' && (window[..stop].IndexOf('@') > 0 || (char.IsAsciiLetter(next) && window[..stop].IndexOf(':') > 0));
        if (isAddress)
        {
            // "<https://example.org>" shows the address.
            Add(PieceKind.Sign, at, at + 1);
            Add(PieceKind.Sign, at + 1 + stop, at + 2 + stop);
            return at + 2 + stop;
        }
        return HtmlTag.Read(text, at, LongestTail, _pieces);
    }

    // "[@fig:pier]", "[-@tbl:a]".
    private TextSpan Part(int from, int end)
    {
        if (from < end && text[from] == '-')
            from++;
        return from < end && text[from] == '@' && CitationKey.Length(text.AsSpan(from, end - from)) == end - from
            && page.PartOf(text.AsSpan(from + 1, end - from - 1)) is not null ? new TextSpan(from + 1, end) : default;
    }

    // "`<br>`{=html}" is meant for another format, whatever it is.
    private int ReadCode(int at)
    {
        var known = _pieces.Count;
        var end = _code.Read(at, _pieces);
        if (_pieces.Count == known || At(end) != '{' || At(end + 1) != '='
            || text.AsSpan(end, Math.Min(40, text.Length - end)).IndexOf('}') is not (var close and > 0))
            return end;
        _pieces[known] = new Piece(PieceKind.Hidden, at, end + close + 1);
        return end + close + 1;
    }

    private int ReadNamed(int at)
    {
        if ((at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '/' or '.' or '_'))
            || CitationKey.Length(text.AsSpan(at)) is not (var length and > 1))
            return at + 1;
        if (page.PartOf(text.AsSpan(at + 1, length - 1)) is not null && (_open.Count == 0 || _open[^1].Kind != '['))
        {
            _pieces.Add(new Piece(PieceKind.PartReference, at, at + length, at + 1, at + length));
            return at + length;
        }
        if (!page.IsWork(text.AsSpan(at + 1, length - 1)) || (_open.Count > 0 && _open[^1].Kind == '['))
            return at + length;
        var end = at + length;
        var rest = text.AsSpan(end, Math.Min(200, text.Length - end));
        if (rest is [' ', '[', ..] && rest.IndexOf(']') is var close and > 2
            && !rest[2..close].ContainsAny("[@\n") && At(end + close + 1) != '(')
        {
            _pieces.Add(new Piece(PieceKind.NamedCitation, at, end + close + 1, end + 2, end + close));
            return end + close + 1;
        }
        _pieces.Add(new Piece(PieceKind.NamedCitation, at, end, end, end));
        return end;
    }

    // "{{< figure >}}" of Hugo, "{% include %}" of Jekyll, "{{ site.name }}", "{expression}" of MDX, attributes.
    private int ReadBraces(int at)
    {
        if (InlineRole.Read(text, at, _code, _pieces) is var roleEnd and > 0)
            return roleEnd;
        var (close, isSure) = At(at + 1) switch
        {
            '{' => ("}}", true),
            '%' => ("%}", true),
            '#' or '.' or ':' or '/' => ("}", at > 0),
            // "## Heading {-}" has no number.
            '-' => ("}", at > 0 && At(at + 2) == '}'),
            _ => ("}", page.IsMdx),
        };
        if (!isSure || _search.Next(close, at) is not (var end and > 0) || end - at > LongestTail)
            return at + 1;
        Add(PieceKind.Hidden, at, end + close.Length);
        return end + close.Length;
    }

    // ":tada:"
    private int ReadColon(int at)
    {
        if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
            return at + 1;
        var window = text.AsSpan(at + 1, Math.Min(40, text.Length - at - 1));
        var end = window.IndexOfAnyExcept(EmojiName);
        if (end <= 1 || window[end] != ':' || !window[..end].ContainsAnyInRange('a', 'z') || char.IsLetterOrDigit(At(at + end + 2)))
            return at + 1;
        Add(PieceKind.Hidden, at, at + end + 2);
        return at + end + 2;
    }

    private static readonly System.Buffers.SearchValues<char> EmojiName =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_+-");

    private static readonly System.Buffers.SearchValues<char> AddressEnd = System.Buffers.SearchValues.Create(" \t\n<>()[]*`\"");

    private bool IsAddress(int at)
    {
        if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
            return false;
        var rest = text.AsSpan(at);
        return rest.StartsWith("http://", StringComparison.Ordinal) || rest.StartsWith("https://", StringComparison.Ordinal)
            || rest.StartsWith("www.", StringComparison.Ordinal);
    }

    private int EndOfAddress(int at)
    {
        var end = text.AsSpan(at).IndexOfAny(AddressEnd);
        return end < 0 ? text.Length : at + Math.Max(1, end);
    }

    private void Add(PieceKind kind, int start, int end) => _pieces.Add(new Piece(kind, start, end));

    private char At(int at) => at < text.Length ? text[at] : '\0';

    private int EndOfLine(int at)
    {
        var feed = text.AsSpan(at).IndexOf('\n');
        return feed < 0 ? text.Length : at + feed;
    }
}
