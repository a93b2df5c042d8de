using MoscowTrials.Claims.Events;

namespace MoscowTrials.Claims.Ages;

/// <summary>How old somebody is said to have been on a day.</summary>
/// <param name="Entity">Id of who.</param>
/// <param name="Years">Completed years of life; of a range the fewest.</param>
/// <param name="Date">Position in the claim's dates of the age, or, of a birthday, of its day; -1 where neither is a date's words.</param>
/// <param name="IsBirthday">Whether the years were completed on the day ("his 50th birthday").</param>
/// <param name="AtDeath">Whether it is the age at which the person died.</param>
/// <param name="When">The day; null where none is told.</param>
/// <param name="IsInferred">Whether the person was linked by inference.</param>
public sealed record PersonAge(int Entity, int Years, int Date, bool IsBirthday, bool AtDeath, EventDate? When, bool IsInferred)
{
    /// <summary>The most that the words can mean: "in her sixties", "over eighty".</summary>
    public int MostYears { get; init; } = Years;
}
