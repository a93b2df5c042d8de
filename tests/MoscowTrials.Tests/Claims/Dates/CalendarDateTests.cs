using Xunit;

namespace MoscowTrials.Tests.Claims.Dates;

/// <summary>Dates that their words settle.</summary>
public class CalendarDateTests
{
    public static readonly TheoryData<string, string> OrdersRows = DateRows.Table("""
        On May 18, 1928, the trial began. | May 18, 1928 = 1928-05-18
        On 18 May 1928 it began. | 18 May 1928 = 1928-05-18
        It began on the 18th of May 1928. | the 18th of May 1928 = 1928-05-18
        It began on the 18th of May, 1928, in the evening. | the 18th of May, 1928 = 1928-05-18
        It opened on the eighteenth of May 1928. | the eighteenth of May 1928 = 1928-05-18
        It opened on May 18th, 1928. | May 18th, 1928 = 1928-05-18
        It opened on May the 18th, 1928. | May the 18th, 1928 = 1928-05-18
        It opened on 18th May 1928. | 18th May 1928 = 1928-05-18
        It opened in May 1928. | May 1928 = 1928-05
        It opened in May, 1928. | May, 1928 = 1928-05
        It opened in May of 1928. | May of 1928 = 1928-05
        The file is dated 1928-05-18. | 1928-05-18 = 1928-05-18
        The file is dated 18.5.1928. | 18.5.1928 = 1928-05-18
        // With slashes only a number above 12 tells the order.
        The file is dated 25/12/1914. | 25/12/1914 = 1914-12-25
        The file is dated 12/25/1914. | 12/25/1914 = 1914-12-25
        The file is dated 18-May-1928. | 18-May-1928 = 1928-05-18
        War came in Sept. 1939 and Dec 7, 1941. | Sept. 1939 = 1939-09; Dec 7, 1941 = 1941-12-07
        He left on 3 Jan. 1901. | 3 Jan. 1901 = 1901-01-03
        It fell on June 20 of 1792. | June 20 of 1792 = 1792-06-20
        Parliament met on the first of May 1707. | the first of May 1707 = 1707-05-01
        // The verb looks like a plural that is counted.
        The law of 1 October 1795 stands. | 1 October 1795 = 1795-10-01
        It began in the year 1950. | the year 1950 = 1950
        It began in 1928. | 1928 = 1928
        It sank on 15 April, 1912. | 15 April, 1912 = 1912-04-15
        In August 1914 war came. | August 1914 = 1914-08
        """);

    [Theory]
    [MemberData(nameof(OrdersRows))]
    public void Day_month_and_year_in_every_order(string sentence, string expected) => Assert.Equal(expected, DateRows.Read(sentence));

    public static readonly TheoryData<string, string> WeekdaysRows = DateRows.Table("""
        On Monday, 3 May 1921, he sailed. | Monday, 3 May 1921 = 1921-05-03
        On Saturday, June 24, 1950, he was at home. | Saturday, June 24, 1950 = 1950-06-24
        On Sunday the 25th of June 1950 it began. | Sunday the 25th of June 1950 = 1950-06-25
        At Sunday dawn of 25 June 1950 they crossed. | Sunday dawn of 25 June 1950 = 1950-06-25
        He arrived on Thursday. | Thursday = ?
        """);

    [Theory]
    [MemberData(nameof(WeekdaysRows))]
    public void Weekdays(string sentence, string expected) => Assert.Equal(expected, DateRows.Read(sentence));

