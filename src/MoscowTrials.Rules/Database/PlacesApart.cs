using MoscowTrials.Claims;
using MoscowTrials.Claims.Names;

namespace MoscowTrials.Rules.Database;

/// <summary>The rows of the table <c>apart</c>: towns in which one thing is said to have happened and which lie apart.</summary>
internal static class PlacesApart
{
    /// <summary>Places of one participant that are compared with each other; who was in more is a traveller, and no rule asks.</summary>
    private const int MostPlaces = 40;

    /// <returns>Pairs of entities, both ways round, each once, in order.</returns>
    public static IEnumerable<(int One, int Other)> Of(ArticleClaims article)
    {
        var places = new Dictionary<(int, string), SortedSet<int>>();
        foreach (var told in article.Claims.SelectMany(c => c.Events))
        {
            if (told.Place is not { } place || article.Entities[place.Entity] is not { Kind: EntityKind.Place, Latitude: not null })
                continue;
            foreach (var participant in told.Participants)
            {
                if (participant.Entity is not { } who)
                    continue;
                if (!places.TryGetValue((who, told.Type.Name), out var known))
                    places[(who, told.Type.Name)] = known = [];
                if (known.Count < MostPlaces)
                    known.Add(place.Entity);
            }
        }
        var apart = new SortedSet<(int, int)>();
        foreach (var known in places.Values)
        {
            foreach (var one in known)
            {
                foreach (var other in known.Where(o => o != one && PlaceDistance.AreApart(article.Entities[one], article.Entities[o])))
                    apart.Add((one, other));
            }
        }
        return apart;
    }
}
