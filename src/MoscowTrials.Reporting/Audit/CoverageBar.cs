using MoscowTrials.Rules;
using MoscowTrials.Rules.Auditing;

namespace MoscowTrials.Reporting.Audit;

/// <summary>Coverage as a bar of cells: with a source, tagged, without.</summary>
/// <param name="Sourced">Cells for what has a source.</param>
/// <param name="Tagged">Cells for what an editor asks a source of.</param>
/// <param name="Uncited">Cells for the rest.</param>
internal readonly record struct CoverageBar(int Sourced, int Tagged, int Uncited)
{
    /// <summary>Full only where everything has a source, and none of the three vanishes, if there is room for it.</summary>
    /// <param name="counts">What to show; where nothing wants a source, the bar is empty.</param>
    /// <param name="cells">How many cells it has, at least 3.</param>
    public static CoverageBar Of(SourcingCounts counts, int cells)
    {
        var needs = counts.Needs;
        if (needs.Wanted == 0)
            return default;
        var uncited = Cells(needs.Uncited);
        var tagged = Cells(counts.Tagged);
        if (needs.Covered > 0 && uncited + tagged >= cells)
            _ = uncited >= tagged ? uncited-- : tagged--;
        return new CoverageBar(cells - uncited - tagged, tagged, uncited);

        // Rounded up: it is the gaps that must not vanish.
        int Cells(int number) => (int)(((long)number * cells + needs.Wanted - 1) / needs.Wanted);
    }

    /// <summary>Percent of the claims that want a source which have one, rounded down; "–" where none wants one.</summary>
    public static string Percent(SourceCounts needs) =>
        needs.Wanted == 0 ? "–" : FormattableString.Invariant($"{(long)needs.Covered * 100 / needs.Wanted} %");
}
