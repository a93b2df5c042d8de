using Xunit;

namespace MoscowTrials.Tests.Claims.Events;

/// <summary>Where it happens: at the house itself, or only somewhere in relation to it.</summary>
public sealed class WhereaboutsTests
{
    public static readonly TheoryData<string, string> APlaceStandsBehindRows = Reading.Table("""
        Harald Voss met Anton Berg at the Hotel Bellevue. | meet at Hotel Bellevue
        Harald Voss met Anton Berg in the Hotel Bellevue. | meet at Hotel Bellevue
        Harald Voss met Anton Berg inside the Hotel Bellevue. | meet at Hotel Bellevue
        Harald Voss met Anton Berg in the lobby of the Hotel Bellevue. | meet at Hotel Bellevue
        Harald Voss met Anton Berg in the bar of the Hotel Bellevue. | meet at Hotel Bellevue
        Harald Voss met Anton Berg in Ghent. | meet at Ghent
        In Ghent, Harald Voss met Anton Berg. | meet at Ghent
        // The house rather than its town.
        At the Hotel Bellevue in Ghent, Harald Voss met Anton Berg. | meet at Hotel Bellevue
        Harald Voss performed at the Theatre Royal in Ghent. | perform at Theatre Royal
        Harald Voss met Anton Berg in a hotel in Ghent. | meet at Ghent
        Harald Voss studied at the University of Ghent. | study at University of Ghent
        Harald Voss met Anton Berg in Reading. | meet at Reading
        Harald Voss met Anton Berg in Nice. | meet at Nice
        """);

    [Theory]
    [MemberData(nameof(APlaceStandsBehindRows))]
    public void A_place_stands_behind_a_preposition(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Where));

    public static readonly TheoryData<string, string> WhoTravelsSomewhereIsRows = Reading.Table("""
        Harald Voss travelled to Ghent. | travel at Ghent
        Harald Voss visited Ghent. | visit at Ghent
        Harald Voss visited the Hotel Bellevue. | visit at Hotel Bellevue
        Harald Voss went to Paris in 1912. | travel at Paris
        // The letter travels, not its writer.
        Harald Voss wrote a letter to Ghent. | write
        """);

    [Theory]
    [MemberData(nameof(WhoTravelsSomewhereIsRows))]
    public void Who_travels_somewhere_is_there(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Where));

    public static readonly TheoryData<string, string> BesideItOrAfterRows = Reading.Table("""
        Harald Voss met Anton Berg at the ruins of the Hotel Bellevue. | meet
        Harald Voss met Anton Berg at the site of the Hotel Bellevue. | meet
        Harald Voss met Anton Berg on the site of the Hotel Bellevue. | meet
        Harald Voss met Anton Berg at the former Hotel Bellevue. | meet
        Harald Voss met Anton Berg at the old Hotel Bellevue. | meet
        Harald Voss met Anton Berg near the Hotel Bellevue. | meet
        Harald Voss met Anton Berg outside the Hotel Bellevue. | meet
        Harald Voss met Anton Berg opposite the Hotel Bellevue. | meet
        Harald Voss met Anton Berg in front of the Hotel Bellevue. | meet
        // A person of a town, a picture of a house.
        Harald Voss met the mayor of Ghent. | meet
        Harald Voss met Anton Berg in a photograph of the Hotel Bellevue. | meet
        // A word that is no town here.
        Reading was his pleasure, and Harald Voss met Anton Berg. | meet
        """);

    [Theory]
    [MemberData(nameof(BesideItOrAfterRows))]
    public void Beside_it_or_after_it_is_not_in_it(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Where));
}
