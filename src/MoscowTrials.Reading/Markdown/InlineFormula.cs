namespace MoscowTrials.Reading.Markdown;

/// <summary>Reads formulas between dollars, as Pandoc tells them from money: no blank inside of the signs, no digit behind the last.</summary>
internal static class InlineFormula
{
    /// <summary>Units of the longest formula.</summary>
    private const int Longest = 2_000;

    /// <summary>Units of the longest label.</summary>
    private const int LongestLabel = 40;

    /// <summary>Reads the formula at <paramref name="at"/>; one past it, or past the sign where there is none.</summary>
    public static int Read(string text, int at, SignSearch search, List<Piece> pieces)
    {
        var size = at + 1 < text.Length && text[at + 1] == '$' ? 2 : 1;
        var from = at + size;
        if (from >= text.Length || (size == 1 && char.IsWhiteSpace(text[from])) || search.Next("$", from) < 0)
            return from;
        var window = text.AsSpan(from, Math.Min(Longest, text.Length - from));
        var close = size == 2 ? window.IndexOf("$$") : window.IndexOf('$');
        var end = from + close + size;
        if (close <= 0 || (size == 1 && (char.IsWhiteSpace(window[close - 1]) || (end < text.Length && char.IsAsciiDigit(text[end])))))
            return from;
        pieces.Add(new Piece(PieceKind.Formula, at, end));
        return size == 2 && window[..close].Contains('\n') ? Label(text, end, pieces) : end;
    }

    // "$$ (label)" of MyST.
    private static int Label(string text, int at, List<Piece> pieces)
    {
        var rest = text.AsSpan(at, Math.Min(LongestLabel, text.Length - at));
        var close = rest.IndexOf(')');
        if (close < 0 || rest is not [' ', '(', ..] || rest[..close].Contains('\n'))
            return at;
        pieces.Add(new Piece(PieceKind.Hidden, at, at + close + 1));
        return at + close + 1;
    }
}
