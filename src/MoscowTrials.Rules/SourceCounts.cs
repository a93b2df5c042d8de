namespace MoscowTrials.Rules;

/// <summary>How well an article cites.</summary>
/// <param name="Wanted">Claims that a reader would want a source for, or an editor asks one for.</param>
/// <param name="Covered">Those of them that have one, and that no editor asks a better one for.</param>
/// <param name="Uncited">Those that have none, and no editor has said so.</param>
public readonly record struct SourceCounts(int Wanted, int Covered, int Uncited)
{
    public static SourceCounts operator +(SourceCounts one, SourceCounts other) =>
        new(one.Wanted + other.Wanted, one.Covered + other.Covered, one.Uncited + other.Uncited);
}
