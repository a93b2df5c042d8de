namespace MoscowTrials.Claims.Names;

/// <summary>What a place is; the letters in which places.tsv writes it stand in <see cref="Gazetteer"/>.</summary>
public enum PlaceKind : byte
{
    /// <summary>A country or territory that has an ISO 3166-1 code today (Kosovo's user-assigned XK counts).</summary>
    Country,

    /// <summary>A state, empire or colony that is gone.</summary>
    FormerCountry,

    /// <summary>A continent, historical region, mountains, island, province or county: land with no one point.</summary>
    Region,

    /// <summary>A city, town or village, also an ancient, vanished or battle site.</summary>
    City,

    /// <summary>An ocean, sea, strait, lake, river, canal or cape.</summary>
    Water,
}