    public static readonly TheoryData<string, string> RangesRows = DateRows.Table("""
        From August 19 to August 24, 1936, it met. | August 19 to August 24, 1936 = 1936-08-19/1936-08-24
        // A dash with a space on one side only.
        It ran November 25- December 7, 1930. | November 25- December 7, 1930 = 1930-11-25/1930-12-07
        It ran 19–24 August 1936. | 19–24 August 1936 = 1936-08-19/1936-08-24
        It ran August 19–24, 1936. | August 19–24, 1936 = 1936-08-19/1936-08-24
        It ran from August 19 to 24, 1936. | August 19 to 24, 1936 = 1936-08-19/1936-08-24
        The crisis of 1928–33 was deep. | 1928–33 = 1928/1933
        The season of 1937/38 was short. | 1937/38 = 1937/1938
        In 1937–1938 it peaked. | 1937–1938 = 1937/1938
        // A part of the day belongs to the span.
        It was signed on the night of June 11/June 12, 1937. | the night of June 11/June 12, 1937 = 1937-06-11/1937-06-12
        Between 1936 and 1938 they fell. | 1936 and 1938 = 1936/1938
        Between January 23 and January 30, 1937, it sat. | January 23 and January 30, 1937 = 1937-01-23/1937-01-30
        In the 1930s and 40s he wrote. | the 1930s and 40s = 193X/194X
        From 1914 to 1918 they fought. | 1914 to 1918 = 1914/1918
        He served from 1914 until 1918. | 1914 until 1918 = 1914/1918
        He served May–June 1940. | May–June 1940 = 1940-05/1940-06
        It lasted from May 1940 to June 1941. | May 1940 to June 1941 = 1940-05/1941-06
        // Two months that run backwards cross the turn of the year.
        From November to February 1937 he hid. | November to February 1937 = 1936-11/1937-02
        He ruled 1905–6. | 1905–6 = 1905/1906
        He ruled 1998–2003. | 1998–2003 = 1998/2003
        // A short end below its begin goes on into the next century.
        It ran 1998–03. | 1998–03 = 1998/2003
        From 4 to 11 February 1945 they met. | 4 to 11 February 1945 = 1945-02-04/1945-02-11
        The war of 490–479 BC was long. | 490–479 BC = -0489/-0478
        He lived 27 BC – AD 14. | 27 BC – AD 14 = -0026/0014
        From 336 to 323 BC he ruled. | 336 to 323 BC = -0335/-0322
        From the 12th to the 14th century it grew. | the 12th to the 14th century = 11XX/13XX
        The 5th and 4th centuries BC were rich. | The 5th and 4th centuries BC = -0499/-0300
        It ran from early 1936 to late 1938. | early 1936 to late 1938 = 1936/1938
        It lasted from 28 December 1940 to 3 January 1941. | 28 December 1940 to 3 January 1941 = 1940-12-28/1941-01-03
        The years 1914–18 were hard. | The years 1914–18 = 1914/1918
        It was built between 1886 and 1894. | 1886 and 1894 = 1886/1894
        It was held 4 July 1776 – 3 September 1783. | 4 July 1776 – 3 September 1783 = 1776-07-04/1783-09-03
        """);

    [Theory]
    [MemberData(nameof(RangesRows))]
    public void Ranges(string sentence, string expected) => Assert.Equal(expected, DateRows.Read(sentence));

    public static readonly TheoryData<string, string> PartsRows = DateRows.Table("""
        It began in early 1923. | early 1923 = 1923
        It began in the mid-1870s. | the mid-1870s = 187X
        It began in mid-December 1953. | mid-December 1953 = 1953-12
        It began in the spring of 1904. | the spring of 1904 = 1904-21
        It began in spring 1904. | spring 1904 = 1904-21
        It began at the end of May 1920. | the end of May 1920 = 1920-05
        It began late in 1943. | late in 1943 = 1943
        It began in the first half of 1917. | the first half of 1917 = 1917-40
        It began in the second half of 2008. | the second half of 2008 = 2008-41
        It began in the latter part of 1850. | the latter part of 1850 = 1850
        It began in the early 21st century. | the early 21st century = 20XX
        It began at the beginning of 2007. | the beginning of 2007 = 2007
        It began in the middle of December 1944. | the middle of December 1944 = 1944-12
        // A winter begins in the December of its first year.
        It began in the winter of 1942–43. | the winter of 1942–43 = 1942-24
        // A part that is no half keeps the whole unit as bounds.
        It began in the last week of October 1917. | the last week of October 1917 = 1917-10
        It began in the first two months of 1939. | the first two months of 1939 = 1939
        It began in mid- to late 1936. | mid- to late 1936 = 1936
        It began in late autumn of 481 BC. | late autumn of 481 BC = -0480-23
        It began on the morning of 22 June 1941. | the morning of 22 June 1941 = 1941-06-22
        It began in the early morning hours of 30 April 1975. | the early morning hours of 30 April 1975 = 1975-04-30
        """);

    [Theory]
    [MemberData(nameof(PartsRows))]
    public void Parts_of_a_time(string sentence, string expected) => Assert.Equal(expected, DateRows.Read(sentence));

