namespace MoscowTrials.Reading.Plain;

/// <summary>Measures what a rendering left behind of tags and templates: <c>&lt;templatestyles … /&gt;</c>, <c>{{…}}</c>.</summary>
/// <remarks>For one block: what found no end once is not searched again, so that time stays linear.</remarks>
internal sealed class DebrisScanner
{
    private const int LongestTag = 400;

    private static readonly System.Buffers.SearchValues<char> Braces = System.Buffers.SearchValues.Create("{}");

    private static readonly string[] Tags =
    [
        "templatestyles", "ref", "references", "br", "span", "div", "sup", "sub", "small", "big", "b", "i", "u", "s", "em", "strong",
            "p", "nowiki", "gallery",
        "math", "code", "blockquote", "center", "font", "style", "script", "table", "tr", "td", "th", "ul", "ol", "li", "a", "img",
            "poem", "abbr", "cite", "time",
        "noinclude", "includeonly", "onlyinclude", "section", "hr",
    ];

    private bool _noTemplateEnds;
    private bool _noElementEnds;

    /// <summary>Whether the piece last measured stood between words: a line break or a block, not a style.</summary>
    public bool BreaksWords { get; private set; }

    /// <summary>Units of the piece at <paramref name="at"/>, or 0 where it is text.</summary>
    public int Length(ReadOnlySpan<char> text, int at)
    {
        BreaksWords = false;
        return text[at] == '{' ? Template(text, at) : Tag(text, at);
    }

    private int Template(ReadOnlySpan<char> text, int at)
    {
        if (_noTemplateEnds || at + 1 >= text.Length || text[at + 1] != '{')
            return 0;
        var depth = 0;
        for (var i = at; i < text.Length;)
        {
            var pair = i + 1 < text.Length && text[i + 1] == text[i];
            depth += !pair ? 0 : text[i] == '{' ? 1 : -1;
            i += pair ? 2 : 1;
            if (depth == 0)
                return i - at;
            var next = text[i..].IndexOfAny(Braces);
            i = next < 0 ? text.Length : i + next;
        }
        _noTemplateEnds = true;
        return 0;
    }

    private int Tag(ReadOnlySpan<char> text, int at)
    {
        var window = text.Slice(at, Math.Min(LongestTag, text.Length - at));
        if (window.StartsWith("<!--"))
            return Element(text, at, "-->");
        var start = window.Length > 1 && window[1] == '/' ? 2 : 1;
        var end = start;
        while (end < window.Length && end < start + 15 && char.IsAsciiLetterOrDigit(window[end]))
            end++;
        var name = window[start..end];
        if (name.IsEmpty || end == window.Length || !(char.IsWhiteSpace(window[end]) || window[end] is '>' or '/') || !IsTag(name))
            return 0;
        var close = window.IndexOf('>');
        if (close < 0)
            return 0;
        BreaksWords = name is "br" or "p" or "div" or "li" or "tr" or "td" or "th" or "hr";
        // What stands in these is no text.
        if (start == 1 && window[close - 1] != '/' && Closing(name) is { } closing && Element(text, at, closing) is var length and > 0)
            return length;
        return close + 1;
    }

    private int Element(ReadOnlySpan<char> text, int at, string closing)
    {
        if (_noElementEnds)
            return 0;
        var found = text[at..].IndexOf(closing);
        _noElementEnds = found < 0;
        return found < 0 ? 0 : found + closing.Length;
    }

    private static string? Closing(ReadOnlySpan<char> name) => name switch
    {
        "ref" => "</ref>",
        "style" => "</style>",
        "script" => "</script>",
        _ => null,
    };

    private static bool IsTag(ReadOnlySpan<char> name)
    {
        foreach (var tag in Tags)
        {
            if (name.Equals(tag, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
