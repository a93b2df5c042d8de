namespace MoscowTrials.Claims.Dates.Resolution;

/// <summary>A point or range with its value, or why it has none.</summary>
internal struct Reading
{
    public HistoricalDate? Date;

    /// <summary>A part of the value came from the context.</summary>
    public bool IsInferred;
    public DateFault? Fault;

    /// <summary>What was done, for <c>explain</c>; null where the words give the value as they stand.</summary>
    public string? Step;

    internal static Reading Of(HistoricalDate? date) => new() { Date = date };

    internal static Reading Unknown(string why) => new() { Step = why };
}
