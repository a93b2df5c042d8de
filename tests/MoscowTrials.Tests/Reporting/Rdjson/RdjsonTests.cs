using System.Text.Json;
using MoscowTrials.Reading;
using MoscowTrials.Reporting;
using MoscowTrials.Rules;
using Xunit;

namespace MoscowTrials.Tests.Reporting.Rdjson;

public class RdjsonTests
{
    private static List<JsonElement> Diagnostics(CheckReport report)
    {
        using var document = JsonDocument.Parse(ReportSamples.Write("rdjson", report));
        return [.. document.RootElement.GetProperty("diagnostics").EnumerateArray().Select(d => d.Clone())];
    }

    [Fact]
    public void A_diagnostic_has_its_rule_its_severity_and_the_other_sentence()
    {
        var diagnostic = Diagnostics(ReportSamples.Pier())[0];
        Assert.Equal("WARNING", diagnostic.GetProperty("severity").GetString());
        Assert.Equal("MT101", diagnostic.GetProperty("code").GetProperty("value").GetString());
        var other = Assert.Single(diagnostic.GetProperty("related_locations").EnumerateArray());
        Assert.Equal(1, other.GetProperty("location").GetProperty("range").GetProperty("start").GetProperty("line").GetInt32());
        Assert.Equal("INFO", Diagnostics(ReportSamples.Pier())[1].GetProperty("severity").GetString());
    }

    // The format's own rule; everything else here counts in UTF-16.
    [Theory]
    [InlineData("Émile.", 8)]
    [InlineData("🎭 Émile.", 13)]
    [InlineData("Emile.", 7)]
    public void Columns_count_bytes_of_UTF_8(string sentence, int end)
    {
        var read = SampleArticle.Claims(new SourceText("a.txt", sentence));
        var finding = SampleArticle.Findings(SampleArticle.Pier())[0] with { Evidence = [new Evidence(read, read.Claims[0], "", [], null)] };
        var range = Diagnostics(ReportSamples.Of([finding], "a.txt"))[0].GetProperty("location").GetProperty("range");
        Assert.Equal(end, range.GetProperty("end").GetProperty("column").GetInt32());
    }

    [Fact]
    public void Only_what_an_edit_answers_for_is_commented_on()
    {
        var findings = Enum.GetValues<FindingStatus>().Select(s => SampleArticle.Findings(SampleArticle.Pier())[0] with { Status = s });
        Assert.Single(Diagnostics(ReportSamples.Of([.. findings], "pier.txt")));
    }
}
