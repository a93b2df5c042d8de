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

    public static readonly TheoryData<string, string> WhereTwoFitRows = Reading.Table("""
        // Who was appointed may be whom the next sentence goes on about, and so may who built the bridge.
        Harald Voss was mayor. Harald Voss appointed Anton Berg in 1912. He died in 1920. | nothing
        Harald Voss was mayor. The bridge was built by Anton Berg. He died in 1920. | nothing
        Harald Voss was followed by Anton Berg. He died in 1920. | nothing
        // In the clause about Berg he is Berg.
        Harald Voss was followed by Anton Berg, who led the works until he died in 1920. | he = Anton Berg
        // A sailor is somebody else than the painter, and no "it" reaches past the tower.
        Harald Voss was a painter. The sailor came to the town. | nothing
        The Hotel Bellevue was built in 1880. The tower fell in 1917. It was rebuilt in 1920. | nothing
        The Hotel Bellevue was built in 1880. A war began. It was demolished in 1917. | It = Hotel Bellevue
        // "It" may stand for what follows.
        The Hotel Bellevue was built in 1880. It took three years for the owner to sell the land. | nothing
        The Hotel Bellevue was built in 1880. It was Harald Voss who sold the land. | nothing
        The Hotel Bellevue was built in 1880. It was difficult to sell the land. | nothing
        // Of three engines the company is none.
        The Orn Company was formed in 1880. The first three were of Leeds make. They were renamed in 1902. | nothing
        // Of judges and a court the judges serve.
        The Council Orchestra was formed in 1980. It had four drummers. They broke up in 1984. | It = Council Orchestra
        """);

    [Theory]
    [MemberData(nameof(WhereTwoFitRows))]
    public void Where_two_fit_it_stays_open(string text, string expected) => Assert.Equal(expected, Reading.Links(text));

    public static readonly TheoryData<string, string> TheArticlesSubjectRows = Reading.Table("""
        Anna Lund was a singer.\n\nIn 1850 she married Karl Berg. | she = Anna Lund
        Anna Lund was a singer.\n\nThe theatre closed. In 1850 she married Karl Berg. | she = Anna Lund
        Anna Lund was a singer.\n\nKarl Berg was her teacher. He died in 1850. She paid for the tombstone. | He = Karl Berg; She = Anna Lund
        // What is hers is no person by that.
        Anna Lund was a singer.\n\nHer Arias came out in 1847. She died in 1850. | She = Anna Lund
        Anna Lund was a singer.\n\nHer rival was Ida Holm. She died in 1850. | nothing
        """);

    [Theory]
    [MemberData(nameof(TheArticlesSubjectRows))]
    public void Of_a_life_the_subject_is_meant_where_nobody_else_fits(string text, string expected) =>
        Assert.Equal(expected, Reading.Links("Anna Lund\n\n" + text.Replace("\\n", "\n", StringComparison.Ordinal)));

    public static readonly TheoryData<string, string> ByItsNounRows = Reading.Table("""
        La Aurora | La Aurora was a daily newspaper. The paper was closed in 1917. | The paper = Aurora
        La Aurora | La Aurora was a daily newspaper. A Hamburg paper reported the fire. The paper was closed in 1917. | nothing
        Orn Abbey | Orn Abbey was a monastery. The house was dissolved in 1534. | The house = Orn Abbey
        Orn Shipyard | Orn Shipyard was a repair yard in Gävle. The yard was closed in 1917. | The yard = Orn Shipyard
        // That body is the one that was named last, and a house that needs a clause to be told is not the only one.
        Orn Union | Orn Union was a trade union. It helped the council until that body was dissolved in 1917. | It = Orn Union
        Orn Abbey | Orn Abbey was a monastery. The house that the monks left was demolished in 1534. | nothing
        Balkan Express | Balkan Express was a regional airline. The airline was closed in 1917. | The airline = Balkan Express
        Anna Lund | Anna Lund was a steamer. In 1850 she sank. The ship was broken up in 1851. | she = Anna Lund; The ship = Anna Lund
        """);

    [Theory]
    [MemberData(nameof(ByItsNounRows))]
    public void The_articles_subject_goes_by_nouns_for_it(string title, string rest)
    {
        var bar = rest.IndexOf('|', StringComparison.Ordinal);
        Assert.Equal(rest[(bar + 1)..].Trim(), Reading.Links($"{title}\n\n{rest[..bar].Trim()}"));
    }
}
