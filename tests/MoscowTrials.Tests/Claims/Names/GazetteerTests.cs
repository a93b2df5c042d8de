using MoscowTrials.Claims.Names;
using Xunit;

namespace MoscowTrials.Tests.Claims.Names;

public class GazetteerTests
{
    private static readonly Gazetteer Places = Gazetteer.Shared;

    [Theory]
    [InlineData("Moscow", "Moscow", PlaceKind.City, "RU")]
    [InlineData("Copenhagen", "Copenhagen", PlaceKind.City, "DK")]
    [InlineData("Munich", "Munich", PlaceKind.City, "DE")]
    [InlineData("Geneva", "Geneva", PlaceKind.City, "CH")]
    [InlineData("Prague", "Prague", PlaceKind.City, "CZ")]
    [InlineData("Rome", "Rome", PlaceKind.City, "IT")]
    [InlineData("The Hague", "The Hague", PlaceKind.City, "NL")]
    [InlineData("Ho Chi Minh City", "Ho Chi Minh City", PlaceKind.City, "VN")]
    [InlineData("France", "France", PlaceKind.Country, "FR")]
    [InlineData("Ukraine", "Ukraine", PlaceKind.Country, "UA")]
    [InlineData("Bavaria", "Bavaria", PlaceKind.Region, "DE")]
    [InlineData("Siberia", "Siberia", PlaceKind.Region, "RU")]
    [InlineData("Balkans", "Balkans", PlaceKind.Region, null)]
    [InlineData("Europe", "Europe", PlaceKind.Region, null)]
    [InlineData("Baltic Sea", "Baltic Sea", PlaceKind.Water, null)]
    [InlineData("Volga", "Volga", PlaceKind.Water, null)]
    public void An_English_name_is_found(string name, string canonical, PlaceKind kind, string? code)
    {
        GazetteerPlace place = Find(name);
        Assert.Equal((canonical, kind, code), (place.CanonicalName, place.Kind, place.CountryCode));
        Assert.False(place.IsAdjective);
    }

    [Theory]
    [InlineData("Leningrad", "Saint Petersburg")]
    [InlineData("Petrograd", "Saint Petersburg")]
    [InlineData("Stalingrad", "Volgograd")]
    [InlineData("Constantinople", "Istanbul")]
    [InlineData("Danzig", "Gdansk")]
    [InlineData("Bombay", "Mumbai")]
    [InlineData("Saigon", "Ho Chi Minh City")]
    [InlineData("Königsberg", "Kaliningrad")]
    [InlineData("Edo", "Tokyo")]
    [InlineData("Peking", "Beijing")]
    [InlineData("Madras", "Chennai")]
    [InlineData("Christiania", "Oslo")]
    [InlineData("Pressburg", "Bratislava")]
    [InlineData("Lemberg", "Lviv")]
    [InlineData("Tenochtitlan", "Mexico City")]
    [InlineData("Kiev", "Kyiv")]
    public void A_former_name_is_the_city_of_today(string name, string canonical)
    {
        GazetteerPlace place = Find(name);
        Assert.Equal(canonical, place.CanonicalName);
        Assert.NotNull(place.Latitude);
        Assert.True(place.Population > 0);
    }

    [Theory]
    [InlineData("Soviet Union", "Soviet Union")]
    [InlineData("USSR", "Soviet Union")]
    [InlineData("U.S.S.R.", "Soviet Union")]
    [InlineData("Yugoslavia", "Yugoslavia")]
    [InlineData("Czechoslovakia", "Czechoslovakia")]
    [InlineData("East Germany", "East Germany")]
    [InlineData("Ottoman Empire", "Ottoman Empire")]
    [InlineData("Prussia", "Prussia")]
    public void A_former_state_is_no_country_of_today(string name, string canonical)
    {
        GazetteerPlace place = Find(name);
        Assert.Equal((canonical, PlaceKind.FormerCountry), (place.CanonicalName, place.Kind));
    }

    [Theory]
    [InlineData("German", "Germany", PlaceKind.Country)]
    [InlineData("Danish", "Denmark", PlaceKind.Country)]
    [InlineData("Danes", "Denmark", PlaceKind.Country)]
    [InlineData("Soviet", "Soviet Union", PlaceKind.FormerCountry)]
    [InlineData("Ottoman", "Ottoman Empire", PlaceKind.FormerCountry)]
    [InlineData("Siberian", "Siberia", PlaceKind.Region)]
    [InlineData("Welsh", "Wales", PlaceKind.Region)]
    public void An_adjective_tells_its_country(string name, string canonical, PlaceKind kind)
    {
        GazetteerPlace place = Find(name);
        Assert.Equal((canonical, kind, true), (place.CanonicalName, place.Kind, place.IsAdjective));
    }

    [Theory]
    [InlineData("USA", "United States")]
    [InlineData("U.S.", "United States")]
    [InlineData("UK", "United Kingdom")]
    [InlineData("Great Britain", "United Kingdom")]
    [InlineData("Persia", "Iran")]
    [InlineData("Ceylon", "Sri Lanka")]
    [InlineData("Burma", "Myanmar")]
    [InlineData("Siam", "Thailand")]
    [InlineData("the Netherlands", "Netherlands")]
    public void An_alias_is_its_country(string name, string canonical) => Assert.Equal(canonical, Find(name).CanonicalName);

    [Theory]
    [InlineData("São Paulo", "Sao Paulo")]
    [InlineData("Kraków", "Krakow")]
    [InlineData("St. Petersburg", "St Petersburg")]
    [InlineData("Stratford-upon-Avon", "Stratford upon Avon")]
    [InlineData("Xi'an", "Xi\u2019an")]
    [InlineData("The Hague", "the Hague")]
    [InlineData("MOSCOW", "Moscow")]
    public void Accents_dots_and_hyphens_do_not_count(string one, string other) =>
        Assert.Equal(Find(one).CanonicalName, Find(other).CanonicalName);

