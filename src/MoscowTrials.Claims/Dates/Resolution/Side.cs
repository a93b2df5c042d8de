namespace MoscowTrials.Claims.Dates.Resolution;

/// <summary>Which date of a thing is wanted.</summary>
[Flags]
internal enum Side
{
    /// <summary>The date of the whole: "the trial was held from …", "the siege of 1812".</summary>
    Whole = 1,

    /// <summary>The begin will do: "the trial began on …".</summary>
    Begin = 2,

    /// <summary>The end will do: "the trial ended on …".</summary>
    End = 4,
}
