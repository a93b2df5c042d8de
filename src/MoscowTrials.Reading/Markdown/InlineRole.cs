namespace MoscowTrials.Reading.Markdown;

/// <summary>Reads roles of MyST: <c>{ref}`the harbour &lt;harbour&gt;`</c>, <c>{cite}`lee1999`</c>.</summary>
internal static class InlineRole
{
    /// <summary>Units of the name in braces that are looked at.</summary>
    private const int Window = 60;

    /// <summary>Reads the role at <paramref name="at"/>; one past it, or 0 where there is none.</summary>
    public static int Read(string text, int at, CodeSpans code, List<Piece> pieces)
    {
        var name = Directives.NameLength(text.AsSpan(at, Math.Min(Window, text.Length - at)));
        if (name == 0 || at + name >= text.Length || text[at + name] != '`')
            return 0;
        var read = new List<Piece>();
        var end = code.Read(at + name, read);
        if (read is not [var span])
            return 0;
        var content = text.AsSpan(span.Content, span.ContentEnd - span.Content);
        switch (Directives.ClassOf(text.AsSpan(at, name)))
        {
            case "cite" when !content.IsWhiteSpace():
                pieces.Add(new Piece(PieceKind.CitedKeys, at, end, span.Content, span.ContentEnd));
                break;
            case "formula":
                pieces.Add(new Piece(PieceKind.Formula, at, end));
                break;
            case "words" when ShownLength(content) is var shown and > 0:
                pieces.Add(new Piece(PieceKind.Sign, at, span.Content));
                pieces.Add(new Piece(PieceKind.Sign, span.Content + shown, end));
                break;
            default:
                // Of no length, so that nothing reads as a name.
                pieces.Add(new Piece(PieceKind.Code, at, end, at, at));
                break;
        }
        return end;
    }

    // "words <label>" shows its words; a label alone is not what a page shows.
    private static int ShownLength(ReadOnlySpan<char> content)
    {
        if (content is [.., '>'] && content.LastIndexOf('<') is var target and > 0)
            return content[..target].TrimEnd().Length;
        return content.IndexOfAny("/-_#") < 0 ? content.Length : 0;
    }
}
