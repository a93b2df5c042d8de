using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Names;

/// <summary>Chooses among the places of one name.</summary>
/// <remarks>The gazetteer's first is the best known one; an article on Alabama means the Birmingham there.</remarks>
internal static class PlaceChoice
{
    /// <summary>Times as many people as the chosen place may have in the best known one of its name: nobody writes "Paris" for one in Texas
    /// without saying so.</summary>
    private const int MostTimesKnown = 20;

    /// <summary>Times that an article has to name a region before a town without further words is taken to lie there.</summary>
    private const int LeastMentions = 4;

    /// <summary>Words of the longest holder that is looked for behind the comma: "British Columbia", "County Down".</summary>
    private const int LongestHolder = 3;

    /// <summary>The place that the words behind the comma tell: "Birmingham, Alabama"; null where they tell none.</summary>
    public static GazetteerPlace? Told(string text, Token[] tokens, int last, string name)
    {
        if (last + 2 >= tokens.Length || tokens[last + 1].Span.In(text) is not "," || !tokens[last + 2].IsCapitalised)
            return null;
        for (var end = Math.Min(tokens.Length - 1, last + 1 + LongestHolder); end >= last + 2; end--)
        {
            if (tokens[end].IsCapitalised && Within(name, text.AsSpan(tokens[last + 2].Span.Start, tokens[end].Span.End - tokens[last + 2].Span.Start)) is { } place)
                return place;
        }
        return null;
    }

    /// <summary>The place of the name that lies in <paramref name="holder"/>, a region or a country; null where there is none.</summary>
    public static GazetteerPlace? Within(ReadOnlySpan<char> name, ReadOnlySpan<char> holder)
    {
        foreach (var place in Gazetteer.Shared.FindAll(name))
        {
            if (place.Kind == PlaceKind.City && (holder.Equals(place.Region, StringComparison.OrdinalIgnoreCase)
                || holder.Equals(place.Country, StringComparison.OrdinalIgnoreCase)))
                return place;
        }
        return null;
    }

    /// <summary>Settles the towns of which the article does not say where they lie, by the regions that it speaks of.</summary>
    public static void Settle(List<NameCluster> clusters)
    {
        var named = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var cluster in clusters)
        {
            if (cluster.Place is { Kind: PlaceKind.Region or PlaceKind.Country })
                named[cluster.Name] = named.GetValueOrDefault(cluster.Name) + cluster.Mentions;
        }
        if (named.Count == 0)
            return;
        foreach (var cluster in clusters)
        {
            if (cluster.Place is not { Kind: PlaceKind.City } first || cluster.IsPlaced || Mentions(named, first) > 0)
                continue;
            var best = LeastMentions - 1;
            foreach (var place in Gazetteer.Shared.FindAll(cluster.Name))
            {
                var mentions = place.Region is { } region ? named.GetValueOrDefault(region) : 0;
                if (place.Kind == PlaceKind.City && mentions > best && place.Population * MostTimesKnown >= first.Population)
                    (best, cluster.Place) = (mentions, place);
            }
        }
    }

    private static int Mentions(Dictionary<string, int> named, GazetteerPlace place) =>
        (place.Region is { } region ? named.GetValueOrDefault(region) : 0) + (place.Country is { } country ? named.GetValueOrDefault(country) : 0);
}
