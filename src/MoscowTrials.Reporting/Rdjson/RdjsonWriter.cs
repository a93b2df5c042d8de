using System.Text;
using System.Text.Json;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Reporting.Text;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Rdjson;

/// <summary>Writes findings in reviewdog's diagnostic format (rdjson), which turns them into comments on a pull request.</summary>
/// <remarks>Only what an edit answers for: a comment on what it fixed or found would have no line to stand at.</remarks>
public static class RdjsonWriter
{
    public static void Write(Stream output, CheckReport report)
    {
        using var json = JsonOutput.Open(output);
        json.WriteStartObject();
        json.WriteStartObject("source"u8);
        json.WriteString("name"u8, "trials");
        json.WriteEndObject();
        json.WriteStartArray("diagnostics"u8);
        foreach (var finding in report.Findings)
        {
            if (!CheckReport.Stands(finding))
                continue;
            Write(json, report.Paths, finding);
            json.FlushIfFull();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        JsonOutput.Close(json, output);
    }

    private static void Write(Utf8JsonWriter json, ReportPaths paths, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("message"u8, $"{finding.Rule.Name}: {finding.Message}");
        WriteLocation(json, paths, finding.Evidence[0]);
        json.WriteString("severity"u8, finding.Level switch
        {
            Level.Error => "ERROR",
            Level.Warning => "WARNING",
            _ => "INFO",
        });
        json.WriteStartObject("code"u8);
        json.WriteString("value"u8, finding.Rule.Id);
        json.WriteEndObject();
        if (finding.Evidence.Length > 1)
        {
            json.WriteStartArray("related_locations"u8);
            foreach (var other in finding.Evidence.Skip(1))
            {
                json.WriteStartObject();
                var (at, message) = Wording.Shown(finding, other);
                json.WriteString("message"u8, message);
                WriteLocation(json, paths, at);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, ReportPaths paths, Evidence evidence)
    {
        var region = Region.Of(evidence);
        json.WriteStartObject("location"u8);
        json.WriteString("path"u8, paths.InRepository(region.Source.Path));
        json.WriteStartObject("range"u8);
        WritePosition(json, "start"u8, region.Source, region.Start);
        WritePosition(json, "end"u8, region.Source, region.End);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The format counts columns in bytes of UTF-8, the rest of the tool in UTF-16.</summary>
    private static void WritePosition(Utf8JsonWriter json, ReadOnlySpan<byte> name, SourceText source, LinePosition position)
    {
        var line = source.GetLine(position.Line).Start;
        json.WriteStartObject(name);
        json.WriteNumber("line"u8, position.Line);
        json.WriteNumber("column"u8, Encoding.UTF8.GetByteCount(source.Text.AsSpan(line, position.Column - 1)) + 1);
        json.WriteEndObject();
    }
}
