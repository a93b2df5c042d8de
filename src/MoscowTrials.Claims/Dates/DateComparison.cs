namespace MoscowTrials.Claims.Dates;

/// <summary>How sure a statement about two intervals is.</summary>
public enum Certainty
{
    /// <summary>No reading of the dates makes it true.</summary>
    Impossible,

    /// <summary>Some readings do.</summary>
    Possible,

    /// <summary>Every reading does.</summary>
    Certain,
}

/// <summary>Three-valued comparison of dates that are known as intervals.</summary>
/// <remarks>
/// The policy of the whole product. Where code compares dates it asks here; the rules compare the same bounds in SQL, where
/// <c>a.latest &lt; b.earliest</c> is <see cref="Before"/> being certain and a missing bound makes nothing certain.
/// Shared boundaries: two things of one day, month or year may have happened in either order, so a boundary in common is never a
/// conflict. Circa: bounds are widened already (<see cref="Circa"/>). Open ends: nothing is certain on an open side.
/// </remarks>
public static class DateComparison
{
    /// <summary>Whether a thing of <paramref name="a"/> came before one of <paramref name="b"/>.</summary>
    public static Certainty Before(HistoricalDate a, HistoricalDate b) =>
        a.Latest < b.Earliest ? Certainty.Certain
        : a.Earliest > b.Latest ? Certainty.Impossible
        : Certainty.Possible;

    /// <summary>Whether a thing of <paramref name="a"/> came after one of <paramref name="b"/>.</summary>
    public static Certainty After(HistoricalDate a, HistoricalDate b) => Before(b, a);

    /// <summary>Whether a thing of <paramref name="a"/> happened within the whole of <paramref name="b"/>.</summary>
    public static Certainty Within(HistoricalDate a, HistoricalDate b) =>
        a.Latest < b.Earliest || a.Earliest > b.Latest ? Certainty.Impossible
        : (b.Earliest is null || a.Earliest >= b.Earliest) && (b.Latest is null || a.Latest <= b.Latest)
            && (b.Earliest is not null || b.Latest is not null) ? Certainty.Certain
        : Certainty.Possible;

    /// <summary>Whether the two can name the same day.</summary>
    public static Certainty Same(HistoricalDate a, HistoricalDate b) =>
        a.Latest < b.Earliest || b.Latest < a.Earliest ? Certainty.Impossible
        : a.IsDay && a.Earliest == b.Earliest && b.IsDay ? Certainty.Certain
        : Certainty.Possible;
}
