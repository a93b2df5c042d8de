using System.Buffers;
using System.Collections.Immutable;

namespace MoscowTrials.Reading.Building;

/// <summary>Collects the readable text of a paragraph out of markup, with the markers and links in it.</summary>
/// <remarks>
/// White space becomes a single space, none at the ends. Where something was left out, the space before a stop goes too, and so do
/// brackets that held nothing else: what is read is what a page would show without it.
/// </remarks>
internal sealed class TextCollector
{
    private static readonly SearchValues<char> Spaces = SearchValues.Create(
        "\t\r\n\v\f\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000"
        + "\u200B\u200C\u200E\u200F\u2060\uFEFF\u00AD");

    private readonly MappedText.Builder _text = new();
    private readonly List<PlacedMark> _marks = [];
    private readonly List<PageLink> _links = [];
    private readonly List<SourceAccent> _accents = [];
    private TextSpan _space;
    private int _end;
    private int _linkStart = -1;
    private int _italicStart = -1;
    private bool _isSeparated;
    private char _last;
    private After _after;

    /// <summary>What stood at the end of the text and was taken out of it.</summary>
    private enum After : byte
    {
        Text,
        Dropped,
        Mark,
    }

    /// <summary>Units collected so far, without white space at the end.</summary>
    public int Length => _text.Length;

    /// <summary>The last character, or 0 at the beginning.</summary>
    public char Last => _last;

