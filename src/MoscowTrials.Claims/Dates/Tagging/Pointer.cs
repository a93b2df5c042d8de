namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>How a missing year (or month, or day) is pointed at.</summary>
internal enum Pointer : byte
{
    None,

    /// <summary>"that year", "the same month".</summary>
    Same,

    /// <summary>"the following year".</summary>
    Next,

    /// <summary>"the previous year".</summary>
    Previous,
}
