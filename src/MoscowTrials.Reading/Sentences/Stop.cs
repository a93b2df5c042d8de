namespace MoscowTrials.Reading.Sentences;

/// <summary>A run of full stops, question and exclamation marks, with the closing marks behind it.</summary>
/// <param name="First">The first mark.</param>
/// <param name="Last">One past the last mark of the run, before closing quotation marks and brackets.</param>
/// <param name="End">One past everything that still belongs to the sentence.</param>
/// <param name="Dots">Full stops in the run; an ellipsis character counts three.</param>
/// <param name="Asks">Whether the run holds a question or exclamation mark.</param>
/// <param name="Quoted">Whether a closing quotation mark follows.</param>
/// <param name="Spaced">Whether the run is an ellipsis with spaces: <c>. . .</c></param>
internal readonly record struct Stop(int First, int Last, int End, int Dots, bool Asks, bool Quoted, bool Spaced)
{
    public static bool IsMark(char c) => c is '.' or '!' or '?' or '…' or '‽' or '。' or '！' or '？';

    /// <summary>Reads the run that begins at <paramref name="at"/>, which holds a mark.</summary>
    public static Stop Read(ReadOnlySpan<char> text, int at)
    {
        int i = at, dots = 0;
        bool asks = false, spaced = false;
        while (i < text.Length)
        {
            var c = text[i];
            if (!IsMark(c))
            {
                // ". . ." is one run, as is "…" set with spaces; "end. .22" is not.
                if (c != ' ' || dots == 0 || i + 1 >= text.Length || text[i + 1] != '.' || (i + 2 < text.Length && char.IsDigit(text[i + 2])))
                    break;
                if (i + 2 < text.Length && text[i + 2] == '.')
                    break;
                spaced = true;
                i++;
                continue;
            }
            dots += c == '…' ? 3 : c is '.' or '。' ? 1 : 0;
            asks |= c is '!' or '?' or '‽' or '！' or '？';
            i++;
        }
        var last = i;
        var quoted = false;
        while (i < text.Length && (IsCloser(text, i) || (i > last && text[i] is '.' or '!' or '?') || IsSpacedCloser(text, i, quoted)))
        {
            quoted |= text[i] is '"' or '”' or '“' or '»' or '«' or '’' or '\'';
            i++;
        }
        return new Stop(at, last, i, dots, asks, quoted, spaced);
    }

    // French sets a space before »; so does English between two closing marks: "'… to follow.' "".
    private static bool IsSpacedCloser(ReadOnlySpan<char> text, int at, bool quoted) =>
        text[at] == ' ' && at + 1 < text.Length && (text[at + 1] == '»' || (quoted && text[at + 1] is '"' or '”'))
        && (at + 2 == text.Length || char.IsWhiteSpace(text[at + 2]));

    // Marks that open as well as close do the latter where a sentence ends: followed by a space, a bracket or nothing.
    private static bool IsCloser(ReadOnlySpan<char> text, int at)
    {
        switch (text[at])
        {
            case '”' or '’' or '"' or '\'' or '»' or ')' or ']' or '*' or '†' or '‡' or '›':
                return true;
            case '“' or '«' or '‘' or '‹':
                return at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]);
            default:
                return false;
        }
    }
}
