using Xunit;

namespace MoscowTrials.Tests.Claims.Dates;

/// <summary>How what is told stands to the date, lengths of time, and what is counted from the story.</summary>
public class DateRelationTests
{
    public static readonly TheoryData<string, string> RelationsRows = DateRows.Table("""
        He has lived there since 1933. | 1933 = start:1933
        He lived there until 1917. | 1917 = end:1917
        It was before 1925. | 1925 = before:1925
        It was after 1918. | 1918 = after:1918
        It will end by 1930. | 1930 = before:1930
        He rose as early as 1921. | 1921 = 1921
        It stood prior to 1914. | 1914 = before:1914
        It was no later than 1912. | 1912 = before:1912
        It was later than 1912. | 1912 = after:1912
        It was no earlier than 1950. | 1950 = after:1950
        The pre-1914 borders held. | 1914 = before:1914
        The post-1945 order held. | 1945 = after:1945
        As of 2010 it stands. | 2010 = start:2010
        It existed from 1950 onwards. | 1950 = start:1950
        """);

    [Theory]
    [MemberData(nameof(RelationsRows))]
    public void Words_before_a_date_give_its_relation(string sentence, string expected) => Assert.Equal(expected, DateRows.Read(sentence));

    public static readonly TheoryData<string, string> LifeRows = DateRows.Table("""
        Tchaikovsky (1840–1893) wrote it. | 1840–1893 = 1840/1893
        Smith (born 5 May 1950) is a painter. | 5 May 1950 = start:1950-05-05
        Smith (b. 1879) is a painter. | 1879 = start:1879
        Smith (died 1902) was a painter. | 1902 = end:1902
        Smith (d. 1902) was a painter. | 1902 = end:1902
        Richard (r. 1189–1199) was king. | 1189–1199 = 1189/1199
        Einstein (14 March 1879 – 18 April 1955) was a physicist. | 14 March 1879 – 18 April 1955 = 1879-03-14/1955-04-18
        Einstein was born in 1879 at Ulm. | 1879 = 1879
        He reigned 1558–1603. | 1558–1603 = 1558/1603
        """);

    [Theory]
    [MemberData(nameof(LifeRows))]
    public void Lifespans_and_reigns(string sentence, string expected) => Assert.Equal(expected, DateRows.Read(sentence));

    public static readonly TheoryData<string, string> AgesRows = DateRows.Table("""
        He died aged 34. | aged 34 = duration:P34Y
        He left at the age of 19. | the age of 19 = duration:P19Y
        She married at age nineteen. | age nineteen = duration:P19Y
        He is 22 years old. | 22 years old = duration:P22Y
        The 34-year-old man fell. | 34-year-old = duration:P34Y
        He is at least 25 years of age. | at least 25 years of age = duration:P25Y
        """);

    [Theory]
    [MemberData(nameof(AgesRows))]
    public void Ages(string sentence, string expected) => Assert.Equal(expected, DateRows.Read(sentence));

    public static readonly TheoryData<string, string> DurationsRows = DateRows.Table("""
        It was a ten-year reign. | ten-year = duration:P10Y
        He was held for six months. | six months = duration:P6M
        It took three and a half years. | three and a half years = duration:P3.5Y
        It took two and half years. | two and half years = duration:P2.5Y
        They got four to ten years. | four to ten years = duration:P4Y/P10Y
        // Two lengths, not a range; the first borrows its unit.
        They got ten and five years. | ten = duration:P10Y; five years = duration:P5Y
        He got a six-year term. | six-year = duration:P6Y
        It took over nine months. | over nine months = duration:P9M
        It took almost an hour. | almost an hour = duration:PT1H
        It took more than three years. | more than three years = duration:P3Y
        It took less than two weeks. | less than two weeks = duration:P2W
        It lasted a decade. | a decade = duration:P10Y
        It lasted half a century. | half a century = duration:P50Y
        It took two hundred years. | two hundred years = duration:P200Y
        It took 42 days. | 42 days = duration:P42D
        It took a year and a half. | a year and a half = duration:P1.5Y
        It took several years. | several years = duration:?
        It went on for months. | months = duration:?
        It took two bloody weeks. | two bloody weeks = duration:P2W
        They met over the following two years. | the following two years = duration:P2Y
        """);

    [Theory]
    [MemberData(nameof(DurationsRows))]
    public void Durations(string sentence, string expected) => Assert.Equal(expected, DateRows.Read(sentence));

    public static readonly TheoryData<string, string> RelativeRows = DateRows.Table("""
        It fell on 5 May 1921, and two days later they left. | 5 May 1921 = 1921-05-05; two days later = 1921-05-07
        It fell on 5 May 1921; six months later they left. | 5 May 1921 = 1921-05-05; six months later = 1921-11
        It fell in 1921, and the following year they left. | 1921 = 1921; the following year = 1922
        It fell in 1921; two years earlier it stood. | 1921 = 1921; two years earlier = 1919
        It fell on 5 May 1921, and the next day it burned. | 5 May 1921 = 1921-05-05; the next day = 1921-05-06
        It fell in May 1921; later that month it burned. | May 1921 = 1921-05; later that month = 1921-05
        It fell on 5 May 1921, and they left on 9 June. | 5 May 1921 = 1921-05-05; 9 June = 1921-06-09
        // The story goes on into the next year.
        It fell in December 1921 and in January it rose. | December 1921 = 1921-12; January = 1922-01
        In 1921 it fell, and that same year it rose. | 1921 = 1921; that same year = 1921
        In May 1921 it fell; the previous April it stood. | May 1921 = 1921-05; the previous April = 1921-04
        On 31 December 1921 it fell; the day after, it burned. | 31 December 1921 = 1921-12-31; the day after = 1922-01-01
        // Told from the time of writing, which the words do not give.
        It fell two years ago. | two years ago = ?
        """);

    [Theory]
    [MemberData(nameof(RelativeRows))]
    public void Relative_dates_count_from_the_story(string sentence, string expected) => Assert.Equal(expected, DateRows.Read(sentence));
}
