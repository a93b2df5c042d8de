using Xunit;

namespace MoscowTrials.Tests.Claims.Dates;

/// <summary>What only looks like a date. A false date is worse than a missed one.</summary>
public class NoDateTests
{
    public static readonly TheoryData<string, string> NamesRows = DateRows.Table("""
        He spoke in October Hall. |
        The small October Hall was full. |
        A man called August came. |
        April Jones and June Carter sang. |
        May this trial be remembered. |
        It may be that they march on Rome. |
        Mrs May said that May would resign. |
        Augustus ruled and Avril sang. |
        The September Group met. |
        He read the Sunday Times. |
        After the fall of Warsaw he fled. |
        They drank from the spring. |
        The late president spoke. |
        The bomber B-1936 flew. |
        She saw "2001: A Space Odyssey". |
        They played the 1812 Overture. |
        Windows 2000 was released. |
        In Soviet Russia Today he read it. |
        """);

    [Theory]
    [MemberData(nameof(NamesRows))]
    public void Names_are_no_dates(string sentence, string expected) => Assert.Equal(expected, DateRows.Read(sentence));

    public static readonly TheoryData<string, string> NumbersRows = DateRows.Table("""
        There were 1,966 delegates. |
        He was held under Article 58. |
        See page 1917 of the book. |
        See pp. 1914–1918 of the book. |
        He drove Route 1950. |
        They won 3–2 and later 10–8. |
        It has ISBN 978-0-1234-5678-9. |
        The town has a population of 1950. |
        It cost $1945 and £1,900. |
        Decree No. 1917 was signed. |
        They left at 1945 hours. |
        He had 1500 men and 1200 tons of grain. |
        In 1500 villages there was hunger. |
        A force of 1900 was raised. |
        He scored 1984 points. |
        They went a distance of 1850 km. |
        Chapter 11 and Psalm 119 help. |
        He came second and she third. |
        They march on in first place. |
        From 1000 to 2000 people came. |
        Between 1500 and 2000 prisoners died. |
        It has 2000 members, 1700 of them women. |
        He ran the 2000 m steeplechase. |
        The ratio was 19:36. |
        The order 1914/2 was issued. |
        The 2010 men who died were named. |
        It weighs 1200–1500 kg. |
        Once, 2000 Spaniards died there. |
        """);

    [Theory]
    [MemberData(nameof(NumbersRows))]
    public void Numbers_are_no_dates(string sentence, string expected) => Assert.Equal(expected, DateRows.Read(sentence));
}