    [Theory]
    [InlineData("moscow")]
    [InlineData("reading")]
    [InlineData("new York")]
    [InlineData("Us")] // an acronym needs all its capitals
    [InlineData("us")]
    [InlineData("Uk")]
    [InlineData("NATO")] // a short name in capitals is an acronym, not the town Nato
    [InlineData("America's")] // not the Americas
    [InlineData("Xyzzyville")]
    [InlineData("Москва")]
    [InlineData("")]
    [InlineData(" - ")]
    public void What_is_not_written_as_a_name_is_none(string name)
    {
        Assert.False(Places.TryFind(name, out _));
        Assert.Empty(Places.FindAll(name));
        Assert.True(Places.NeedsCue(name));
    }

    [Fact]
    public void A_name_longer_than_any_key_is_none() => Assert.False(Places.TryFind(new string('A', 10_000), out _));

    [Theory]
    [InlineData("Reading")]
    [InlineData("Nice")]
    [InlineData("Bath")]
    [InlineData("Mobile")]
    [InlineData("Orange")]
    [InlineData("Split")]
    [InlineData("Lincoln")]
    [InlineData("Jackson")]
    [InlineData("Washington")]
    [InlineData("Victoria")]
    [InlineData("Sofia")]
    [InlineData("Florence")]
    [InlineData("Georgia")]
    [InlineData("Jordan")]
    [InlineData("Kirov")]
    [InlineData("Vladimir")]
    public void A_name_that_is_also_a_word_or_a_person_needs_a_cue(string name)
    {
        Assert.True(Places.TryFind(name, out _));
        Assert.True(Places.NeedsCue(name));
    }

    [Theory]
    [InlineData("Moscow")]
    [InlineData("London")]
    [InlineData("Paris")]
    [InlineData("Berlin")]
    [InlineData("Copenhagen")]
    [InlineData("Oslo")]
    [InlineData("Vienna")]
    [InlineData("Shanghai")]
    [InlineData("Hamburg")]
    [InlineData("Sydney")]
    [InlineData("Leningrad")]
    [InlineData("France")]
    [InlineData("China")]
    [InlineData("Turkey")]
    [InlineData("Soviet Union")]
    [InlineData("Polish")]
    [InlineData("New York")]
    public void A_world_famous_name_stands_alone(string name) => Assert.False(Places.NeedsCue(name));

    // Country before city, city before its province, province before the small towns named after it, then the most populous.
    [Theory]
    [InlineData("Georgia", PlaceKind.Country, "GE")]
    [InlineData("Luxembourg", PlaceKind.Country, "LU")]
    [InlineData("Mexico", PlaceKind.Country, "MX")]
    [InlineData("New York", PlaceKind.City, "US")]
    [InlineData("Ontario", PlaceKind.Region, "CA")]
    [InlineData("Cambridge", PlaceKind.City, "GB")]
    [InlineData("Paris", PlaceKind.City, "FR")]
    [InlineData("Birmingham", PlaceKind.City, "GB")]
    [InlineData("Valencia", PlaceKind.City, "ES")]
    [InlineData("Sparta", PlaceKind.City, "GR")]
    [InlineData("Waterloo", PlaceKind.City, "BE")]
    public void Of_several_places_the_likeliest_comes_first(string name, PlaceKind kind, string code)
    {
        GazetteerPlace place = Find(name);
        Assert.Equal((kind, code), (place.Kind, place.CountryCode));
        Assert.Equal(place, Places.FindAll(name)[0]);
        Assert.True(Places.FindAll(name).Count > 1);
    }

    [Fact]
    public void Accents_in_the_name_choose_among_places()
    {
        Assert.All(Places.FindAll("Córdoba"), place => Assert.Equal("Córdoba", place.Name));
        Assert.Contains(Places.FindAll("Cordoba"), place => place.Name == "Córdoba" && place.CountryCode == "ES");
    }

    [Fact]
    public void A_place_with_two_spellings_is_found_once()
    {
        IReadOnlyList<GazetteerPlace> places = Places.FindAll("Konigsberg");
        Assert.Single(places, place => place.CanonicalName == "Kaliningrad");
    }

    [Fact]
    public void A_city_has_everything()
    {
        GazetteerPlace place = Find("Munich");
        Assert.Equal(("Germany", "Bavaria"), (place.Country, place.Region));
        Assert.InRange(place.Latitude!.Value, 48.0, 48.3);
        Assert.InRange(place.Longitude!.Value, 11.4, 11.7);
        Assert.InRange(place.Population, 1_000_000, 2_000_000);
    }

    // "Certain or silent": a country or a sea has no one point to measure a distance from.
    [Theory]
    [InlineData("Russia")]
    [InlineData("Soviet Union")]
    [InlineData("Black Sea")]
    [InlineData("Donbass")]
    public void Only_a_city_has_coordinates(string name) => Assert.Null(Find(name).Latitude);

    [Theory]
    [InlineData("New", true)]
    [InlineData("Saint", true)]
    [InlineData("Moscow", true)]
    [InlineData("Stratford", true)]
    [InlineData("Xyzzy", false)]
    [InlineData("Москва", false)]
    [InlineData("", false)]
    public void The_first_word_says_whether_to_look_further(string word, bool may) => Assert.Equal(may, Places.MayStart(word));

    [Fact]
    public void No_name_has_more_words_than_the_maximum() => Assert.InRange(Places.MaximumWords, 5, 12);

    private static GazetteerPlace Find(string name)
    {
        Assert.True(Places.TryFind(name, out GazetteerPlace place), name);
        return place;
    }
}
