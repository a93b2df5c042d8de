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
    /// <param name="From">Hour of that day before which it cannot have been over.</param>
    /// <param name="To">Hour of that day after which it cannot have been still to come.</param>
    private readonly record struct Presence(int Person, int Day, Entity Place, int Claim, int Event, int From, int To);

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
                    // From the first hour of the one to the last hour of the other.
                    var hours = 24L * (other.Day - one.Day) + other.To - one.From;
                    var reach = TravelSpeed.KilometresADay(HistoricalCalendar.FromDay(other.Day).Year) * hours / 24;
                    if (one.Claim != other.Claim && PlaceDistance.Least(one.Place, other.Place) is { } apart && apart > reach)
                        yield return (days.Key, (one.Claim, one.Event), (other.Claim, other.Event), (int)apart, (int)reach);
                }
            }
        }
    }

    /// <summary>The town of a building: the one that the sentence names, else the one that the article puts it in; of a town itself.</summary>
    private static Entity Town(ArticleClaims article, EventPlace place, ILookup<string, Entity> towns)
    {
        var there = article.Entities[place.Entity];
        return there.Kind == EntityKind.Place ? there : place.Town is { } told ? article.Entities[told]
            : there.Within is { } within && towns[within].FirstOrDefault() is { } town ? town : there;
    }

    /// <summary>"on the evening of 4 March": the hours between which it was; 0 and 24 where they are not told.</summary>
    private static (int From, int To) Hours(Claim claim, EventDate when)
    {
        foreach (var date in claim.Dates)
        {
            if (date.Date?.Earliest != when.Earliest || date.Date?.Latest != when.Latest)
                continue;
            var text = date.Span.In(claim.Sentence.Text);
            foreach (var (word, from, to) in Parts)
            {
                if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
                    return (from, to);
            }
        }
        return (0, 24);
    }

    /// <summary>Parts of the day with the hours that they have at the widest; a night may be the one before or behind.</summary>
    private static readonly (string Word, int From, int To)[] Parts = [("morning", 0, 13), ("forenoon", 0, 13), ("afternoon", 12, 19), ("evening", 17, 24), ("noon", 10, 15)];

    private static IEnumerable<Presence> Told(ArticleClaims article)
    {
        var towns = article.Entities.Where(static e => e is { Kind: EntityKind.Place, Latitude: not null }).ToLookup(static e => e.Name, StringComparer.Ordinal);
        for (var c = 0; c < article.Claims.Length; c++)
        {
            for (var e = 0; e < article.Claims[c].Events.Length; e++)
            {
                var told = article.Claims[c].Events[e];
                if (told is not { IsDenied: false, Actuality: Actuality.Actual, When: { Earliest: { } day } when,
                    Place: { IsInferred: false } place }
                    || when.Latest != day || told.Type.Presence != Claims.Events.Presence.Bodily || Elsewhere.Contains(told.Type.Name))
                    continue;
                var town = Town(article, place, towns);
                var (from, to) = Hours(article.Claims[c], when);
                foreach (var participant in told.Participants)
                {
                    if (participant is { Role: Role.Agent or Role.Partner, Entity: { } who }
                        && article.Entities[who].Kind == EntityKind.Person)
                        yield return new Presence(who, day, town, c, e, from, to);
                }
            }
        }
    }
}