    public static readonly TheoryData<string, string> DecadesRows = DateRows.Table("""
        The 1930s were hard. | The 1930s = 193X
        The 1930's were hard. | The 1930's = 193X
        In the late 1930s he fled. | the late 1930s = 193X
        In the 460s BC they fought. | the 460s BC = -0468/-0459
        // "The 1800s" is the century as often as the decade; the wider reading holds both.
        In the 1800s it grew. | the 1800s = 18XX
        """);

    [Theory]
    [MemberData(nameof(DecadesRows))]
    public void Decades(string sentence, string expected) => Assert.Equal(expected, DateRows.Read(sentence));

    public static readonly TheoryData<string, string> CenturiesRows = DateRows.Table("""
        In the 5th century BC it fell. | the 5th century BC = -0499/-0400
        In the nineteenth century it rose. | the nineteenth century = 18XX
        The eighteenth-century house stands. | The eighteenth-century = 17XX
        In the late nineteenth century it rose. | the late nineteenth century = 18XX
        In the 2nd millennium BC they came. | the 2nd millennium BC = -1999/-1000
        In the 20th century it burned. | the 20th century = 19XX
        In the 1st century AD it rose. | the 1st century AD = 00XX
        The twenty-first century began. | The twenty-first century = 20XX
        """);

    [Theory]
    [MemberData(nameof(CenturiesRows))]
    public void Centuries(string sentence, string expected) => Assert.Equal(expected, DateRows.Read(sentence));

    public static readonly TheoryData<string, string> ErasRows = DateRows.Table("""
        In 44 BC he was killed. | 44 BC = -0043
        In 44 B.C. he was killed. | 44 B.C. = -0043
        In 480 BCE they fought. | 480 BCE = -0479
        In AD 79 it burned. | AD 79 = 0079
        In 79 AD it burned. | 79 AD = 0079
        In 410 CE it fell. | 410 CE = 0410
        // Numbers are kept as written; Julian days are not moved.
        On 15 March 44 BC he was killed. | 15 March 44 BC = -0043-03-15
        In June 479 BC they met. | June 479 BC = -0478-06
        """);

    [Theory]
    [MemberData(nameof(ErasRows))]
    public void Eras(string sentence, string expected) => Assert.Equal(expected, DateRows.Read(sentence));

    public static readonly TheoryData<string, string> CircaRows = DateRows.Table("""
        // "Born" right before a date makes it a begin.
        He was born c. 1850. | c. 1850 = start:1850~
        He was born c.1850. | c.1850 = start:1850~
        He was born ca. 490 BC. | ca. 490 BC = start:-0489~
        He was born circa 1066. | circa 1066 = start:1066~
        It was built around 1900. | around 1900 = 1900~
        It was founded about 1910. | about 1910 = 1910~
        It fell around March 1981. | around March 1981 = 1981-03~
        He lived (c. 485 – c. 425 BC) there. | c. 485 – c. 425 BC = -0484~/-0424~
        """);

    [Theory]
    [MemberData(nameof(CircaRows))]
    public void Circa_is_approximate(string sentence, string expected) => Assert.Equal(expected, DateRows.Read(sentence));

    public static readonly TheoryData<string, string> StylesRows = DateRows.Table("""
        On 7 November [O.S. 25 October] 1917 it fell. | 7 November [O.S. 25 October] 1917 = 1917-11-07
        On 25 October (7 November N.S.) 1917 it fell. | 25 October (7 November N.S.) 1917 = 1917-11-07
        On 7 November 1917 (25 October Old Style) it fell. | 7 November 1917 (25 October Old Style) = 1917-11-07
        On 25 October 1917 (O.S.) it fell. | 25 October 1917 (O.S.) = 1917-11-07
        On 11 February 1732 Old Style he was born. | 11 February 1732 Old Style = 1732-02-22
        """);

    [Theory]
    [MemberData(nameof(StylesRows))]
    public void Old_and_New_Style(string sentence, string expected) => Assert.Equal(expected, DateRows.Read(sentence));

