using System.Buffers;

namespace MoscowTrials.Reading.Markdown;

/// <summary>A copy of a text, unit for unit, in which what Markdig does not know stands as something that it does.</summary>
/// <remarks>
/// Heads and fences of containers (<c>:::</c>) and of directives that hold text become blank lines, a table in columns one paragraph of
/// nothing, an admonition (<c>!!! note</c>) a list item with what is set in below it, definitions of links blank lines, because Markdig's
/// time for them grows with the square of their number. Signs of quotations and lists
/// beyond what anybody nests become characters without width.
/// </remarks>
internal sealed class LineMask
{
    /// <summary>Units at the beginning of a line that can be signs of quotations and lists, or set it in.</summary>
    private const int MostPrefix = 60;

    /// <summary>Headings that are underlined: Markdig looks for each among all blocks before it.</summary>
    private const int MostUnderlines = 2_000;

    /// <summary>What a reader of the page does not see, and no parser takes for a sign.</summary>
    private const char NoWidth = '\u200B';

    private static readonly SearchValues<char> Prefix = SearchValues.Create(" \t>*+-.)0123456789");

    private readonly string _text;
    private readonly char[] _masked;
    private readonly HashSet<string> _links = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, TextTable> _tables = [];
    private readonly Dictionary<int, int> _captions = [];
    private readonly Dictionary<string, int> _examples = new(StringComparer.Ordinal);
    private readonly FenceMask _fences;
    private readonly HashSet<string> _endless = new(StringComparer.Ordinal);
    private int _underlines;
    private int _hiddenTo;
    private bool _isBelowTable;

    private LineMask(string text, int from)
    {
        _text = text;
        _masked = text.ToCharArray();
        for (var i = 0; i < from; i++)
            Blank(i);
        var lines = LinesOf(text, from);
        _fences = new FenceMask(text, BlankLine, _captions);
        var isBlank = true;
        for (var i = 0; i < lines.Count;)
        {
            if (isBlank && !_fences.IsOpen && TextTable.Find(text, lines, i, out var count) is { } table)
            {
                Put(table);
                i += count;
                isBlank = true;
                continue;
            }
            isBlank = MaskLine(lines[i].Start, lines[i].End, isBlank);
            i++;
        }
    }

    /// <summary>What Markdig is to read.</summary>
    public string Text => new(_masked);

    /// <summary>Labels of the links that are defined.</summary>
    public IReadOnlySet<string> Links => _links;

    /// <summary>Tables whose columns stand below each other, by the place at which Markdig reads an empty paragraph for each.</summary>
    public IReadOnlyDictionary<int, TextTable> Tables => _tables;

    /// <summary>Paragraphs that are captions, by their places, with the units before their words.</summary>
    public IReadOnlyDictionary<int, int> Captions => _captions;

    /// <summary>Numbers of the examples that are numbered through the page, by their labels.</summary>
    public IReadOnlyDictionary<string, int> Examples => _examples;

    /// <param name="text">The text.</param>
    /// <param name="from">Where it begins: behind its head.</param>
    public static LineMask Of(string text, int from) => new(text, from);

