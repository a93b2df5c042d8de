namespace MoscowTrials.Claims.Names;

/// <summary>A place under one of its names.</summary>
/// <param name="Name">The name as the gazetteer writes it, which may differ from the text's in accents, dots and hyphens.</param>
/// <param name="CanonicalName">The same for all names of a place: Leningrad, Petrograd and St. Petersburg are Saint Petersburg.</param>
/// <param name="Kind">What the place is.</param>
/// <param name="CountryCode">
/// ISO 3166-1 alpha-2 of the country that holds the place today, ISO 3166-3 (four letters) of a withdrawn one, or null where the
/// place is in no one country or has no code.
/// </param>
/// <param name="Country">English name of that country; null where the code is.</param>
/// <param name="Region">First-level division (state, province, oblast) of today that holds a city; null if unknown or not a city.</param>
/// <param name="Latitude">Degrees north in WGS84, from -90 to 90, rounded to 0.01 (0.1 for sites); null unless a city.</param>
/// <param name="Longitude">Degrees east in WGS84, from -180 to 180, rounded likewise; null where the latitude is.</param>
/// <param name="Population">People at about 2023 by GeoNames (cities) and CLDR (countries); 0 if unknown.</param>
/// <param name="IsAdjective">
/// Whether the name is an adjective or a demonym ("Danish", "Dane"): it tells of a place, it does not locate anything there.
/// </param>
public readonly record struct GazetteerPlace(
    string Name,
    string CanonicalName,
    PlaceKind Kind,
    string? CountryCode,
    string? Country,
    string? Region,
    double? Latitude,
    double? Longitude,
    long Population,
    bool IsAdjective);
