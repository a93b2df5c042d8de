using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Reading;

public class SuggestionTests
{
    [Theory]
    [InlineData("jsno", "json")]
    [InlineData("JSON", "json")]
    [InlineData("texts", "text")]
    [InlineData("yaml", null)]
    [InlineData("", null)]
    public void The_nearest_word_is_named_if_it_is_near(string word, string? expected) =>
        Assert.Equal(expected, Suggestion.Closest(word, ["text", "json"]));
}