    /// <summary>Adds a stretch copied from the file at <paramref name="source"/>.</summary>
    public void Add(ReadOnlySpan<char> text, int source)
    {
        while (!text.IsEmpty)
        {
            var next = NextSpace(text);
            if (next != 0)
            {
                var run = next < 0 ? text : text[..next];
                Append(run, source, run.Length);
                text = text[run.Length..];
                source += run.Length;
                continue;
            }
            if (text[0] is '\u200B' or '\u200C' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u00AD')
            {
                text = text[1..];
                source++;
                continue;
            }
            var end = 1;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
                end++;
            AddSpace(new TextSpan(source, source + end));
            text = text[end..];
            source += end;
        }
    }

    /// <summary>Adds text that stands for a stretch of the file without being a copy of it.</summary>
    public void AddReplacement(ReadOnlySpan<char> text, TextSpan source)
    {
        if (text.IsEmpty)
            return;
        var trimmed = text.Trim();
        if (char.IsWhiteSpace(text[0]))
            AddSpace(source);
        if (trimmed.IsEmpty)
            return;
        Append(trimmed, source.Start, source.Length);
        if (char.IsWhiteSpace(text[^1]))
            AddSpace(source);
    }

    /// <summary>Adds a space that stands for a stretch of the file: a line end, a tag that breaks a line.</summary>
    public void AddSpace(TextSpan source)
    {
        if (_space.IsEmpty)
            _space = source;
    }

    /// <summary>Parts what was added from what follows: by a semicolon, unless nothing follows or it is in brackets.</summary>
    public void AddSeparator(TextSpan source)
    {
        AddSpace(source);
        _isSeparated |= char.IsLetterOrDigit(_last) || _last is ')' or '"' or '.' or '”' or '\'' or '%';
    }

    /// <summary>Tells that something was left out here.</summary>
    public void Drop()
    {
        if (_after == After.Text)
            _after = After.Dropped;
    }

    /// <summary>Adds a marker.</summary>
    public void AddMark(MarkKind kind, string text, string key, string? locator, TextSpan source)
    {
        _marks.Add(new PlacedMark(kind, text, key, locator, source, _text.Length));
        if (_space.IsEmpty && Stops(_last))
            _space = source;
        _after = After.Mark;
    }

    /// <summary>Gives the last marker the page that stands behind it, where it has none of its own.</summary>
    public void SetLocator(string locator)
    {
        if (_marks.Count > 0 && _marks[^1].Kind == MarkKind.Citation)
            _marks[^1] = _marks[^1] with { Locator = _marks[^1].Locator ?? locator };
    }

    /// <summary>Begins a link with what is added next.</summary>
    public void BeginLink() => _linkStart = -1;

    /// <summary>Ends the link that was begun last.</summary>
    public void EndLink(string target)
    {
        if (_linkStart >= 0 && _text.Length > _linkStart && (_links.Count == 0 || _links[^1].Span.End <= _linkStart))
            _links.Add(new PageLink(new TextSpan(_linkStart, _text.Length), target));
        _linkStart = -1;
    }

    /// <summary>The words in italic type and the links to other sites so far, in the order of their ends.</summary>
    public ImmutableArray<SourceAccent> Accents => [.. _accents];

    /// <summary>Begins words in italic type.</summary>
    public void BeginItalic() => _italicStart = _text.Length;

    /// <summary>Ends the words in italic type that were begun last.</summary>
    public void EndItalic()
    {
        if (_italicStart >= 0 && _text.Length > _italicStart)
            _accents.Add(new SourceAccent(SourceAccentKind.Italic, new TextSpan(AfterSpace(_italicStart), _text.Length)));
        _italicStart = -1;
    }

    /// <summary>Tells that what was collected from <paramref name="start"/> on, which may be nothing, leads to another site.</summary>
    public void AddAddress(int start, string address)
    {
        start = Math.Min(start, _text.Length);
        _accents.Add(new SourceAccent(SourceAccentKind.Link, new TextSpan(AfterSpace(start), _text.Length), address));
    }

    /// <summary>What was collected from <paramref name="start"/> on.</summary>
    public ReadOnlySpan<char> TextFrom(int start) => _text.TextFrom(start);

    /// <summary>The paragraph.</summary>
    public Paragraph Build() => Paragraph.Of(_text.Build(), _marks, _links);

    private static int NextSpace(ReadOnlySpan<char> text)
    {
        var odd = text.IndexOfAny(Spaces);
        var head = odd < 0 ? text : text[..odd];
        if (head.IsEmpty)
            return odd;
        if (head[0] == ' ')
            return 0;
        // A single space between words is text as it stands.
        var twice = head.IndexOf("  ");
        if (twice >= 0)
            return twice;
        return head[^1] == ' ' ? head.Length - 1 : odd;
    }

    private void Append(ReadOnlySpan<char> text, int source, int sourceLength)
    {
        var first = text[0];
        if (_after == After.Dropped && first is ';' or ',' or ')' && _last == '(')
        {
            // "(IPA; 1809" without the IPA, and "(IPA)" altogether.
            if (first == ')')
            {
                _text.RemoveLast();
                _last = _text.Last;
                if (_last == ' ')
                {
                    _text.RemoveLast();
                    _last = _text.Last;
                    _space = new TextSpan(source, source + 1);
                }
            }
            if (text.Length > 1 && sourceLength == text.Length)
            {
                _after = After.Dropped;
                Add(text[1..], source + 1);
            }
            return;
        }
        if (!_space.IsEmpty && _text.Length > 0 && KeepsSpace(first))
            AddWaitingSpace(_isSeparated && (char.IsLetterOrDigit(first) || first is '"' or '“') ? "; " : " ");
        (_space, _isSeparated) = (default, false);
        _after = After.Text;
        if (_linkStart < 0)
            _linkStart = _text.Length;
        // Templates turn the order round: what stands further ahead in the file than the text before it stands for what is left.
        if (source < _end)
            (source, sourceLength) = (_end, Math.Max(0, source + sourceLength - _end));
        // Nothing is left where a template that is not closed ends the file: its last unit stands for the words too.
        if (sourceLength == 0 && source > 0)
            (source, sourceLength) = (source - 1, 1);
        _text.Add(text, source, sourceLength);
        _end = source + sourceLength;
        _last = text[^1];
    }

    private void AddWaitingSpace(string written)
    {
        var start = Math.Max(_space.Start, _end);
        _text.Add(written, start, Math.Max(0, _space.End - start));
        _end = Math.Max(_end, _space.End);
    }

    private bool KeepsSpace(char next) => _after switch
    {
        After.Mark => StartsWord(next),
        After.Dropped => next is not ('.' or ',' or ';' or ':' or '!' or '?' or ')') && _last != '(',
        _ => true,
    };

    private int AfterSpace(int start) => start < _text.Length && _text.TextFrom(start)[0] == ' ' ? start + 1 : start;

    private static bool StartsWord(char c) =>
        char.IsLetterOrDigit(c) || c is '"' or '“' or '„' or '«' or '‘' or '\'' or '(' or '–' or '—' or '-' or '=' or '+' or '&' or '$' or '£' or '€';

    private static bool Stops(char c) => c is '.' or '!' or '?' or '"' or '”' or '’' or ')' or ']' or ',' or ';' or ':';
}
