namespace MoscowTrials.Reading.Markdown;

/// <summary>Pairs the signs of emphasis as CommonMark does, and those of struck, raised, lowered and marked words as Pandoc does.</summary>
/// <param name="text">The text.</param>
internal sealed class Emphasis(string text)
{
    /// <summary>Units of raised or lowered words.</summary>
    private const int LongestRaised = 60;

    /// <summary>Signs, whether the closing one can open too, and its length modulo three.</summary>
    private const int Kinds = 5 * 2 * 3;

    private const string Signs = "*_~^=";

    private readonly List<Run> _runs = [];

    /// <param name="At">The first of its signs that is not paired.</param>
    /// <param name="Count">How many are not paired.</param>
    /// <param name="Length">How many there were.</param>
    /// <param name="CanOpen">Whether words can begin behind it.</param>
    /// <param name="CanClose">Whether words can end before it.</param>
    private readonly record struct Run(int At, int Count, int Length, bool CanOpen, bool CanClose);

    /// <summary>Runs that were added and not resolved.</summary>
    public int Count => _runs.Count;

    /// <summary>Adds the run at <paramref name="at"/>; one past it.</summary>
    public int Add(int at)
    {
        var sign = text[at];
        var end = at + 1;
        while (end < text.Length && text[end] == sign)
            end++;
        var before = at > 0 ? text[at - 1] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        var isLeft = !char.IsWhiteSpace(after) && (!IsPunctuation(after) || char.IsWhiteSpace(before) || IsPunctuation(before));
        var isRight = !char.IsWhiteSpace(before) && (!IsPunctuation(before) || char.IsWhiteSpace(after) || IsPunctuation(after));
        var (canOpen, canClose) = sign switch
        {
            '_' => (isLeft && (!isRight || IsPunctuation(before)), isRight && (!isLeft || IsPunctuation(after))),
            '*' => (isLeft, isRight),
            '=' => (end - at == 2 && isLeft, end - at == 2 && isRight),
            _ => (end - at <= 2 && !char.IsWhiteSpace(after), end - at <= 2 && !char.IsWhiteSpace(before)),
        };
        if (canOpen || canClose)
            _runs.Add(new Run(at, end - at, end - at, canOpen, canClose));
        return end;
    }

    /// <summary>Pairs the runs from <paramref name="from"/> on, and forgets them.</summary>
    public void Resolve(int from, List<Piece> pieces)
    {
        if (_runs.Count == from)
            return;
        Span<int> bottoms = stackalloc int[Kinds];
        bottoms.Clear();
        var open = new List<Run>();
        for (var i = from; i < _runs.Count; i++)
        {
            var run = _runs[i];
            while (run.CanClose && run.Count > 0)
            {
                var kind = KindOf(run);
                var found = open.Count - 1;
                while (found >= bottoms[kind] && !Pairs(open[found], run))
                    found--;
                if (found < bottoms[kind])
                {
                    bottoms[kind] = open.Count;
                    break;
                }
                run = Pair(open, found, run, pieces);
                foreach (ref var bottom in bottoms)
                    bottom = Math.Min(bottom, open.Count);
            }
            if (run.CanOpen && run.Count > 0)
                open.Add(run);
        }
        _runs.RemoveRange(from, _runs.Count - from);
    }

    private Run Pair(List<Run> open, int found, Run run, List<Piece> pieces)
    {
        var opening = open[found];
        open.RemoveRange(found, open.Count - found);
        var sign = text[run.At];
        var size = Math.Min(opening.Count, run.Count) >= 2 ? 2 : 1;
        var inner = opening.At + opening.Count;
        if (sign == '~' && size == 2)
        {
            pieces.Add(new Piece(PieceKind.Struck, inner - size, run.At + size, inner, run.At));
        }
        else
        {
            var (start, end) = sign is not ('*' or '_') ? (PieceKind.Sign, PieceKind.Sign)
                : size == 2 ? (PieceKind.BoldStart, PieceKind.BoldEnd) : (PieceKind.ItalicStart, PieceKind.ItalicEnd);
            pieces.Add(new Piece(start, inner - size, inner));
            pieces.Add(new Piece(end, run.At, run.At + size));
        }
        if (opening.Count > size)
            open.Add(opening with { Count = opening.Count - size });
        return run with { At = run.At + size, Count = run.Count - size };
    }

    private bool Pairs(Run opening, Run closing)
    {
        var sign = text[closing.At];
        if (text[opening.At] != sign)
            return false;
        if (sign is '*' or '_')
        {
            return !(opening.CanClose || closing.CanOpen) || (opening.Length + closing.Length) % 3 != 0
                || (opening.Length % 3 == 0 && closing.Length % 3 == 0);
        }
        if (opening.Count != closing.Count)
            return false;
        var inner = text.AsSpan(opening.At + opening.Count, closing.At - opening.At - opening.Count);
        return closing.Count == 2 || (inner.Length is > 0 and <= LongestRaised && inner.IndexOfAny(' ', '\n') < 0);
    }

    private int KindOf(Run run) => (Signs.IndexOf(text[run.At], StringComparison.Ordinal) * 2 + (run.CanOpen ? 1 : 0)) * 3 + (run.Length % 3);

    private static bool IsPunctuation(char c) => char.IsPunctuation(c) || char.IsSymbol(c);
}
