using System.Collections.Immutable;

namespace MoscowTrials.Reporting.Pictures;

/// <summary>What a finding is about, laid out in time.</summary>
/// <param name="Lanes">From top to bottom; at least one.</param>
/// <param name="Gap">The time that keeps them apart; null where none does.</param>
public sealed record TimePicture(ImmutableArray<TimeLane> Lanes, TimeGap? Gap)
{
    /// <summary>Its known days; at least one.</summary>
    private IEnumerable<int> Days => Lanes.SelectMany(l => l.Stretches).SelectMany(s => new[] { s.From, s.To }).OfType<int>();

    /// <summary>The first day that is known.</summary>
    public int First => Days.Min();

    /// <summary>The last day that is known.</summary>
    public int Last => Days.Max();

    /// <summary>The same in words, for who does not see it.</summary>
    public string Description =>
        string.Join(' ', Lanes.Select(l => $"{l.Title}: {l.Note}.")) + (Gap is { } gap ? $" Between them lie {gap.Words}." : "");
}
