namespace MoscowTrials.Claims.Names;

/// <summary>Whether two towns of an article certainly lie apart, so that nobody is born in both, and how far.</summary>
public static class PlaceDistance
{
    /// <summary>
    /// Kilometres between two towns that no sprawl, county or hospital of the one in the other bridges: somebody of London may have been
    /// born in Croydon, and of Manhattan in White Plains.
    /// </summary>
    private const double Apart = 60;

    /// <summary>A namesake at least this large beside the town that the name means by default may be meant too.</summary>
    private const double Rival = 0.15;

    private const double KilometresPerDegree = 111.2;

    /// <summary>
    /// Whether both are towns of the gazetteer, and far from each other whichever of their larger namesakes is meant. Countries,
    /// regions and what the gazetteer does not know lie apart from nothing.
    /// </summary>
    public static bool AreApart(Entity one, Entity other)
    {
        var (first, second) = (Readings(one), Readings(other));
        return first.Count > 0 && second.Count > 0 && first.TrueForAll(a => second.TrueForAll(b => Kilometres(a, b) > Apart));
    }

    /// <summary>
    /// Kilometres between two towns of the gazetteer, whichever of their larger namesakes are meant, as the crow flies; null where one is none.
    /// </summary>
    public static double? Least(Entity one, Entity other)
    {
        var (first, second) = (Readings(one), Readings(other));
        return first.Count == 0 || second.Count == 0 ? null : first.Min(a => second.Min(b => Kilometres(a, b)));
    }

    private static List<(double North, double East)> Readings(Entity entity)
    {
        if (entity is not { Kind: EntityKind.Place, Latitude: { } north, Longitude: { } east })
            return [];
        var towns = Gazetteer.Shared.FindAll(entity.Name);
        // The text has said which one: ", Ohio".
        if (towns.Count == 0 || towns[0].Latitude is not { } usual || Math.Abs(usual - north) > 0.02)
            return [(north, east)];
        return
        [
            .. towns.Where(t => t is { Latitude: not null, Longitude: not null } && t.Population >= towns[0].Population * Rival)
                .Select(t => (t.Latitude!.Value, t.Longitude!.Value)),
        ];
    }

    /// <summary>On a plane that touches the globe between the two: right to a few per cent at the distances that matter.</summary>
    private static double Kilometres((double North, double East) a, (double North, double East) b)
    {
        var east = Math.Abs(a.East - b.East);
        if (east > 180)
            east = 360 - east;
        return KilometresPerDegree
            * double.Hypot(a.North - b.North, east * Math.Cos((a.North + b.North) / 2 * Math.PI / 180));
    }
}
