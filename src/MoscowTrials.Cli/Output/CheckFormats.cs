using System.Runtime.CompilerServices;
using System.Text;
using MoscowTrials.Reporting;
using MoscowTrials.Reporting.Github;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Reporting.Junit;
using MoscowTrials.Reporting.Markdown;
using MoscowTrials.Reporting.Rdjson;
using MoscowTrials.Reporting.Sarif;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Reporting.Text;

namespace MoscowTrials.Cli.Output;

/// <summary>The forms in which <c>trials check</c> reports.</summary>
internal static class CheckFormats
{
    public const string Text = "text";

    /// <summary>Their names, the default first.</summary>
    public static string[] Names { get; } = [Text, "json", "sarif", "github", "markdown", "junit", "rdjson"];

    /// <summary>Whether what is said of a whole run or article, and not by a finding, has a place in the report.</summary>
    public static bool TellsRemarks(string format) => format is Text or "sarif" or "markdown";

    /// <summary>Writes the report as UTF-8; text as a file gets it, without colour.</summary>
    public static void Write(string format, Stream output, CheckReport report, CheckTextOptions text)
    {
        switch (format)
        {
            case "json":
                FindingsJsonWriter.Write(output, report.Findings, report.Summary);
                break;
            case "sarif":
                SarifWriter.Write(output, report);
                break;
            case "rdjson":
                RdjsonWriter.Write(output, report);
                break;
            case "junit":
                WriteXml(output, report);
                break;
            default:
                using (var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 14, leaveOpen: true))
                    WriteLines(format, writer, report, text);
                break;
        }
    }

    private static void WriteLines(string format, StreamWriter writer, CheckReport report, CheckTextOptions text)
    {
        switch (format)
        {
            case "github":
                AnnotationsWriter.Write(writer, report);
                break;
            case "markdown":
                MarkdownReport.Write(writer, report);
                break;
            default:
                CheckTextWriter.Write(new TerminalWriter(writer, color: false, TextReport.DefaultWidth), report, text);
                break;
        }
    }

    /// <summary>Apart from the others, so that only who asks for it loads an XML library.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WriteXml(Stream output, CheckReport report) => JunitWriter.Write(output, report);
}
