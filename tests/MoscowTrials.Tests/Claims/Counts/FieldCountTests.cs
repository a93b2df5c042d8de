using MoscowTrials.Claims;
using MoscowTrials.Claims.Counts;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Claims.Counts;

/// <summary>What the fields of a box count of their subject.</summary>
public sealed class FieldCountTests
{
    [Theory]
    [InlineData("stations = 14", "station 14")]
    [InlineData("linelength = 38.4 km", "length 38400.0")]
    [InlineData("height = 96 m", "height 96")]
    [InlineData("deaths = 118", "death 118")]
    // More than one number is none.
    [InlineData("stations = 14 (2 closed)", "")]
    [InlineData("deaths = at least 118", "")]
    [InlineData("height = 96 m (roof), 104 m (spire)", "")]
    [InlineData("tracks = 2", "")]
    public void A_field_tells_one_number(string field, string expected)
    {
        var text = "{{Infobox thing\n| name = Kurose Line\n| " + field + "\n}}\nThe '''Kurose Line''' was old.\n";
        var article = ClaimExtractor.Extract(ArticleReader.Read(new SourceText("line.wikitext", text)));
        Assert.Equal(expected, string.Join(' ', article.Counts.Holdings.Where(h => h.Relation is not HoldingRelation.Kin)
            .Select(h => FormattableString.Invariant($"{h.Kind} {h.Number}"))));
    }
}
