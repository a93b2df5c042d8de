using MoscowTrials.Claims.Names;
using Xunit;

namespace MoscowTrials.Tests.Claims.Names;

/// <summary>Which mentions by name are one entity's, in whatever order they come.</summary>
public sealed class ShortFormTests
{
    public static readonly TheoryData<string, string> ASurnameIsTheRows = Reading.Table("""
        Harald Voss was a painter. Voss died in 1920. | Harald Voss 2
        Voss was a painter. Harald Voss died in 1920. | Harald Voss 2
        Dr. Harald Voss was a surgeon. Mr. Voss died in 1920. | Harald Voss 2
        H. Voss was a surgeon. Harald Voss died in 1920. | H. Voss 2
        Anna Lindqvist married Harald Voss. Lindqvist died in 1920. Voss died in 1925. | Anna Lindqvist 2; Harald Voss 2
        Harald Voss was a painter. Anton Voss was a poet. Harald died in 1920. | Harald Voss 2; Anton Voss 1
        """);

    [Theory]
    [MemberData(nameof(ASurnameIsTheRows))]
    public void A_surname_is_the_one_person_who_bears_it(string text, string expected) => Assert.Equal(expected, Reading.Entities(text));

    public static readonly TheoryData<string, string> ParticlesAndDoubleSurnamesRows = Reading.Table("""
        Jan van Dorp was a painter. Van Dorp died in 1920. | Jan van Dorp 2
        Jan van Dorp was a painter. In 1920 van Dorp died. | Jan van Dorp 2
        Jan van Laer was an engineer. On 4 May, behind the ravelin, van Laer died. | Jan van Laer 2
        Luis de Ayala was a soldier. In 1660, while in Oran, de Ayala died. | Luis de Ayala 2; Oran 1
        Albrecht III of Kronau was a duke. Duke Albrecht III died in 1627. | Albrecht III of Kronau 2
        Jan van Dorp and Pieter van Dorp were painters. Van Dorp died in 1920. | Jan van Dorp 1; Pieter van Dorp 1; Dorp 1
        Ignacio Zubieta Soto was a printer. Zubieta died in 1920. | Ignacio Zubieta Soto 2
        Ignacio Zubieta Soto was a printer. Zubieta Soto died in 1920. | Ignacio Zubieta Soto 2
        // The daughter bears the first surname too; up to her it is the father's.
        Ignacio Zubieta Soto was a printer. Zubieta died in 1920. Mercedes Zubieta sold the press. | Ignacio Zubieta Soto 2; Mercedes Zubieta 1
        """);

    [Theory]
    [MemberData(nameof(ParticlesAndDoubleSurnamesRows))]
    public void Particles_and_double_surnames_belong_to_it(string text, string expected) => Assert.Equal(expected, Reading.Entities(text));

    public static readonly TheoryData<string, string> WhatStandsAroundItRows = Reading.Table("""
        In 1924 the Swiss Emil Rochat won. Rochat died in 1931. | Emil Rochat 2
        In 1927 the Englishman Arthur Kendrick won. Arthur Kendrick died in 1931. | Arthur Kendrick 2
        Alauddin Berg, also known as Karl III, was a king. Karl III died in 1230. | Alauddin Berg 3
        Harald Voss (better known as Hal Vane) was a singer. Hal Vane died in 1930. | Harald Voss 3
        // A family name that stands first tells no gender.
        Liu Zhi was a general. Liu joined the army. He died in 1972. | Liu Zhi 2
        """);

    [Theory]
    [MemberData(nameof(WhatStandsAroundItRows))]
    public void What_stands_around_it_tells_whose_it_is(string text, string expected) => Assert.Equal(expected, Reading.Entities(text));

    public static readonly TheoryData<string, string> SecondBearersRows = Reading.Table("""
        Karl Berg died in 1920. A Karl Berg who sat in parliament in 1945 was his grandson. | Karl Berg 1; Karl Berg 1
        Karl Berg died in 1920. The Karl Berg who sat in parliament in 1945 was his grandson. | Karl Berg 1; Karl Berg 1
        Karl Berg died in 1920. A second Karl Berg sat in parliament in 1945. | Karl Berg 1; Karl Berg 1
        Karl Berg was director. The director of 1960 was likewise called Karl Berg, but this was his son. The elder Berg died in 1940. | Karl Berg 2; Karl Berg 1
        Karl Berg was director. The director of 1960 was likewise called Karl Berg. The elder Berg died in 1940. | Karl Berg 1; Karl Berg 1; Berg 1
        """);

    [Theory]
    [MemberData(nameof(SecondBearersRows))]
    public void A_second_bearer_is_another(string text, string expected) => Assert.Equal(expected, Reading.Entities(text));

    public static readonly TheoryData<string, string> WhereSeveralFitItRows = Reading.Table("""
        Harald Voss and Anton Voss were painters. Voss died in 1920. | Harald Voss 1; Anton Voss 1; Voss 1
        Voss died in 1920. Harald Voss and Anton Voss were painters. | Voss 1; Harald Voss 1; Anton Voss 1
        Harald Voss and his sister Anna Voss were painters. Voss died in 1920. | Harald Voss 1; Anna Voss 1; Voss 1
        Harald Voss was a surgeon. Mrs. Voss died in 1920. | Harald Voss 1; Voss 1
        Harald Voss was a surgeon. A. Voss died in 1920. | Harald Voss 1; A. Voss 1
        """);

