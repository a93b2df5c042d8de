namespace MoscowTrials.Reporting.Terminal;

/// <summary>What a piece of output is; colours follow from it.</summary>
public enum Style
{
    Plain,

    /// <summary>Headings, and the message of a finding.</summary>
    Strong,

    /// <summary>What frames the text: line numbers, bars.</summary>
    Frame,

    /// <summary>What can be skipped.</summary>
    Faint,

    Error,
    Warning,
    Note,

    /// <summary>Something that is right, or was put right.</summary>
    Good,
}
