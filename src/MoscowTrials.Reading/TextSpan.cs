namespace MoscowTrials.Reading;

/// <summary>A half-open range of UTF-16 code units.</summary>
/// <remarks>Invariant: <c>0 &lt;= Start &lt;= End</c>.</remarks>
/// <param name="Start">The first unit, 0-based.</param>
/// <param name="End">One past the last unit.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether the range holds no unit.</summary>
    public bool IsEmpty => End == Start;

    /// <summary>Whether the unit at <paramref name="offset"/> lies inside.</summary>
    public bool Contains(int offset) => Start <= offset && offset < End;

    /// <summary>Whether every unit of <paramref name="other"/> lies inside.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The same range moved by <paramref name="by"/> units.</summary>
    public TextSpan Shift(int by) => new(Start + by, End + by);

    /// <summary>The units of <paramref name="text"/> in this range.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
