using System.Text.Json;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Reporting.Text;

namespace MoscowTrials.Reporting.Sarif;

/// <summary>Writes a check as SARIF 2.1.0, which code hosts and editors show beside the text.</summary>
/// <remarks>
/// Written with the writer that every other JSON goes through: Sarif.Sdk needs 5 MB and packages for event tracing. The schema of its
/// package is what the tests hold this to. Nothing of the machine or the hour goes in, so that the same check gives the same bytes.
/// </remarks>
public static class SarifWriter
{
    /// <summary>What relative URIs start from; code hosts know the name.</summary>
    internal const string Root = "%SRCROOT%";

    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    private const string Driver = "trials";

    public static void Write(Stream output, CheckReport report)
    {
        using var json = JsonOutput.Open(output);
        json.WriteStartObject();
        json.WriteString("$schema"u8, Schema);
        json.WriteString("version"u8, "2.1.0");
        json.WriteStartArray("runs"u8);
        json.WriteStartObject();
        WriteTool(json, report);
        // A code host keeps the runs of different categories apart, and replaces those of one; the last slash ends the category.
        json.WriteStartObject("automationDetails"u8);
        json.WriteString("id"u8, Driver + "/");
        json.WriteEndObject();
        WriteInvocation(json, report);
        json.WriteStartObject("originalUriBaseIds"u8);
        json.WriteStartObject(Root);
        json.WriteText("description"u8, "The root of the repository.");
        json.WriteEndObject();
        json.WriteEndObject();
        WriteArtifacts(json, report);
        SarifResults.Write(json, report);
        json.WriteString("columnKind"u8, "utf16CodeUnits");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        JsonOutput.Close(json, output);
    }

    private static void WriteTool(Utf8JsonWriter json, CheckReport report)
    {
        json.WriteStartObject("tool"u8);
        json.WriteStartObject("driver"u8);
        json.WriteString("name"u8, Driver);
        json.WriteString("version"u8, report.Version);
        json.WriteString("semanticVersion"u8, report.Version);
        json.WriteText("shortDescription"u8, "A linter for facts.");
        SarifRules.Write(json, report.Rules);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, CheckReport report)
    {
        json.WriteStartArray("invocations"u8);
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful"u8, report.Problems.IsEmpty);
        json.WriteNumber("exitCode"u8, report.ExitCode);
        json.WriteStartArray("toolExecutionNotifications"u8);
        foreach (var problem in report.Problems)
            WriteNotification(json, report.Paths, "error", problem);
        if (report.Shortfall is { } shortfall)
        {
            json.WriteStartObject();
            json.WriteString("level"u8, "error");
            json.WriteText("message"u8, SarifText.Escape(shortfall));
            json.WriteEndObject();
        }
        foreach (var (path, language) in report.Foreign)
            WriteNotification(json, report.Paths, "note", new InputProblem(path, 1, 1, ForeignText.Reason(language)));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteNotification(Utf8JsonWriter json, ReportPaths paths, string level, InputProblem problem)
    {
        json.WriteStartObject();
        json.WriteString("level"u8, level);
        json.WriteText("message"u8, SarifText.Escape(problem.Message));
        json.WriteStartArray("locations"u8);
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation"u8);
        json.WriteArtifact("artifactLocation"u8, paths, problem.Path);
        json.WriteStartObject("region"u8);
        json.WriteNumber("startLine"u8, problem.Line);
        json.WriteNumber("startColumn"u8, problem.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteArtifacts(Utf8JsonWriter json, CheckReport report)
    {
        json.WriteStartArray("artifacts"u8);
        foreach (var path in report.Articles)
        {
            json.WriteStartObject();
            json.WriteArtifact("location"u8, report.Paths, path);
            json.WriteStartArray("roles"u8);
            json.WriteStringValue("analysisTarget"u8);
            json.WriteEndArray();
            json.WriteEndObject();
            json.FlushIfFull();
        }
        json.WriteEndArray();
    }
}
