using MoscowTrials.Claims;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Names;

namespace MoscowTrials.Rules.Database;

/// <summary>The rows of the table <c>journey</c>: two days on which somebody was in towns too far apart for the means of his
/// time.</summary>
internal static class Journeys
{
    /// <summary>Days on which somebody is told to have been somewhere that are compared with each other: the next ones.</summary>
    private const int Ahead = 8;

    /// <summary>Days after which even a rider has crossed a continent.</summary>
    private const int Longest = 60;

    /// <summary>
    /// Acts in person that place nobody: who travels is told between two towns, who fights or serves may be told for his side, and what
    /// lasts or is handed over has more than one end.
    /// </summary>
    private static readonly string[] Elsewhere =
    [
        "travel", "fly", "reach", "fight", "attack", "command", "serve", "compete", "massacre", "carry", "hand", "receive", "stay", "study",
        "teach", "treat", "excavate", "record", "transplant", "campaign",
    ];

    /// <summary>A presence somewhere on a day, told outright.</summary>
    private readonly record struct Presence(int Person, int Day, Entity Place, int Claim, int Event);

    /// <returns>The person's entity, the two events by claim and number, how far apart they are and how far one could have come.</returns>
    public static IEnumerable<(int Person, (int Claim, int Event) One, (int Claim, int Event) Other, int Kilometres, int Reach)> Of(
        ArticleClaims article)
    {
        foreach (var days in Told(article).GroupBy(p => p.Person))
        {
            var ordered = days.OrderBy(p => p.Day).ThenBy(p => p.Claim).ThenBy(p => p.Event).ToList();
            for (var i = 0; i < ordered.Count; i++)
            {
                for (var j = i + 1; j < ordered.Count && j <= i + Ahead && ordered[j].Day - ordered[i].Day <= Longest; j++)
                {
                    var (one, other) = (ordered[i], ordered[j]);
                    // The morning of the one to the evening of the other.
                    var reach = (long)TravelSpeed.KilometresADay(HistoricalCalendar.FromDay(other.Day).Year) * (other.Day - one.Day + 1);
                    if (one.Claim != other.Claim && PlaceDistance.Least(one.Place, other.Place) is { } apart && apart > reach)
                        yield return (days.Key, (one.Claim, one.Event), (other.Claim, other.Event), (int)apart, (int)reach);
                }
            }
        }
    }

    private static IEnumerable<Presence> Told(ArticleClaims article)
    {
        for (var c = 0; c < article.Claims.Length; c++)
        {
            for (var e = 0; e < article.Claims[c].Events.Length; e++)
            {
                var told = article.Claims[c].Events[e];
                if (told is not { IsDenied: false, Actuality: Actuality.Actual, When: { IsInferred: false, Earliest: { } day } when,
                    Place: { IsInferred: false } place }
                    || when.Latest != day || told.Type.Presence != Claims.Events.Presence.Bodily || Elsewhere.Contains(told.Type.Name))
                    continue;
                foreach (var participant in told.Participants)
                {
                    if (participant is { Role: Role.Agent or Role.Partner, Entity: { } who }
                        && article.Entities[who].Kind == EntityKind.Person)
                        yield return new Presence(who, day, article.Entities[place.Entity], c, e);
                }
            }
        }
    }
}
