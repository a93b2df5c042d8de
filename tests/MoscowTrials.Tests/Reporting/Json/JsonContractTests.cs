using System.Text;
using System.Text.Json;
using MoscowTrials.Claims;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Reporting.Schemas;
using MoscowTrials.Rules;
using NJsonSchema;
using Xunit;

namespace MoscowTrials.Tests.Reporting.Json;

public class JsonContractTests
{
    [Fact]
    public async Task Extract_output_fits_its_schema()
    {
        await AssertFits(JsonSchemas.Extract, Extract(SampleArticle.Pier()));
    }

    [Fact]
    public async Task Check_output_fits_its_schema_with_and_without_a_status()
    {
        var findings = SampleArticle.Findings(SampleArticle.Pier());
        await AssertFits(JsonSchemas.Check, Check(findings));
        await AssertFits(JsonSchemas.Check, Check(findings.Select(f => f with { Status = FindingStatus.Fixed })));
    }

    // The schema has to be able to say no.
    [Theory]
    [InlineData("\"voice\": \"alleged\"", "\"voice\": \"gossip\"")]
    [InlineData("\"line\": 2", "\"line\": 0")]
    [InlineData("\"citationNeeded\": false", "\"citationneeded\": false")]
    [InlineData("\"earliest\": \"1932-01-01\"", "\"earliest\": \"1932\"")]
    public async Task Extract_schema_refuses_what_the_contract_does_not_know(string good, string bad)
    {
        var json = Extract(SampleArticle.Pier());
        Assert.Contains(good, json, StringComparison.Ordinal);
        var schema = await JsonSchema.FromJsonAsync(JsonSchemas.Extract, TestContext.Current.CancellationToken);
        Assert.NotEmpty(schema.Validate(json.Replace(good, bad, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_claim_has_offsets_into_the_file_and_names_its_event()
    {
        using var document = JsonDocument.Parse(Extract(SampleArticle.Pier()));
        var claim = document.RootElement.GetProperty("articles")[0].GetProperty("claims")[1];
        string InFile(JsonElement e, string start = "start", string end = "end") =>
            SampleArticle.PierText[e.GetProperty(start).GetInt32()..e.GetProperty(end).GetInt32()];

        Assert.Equal("Ann Long was accused of meeting Émile Short there in 1932.", InFile(claim));
        Assert.Equal(2, claim.GetProperty("line").GetInt32());
        Assert.Equal("alleged", claim.GetProperty("voice").GetString());
        var date = claim.GetProperty("dates")[0];
        Assert.Equal("1932", InFile(date));
        Assert.Equal("1932-01-01", date.GetProperty("earliest").GetString());
        Assert.Equal("1932-12-31", date.GetProperty("latest").GetString());
        Assert.Equal("c-00000001.1", date.GetProperty("event").GetString());
        var citation = claim.GetProperty("citations")[0];
        Assert.Equal("[2]", InFile(citation));
        Assert.Equal(InFile(claim), InFile(citation, "coversStart", "coversEnd"));
        // The references have no entry 2.
        Assert.Equal(JsonValueKind.Null, citation.GetProperty("source").ValueKind);
        Assert.Equal(["Ann Long", "Émile Short"], claim.GetProperty("people").EnumerateArray().Select(p => InFile(p)));
        var happening = claim.GetProperty("events")[0];
        Assert.Equal("Grand Pier", happening.GetProperty("place").GetString());
        Assert.Equal("partner", happening.GetProperty("participants")[1].GetProperty("role").GetString());
    }

    [Fact]
    public void Output_is_indented_with_line_feeds_and_leaves_letters_as_they_are()
    {
        var json = Extract(SampleArticle.Pier());
        Assert.StartsWith("{\n  \"version\": 1,\n  \"articles\": [\n    {\n      \"path\": \"pier.txt\",\n      \"title\": \"The \\\"Grand\\\" Pier\",",
            json, StringComparison.Ordinal);
        Assert.Contains("Émile Short", json, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', json);
        Assert.EndsWith("}\n", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_span_that_halves_a_surrogate_pair_is_still_written_as_valid_JSON()
    {
        var source = new SourceText("a.txt", "A 🎭 play.");
        var read = SampleArticle.Claims(source);
        var claim = read.Claims[0] with { Quantities = [new(new TextSpan(2, 3), 1, null, null, null, MoscowTrials.Claims.Counts.QuantityRole.Part)] };
        var json = Extract(read with { Claims = [claim] });
        using var document = JsonDocument.Parse(json);
        Assert.Contains("🎭", document.RootElement.GetProperty("articles")[0].GetProperty("claims")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_of_which_nothing_is_known_are_counted_and_not_listed()
    {
        var unknown = SampleArticle.Findings(SampleArticle.Pier())[0] with { Outcome = Outcome.Unknown };
        using var document = JsonDocument.Parse(Check([unknown]));
        Assert.Empty(document.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal(2, document.RootElement.GetProperty("summary").GetProperty("unknown").GetInt32());
    }

    public static TheoryData<int?, string?> Days => new()
    {
        { null, null },
        { 0, "0001-01-01" },
        { 705_282, "1932-01-01" },
        // Year 0 is 1 BC and a leap year.
        { -1, "0000-12-31" },
        { -366, "0000-01-01" },
        { -367, "-0001-12-31" },
        // 490 BC.
        { -178_971, "-0490-12-31" },
        { 3_652_058, "9999-12-31" },
        { 3_652_059, "10000-01-01" },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void Days_are_written_as_ISO_8601(int? day, string? expected) => Assert.Equal(expected, FilePlaces.ToIso(day));

    private static string Extract(ArticleClaims article)
    {
        using var stream = new MemoryStream();
        ClaimsJsonWriter.Write(stream, [article]);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Check(IEnumerable<Finding> findings)
    {
        using var stream = new MemoryStream();
        FindingsJsonWriter.Write(stream, findings, SampleArticle.Summary);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static async Task AssertFits(string schema, string json)
    {
        var parsed = await JsonSchema.FromJsonAsync(schema, TestContext.Current.CancellationToken);
        Assert.Empty(parsed.Validate(json));
    }
}
