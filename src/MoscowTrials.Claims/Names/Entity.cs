namespace MoscowTrials.Claims.Names;

/// <summary>What kind of thing a name names.</summary>
public enum EntityKind
{
    /// <summary>A capitalised name of which nothing more is known.</summary>
    Unknown,

    Person,

    /// <summary>A country, region, city or town.</summary>
    Place,

    /// <summary>A building, or a room, bridge, street or monument: a place that people make and unmake.</summary>
    Building,

    /// <summary>A party, court, commission, company, club, band, newspaper: a body that is founded and dissolved.</summary>
    Body,

    /// <summary>A book, film, painting, piece of music.</summary>
    Work,

    /// <summary>A ship, aircraft or spacecraft with a name.</summary>
    Vessel,

    /// <summary>A trial, war, battle, conference with a name.</summary>
    Occasion,
}

/// <summary>Something that an article names, once however often it is mentioned.</summary>
public sealed record Entity
{
    /// <summary>Position in <see cref="ArticleClaims.Entities"/>.</summary>
    public required int Id { get; init; }

    public required EntityKind Kind { get; init; }

    /// <summary>The fullest form in which the article names it.</summary>
    public required string Name { get; init; }

    /// <summary>For a person, where known.</summary>
    public Gender? Gender { get; init; }

    /// <summary>The place that holds it, by name: the town of a building, the country of a town; null where unknown.</summary>
    public string? Within { get; init; }

    /// <summary>WGS84 degrees, north positive; null where unknown.</summary>
    public double? Latitude { get; init; }

    /// <summary>WGS84 degrees, east positive; null where unknown.</summary>
    public double? Longitude { get; init; }
}