    /// <summary>A label as definitions and uses of links compare: white space made single.</summary>
    public static string Normalise(ReadOnlySpan<char> label)
    {
        label = label.Trim();
        if (label.IndexOfAny('\n', '\t') < 0 && label.IndexOf("  ") < 0)
            return label.ToString();
        return string.Join(' ', label.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static List<TextSpan> LinesOf(string text, int from)
    {
        var lines = new List<TextSpan>();
        for (var at = from; at < text.Length;)
        {
            var feed = text.AsSpan(at).IndexOf('\n');
            var end = feed < 0 ? text.Length : at + feed;
            lines.Add(new TextSpan(at, end > at && text[end - 1] == '\r' ? end - 1 : end));
            at = end + 1;
        }
        return lines;
    }

    private void Put(TextTable table)
    {
        BlankLine(table.Lines.Start, table.Lines.End);
        // Stands at the beginning of its line whatever the table is set in by.
        _masked[table.Lines.Start] = NoWidth;
        _tables[table.Lines.Start] = table;
        _isBelowTable = true;
    }

    /// <returns>Whether a paragraph can begin below the line.</returns>
    private bool MaskLine(int start, int end, bool isBlank)
    {
        CapPrefix(start, end);
        var line = _text.AsSpan(start, end - start);
        var words = line.TrimStart();
        var indent = line.Length - words.Length;
        words = words.TrimEnd();
        if (_fences.Mask(start, end, words, isBlank) is { } opened)
            return opened;
        if (words.IsEmpty)
            return true;
        if (indent > 3 && isBlank)
            return true;
        if (start < _hiddenTo || words is ['{', ':', .., '}'] || (isBlank && IsHidden(words, start)))
        {
            BlankLine(start, end);
            return true;
        }
        if (isBlank && words[0] == ':' && _isBelowTable && words is [_, ' ' or '\t', ..])
        {
            _masked[start + indent] = NoWidth;
            _captions[start + indent] = 1;
            _isBelowTable = false;
            return false;
        }
        _isBelowTable = words[0] == '|' || (words[^1] == '|' && words.Length > 1);
        if (words is ['!', '!', '!', ' ', _, ..] or ['?', '?', '?', ' ' or '+', _, ..] or ['=', '=', '=', ' ', '"', ..])
        {
            BlankLine(start, end);
            _masked[start + indent] = '-';
            // An item that begins with nothing ends with the first blank line.
            _masked[start + indent + 4] = NoWidth;
            return true;
        }
        if (isBlank && indent < 4 && words[0] == '[' && Definition(words) is { } label)
        {
            _links.Add(label);
            BlankLine(start, end);
            return true;
        }
        if (words[0] is '=' or '-' && words.IndexOfAnyExcept(words[0]) < 0 && ++_underlines > MostUnderlines)
            BlankLine(start, end);
        if (words is ['(', '@', ..] && words.IndexOf(')') is var close and > 1)
            _examples.TryAdd(words[2..close].ToString(), _examples.Count + 1);
        HideDefinition(start, end);
        return words[0] == '#';
    }

    // What a page does not show: "(label)=" and "% comment" of MyST, "*[HTML]: words" that tell what letters stand for, "[TOC]", "\newpage".
    private bool IsHidden(ReadOnlySpan<char> words, int start)
    {
        switch (words[0])
        {
            case '%':
                return words.Length == 1 || words[1] == ' ';
            case '(':
                return words.EndsWith(")=", StringComparison.Ordinal) && words.IndexOf(' ') < 0;
            case '*':
                return words.Length > 4 && words[1] == '[' && words.IndexOf("]: ") > 2;
            case '[':
                return words.Trim("[]_").Equals("toc", StringComparison.OrdinalIgnoreCase) && words[^1] == ']';
            case '\\':
                return IsCommand(words, start);
            default:
                return false;
        }
    }

    // "\newpage", "\vspace{1em}"; "\begin{tabular}" with all up to its end.
    private bool IsCommand(ReadOnlySpan<char> words, int start)
    {
        var name = 1;
        while (name < words.Length && char.IsAsciiLetter(words[name]))
            name++;
        if (name < 3)
            return false;
        if (words[1..name] is "begin" && words[name..] is ['{', ..] && words.IndexOf('}') is var close and > 0)
        {
            var ending = $"\\end{words[name..(close + 1)]}";
            var end = _endless.Contains(ending) ? -1 : _text.IndexOf(ending, start, StringComparison.Ordinal);
            if (end < 0)
                _endless.Add(ending);
            else
                _hiddenTo = end + ending.Length;
            return end >= 0;
        }
        var rest = words[name..].TrimStart('*');
        while (rest is ['{' or '[', ..] && rest.IndexOf(rest[0] == '{' ? '}' : ']') is var stop and > 0)
            rest = rest[(stop + 1)..];
        return rest.IsEmpty;
    }

    // What reads like a definition, and stands where none can, is text.
    private void HideDefinition(int start, int end)
    {
        var line = _text.AsSpan(start, end - start);
        var bracket = line.IndexOfAnyExcept(Prefix);
        if (bracket >= 0 && line[bracket] == '[' && line.Length > bracket + 1 && line[bracket + 1] != '^')
            _masked[start + bracket] = NoWidth;
    }

    // "[label]: https://example.org 'Title'"
    private static string? Definition(ReadOnlySpan<char> line)
    {
        var close = line.IndexOf("]:");
        if (close < 2 || line[1] is '^' or '@' || line[1..close].IndexOfAny('[', ']') >= 0)
            return null;
        var rest = line[(close + 2)..].Trim();
        if (rest.IsEmpty)
            return null;
        var end = rest[0] == '<' ? rest.IndexOf('>') + 1 : rest.IndexOfAny(' ', '\t');
        if (end == 0)
            return null;
        var title = end < 0 ? default : rest[end..].Trim();
        var isTitle = title.IsEmpty || (title.Length > 1 && (title[0], title[^1]) is ('"', '"') or ('\'', '\'') or ('(', ')'));
        // "[Note]: this is text"
        return isTitle ? Normalise(line[1..close]) : null;
    }

    private void CapPrefix(int start, int end)
    {
        var at = start;
        while (at < end && _text[at] is ' ' or '\t' or '>' or '*' or '+' or '-' or '.' or ')' or ':' or '~' or (>= '0' and <= '9'))
            at++;
        // A rule or a line of code is as long as it likes.
        if (at == end && _text.AsSpan(start, end - start).ContainsAnyExcept(" \t>:"))
            at = Math.Min(at, start + MostPrefix + 1);
        for (var i = start + MostPrefix; i < at; i++)
            _masked[i] = NoWidth;
    }

    private void BlankLine(int start, int end)
    {
        for (var i = start; i < end; i++)
            Blank(i);
    }

    private void Blank(int at)
    {
        if (_masked[at] is not ('\n' or '\r'))
            _masked[at] = ' ';
    }
}
