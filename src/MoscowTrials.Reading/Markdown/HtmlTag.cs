using MoscowTrials.Reading.Wikitext;

namespace MoscowTrials.Reading.Markdown;

/// <summary>Reads a tag of HTML, or of a component as MDX has them, within lines of Markdown.</summary>
internal static class HtmlTag
{
    /// <summary>Reads the tag at <paramref name="at"/>; one past what it hides, or past its bracket where it is no tag.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The opening bracket.</param>
    /// <param name="longest">Units of the longest tag.</param>
    /// <param name="pieces">Takes the tag.</param>
    public static int Read(string text, int at, int longest, List<Piece> pieces)
    {
        var limit = Math.Min(text.Length, at + longest);
        var name = at + 1;
        var isClosing = name < limit && text[name] == '/';
        if (isClosing)
            name++;
        // "<>" and "</>" hold parts of a component together.
        if (name < limit && text[name] == '>' && (isClosing || at + 2 == name))
        {
            pieces.Add(new Piece(PieceKind.Sign, at, name + 1));
            return name + 1;
        }
        var nameEnd = name;
        while (nameEnd < limit && (char.IsAsciiLetterOrDigit(text[nameEnd]) || text[nameEnd] is '-' or '.' or ':' or '_'))
            nameEnd++;
        var isOther = name < limit && text[name] is '!' or '?' && !isClosing;
        // "<www.example.org>" is no tag; "<Tabs.Item>" is one of a component.
        if (name < limit && !char.IsAsciiLetterUpper(text[name]) && text.AsSpan(name, nameEnd - name).Contains('.'))
            return at + 1;
        if ((nameEnd == name || !char.IsAsciiLetter(text[name])) && !isOther)
            return at + 1;
        var end = End(text, nameEnd, limit);
        if (end == 0)
            return at + 1;
        var kind = isOther ? TagKind.Inline : TagTable.Find(text.AsSpan(name, nameEnd - name));
        var isEmpty = text[end - 2] == '/';
        if (!isClosing && !isEmpty && Opaque(text.AsSpan(name, nameEnd - name), kind) is var opaque and not PieceKind.Sign
            && Closing(text, text[name..nameEnd], end) is var close and > 0)
        {
            var closeEnd = text.IndexOf('>', close) + 1;
            pieces.Add(new Piece(opaque, at, closeEnd == 0 ? text.Length : closeEnd, end, close));
            return closeEnd == 0 ? text.Length : closeEnd;
        }
        pieces.Add(new Piece(kind is TagKind.Break or TagKind.Block or TagKind.Quote ? PieceKind.Break : PieceKind.Sign, at, end));
        return end;
    }

    private static PieceKind Opaque(ReadOnlySpan<char> name, TagKind kind) =>
        kind is TagKind.Hidden || name is "svg" or "button" ? PieceKind.Hidden
        : kind is TagKind.Formula ? PieceKind.Formula
        : name is "code" or "kbd" or "samp" or "tt" ? PieceKind.Code
        : name is "s" or "del" or "strike" ? PieceKind.Struck
        : PieceKind.Sign;

    private static int Closing(string text, string name, int from)
    {
        var window = text.AsSpan(from, Math.Min(1_000, text.Length - from));
        var found = window.IndexOf("</" + name, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? 0 : from + found;
    }

    // One past the bracket that ends the tag, or 0. Values in quotes and braces hold what they like.
    private static int End(string text, int at, int limit)
    {
        var braces = 0;
        var isValue = false;
        for (; at < limit; at++)
        {
            isValue = braces == 0 && (text[at] == '=' || (isValue && !char.IsWhiteSpace(text[at])));
            switch (text[at])
            {
                // "<List, or https://example.org>" is text.
                case ',' or ';' when braces == 0 && !isValue:
                case '/' when braces == 0 && !isValue && at + 1 < limit && text[at + 1] != '>' && !char.IsWhiteSpace(text[at + 1]):
                    return 0;
                case '>' when braces == 0:
                    return at + 1;
                case '<' when braces == 0:
                    return 0;
                case '{':
                    braces++;
                    break;
                case '}' when braces > 0:
                    braces--;
                    break;
                case '"' or '\'' when braces == 0 && text[at - 1] == '=':
                    var close = text.AsSpan(at + 1, limit - at - 1).IndexOf(text[at]);
                    if (close < 0)
                        return 0;
                    at += close + 1;
                    break;
            }
        }
        return 0;
    }
}
