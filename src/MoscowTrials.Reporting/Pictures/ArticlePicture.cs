using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Voices;

namespace MoscowTrials.Reporting.Pictures;

/// <summary>A dated event in the life of somebody or something.</summary>
/// <param name="Claim">The sentence that tells it.</param>
/// <param name="Event">The event.</param>
/// <param name="From">Its first possible day, counted from 0001-01-01.</param>
/// <param name="To">Its last possible day.</param>
public sealed record DatedEvent(Claim Claim, ClaimEvent Event, int From, int To)
{
    public bool IsAlleged => Event.Voice.Voice != Voice.Article && !Event.Voice.IsFactive;
}

/// <summary>What an article tells of somebody or something, in order of time.</summary>
/// <param name="Entity">Whom or what.</param>
/// <param name="Events">At least one; an event that several sentences tell, several times.</param>
public sealed record ArticleLane(Entity Entity, ImmutableArray<DatedEvent> Events);

/// <summary>An article laid out in time, a lane for everybody and every place that has a part in dated events.</summary>
/// <param name="People">Those with the most events first.</param>
/// <param name="Places">Places and buildings, in the same order.</param>
/// <param name="Others">Bodies, vessels, works, and names of which no more is known.</param>
/// <param name="First">The first day that is shown.</param>
/// <param name="Last">The last one.</param>
/// <param name="Outside">How many events lie so far from the others that they are left out.</param>
public sealed record ArticlePicture(
    ImmutableArray<ArticleLane> People, ImmutableArray<ArticleLane> Places, ImmutableArray<ArticleLane> Others, int First, int Last,
        int Outside)
{
    /// <summary>Events from which on a few that lie far off are left out: one of the Middle Ages would leave a modern life a dot.</summary>
    private const int Many = 40;

    /// <summary>The share of events that may lie outside at either end.</summary>
    private const double Tail = 0.02;

    /// <summary>The longest interval, as a share of all, that still tells when something was.</summary>
    private const double TooVague = 0.5;

    /// <summary>The picture; null where the article dates nothing of anybody.</summary>
    public static ArticlePicture? Of(ArticleClaims article)
    {
        var events = article.Own.SelectMany(Dated).ToList();
        if (events.Count == 0)
            return null;
        var (first, last) = Range(events);
        var shown = events.Where(e => e.From >= first && e.To <= last && (e.To - e.From <= (last - first) * TooVague || events.Count < 4))
            .ToList();
        var lanes = new Dictionary<int, List<DatedEvent>>();
        foreach (var told in shown)
        {
            foreach (var id in Entities(told.Event).Where(i => i < article.Entities.Length).Distinct())
            {
                if (!lanes.TryGetValue(id, out var list))
                    lanes[id] = list = [];
                list.Add(told);
            }
        }
        var all = lanes.Select(l => new ArticleLane(article.Entities[l.Key], [.. l.Value.OrderBy(e => e.From).ThenBy(e => e.To)]))
            .OrderByDescending(l => l.Events.Length).ThenBy(l => l.Events[0].From).ThenBy(l => l.Entity.Id).ToList();
        return all.Count == 0 ? null : new ArticlePicture(
            [.. all.Where(l => l.Entity.Kind == EntityKind.Person)],
            [.. all.Where(l => IsPlace(l.Entity))],
            [.. all.Where(l => l.Entity.Kind != EntityKind.Person && !IsPlace(l.Entity))],
            first, last, events.Count(e => e.To < first || e.From > last));
    }

    private static bool IsPlace(Entity entity) => entity.Kind is EntityKind.Place or EntityKind.Building;

    /// <summary>What is told as having happened, with both ends of its date.</summary>
    private static IEnumerable<DatedEvent> Dated(Claim claim)
    {
        foreach (var told in claim.Events)
        {
            if (told is { IsDenied: false, Actuality: Actuality.Actual, When: { Earliest: { } from, Latest: { } to } })
                yield return new DatedEvent(claim, told, from, to);
        }
    }

    private static IEnumerable<int> Entities(ClaimEvent told) =>
        told.Participants.Select(p => p.Entity).Append(told.Place?.Entity).OfType<int>();

    private static (int First, int Last) Range(List<DatedEvent> events)
    {
        var starts = events.Select(e => e.From).Order().ToList();
        var ends = events.Select(e => e.To).Order().ToList();
        var left = events.Count < Many ? 0 : (int)(events.Count * Tail);
        return (starts[left], Math.Max(starts[left], ends[^(left + 1)]));
    }
}
