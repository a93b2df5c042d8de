using System.Globalization;
using System.Text.Json;
using MoscowTrials.Ledger.Decisions;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Json;

/// <summary>Writes findings as <c>trials check --format json</c> promises them (Schemas/check.schema.json).</summary>
public static class FindingsJsonWriter
{
    /// <summary>Writes <paramref name="findings"/> in the order given; a finding of which nothing is known is left out.</summary>
    public static void Write(Stream output, IEnumerable<Finding> findings, CheckSummary summary)
    {
        using var json = JsonOutput.Open(output);
        json.WriteStartObject();
        json.WriteNumber("version"u8, 1);
        json.WriteStartArray("findings"u8);
        foreach (var finding in findings)
        {
            if (finding.Outcome == Outcome.Unknown)
                continue;
            WriteFinding(json, finding);
            json.FlushIfFull();
        }
        json.WriteEndArray();
        WriteSummary(json, summary);
        json.WriteEndObject();
        JsonOutput.Close(json, output);
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, finding.Fingerprint);
        json.WriteString("rule"u8, finding.Rule.Id);
        json.WriteString("name"u8, finding.Rule.Name);
        json.WriteString("family"u8, JsonNames.Of(finding.Rule.Family));
        json.WriteString("level"u8, JsonNames.Of(finding.Level));
        json.WriteString("outcome"u8, JsonNames.Of(finding.Outcome));
        json.WriteString("standing"u8, JsonNames.Of(finding.Standing));
        json.WriteString("message"u8, finding.Message);
        json.WriteStartArray("claims"u8);
        foreach (var evidence in finding.Evidence)
        {
            var source = evidence.Article.Article.Source;
            var position = source.GetPosition(evidence.Claim.Sentence.Span.Start);
            json.WriteStartObject();
            json.WriteString("id"u8, evidence.Claim.Id);
            json.WriteString("path"u8, source.Path);
            json.WriteNumber("line"u8, position.Line);
            json.WriteNumber("column"u8, position.Column);
            json.WriteString("text"u8, evidence.Claim.Sentence.Text);
            json.WriteString("role"u8, evidence.Role);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteDecision(json, finding.Decision);
        json.WriteString("status"u8, finding.Status is { } status ? JsonNames.Of(status) : null);
        json.WriteEndObject();
    }

    private static void WriteDecision(Utf8JsonWriter json, Decision? decision)
    {
        if (decision is null)
        {
            json.WriteNull("decision"u8);
            return;
        }
        json.WriteStartObject("decision"u8);
        json.WriteString("as"u8, decision.Word);
        json.WriteString("because"u8, decision.Because);
        json.WriteString("by"u8, decision.By);
        json.WriteString("on"u8, decision.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("until"u8, decision.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void WriteSummary(Utf8JsonWriter json, CheckSummary summary)
    {
        json.WriteStartObject("summary"u8);
        json.WriteNumber("articles"u8, summary.Articles);
        json.WriteNumber("claims"u8, summary.Claims);
        json.WriteNumber("errors"u8, summary.Errors);
        json.WriteNumber("warnings"u8, summary.Warnings);
        json.WriteNumber("notes"u8, summary.Notes);
        json.WriteNumber("possible"u8, summary.Possible);
        json.WriteNumber("unknown"u8, summary.Unknown);
        json.WriteNumber("uncited"u8, summary.Uncited);
        json.WriteEndObject();
    }
}
