namespace MoscowTrials.Claims.Reviews;

/// <summary>Whether somebody stands behind the reading of a sentence.</summary>
public enum ReviewState
{
    /// <summary>Nobody looked at it yet.</summary>
    None,

    /// <summary>Somebody confirmed or corrected it; nothing in it counts as inferred any more.</summary>
    Confirmed,

    /// <summary>Somebody did, but the sentence or what it cites has changed since; it counts as read afresh.</summary>
    Suspect,
}
