using System.Text.Json;
using System.Text.RegularExpressions;
using MoscowTrials.Ledger.Decisions;
using MoscowTrials.Reading;
using MoscowTrials.Reporting;
using MoscowTrials.Rules;
using NJsonSchema;
using Xunit;

namespace MoscowTrials.Tests.Reporting.Sarif;

public partial class SarifTests
{
    public static TheoryData<string> Reports => ["pier", "tricky", "base", "decided", "short", "empty", "rulebook"];

    private static readonly Decision Decided =
        new("0123456789abcdef", "pier.txt", Verdict.ReportedKnowingly, "the charge was [false]", "Ann", null, null, null, default);

    private static CheckReport Report(string name) => name switch
    {
        "pier" => ReportSamples.Pier(),
        "tricky" => ReportSamples.Tricky(),
        "base" => ReportSamples.Of([.. Enum.GetValues<FindingStatus>().Select(s => SampleArticle.Findings(SampleArticle.Pier())[0] with { Status = s })], "pier.txt"),
        "decided" => ReportSamples.Of([SampleArticle.Findings(SampleArticle.Pier())[0] with { Decision = Decided }], "pier.txt"),
        "short" => ReportSamples.Pier() with { Shortfall = "coverage 50 % [of 60 %]" },
        "rulebook" => ReportSamples.Of([], "pier.txt") with { Rules = Rulebook.Load(new SourceText("rules.md", RepositoryFiles.Read("rules.md"))).Rulebook.Rules },
        _ => ReportSamples.Of([]),
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task A_report_fits_the_schema(string name)
    {
        var schema = await Schema();
        Assert.Empty(schema.Validate(ReportSamples.Write("sarif", Report(name))));
    }

    // The schema has to be able to say no.
    [Theory]
    [InlineData("\"version\": \"2.1.0\"", "\"version\": \"2.0.0\"")]
    [InlineData("\"startLine\": 2", "\"startLine\": 0")]
    [InlineData("\"utf16CodeUnits\"", "\"bytes\"")]
    [InlineData("\"ruleId\"", "\"rule\"")]
    [InlineData("\"level\": \"warning\"", "\"level\": \"loud\"")]
    public async Task The_schema_refuses_what_is_not_SARIF(string good, string bad)
    {
        var json = ReportSamples.Write("sarif", ReportSamples.Pier());
        Assert.Contains(good, json, StringComparison.Ordinal);
        Assert.NotEmpty((await Schema()).Validate(json.Replace(good, bad, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_sentence_has_a_place_and_the_message_links_to_all_but_the_first()
    {
        var result = Results(ReportSamples.Pier())[0];
        Assert.Equal("MT101", result.GetProperty("ruleId").GetString());
        Assert.Equal(0, result.GetProperty("ruleIndex").GetInt32());
        Assert.Equal("0123456789abcdef", result.GetProperty("partialFingerprints").GetProperty("trialsFinding/v1").GetString());
        Assert.EndsWith("in 1917. See [ending](1).", result.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal((2, 1, 2, 59), Place(result.GetProperty("locations")[0]));
        var other = Assert.Single(result.GetProperty("relatedLocations").EnumerateArray());
        Assert.Equal((1, 1, 1, 38), Place(other));
        Assert.Equal(1, other.GetProperty("id").GetInt32());
        Assert.Equal("ending · article · cites \\[1\\]", other.GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public void Brackets_of_an_article_are_no_links()
    {
        var text = Results(ReportSamples.Tricky())[0].GetProperty("message").GetProperty("text").GetString()!;
        // Only the link that was put there is one.
        Assert.Equal("[other](1)", Assert.Single(Link().Matches(text)).Value);
        Assert.Contains("\\[7\\](evil)", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pier.txt", "pier.txt")]
    [InlineData("./a/../pier.txt", "pier.txt")]
    [InlineData("/home/ann/work/a b.txt", "a%20b.txt")]
    [InlineData("50% [é]#?:.txt", "50%25%20%5B%C3%A9%5D%23%3F%3A.txt")]
    // Outside the repository there is no relative address to give.
    [InlineData("/tmp/a b.txt", "file:///tmp/a%20b.txt")]
    public void A_path_is_an_address_relative_to_the_root(string path, string uri)
    {
        var address = Results(ReportSamples.Pier(path))[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
        Assert.Equal(uri, address.GetProperty("uri").GetString());
        Assert.Equal(!uri.StartsWith("file:", StringComparison.Ordinal), address.TryGetProperty("uriBaseId", out _));
    }

    [Fact]
    public void Nothing_of_the_machine_goes_in() =>
        Assert.DoesNotContain("/home", ReportSamples.Write("sarif", ReportSamples.Pier("/home/ann/work/pier.txt")), StringComparison.Ordinal);

    [Fact]
    public void What_could_not_be_done_is_a_notification_and_the_exit_code_is_told()
    {
        using var document = JsonDocument.Parse(ReportSamples.Write("sarif", ReportSamples.Tricky()));
        var invocation = document.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0];
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal(2, invocation.GetProperty("exitCode").GetInt32());
        Assert.Equal(["error", "note"], invocation.GetProperty("toolExecutionNotifications").EnumerateArray().Select(n => n.GetProperty("level").GetString()));
    }

    [Fact]
    public void What_somebody_decided_is_suppressed_with_the_reason()
    {
        var suppression = Assert.Single(Results(Report("decided"))[0].GetProperty("suppressions").EnumerateArray());
        Assert.Equal("reported-knowingly: the charge was [false]", suppression.GetProperty("justification").GetString());
    }

    [Fact]
    public void Since_a_base_a_result_tells_its_state() =>
        Assert.Equal(["new", "absent", "unchanged"], Results(Report("base")).Select(r => r.GetProperty("baselineState").GetString()));

    private static (int, int, int, int) Place(JsonElement location)
    {
        var region = location.GetProperty("physicalLocation").GetProperty("region");
        int Of(string name) => region.GetProperty(name).GetInt32();
        return (Of("startLine"), Of("startColumn"), Of("endLine"), Of("endColumn"));
    }

    private static List<JsonElement> Results(CheckReport report)
    {
        using var document = JsonDocument.Parse(ReportSamples.Write("sarif", report));
        return [.. document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(r => r.Clone())];
    }

    private static Task<JsonSchema> Schema()
    {
        using var reader = new StreamReader(typeof(SarifTests).Assembly.GetManifestResourceStream("sarif-2.1.0.json")!);
        return JsonSchema.FromJsonAsync(reader.ReadToEnd(), TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"(?<!\\)\[(?:[^\]\\]|\\.)*\]\([^)]*\)")]
    private static partial Regex Link();
}
