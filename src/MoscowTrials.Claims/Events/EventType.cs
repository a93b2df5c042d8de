namespace MoscowTrials.Claims.Events;

/// <summary>What an event does to the one it happens to.</summary>
public enum EventEffect
{
    None,

    /// <summary>Its patient begins to exist.</summary>
    Begins,

    /// <summary>Its patient ceases to exist.</summary>
    Ends,

    /// <summary>Its patient cannot move about from then on.</summary>
    Confines,

    /// <summary>Its patient can move about again.</summary>
    Releases,

    /// <summary>Its patient exists again, or goes on under another name.</summary>
    Renews,
}

/// <summary>Whether those who take part have to be there.</summary>
public enum Presence
{
    /// <summary>Nothing follows.</summary>
    None,

    /// <summary>In person and alive: meeting, attending, travelling.</summary>
    Bodily,

    /// <summary>Alive, but not on the spot: writing, ordering, planning.</summary>
    Remote,
}

/// <summary>A kind of event, as the lexicon defines it.</summary>
/// <param name="Name">Lower case, a single word or hyphenated: <c>demolish</c>.</param>
/// <param name="Effect">What it does to its patient.</param>
/// <param name="Presence">Whether agent and partners have to be there.</param>
public sealed record EventType(string Name, EventEffect Effect, Presence Presence);
