using MoscowTrials.Claims.Dates;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Claims.Dates;

/// <summary>The words that belong to a time besides its own, and those of a range's two ends.</summary>
public class DateExtentTests
{
    [Theory]
    [InlineData("After two weeks of heavy rain, the dam broke.", "two weeks of heavy rain")]
    [InlineData("They surrendered after several days of hunger and cold.", "several days of hunger and cold")]
    // What stands behind "and" may begin the next clause.
    [InlineData("After three days of rain and the flood that came he left.", "three days of rain")]
    [InlineData("It was damaged by years of neglect, and fell.", "years of neglect")]
    [InlineData("It fell within a year of the king's death.", "a year of the king's death")]
    [InlineData("They agreed to a ten-day period of grace.", "a ten-day period")]
    [InlineData("In the same 28-day period it rained twice.", "the same 28-day period")]
    // A clause, which may go on for long, is left out.
    [InlineData("It took four minutes of material the composer had thrown away.", "four minutes")]
    [InlineData("For months before that, nothing had moved.", "months before that")]
    [InlineData("He died in the first two months of 1931.", "the first two months of 1931")]
    [InlineData("She was 26 years of age.", "26 years of age")]
    [InlineData("What he is doing right now matters.", "right now")]
    [InlineData("It stood until the Tang period.", "the Tang period")]
    public void Wider_words(string sentence, string expected) =>
        Assert.Equal([expected], DateReader.ReadSentence(sentence).Select(date => sentence[date.Extent.Start..date.Extent.End]));

    [Theory]
    [InlineData("It lasted from 1936 to 1938.", "1936", "1938")]
    [InlineData("It lasted from 3 to 5 May 1921.", "3", "5 May 1921")]
    [InlineData("It lasted from 1936–38.", "1936", "38")]
    [InlineData("Between July 1 and July 3, 1863, they fought.", "July 1", "July 3, 1863")]
    [InlineData("It dates from the 12th to the 14th century.", "the 12th", "the 14th century")]
    public void Ends_of_a_range(string sentence, string first, string second)
    {
        var ends = Assert.Single(DateReader.ReadSentence(sentence)).Ends;
        Assert.NotNull(ends);
        Assert.Equal((first, second), (Text(ends.Value.First), Text(ends.Value.Second)));

        string Text(TextSpan span) => sentence[span.Start..span.End];
    }

    [Theory]
    [InlineData("It happened in 1936.")]
    // One day in two calendars.
    [InlineData("It happened on 25 October/7 November 1917.")]
    [InlineData("It took four to ten years.")]
    public void No_two_ends(string sentence) => Assert.Null(Assert.Single(DateReader.ReadSentence(sentence)).Ends);
}
