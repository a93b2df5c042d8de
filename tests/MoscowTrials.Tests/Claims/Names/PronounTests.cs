using Xunit;

namespace MoscowTrials.Tests.Claims.Names;

/// <summary>What pronouns and definite phrases are taken for; nothing where two could be meant.</summary>
public sealed class PronounTests
{
    public static readonly TheoryData<string, string> APronounGoesToRows = Reading.Table("""
        Harald Voss was a painter. He died in 1920. | He = Harald Voss
        Harald Voss met the mayor in 1912. He died in 1920. | He = Harald Voss
        Harald Voss met Anton Berg. He died in 1920. | He = Harald Voss
        // Who came when somebody else died is who the next sentence goes on about.
        When Anton Berg died, Harald Voss came to the town. He met the mayor. | He = Harald Voss
        Harald Voss came to the town when Anton Berg died. He met the mayor. | He = Harald Voss
        Harald Voss came to the town after Anton Berg had died. He met the mayor. | He = Harald Voss
        Harald Voss was a painter. His brother Anton Berg was a poet. He died in 1920. | He = Anton Berg
        Harald Voss was a painter. He said that he had met Anton Berg. | He = Harald Voss; he = Harald Voss
        """);

    [Theory]
    [MemberData(nameof(APronounGoesToRows))]
    public void A_pronoun_goes_to_the_subject_before(string text, string expected) => Assert.Equal(expected, Reading.Links(text));

    public static readonly TheoryData<string, string> GenderDecidesRows = Reading.Table("""
        Anna Lindqvist met Harald Voss. He died in 1920. | He = Harald Voss
        Harald Voss met Anna Lindqvist. She died in 1920. | She = Anna Lindqvist
        Anna Lindqvist and Harald Voss were painters. She died in 1920. | She = Anna Lindqvist
        Anna Lindqvist and Harald Voss were painters. He died in 1920. | He = Harald Voss
        Harald Voss was a painter. She died in 1920. | nothing
        """);

    [Theory]
    [MemberData(nameof(GenderDecidesRows))]
    public void Gender_decides(string text, string expected) => Assert.Equal(expected, Reading.Links(text));

    public static readonly TheoryData<string, string> AStrangerInBetweenRows = Reading.Table("""
        Harald Voss was a painter. An old sailor came to the town. He died in 1920. | nothing
        // She may be the mother or the daughter; with the mother's name it is the mother.
        Anna Lindqvist was a painter. Her mother died in 1920. She met the mayor. | nothing
        Anna Lindqvist died in 1920. Her mother, Karin Berg, came to the town. She met the mayor. | She = Karin Berg
        """);

    [Theory]
    [MemberData(nameof(AStrangerInBetweenRows))]
    public void A_stranger_in_between_blocks_it(string text, string expected) => Assert.Equal(expected, Reading.Links(text));

    public static readonly TheoryData<string, string> ItAndTheyAreRows = Reading.Table("""
        The Hotel Bellevue was built in 1880. It was demolished in 1917. | It = Hotel Bellevue
        The Hotel Bellevue was built in 1880. In 1890 Harald Voss bought it. | it = Hotel Bellevue
        The Hotel Bellevue was built by Harald Voss. He died in 1920. | He = Harald Voss
        The band Velvet Harbour was formed in 1980. They broke up in 1984. | They = Velvet Harbour
        Harald Voss was a painter. They met in 1920. | nothing
        """);

    [Theory]
    [MemberData(nameof(ItAndTheyAreRows))]
    public void It_and_they_are_things_and_bodies(string text, string expected) => Assert.Equal(expected, Reading.Links(text));

    public static readonly TheoryData<string, string> ADefinitePhraseIsRows = Reading.Table("""
        The Hotel Bellevue was built in 1880. The hotel was demolished in 1917. | The hotel = Hotel Bellevue
        The Hotel Bellevue was built in 1880. The building was demolished in 1917. | The building = Hotel Bellevue
        The Grand Pier was built in 1880. The pier was demolished in 1917. | The pier = Grand Pier
        The Hotel Bellevue was built in 1880 near the Royal Theatre. The theatre was demolished in 1917. | The theatre = Royal Theatre
        The band Velvet Harbour was formed in 1980. The band broke up in 1984. | The band = Velvet Harbour
        The Austrian Army was formed in 1880. The army was dissolved in 1917. | The army = Austrian Army
        The Austrian Army was formed in 1880. The Serbian army was dissolved in 1917. | nothing
        The Hotel Bellevue and the Hotel Royal were built in 1880. The hotel was demolished in 1917. | nothing
        The Hotel Bellevue was built in 1880. The new hotel was demolished in 1917. | nothing
        The Hotel Bellevue was built in 1880. The other hotel was demolished in 1917. | nothing
        """);

    [Theory]
    [MemberData(nameof(ADefinitePhraseIsRows))]
    public void A_definite_phrase_is_the_only_one_of_its_kind(string text, string expected) => Assert.Equal(expected, Reading.Links(text));
}
