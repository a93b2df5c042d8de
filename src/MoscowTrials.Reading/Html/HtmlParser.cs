using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using MoscowTrials.Reading.Building;

namespace MoscowTrials.Reading.Html;

/// <summary>Finds the elements of a page with AngleSharp's tokenizer, whose tokens know their places in the file.</summary>
/// <remarks>
/// AngleSharp's tree would not keep the places of texts, and formatting that is not closed makes it grow with the square of the page. Here
/// elements are closed as HTML has it in all that a reader can see, deeper nesting than anybody writes is flattened, and time is linear.
/// </remarks>
internal sealed class HtmlParser
{
    /// <summary>Elements that can be open at a time.</summary>
    private const int MostOpen = 150;

    private readonly string _text;
    private readonly int _offset;
    private readonly bool _isXml;
    private readonly List<HtmlNode> _nodes = [];
    private readonly List<int> _open = [];
    private int _tooDeep;

    private HtmlParser(string text, int offset)
    {
        (_text, _offset) = (text, offset);
        _isXml = text.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.Ordinal);
    }

    /// <summary>The nodes of a stretch of a file.</summary>
    public static HtmlNode[] Parse(string text, TextSpan stretch)
    {
        var parser = new HtmlParser(stretch.In(text).ToString(), stretch.Start);
        parser.Run();
        return [.. parser._nodes];
    }

    private void Run()
    {
        // Whatever the tokenizer was told of character references, the text is read from the file.
        using var source = new TextSource(new StringTextSource(_text));
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { IsNotConsumingCharacterReferences = true };
        HtmlToken? last = null;
        while (true)
        {
            var token = tokenizer.Get();
            var at = Math.Clamp(token.Position.Index, 0, _text.Length);
            if (last is not null)
                Add(last, Math.Clamp(last.Position.Index, 0, at), at);
            if (token.Type == HtmlTokenType.EndOfFile)
                break;
            if (token is { Type: HtmlTokenType.StartTag })
                tokenizer.State = StateIn(token.Name);
            last = token;
        }
        while (_open.Count > 0)
            Pop(_text.Length, _text.Length);
    }

    private static HtmlParseMode StateIn(string element) => element switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "title" or "textarea" => HtmlParseMode.RCData,
        _ => HtmlParseMode.PCData,
    };

    private void Add(HtmlToken token, int start, int end)
    {
        switch (token)
        {
            case { Type: HtmlTokenType.Character }:
                AddLeaf(HtmlNodeKind.Text, start, start, end, end);
                break;
            case { Type: HtmlTokenType.Comment }:
                var isWhole = _text.AsSpan(start, end - start).StartsWith("<!--", StringComparison.Ordinal);
                var isClosed = isWhole && end - start >= 7 && _text.AsSpan(start, end - start).EndsWith("-->", StringComparison.Ordinal);
                AddLeaf(HtmlNodeKind.Comment, start, isWhole ? start + 4 : start, isClosed ? end - 3 : end, end);
                break;
            case HtmlTagToken { Type: HtmlTokenType.StartTag } tag:
                Open(tag, start, end);
                break;
            case { Type: HtmlTokenType.EndTag }:
                Close(token.Name, start, end);
                break;
        }
    }

    private void AddLeaf(HtmlNodeKind kind, int start, int content, int contentEnd, int end)
    {
        if (end == start)
            return;
        _nodes.Add(new HtmlNode
        {
            Kind = kind, Name = "", Start = _offset + start, Content = _offset + content, ContentEnd = _offset + contentEnd, End = _offset + end,
            Next = _nodes.Count + 1, Parent = _open.Count == 0 ? -1 : _open[^1],
        });
    }

    private void Open(HtmlTagToken tag, int start, int end)
    {
        var name = tag.Name;
        CloseImplied(name, start);
        var isEmpty = IsVoid(name) || (tag.IsSelfClosing && (_isXml || name.Contains('-', StringComparison.Ordinal)));
        if (!isEmpty && _open.Count >= MostOpen)
        {
            _tooDeep++;
            return;
        }
        var kind = Elements.KindOf(name);
        if (kind is ElementKind.Block or ElementKind.Heading or ElementKind.Quote or ElementKind.Item or ElementKind.Table or ElementKind.Caption)
        {
            for (var i = _open.Count - 1; i >= 0 && !_nodes[_open[i]].HoldsBlock; i--)
                _nodes[_open[i]] = _nodes[_open[i]] with { HoldsBlock = true };
        }
        _nodes.Add(new HtmlNode
        {
            Kind = HtmlNodeKind.Element, Element = kind, Name = name, Start = _offset + start, Content = _offset + end, ContentEnd = _offset + end,
            End = _offset + end, Next = _nodes.Count + 1, Parent = _open.Count == 0 ? -1 : _open[^1],
            Attributes = tag.Attributes.Count == 0 ? null : [.. tag.Attributes.Select(a => KeyValuePair.Create(a.Name, Entities.Decode(a.Value)))],
        });
        if (!isEmpty)
            _open.Add(_nodes.Count - 1);
    }

    private void Close(string name, int start, int end)
    {
        if (_tooDeep > 0)
        {
            _tooDeep--;
            return;
        }
        var isTable = name is "table" or "tr" or "td" or "th" or "tbody" or "thead" or "tfoot" or "caption";
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var open = _nodes[_open[i]].Name;
            if (open == name)
            {
                while (_open.Count > i + 1)
                    Pop(start, start);
                Pop(start, end);
                return;
            }
            // What is closed in a cell was opened there.
            if (open is "table" || (!isTable && open is "td" or "th" or "caption"))
                return;
        }
    }

    // What a tag closes without saying so.
    private void CloseImplied(string name, int at)
    {
        switch (name)
        {
            case "li":
                CloseUpTo(at, "li", "ul", "ol", "menu");
                break;
            case "dt" or "dd":
                CloseUpTo(at, "dt", "dl", "dl", "dl");
                CloseUpTo(at, "dd", "dl", "dl", "dl");
                break;
            case "tr":
                CloseUpTo(at, "tr", "table", "tbody", "thead");
                break;
            case "td" or "th":
                CloseUpTo(at, "td", "tr", "table", "table");
                CloseUpTo(at, "th", "tr", "table", "table");
                break;
            case "tbody" or "thead" or "tfoot":
                CloseUpTo(at, "thead", "table", "table", "table");
                CloseUpTo(at, "tbody", "table", "table", "table");
                CloseUpTo(at, "caption", "table", "table", "table");
                break;
            case "option":
                CloseUpTo(at, "option", "select", "select", "select");
                break;
            case "body":
                CloseUpTo(at, "head", "html", "html", "html");
                break;
        }
        if (Elements.KindOf(name) is ElementKind.Block or ElementKind.Heading or ElementKind.Quote or ElementKind.Table or ElementKind.Item
            && name is not ("td" or "th" or "tr" or "tbody" or "thead" or "tfoot" or "li" or "dt" or "dd"))
            CloseUpTo(at, "p", "td", "th", "button");
    }

    private void CloseUpTo(int at, string name, string limit, string other, string third)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var open = _nodes[_open[i]].Name;
            if (open == name)
            {
                while (_open.Count > i)
                    Pop(at, at);
                return;
            }
            if (open == limit || open == other || open == third || open is "table")
                return;
        }
    }

    private void Pop(int contentEnd, int end)
    {
        var index = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        _nodes[index] = _nodes[index] with { ContentEnd = _offset + contentEnd, End = _offset + end, Next = _nodes.Count };
    }

    private static bool IsVoid(string name) =>
        name is "br" or "img" or "hr" or "wbr" or "input" or "meta" or "link" or "col" or "area" or "base" or "embed" or "source" or "track"
            or "param";
}
