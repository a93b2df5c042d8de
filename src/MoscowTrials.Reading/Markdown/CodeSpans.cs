namespace MoscowTrials.Reading.Markdown;

/// <summary>Finds code within lines: as many backticks as opened it close it.</summary>
/// <param name="text">The text.</param>
internal sealed class CodeSpans(string text)
{
    /// <summary>Runs longer than this are text.</summary>
    private const int LongestRun = 32;

    private int[]? _lastRun;

    /// <summary>Reads the backticks at <paramref name="at"/>; one past them, or past the code.</summary>
    public int Read(int at, List<Piece> pieces)
    {
        var size = Run(at);
        if (size > LongestRun)
            return at + size;
        // Where no run of this length follows, none is looked for again.
        _lastRun ??= LastRuns();
        for (var i = at + size; i <= _lastRun[size];)
        {
            var next = text.AsSpan(i).IndexOf('`');
            if (next < 0)
                break;
            i += next;
            var run = Run(i);
            if (run == size)
            {
                pieces.Add(new Piece(PieceKind.Code, at, i + size, at + size, i));
                return i + size;
            }
            i += run;
        }
        return at + size;
    }

    private int[] LastRuns()
    {
        var last = new int[LongestRun + 1];
        Array.Fill(last, -1);
        for (var i = text.IndexOf('`', StringComparison.Ordinal); i >= 0 && i < text.Length;)
        {
            var run = Run(i);
            if (run <= LongestRun)
                last[run] = i;
            i += run;
            i = i < text.Length ? text.IndexOf('`', i) : -1;
        }
        return last;
    }

    private int Run(int at)
    {
        var end = at;
        while (end < text.Length && text[end] == '`')
            end++;
        return end - at;
    }
}
