namespace MoscowTrials.Rules.Auditing;

/// <summary>What stands behind a claim; each claim is in one of these states.</summary>
public enum SourcingState
{
    /// <summary>It has a marker of its own.</summary>
    Cited,

    /// <summary>A marker further down in its paragraph stands for it, where markers do that.</summary>
    Covered,

    /// <summary>An editor asks for a source, or for a better one, whatever it cites.</summary>
    Tagged,

    /// <summary>A reader would want a source, and there is none.</summary>
    Uncited,

    /// <summary>It has no source, and nobody would want one.</summary>
    NotWanting,
}
