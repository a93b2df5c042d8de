using Xunit;

namespace MoscowTrials.Tests.Claims.Events;

/// <summary>Dates in brackets behind a name: somebody's life, or not.</summary>
public sealed class LifeBracketTests
{
    public static readonly TheoryData<string, string> ALifeStandsInRows = Reading.Table("""
        Harald Voss (1840–1902) was a painter. | born(patient Harald Voss) 1840; die(patient Harald Voss) 1902
        Harald Voss (1840-1902) was a painter. | born(patient Harald Voss) 1840; die(patient Harald Voss) 1902
        Harald Voss (c. 1840 – 1902) was a painter. | born(patient Harald Voss) 1840~; die(patient Harald Voss) 1902~
        Harald Voss (4 May 1840 – 3 June 1902) was a painter. | born(patient Harald Voss) 1840-05-04; die(patient Harald Voss) 1902-06-03
        // One of two years, or all between them, is the begin.
        Harald Voss (c. 1485/90–1543) was a painter. | born(patient Harald Voss) 1485~/1490~; die(patient Harald Voss) 1543
        Harald Voss (1485/86 – 12 May 1543) was a painter. | born(patient Harald Voss) 1485/1486; die(patient Harald Voss) 1543-05-12
        Harald Voss (14 March 1840 – 1902) was a painter. | born(patient Harald Voss) 1840-03-14; die(patient Harald Voss) 1902
        Harald Voss (b. 1840) was a painter. | born(patient Harald Voss) 1840
        // With the places, before or behind the days.
        Harald Voss (Parma, 9 April 1829 – Bologna, 2 December 1896) was a singer. | born(patient Harald Voss) 1829-04-09; die(patient Harald Voss) 1896-12-02
        Harald Voss (Bagni di Lucca, 1829 – Torre del Lago, 1896) was a singer. | born(patient Harald Voss) 1829; die(patient Harald Voss) 1896
        Harald Voss (9 April 1829, Parma – 2 December 1896, Bologna) was a singer. | born(patient Harald Voss) 1829-04-09; die(patient Harald Voss) 1896-12-02
        Harald Voss (9 April 1829 in Parma – 2 December 1896 in Bologna, Italy) was a singer. | born(patient Harald Voss) 1829-04-09; die(patient Harald Voss) 1896-12-02
        Harald Voss (b. Parma, 1829, d. Bologna, 1896) was a singer. | born(patient Harald Voss) 1829; die(patient Harald Voss) 1896
        Harald Voss (* 9 April 1829 Parma; † 2 December 1896 Bologna) was a singer. | born(patient Harald Voss) 1829-04-09; die(patient Harald Voss) 1896-12-02
        // Fifty-one years are no reign.
        King Osmund (1150–1201) was a warrior. | born(patient Osmund) 1150; die(patient Osmund) 1201
        """);

    [Theory]
    [MemberData(nameof(ALifeStandsInRows))]
    public void A_life_stands_in_brackets(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Who | Shown.When));

    public static readonly TheoryData<string, string> OtherBracketsAreNoRows = Reading.Table("""
        // One time or the other.
        Harald Voss (c. 1485/90) was a painter. | nothing
        // A term of office.
        Harald Voss (1999–2003) was the director. | nothing
        Harald Voss (in office 1840–1902) was a mayor. | nothing
        // Two works cited, one work cited, its pages.
        Harald Voss (1840, 1850) wrote of it. | write(agent Harald Voss)
        Harald Voss (1902) wrote of it. | write(agent Harald Voss)
        Harald Voss (pp. 1840–1902) wrote of it. | write(agent Harald Voss)
        Harald Voss (Parma, 1829; Bologna, 1896) wrote of it. | write(agent Harald Voss)
        Harald Voss (director at Parma 1829 – Bologna 1896) wrote of it. | write(agent Harald Voss)
        // A reign, with and without the word.
        King Osmund (1180–1201) was a warrior. | nothing
        King Osmund (reigned 1140–1201) was a warrior. | nothing
        Osmund II (1190–1199) was a king. | nothing
        // Houses are not born.
        The Hotel Bellevue (1840–1902) was a landmark. | nothing
        """);

    [Theory]
    [MemberData(nameof(OtherBracketsAreNoRows))]
    public void Other_brackets_are_no_life(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Who | Shown.When));
}