    public static readonly TheoryData<string, string> HolidaysRows = DateRows.Table("""
        On Christmas Day 1914 they sang. | Christmas Day 1914 = 1914-12-25
        On Christmas Eve, 1968, they read. | Christmas Eve, 1968 = 1968-12-24
        On New Year's Eve 1999 they danced. | New Year's Eve 1999 = 1999-12-31
        On New Year's Day 1900 they slept. | New Year's Day 1900 = 1900-01-01
        On Boxing Day 1906 it played. | Boxing Day 1906 = 1906-12-26
        On Easter Sunday 1916 it was calm. | Easter Sunday 1916 = 1916-04-23
        On Orthodox Easter 2021 they met. | Easter 2021 = 2021-05-02
        // Their Christmas is no 25 December.
        On Orthodox Christmas 1942 they sang. |
        On Easter Monday, 1916, they rose. | Easter Monday, 1916 = 1916-04-24
        """);

    [Theory]
    [MemberData(nameof(HolidaysRows))]
    public void Holidays_with_a_fixed_day(string sentence, string expected) => Assert.Equal(expected, DateRows.Read(sentence));

    public static readonly TheoryData<string, string> TimesRows = DateRows.Table("""
        At 1:30 am on July 7, 1928, it was read. | 1:30 am on July 7, 1928 = 1928-07-07
        At 9:34 p.m., March 19, 2003, it began. | 9:34 p.m., March 19, 2003 = 2003-03-19
        He died at 11 a.m. and was mourned. | 11 a.m. = ?
        """);

    [Theory]
    [MemberData(nameof(TimesRows))]
    public void Times_of_day(string sentence, string expected) => Assert.Equal(expected, DateRows.Read(sentence));

    public static readonly TheoryData<string, string> ListsRows = DateRows.Table("""
        In 1066, 1914 and 1939 it burned. | 1066 = 1066; 1914 = 1914; 1939 = 1939
        On 3, 5 and 9 May 1921 they met. | 3 = 1921-05-03; 5 = 1921-05-05; 9 May 1921 = 1921-05-09
        On May 4 and 5, 1920, they met. | May 4 = 1920-05-04; 5, 1920 = 1920-05-05
        In January and February 1937 they met. | January = 1937-01; February 1937 = 1937-02
        In 1919 and 1923 it failed. | 1919 = 1919; 1923 = 1923
        """);

    [Theory]
    [MemberData(nameof(ListsRows))]
    public void Dates_that_share_what_they_lack(string sentence, string expected) => Assert.Equal(expected, DateRows.Read(sentence));

    public static readonly TheoryData<string, string> YearsRows = DateRows.Table("""
        The 1922 trial failed. | 1922 = 1922
        A secret 1902 pact held. | 1902 = 1902
        // A counted noun follows, but the number opens its clause behind "In".
        In 1917 soldiers revolted. | 1917 = 1917
        Under the Education Act 1944 it closed. | 1944 = 1944
        The Moscow Conference (1943) met. | 1943 = 1943
        The picture was taken in Oslo, 1925. | 1925 = 1925
        The 1936 Summer Olympics were held. | 1936 = 1936
        The 2010 census counted them. | 2010 = 2010
        It won the World Cup 1998 in France. | 1998 = 1998
        1917 was a hard year. | 1917 = 1917
        1926 (current site since 1950) | 1926 = 1926; 1950 = start:1950
        // A title and what tells it from others.
        1917 (2019 film) |
        Output fell below half of 1929's total. | 1929 = 1929
        """);

    [Theory]
    [MemberData(nameof(YearsRows))]
    public void Bare_years_with_a_cue(string sentence, string expected) => Assert.Equal(expected, DateRows.Read(sentence));

    public static readonly TheoryData<string, string> UndertakingsRows = DateRows.Table("""
        In 1942 they began their summer offensive. | 1942 = 1942; summer = 1942-22
        The year 1652 ended with a winter campaign in the hills. | The year 1652 = 1652; winter = 1652-24
        In 1999 a March raid failed. | 1999 = 1999; March = 1999-03
        // The year behind the last of them is that of all.
        They spent the spring and early summer of 1781 at sea. | the spring = 1781-21; early summer of 1781 = 1781-22
        In late April Canadian troops arrived. | late April = ?
        February to April was dry. | February to April = ?
        He came on 3 May 1921 and left on that date. | 3 May 1921 = 1921-05-03; that date = 1921-05-03
        // What is of every year, a name, or a thing.
        It is known for its summer and winter resorts. |
        The Spring Offensive was a band. |
        She wore a summer dress and led a March band. |
        He kept that date palm. |
        """);

