using MoscowTrials.Claims;
using MoscowTrials.Claims.Names;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Claims.Names;

/// <summary>Which of several places of one name an article means.</summary>
public sealed class PlaceChoiceTests
{
    [Theory]
    // The best known one, where nothing else is said.
    [InlineData("The mill stood in Birmingham.", "Birmingham", "United Kingdom")]
    [InlineData("The mill stood in Birmingham, Alabama.", "Birmingham", "United States")]
    [InlineData("The mill stood in [[Birmingham, Alabama|Birmingham]].", "Birmingham", "United States")]
    // Once told, it holds for the article.
    [InlineData("The mill stood in Birmingham. He was born in Birmingham, Alabama.", "Birmingham", "United States")]
    // An article about a region means the town there, but not a village with the name of a capital.
    [InlineData("Alabama has mills. In Alabama it rains. Alabama is wide. Alabama is old. The mill stood in Birmingham.", "Birmingham", "United States")]
    [InlineData("Texas has mills. In Texas it rains. Texas is wide. Texas is old. The mill stood in Paris.", "Paris", "France")]
    [InlineData("Alabama has mills, as England does. In Alabama it rains. Alabama is wide. Alabama is old. The mill stood in Birmingham.",
        "Birmingham", "United Kingdom")]
    public void A_town_lies_where_the_article_puts_it(string text, string town, string country)
    {
        var claims = ClaimExtractor.Extract(ArticleReader.Read(
            new SourceText("page.wikitext", text), new ReadingOptions { Format = ArticleFormat.Wikitext }));
        var place = Assert.Single(claims.Entities, e => e.Kind == EntityKind.Place && e.Name == town);
        Assert.Equal(country, place.Within);
    }
}
