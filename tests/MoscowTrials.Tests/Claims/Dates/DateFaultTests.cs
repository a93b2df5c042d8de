using Xunit;

namespace MoscowTrials.Tests.Claims.Dates;

/// <summary>Written dates that cannot be, and odd ones that can.</summary>
public class DateFaultTests
{
    public static readonly TheoryData<string, string> FaultsRows = DateRows.Table("""
        He was born on 31 June 1925. | 31 June 1925 = 1925-06 !ImpossibleDate
        He was born on 29 February 1923. | 29 February 1923 = 1923-02 !ImpossibleDate
        He was born on 32 May 1925. | 32 May 1925 = 1925-05 !ImpossibleDate
        They ruled from 1938 to 1936. | 1938 to 1936 = 1936/1938 !ReversedRange
        On Monday, 4 May 1921, he sailed. | Monday, 4 May 1921 = 1921-05-04 !WrongWeekday
        It met from 24 August 1936 to 19 August 1936. | 24 August 1936 to 19 August 1936 = 1936-08-19/1936-08-24 !ReversedRange
        """);

    [Theory]
    [MemberData(nameof(FaultsRows))]
    public void Dates_that_cannot_be(string sentence, string expected) => Assert.Equal(expected, DateRows.Read(sentence));

    public static readonly TheoryData<string, string> NoFaultRows = DateRows.Table("""
        He was born on 29 February 1924. | 29 February 1924 = 1924-02-29
        // Only the Julian calendar has this day; the value is its Gregorian one.
        He was born on 29 February 1700. | 29 February 1700 = 1700-03-11
        // A Wednesday in the Julian calendar, a Thursday in the Gregorian: no fault before 1923.
        On Wednesday, 25 October 1917, it fell. | Wednesday, 25 October 1917 = 1917-10-25
        From 490 to 479 BC they fought. | 490 to 479 BC = -0489/-0478
        In 508/7 BC they voted. | 508/7 BC = -0507/-0506
        // Sweden had this day, and nobody else ever did.
        They married on 30 February 1712. | 30 February 1712 = 1712-02
        // Two years for one day, where the year began in March.
        It was sealed on 29 February 1703/4. | 29 February 1703/4 = 1704-02-29
        The order 2006/1836 was issued. |
        Of the 1914 recruits, 1918 were sent home. |
        It ran 1928–33. | 1928–33 = 1928/1933
        """);

    [Theory]
    [MemberData(nameof(NoFaultRows))]
    public void Odd_dates_that_can_be(string sentence, string expected) => Assert.Equal(expected, DateRows.Read(sentence));
}
