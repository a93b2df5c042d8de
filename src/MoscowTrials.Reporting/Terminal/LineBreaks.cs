using MoscowTrials.Reading;

namespace MoscowTrials.Reporting.Terminal;

/// <summary>Breaks text into rows of a given width, at spaces where it can. One pass.</summary>
public static class LineBreaks
{
    /// <summary>The rows, without the spaces at which they were broken; every other unit of the text lies in one.</summary>
    /// <param name="text">Any text; a line feed counts as a space.</param>
    /// <param name="columns">Columns a row may take; at least 10 are used.</param>
    public static List<TextSpan> Find(string text, int columns)
    {
        columns = Math.Max(10, columns);
        var rows = new List<TextSpan>();
        int start = 0, used = 0, breakEnd = -1, breakNext = 0, usedToNext = 0;
        for (var i = 0; i < text.Length;)
        {
            var length = VisibleText.ElementLength(text.AsSpan(i));
            // A space that carries an accent is a letter to the reader.
            var isSpace = IsSpace(text[i]) && (length == 1 || text[i] == '\r');
            if (isSpace && i == start)
            {
                start = i += length;
                continue;
            }
            var width = VisibleText.ElementColumns(text.AsSpan(i, length));
            if (isSpace)
            {
                if (breakEnd < 0 || breakNext != i)
                    breakEnd = i;
                breakNext = i + length;
                usedToNext = used + width;
            }
            else if (used + width > columns && i > start)
            {
                if (breakEnd > start)
                {
                    rows.Add(new TextSpan(start, breakEnd));
                    start = breakNext;
                    used -= usedToNext;
                }
                else
                {
                    rows.Add(new TextSpan(start, i));
                    start = i;
                    used = 0;
                }
                breakEnd = -1;
            }
            used += width;
            i += length;
        }
        var end = text.Length;
        while (end > start && IsSpace(text[end - 1]))
            end--;
        if (end > start)
            rows.Add(new TextSpan(start, end));
        return rows;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\v' or '\f';
}
