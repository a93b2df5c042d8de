namespace MoscowTrials.Reading.Wikitext;

/// <summary>Where a tag ends.</summary>
/// <param name="End">One past its last unit.</param>
/// <param name="IsEmpty">Whether it has no content: <c>&lt;br/&gt;</c>.</param>
/// <param name="IsFinished">Whether an angle bracket ends it.</param>
internal readonly record struct TagEnd(int End, bool IsEmpty, bool IsFinished)
{
    /// <summary>Units of the longest tag, attributes included.</summary>
    public const int MostUnits = 2000;

    /// <summary>Reads an opening tag from behind its name.</summary>
    /// <remarks>It may go over several lines, but not into the next paragraph. One that is not finished ends with its attributes.</remarks>
    public static TagEnd Opening(string text, int at, int limit)
    {
        var rest = text.AsSpan(at, Math.Min(MostUnits, limit - at));
        for (var i = 0; i < rest.Length; i++)
        {
            switch (rest[i])
            {
                case '>':
                    return new TagEnd(at + i + 1, i > 0 && rest[i - 1] == '/', true);
                case '<':
                case '\n' when rest[(i + 1)..].TrimStart(" \t\r").StartsWith('\n'):
                    return Unfinished(text, at, at + i);
                // A value in quotation marks may hold an angle bracket.
                case '"' or '\'' when rest[..i].TrimEnd(" \t\r\n").EndsWith('=')
                    && rest[(i + 1)..].IndexOfAny(rest[i], '\n') is var length and >= 0 && rest[i + 1 + length] == rest[i]:
                    i += length + 1;
                    break;
            }
        }
        return Unfinished(text, at, at + rest.Length);
    }

    /// <summary>Reads a closing tag from behind its name; where it is not finished, the name is all of it.</summary>
    public static TagEnd Closing(string text, int at, int limit)
    {
        var end = at;
        while (end < limit && end - at < MostUnits && char.IsWhiteSpace(text[end]))
            end++;
        return end < limit && text[end] == '>' ? new TagEnd(end + 1, false, true) : new TagEnd(at, false, false);
    }

    // "<ref name="Smith" He left.": what follows the attributes is not of the tag.
    private static TagEnd Unfinished(string text, int start, int limit)
    {
        var at = start;
        while (true)
        {
            var name = SkipSpace(text, at, limit);
            var sign = name;
            while (sign < limit && char.IsAsciiLetter(text[sign]))
                sign++;
            var equals = SkipSpace(text, sign, limit);
            if (sign == name || equals == limit || text[equals] != '=')
                break;
            var value = SkipSpace(text, equals + 1, limit);
            at = value < limit && text[value] is '"' or '\''
                && text.AsSpan(value + 1, limit - value - 1).IndexOfAny(text[value], '\n') is var length and >= 0
                && text[value + 1 + length] == text[value]
                    ? value + length + 2
                    : EndOfWord(text, value, limit);
        }
        return at < limit && text[at] == '/' ? new TagEnd(at + 1, true, false) : new TagEnd(at, at > start && text[at - 1] == '/', false);
    }

    private static int SkipSpace(string text, int at, int limit)
    {
        while (at < limit && text[at] is ' ' or '\t')
            at++;
        return at;
    }

    private static int EndOfWord(string text, int at, int limit)
    {
        while (at < limit && !char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
