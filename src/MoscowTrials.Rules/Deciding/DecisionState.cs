namespace MoscowTrials.Rules.Deciding;

/// <summary>What has become of a decision.</summary>
public enum DecisionState
{
    /// <summary>It silences a finding.</summary>
    Used,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>The sentences of its finding are no longer those that were looked at.</summary>
    Outdated,

    /// <summary>It gives no reason.</summary>
    Unreasoned,

    /// <summary>Its article was checked, and has no such finding.</summary>
    Unused,

    /// <summary>Its article was not checked, or not with all rules.</summary>
    Unjudged,
}