    [Theory]
    [MemberData(nameof(UndertakingsRows))]
    public void Months_and_seasons_of_an_undertaking(string sentence, string expected) => Assert.Equal(expected, DateRows.Read(sentence));

    public static readonly TheoryData<string, string> PeriodsRows = DateRows.Table("""
        Pottery of the Jōmon period is rare. | period = ?
        Victorian-era terraces line the street. | era = ?
        It was built during the interwar period. | period = ?
        They marched in the dry season. | season = ?
        On the third evening they fled. | the third evening = ?
        By the end of the second day, all had left. | the end of the second day = ?
        Travel was slow in those days. | those days = ?
        A short time after, he fled. | A short time after = ?
        He said, "Now we go." | Now = ?
        // A thing, a length, a count of years, another's period, a name.
        The Tang period followed. |
        The orbital period is 88 minutes. | 88 minutes = duration:PT88M
        It is in use since the start of the common era. |
        The money was paid back within the specified period. |
        The second season was the best. |
        On the first day trading was slow. |
        He wrote "Now" and "Today". |
        It fell between these years. |
        """);

    [Theory]
    [MemberData(nameof(PeriodsRows))]
    public void Times_that_nothing_counts(string sentence, string expected) => Assert.Equal(expected, DateRows.Read(sentence));

    public static readonly TheoryData<string, string> ProseRows = DateRows.Table("""
        The company was founded in 1976 and went public four years later, on December 12, 1980. | 1976 = 1976; four years later = 1980; December 12, 1980 = 1980-12-12
        The town had 1,500 inhabitants in 1600. | 1600 = 1600
        As of the 2010 census, the population was 1,985. | 2010 = start:2010
        The church dates from the 12th century. | the 12th century = 11XX
        The club won in 1998–99 and again in 2003–04. | 1998–99 = 1998/1999; 2003–04 = 2003/2004
        They beat Spain 2–1 on 11 July 2010 in the 116th minute. | 11 July 2010 = 2010-07-11
        In the 1500 metres he won at the 1936 Games. | 1936 = 1936
        The temple was built between 447 and 432 BC. | 447 and 432 BC = -0446/-0431
        In 480/479 BC, Xerxes invaded. | 480/479 BC = -0479/-0478
        On 24 August AD 79, Vesuvius erupted. | 24 August AD 79 = 0079-08-24
        The law was passed on the night of 4–5 August 1789. | the night of 4–5 August 1789 = 1789-08-04/1789-08-05
        Established 1857, it closed in 1901. | 1857 = 1857; 1901 = 1901
        He lived there through the 1960s. | the 1960s = 196X
        It was rebuilt in the years 1701 to 1705. | the years 1701 to 1705 = 1701/1705
        // An age.
        In his early twenties he travelled. |
        // The thirties are degrees, and summer is of every year.
        Temperatures reach the low 30s in summer. | summer = ?
        It stood since at least 1850. | 1850 = start:1850
        // A verb, not a part of the year.
        Beginning in 1939, he wrote. | 1939 = 1939
        The 20th Century Pictures logo shone. |
        Apollo 11 landed on July 20, 1969, at 20:17 UTC. | July 20, 1969 = 1969-07-20; 20:17 UTC = 1969-07-20
        She kept his celebrated 1905 papers. | 1905 = 1905
        The 1960 and 1968 elections were close. | 1960 = 1960; 1968 = 1968
        The siege was a year-long one. | year-long = duration:P1Y
        The man saw The Evening Before Christmas. |
        A week after 5 May 1928 he left. | A week after 5 May 1928 = 1928-05-12
        // "From" tells a begin only at the head of its clause.
        A play from 1950 was shown. | 1950 = 1950
        From 1950 he taught. | 1950 = start:1950
        // Behind a comma a list of years has to go on or end.
        In 1936, 2000 Spaniards died. | 1936 = 1936
        In March second lieutenant Smith left. | March = ?
        """);

    [Theory]
    [MemberData(nameof(ProseRows))]
    public void Sentences_of_many_subjects(string sentence, string expected) => Assert.Equal(expected, DateRows.Read(sentence));
}
