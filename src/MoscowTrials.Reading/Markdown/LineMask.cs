using System.Buffers;

namespace MoscowTrials.Reading.Markdown;

/// <summary>A copy of a text, unit for unit, in which what Markdig does not know stands as something that it does.</summary>
/// <remarks>
/// Heads and fences of containers (<c>:::</c>) become blank lines, an admonition (<c>!!! note</c>) a list item with what is set in below it,
/// definitions of links blank lines, because Markdig's time for them grows with the square of their number. Signs of quotations and lists
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
    private char _fence;
    private int _fenceLength;
    private int _underlines;

    private LineMask(string text, int from)
    {
        _text = text;
        _masked = text.ToCharArray();
        for (var i = 0; i < from; i++)
            Blank(i);
        var isBlank = true;
        for (var at = from; at < text.Length;)
        {
            var feed = text.AsSpan(at).IndexOf('\n');
            var end = feed < 0 ? text.Length : at + feed;
            isBlank = MaskLine(at, end, isBlank);
            at = end + 1;
        }
    }

    /// <summary>What Markdig is to read.</summary>
    public string Text => new(_masked);

    /// <summary>Labels of the links that are defined.</summary>
    public IReadOnlySet<string> Links => _links;

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

    /// <returns>Whether a paragraph can begin below the line.</returns>
    private bool MaskLine(int start, int end, bool isBlank)
    {
        CapPrefix(start, end);
        var line = _text.AsSpan(start, end - start);
        var words = line.TrimStart();
        var indent = line.Length - words.Length;
        words = words.TrimEnd();
        if (words.IsEmpty)
            return true;
        if (IsInFence(words))
            return false;
        if (indent > 3 && isBlank)
            return true;
        if (words.StartsWith(":::", StringComparison.Ordinal))
        {
            BlankLine(start, end);
            return true;
        }
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
        HideDefinition(start, end);
        return words[0] == '#';
    }

    // What reads like a definition, and stands where none can, is text.
    private void HideDefinition(int start, int end)
    {
        var line = _text.AsSpan(start, end - start);
        var bracket = line.IndexOfAnyExcept(Prefix);
        if (bracket >= 0 && line[bracket] == '[' && line.Length > bracket + 1 && line[bracket + 1] != '^')
            _masked[start + bracket] = NoWidth;
    }

    private bool IsInFence(ReadOnlySpan<char> words)
    {
        words = words.TrimStart("> \t");
        if (words.IsEmpty)
            return _fence != 0;
        var sign = words[0];
        var run = 0;
        while (sign is '`' or '~' && run < words.Length && words[run] == sign)
            run++;
        if (_fence != 0)
        {
            if (sign == _fence && run >= _fenceLength && words[run..].IsWhiteSpace())
                _fence = '\0';
            return true;
        }
        if (run < 3 || (sign == '`' && words[run..].Contains('`')))
            return false;
        (_fence, _fenceLength) = (sign, run);
        return true;
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
