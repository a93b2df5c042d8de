using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using Xunit;

namespace MoscowTrials.Tests.Claims.Lexicon;

public class NounTableTests
{
    [Theory]
    [InlineData("airline", EntityKind.Body)]
    [InlineData("classicist", EntityKind.Person)]
    [InlineData("abattoir", EntityKind.Building)]
    [InlineData("pinnace", EntityKind.Vessel)]
    [InlineData("Airline", EntityKind.Body)]
    // First and last line of the table.
    [InlineData("abator", EntityKind.Person)]
    [InlineData("zoologist", EntityKind.Person)]
    public void Tells_what_a_noun_names(string noun, EntityKind kind) => Assert.Equal(kind, NounTable.Find(noun)?.Kind);

    [Theory]
    // No nouns of these kinds, comparatives and plurals.
    [InlineData("table")]
    [InlineData("longer")]
    [InlineData("airlines")]
    [InlineData("a")]
    [InlineData("")]
    [InlineData("émigré")]
    // Companies are called so too.
    [InlineData("provider")]
    public void Knows_nothing_of_others(string word) => Assert.Null(NounTable.Find(word));

    [Theory]
    [InlineData("bachelorette", true)]
    [InlineData("classicist", false)]
    public void Tells_a_gender_where_the_noun_does(string noun, bool isTold) => Assert.Equal(isTold, NounTable.Find(noun)?.Gender is not null);
}