    [Theory]
    [MemberData(nameof(WhereSeveralFitItRows))]
    public void Where_several_fit_it_stands_alone(string text, string expected) => Assert.Equal(expected, Reading.Entities(text));

    public static readonly TheoryData<string, string> NamesakesAreTwoRows = Reading.Table("""
        Harald Voss the elder was a painter. Harald Voss the younger was a poet. | Harald Voss the elder 1; Harald Voss the younger 1
        Harald Voss the elder was a painter. Harald Voss was a poet. | Harald Voss the elder 1; Harald Voss 1
        Harald Voss was a painter. His son, Harald Voss, was a poet. | Harald Voss 1; Harald Voss 1
        Harald Voss Jr was a painter. Harald Voss Sr was a poet. | Harald Voss Jr 1; Harald Voss Sr 1
        Osmund I died in 1200. Osmund II died in 1240. | Osmund I 1; Osmund II 1
        // The bare name may be either king's, or an uncle's.
        Osmund I died in 1200. Osmund II died in 1240. Osmund was a king. | Osmund I 1; Osmund II 1; Osmund 1
        Osmund II died in 1240. Osmund was a king. | Osmund II 1; Osmund 1
        """);

    [Theory]
    [MemberData(nameof(NamesakesAreTwoRows))]
    public void Namesakes_are_two(string text, string expected) => Assert.Equal(expected, Reading.Entities(text));

    public static readonly TheoryData<string, string> WhatIsNamedAfterRows = Reading.Table("""
        Harald Voss died in 1920. The SS Harald Voss sailed in 1925. | Harald Voss 1; SS Harald Voss 1
        Harald Voss died in 1920. The Voss Bridge was built in 1925. | Harald Voss 1; Voss Bridge 1
        Harald Voss died in 1920. The Harald Voss Bridge was built in 1925. | Harald Voss 1; Harald Voss Bridge 1
        Anton Berg died in 1920. Berg Island was surveyed in 1925. | Anton Berg 1; Berg Island 1
        """);

    [Theory]
    [MemberData(nameof(WhatIsNamedAfterRows))]
    public void What_is_named_after_a_man_is_not_the_man(string text, string expected) => Assert.Equal(expected, Reading.Entities(text));

    public static readonly TheoryData<string, string> ABodyGoesByRows = Reading.Table("""
        The Agrarian Union was founded in 1901. The Agrarian Union of Vestland was dissolved in 1910. | Agrarian Union of Vestland 2
        The Agrarian Union of Vestland was founded in 1901. The Agrarian Union was dissolved in 1910. | Agrarian Union of Vestland 2
        The Agrarian Union of Vestland and the Agrarian Union of Ostland met. The Agrarian Union was dissolved in 1910. | Agrarian Union of Vestland 1; Agrarian Union of Ostland 1; Agrarian Union 1
        """);

    [Theory]
    [MemberData(nameof(ABodyGoesByRows))]
    public void A_body_goes_by_the_beginning_of_its_name(string text, string expected) => Assert.Equal(expected, Reading.Entities(text));

    public static readonly TheoryData<string, string> AHouseIsInRows = Reading.Table("""
        The Hotel Bellevue in Ghent was demolished in 1917. They met in 1932 at the Hotel Bellevue. | Hotel Bellevue 2; Ghent 1
        They met in 1932 at the Hotel Bellevue. The Hotel Bellevue in Ghent was demolished in 1917. | Hotel Bellevue 2; Ghent 1
        The Hotel Bellevue in Ghent was demolished in 1917. They met in 1932 at the Hotel Bellevue in Bruges. | Hotel Bellevue 1; Ghent 1; Hotel Bellevue 1; Bruges 1
        // The third is one of the two, but which?
        The Hotel Bellevue in Ghent was demolished in 1917. The Hotel Bellevue in Bruges was built in 1918. They met in 1932 at the Hotel Bellevue. | Hotel Bellevue 1; Ghent 1; Hotel Bellevue 1; Bruges 1; Hotel Bellevue 1
        The first Theatre Royal burned down in 1810. The second Theatre Royal opened in 1812. | first Theatre Royal 1; second Theatre Royal 1
        The first Theatre Royal burned down in 1810. The Theatre Royal opened in 1812. | first Theatre Royal 1; Theatre Royal 1
        """);

    [Theory]
    [MemberData(nameof(AHouseIsInRows))]
    public void A_house_is_in_one_town(string text, string expected) => Assert.Equal(expected, Reading.Entities(text));

    [Theory]
    [InlineData("Harald Voss lived in Reading.", true)]
    [InlineData("Harald Voss went to Nice.", true)]
    [InlineData("Harald Voss was born in Nice, France.", true)]
    [InlineData("Harald Voss was born in Ghent.", true)]
    [InlineData("Reading was what Harald Voss enjoyed.", false)]
    [InlineData("Nice people met Harald Voss.", false)]
    public void An_ambiguous_place_name_needs_a_cue(string text, bool isPlace) =>
        Assert.Equal(isPlace, Reading.Of(text).Entities.Any(e => e is { Kind: EntityKind.Place, Name: "Reading" or "Nice" or "Ghent" }));
}
