namespace MoscowTrials.Reading.Sentences;

/// <summary>Collects pairs of opening and closing marks and keeps the outermost ones, in order.</summary>
/// <remarks>A mark that finds no partner counts for nothing; at most 16 may be open, which no prose needs.</remarks>
internal sealed class MatchedPairs
{
    private const int Deepest = 16;
    private readonly List<(char Mark, int At)> _open = [];
    private readonly List<TextSpan> _pairs = [];

    /// <summary>The outermost pairs, from the opening mark to one past the closing one.</summary>
    public List<TextSpan> Outermost => _pairs;

    /// <summary>Place of the first mark other than <paramref name="except"/> that is still open, or -1.</summary>
    public int FirstOpen(char except)
    {
        foreach (var (mark, at) in _open)
        {
            if (mark != except)
                return at;
        }
        return -1;
    }

    /// <summary>Whether one of <paramref name="marks"/> is open.</summary>
    public bool IsOpen(ReadOnlySpan<char> marks)
    {
        foreach (var (mark, _) in _open)
        {
            if (marks.Contains(mark))
                return true;
        }
        return false;
    }

    public void Open(char mark, int at)
    {
        if (_open.Count < Deepest)
            _open.Add((mark, at));
    }

    /// <summary>Closes the innermost open mark of <paramref name="marks"/>; what was opened inside and not closed is dropped.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Close(ReadOnlySpan<char> marks, int at)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (!marks.Contains(_open[i].Mark))
                continue;
            var pair = new TextSpan(_open[i].At, at + 1);
            _open.RemoveRange(i, _open.Count - i);
            while (_pairs.Count > 0 && _pairs[^1].Start > pair.Start)
                _pairs.RemoveAt(_pairs.Count - 1);
            _pairs.Add(pair);
            return true;
        }
        return false;
    }
}
