using System.Globalization;
using System.Text;
using System.Text.Json;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Reporting.Text;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Sarif;

/// <summary>The findings as results: the first sentence is the place, every other a related one that the message links to.</summary>
internal static class SarifResults
{
    /// <summary>The version in the name changes when what it is made from does.</summary>
    private const string Fingerprint = "trialsFinding/v1";

    /// <summary>Units up to which a sentence is quoted; one that is longer has been read as one by mistake.</summary>
    private const int LongestSnippet = 4_000;

    public static void Write(Utf8JsonWriter json, CheckReport report)
    {
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < report.Rules.Length; i++)
            indexes[report.Rules[i].Id] = i;
        json.WriteStartArray("results"u8);
        foreach (var finding in report.Findings)
        {
            Write(json, report, finding, indexes);
            json.FlushIfFull();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, CheckReport report, Finding finding, Dictionary<string, int> indexes)
    {
        json.WriteStartObject();
        json.WriteString("ruleId"u8, finding.Rule.Id);
        if (indexes.TryGetValue(finding.Rule.Id, out var index))
            json.WriteNumber("ruleIndex"u8, index);
        json.WriteString("level"u8, JsonNames.Of(finding.Level));
        json.WriteText("message"u8, Message(finding));
        json.WriteStartArray("locations"u8);
        WriteLocation(json, report.Paths, Wording.Shown(finding, finding.Evidence[0]), null);
        json.WriteEndArray();
        if (finding.Evidence.Length > 1)
        {
            json.WriteStartArray("relatedLocations"u8);
            for (var i = 1; i < finding.Evidence.Length; i++)
                WriteLocation(json, report.Paths, Wording.Shown(finding, finding.Evidence[i]), i);
            json.WriteEndArray();
        }
        json.WriteStartObject("partialFingerprints"u8);
        json.WriteString(Fingerprint, finding.Fingerprint);
        json.WriteEndObject();
        if (Baseline(finding.Status) is { } state)
            json.WriteString("baselineState"u8, state);
        if (finding.Decision is { } decision)
        {
            json.WriteStartArray("suppressions"u8);
            json.WriteStartObject();
            json.WriteString("kind"u8, "external");
            json.WriteString("status"u8, "accepted");
            json.WriteString("justification"u8, $"{decision.Word}: {decision.Because}");
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteStartObject("properties"u8);
        json.WriteString("family"u8, JsonNames.Of(finding.Rule.Family));
        json.WriteString("outcome"u8, JsonNames.Of(finding.Outcome));
        json.WriteString("standing"u8, JsonNames.Of(finding.Standing));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The message, and behind it a link to every other sentence.</summary>
    private static string Message(Finding finding)
    {
        var text = new StringBuilder(SarifText.Escape(finding.Message));
        for (var i = 1; i < finding.Evidence.Length; i++)
        {
            var other = finding.Evidence[i];
            text.Append(i == 1 ? " See " : i == finding.Evidence.Length - 1 ? " and " : ", ")
                .Append('[').Append(SarifText.Escape(other.Role.Length == 0 ? "this sentence" : other.Role)).Append("](")
                .Append(i.ToString(CultureInfo.InvariantCulture)).Append(')');
        }
        return finding.Evidence.Length > 1 ? text.Append('.').ToString() : text.ToString();
    }

    private static void WriteLocation(Utf8JsonWriter json, ReportPaths paths, (Evidence At, string Message) shown, int? id)
    {
        var region = Region.Of(shown.At);
        var (start, end) = (region.Start, region.End);
        json.WriteStartObject();
        if (id is { } number)
            json.WriteNumber("id"u8, number);
        json.WriteStartObject("physicalLocation"u8);
        json.WriteArtifact("artifactLocation"u8, paths, region.Source.Path);
        json.WriteStartObject("region"u8);
        json.WriteNumber("startLine"u8, start.Line);
        json.WriteNumber("startColumn"u8, start.Column);
        json.WriteNumber("endLine"u8, end.Line);
        json.WriteNumber("endColumn"u8, end.Column);
        if (region.Span.Length <= LongestSnippet)
            json.WriteText("snippet"u8, region.Span.In(region.Source.Text).ToString());
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteText("message"u8, SarifText.Escape(shown.Message));
        json.WriteEndObject();
    }

    private static string? Baseline(FindingStatus? status) => status switch
    {
        FindingStatus.New => "new",
        FindingStatus.Unchanged => "unchanged",
        FindingStatus.Fixed => "absent",
        _ => null,
    };
}
