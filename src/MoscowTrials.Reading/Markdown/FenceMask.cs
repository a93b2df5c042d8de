namespace MoscowTrials.Reading.Markdown;

/// <summary>Knows, line by line, what stands in fences, and takes away those that hold text.</summary>
/// <param name="text">The text.</param>
/// <param name="blank">Makes a line blank.</param>
/// <param name="captions">Takes the places of paragraphs that are captions.</param>
internal sealed class FenceMask(string text, Action<int, int> blank, Dictionary<int, int> captions)
{
    /// <summary>Directives in directives; deeper ones are read as what is around them.</summary>
    private const int MostNested = 50;

    private readonly Stack<(char Sign, int Length)> _directives = new();
    private (char Sign, int Length) _code;
    private bool _isHidden;
    private Head _head;
    private bool _awaitsCaption;

    /// <summary>What can stand at the beginning of a directive.</summary>
    private enum Head : byte
    {
        None,
        Options,
        Yaml,
    }

    /// <summary>Whether the next line stands in code.</summary>
    public bool IsOpen => _code.Sign != 0;

    /// <summary>Reads a line.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">One past it.</param>
    /// <param name="words">What it holds, without white space at its ends.</param>
    /// <param name="isBlank">Whether a paragraph can begin with it.</param>
    /// <returns>Whether a paragraph can begin below it; null where it is neither a fence nor in one.</returns>
    public bool? Mask(int start, int end, ReadOnlySpan<char> words, bool isBlank)
    {
        if (_code.Sign != 0)
            return MaskCode(start, end, words);
        if (_head != Head.None && MaskHead(start, end, words))
            return true;
        var bare = words.TrimStart("> \t");
        if (bare.IsEmpty)
            return null;
        var sign = bare[0];
        var run = 0;
        while (sign is '`' or '~' or ':' && run < bare.Length && bare[run] == sign)
            run++;
        if (run < 3)
        {
            if (_awaitsCaption && isBlank && char.IsLetter(sign))
            {
                captions[end - words.Length - (end - start - text.AsSpan(start, end - start).TrimEnd().Length)] = 0;
                _awaitsCaption = false;
            }
            return null;
        }
        var rest = bare[run..].TrimStart();
        if (rest.IsEmpty && _directives.TryPeek(out var open) && open.Sign == sign && run >= open.Length)
        {
            _directives.Pop();
            _awaitsCaption = false;
            blank(start, end);
            return true;
        }
        var length = Directives.NameLength(rest);
        var kind = length > 0 ? Directives.ClassOf(rest[..length]) : "";
        // Between colons text is what is common.
        if (length > 0 && (kind is "text" or "figure" || (sign == ':' && kind != "code")) && _directives.Count < MostNested)
        {
            _directives.Push((sign, run));
            (_head, _awaitsCaption) = (Head.Options, kind == "figure");
            blank(start, end);
            return true;
        }
        if (sign == ':')
        {
            blank(start, end);
            if (kind == "code")
                (_code, _isHidden) = ((sign, run), true);
            return true;
        }
        if (sign == '`' && bare[run..].Contains('`'))
            return null;
        (_code, _isHidden) = ((sign, run), false);
        return false;
    }

    private bool MaskCode(int start, int end, ReadOnlySpan<char> words)
    {
        var isHidden = _isHidden;
        if (isHidden)
            blank(start, end);
        words = words.TrimStart("> \t");
        var run = 0;
        while (run < words.Length && words[run] == _code.Sign)
            run++;
        if (run >= _code.Length && words[run..].IsWhiteSpace())
            _code = default;
        return isHidden;
    }

    // ":name: value", or YAML between lines of dashes.
    private bool MaskHead(int start, int end, ReadOnlySpan<char> words)
    {
        if (_head == Head.Yaml)
        {
            if (words is "---")
                _head = Head.None;
        }
        else if (words is "---")
        {
            _head = Head.Yaml;
        }
        else if (words.Length < 3 || words[0] != ':' || words[1] == ':' || words[1..].IndexOf(':') is not (var colon and > 0)
            || words[1..(colon + 1)].Contains(' '))
        {
            _head = Head.None;
            return false;
        }
        blank(start, end);
        return true;
    }
}
