using System.Text.Json;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Reviews;
using MoscowTrials.Ledger.Articles;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Prov;
using Xunit;

namespace MoscowTrials.Tests.Reporting.Prov;

public class ProvTests
{
    private const string Text = """
        Mill

        The mill was built in 1850.[1] It had two wheels.

        Notes

          1. Survey of Mills, p. 3.

        """;

    [Fact]
    public void Every_claim_comes_from_its_article_its_sources_and_a_reading()
    {
        var nodes = Write(Read());
        var article = nodes.Single(n => Is(n, "schema:Article"));
        var source = nodes.Single(n => Is(n, "schema:CreativeWork"));
        var claims = nodes.Where(n => Is(n, "schema:Claim")).ToList();
        Assert.Contains("The mill was built in 1850.", claims.Select(c => c.GetProperty("prov:value").GetString()));
        Assert.All(claims, c => Assert.Equal(Id(article), Id(c.GetProperty("prov:wasDerivedFrom"))));
        var cited = Assert.Single(claims, c => c.TryGetProperty("prov:hadPrimarySource", out _));
        Assert.Equal(Id(source), Id(cited.GetProperty("prov:hadPrimarySource")[0]));
        // Whatever is referred to is there, and nothing twice.
        var ids = nodes.Select(Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(claims, c => Assert.Contains(Id(c.GetProperty("prov:wasGeneratedBy")), ids));
    }

    [Fact]
    public void A_review_is_an_activity_of_a_person()
    {
        var article = Read();
        var claim = article.Claims.Single(c => c.Sentence.Text.StartsWith("The mill", StringComparison.Ordinal));
        article = article with { Claims = article.Claims.Replace(claim, claim with { Review = ReviewState.Confirmed }) };
        var review = new Review(default, "A reader", new DateOnly(2031, 5, 4), "0123456789abcdef", null, new ClaimCorrection());
        var nodes = Write(article, (claim.Id, review));
        var activity = nodes.Single(n => Id(n).EndsWith(":review", StringComparison.Ordinal));
        Assert.Equal("2031-05-04", activity.GetProperty("prov:endedAtTime").GetProperty("@value").GetString());
        var person = nodes.Single(n => Id(n) == Id(activity.GetProperty("prov:wasAssociatedWith")));
        Assert.Equal("A reader", person.GetProperty("schema:name").GetString());
    }

    private static ArticleClaims Read() => ClaimExtractor.Extract(ArticleReader.Read(new SourceText("mill.txt", Text)));

    private static List<JsonElement> Write(ArticleClaims article, params (string Id, Review Review)[] reviews)
    {
        using var output = new MemoryStream();
        ProvWriter.Write(output, [(article, reviews.ToDictionary(r => r.Id, r => r.Review))], "1.0.0");
        return [.. JsonDocument.Parse(output.ToArray()).RootElement.GetProperty("@graph").EnumerateArray()];
    }

    private static bool Is(JsonElement node, string type) => node.GetProperty("@type").EnumerateArray().Any(t => t.GetString() == type);

    private static string Id(JsonElement node) => node.GetProperty("@id").GetString()!;
}
