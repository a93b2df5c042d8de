using Xunit;

namespace MoscowTrials.Tests.Rules.Judging;

/// <summary>A finding marks the words that decide it, its times among them.</summary>
public sealed class DecidingWordsTests
{
    [Theory]
    // Of an office its time is marked too.
    [InlineData("MT208", "Karl Moll was appointed director in June 1893. Karl Moll resigned as director in 1890.",
        "director, June 1893; director, 1890")]
    // And what takes somebody out.
    [InlineData("MT305", "All the leading rebels were executed. The king pardoned nobody, but all the leading rebels were executed except Wat Hobb.",
        "All the leading rebels were executed; all the leading rebels were executed except")]
    [InlineData("MT103", "Clara Whitmore died in 1894. In 1901 Clara Whitmore attended the congress in Geneva.",
        "1901, attended, Geneva; died, 1894")]
    public void Times_and_exceptions_are_marked(string rule, string article, string expected)
    {
        var finding = Assert.Single(ProjectRulebook.Check(Tests.Claims.Reading.Of(article)).Findings, f => f.Rule.Id == rule);
        Assert.Equal(expected, string.Join("; ", finding.Evidence.Select(e =>
            string.Join(", ", e.Marks.Select(m => m.In(e.Claim.Sentence.Text).ToString())))));
    }

    [Fact]
    public void A_time_that_a_review_gives_an_event_is_marked_where_the_sentence_tells_it()
    {
        var builder = new ClaimsBuilder();
        var clara = builder.Person("Clara Whitmore");
        // As a correction writes it, "when: 1894": read from no words.
        builder.Claim("In 1894 she died.").Date("1894", "1894").Event(EventTypes.Die, "died", "1894", patients: [clara], date: -1);
        builder.Claim("Clara met them in 1901.").Event(EventTypes.Meet, "met", "1901", agents: [clara]);
        var finding = Assert.Single(ProjectRulebook.Check(builder.Build()).Findings, f => f.Rule.Id == "MT103");
        Assert.Contains("1894", finding.Evidence.SelectMany(e => e.Marks.Select(m => m.In(e.Claim.Sentence.Text).ToString())));
    }
}
