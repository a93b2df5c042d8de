using System.Text;
using MoscowTrials.Cli.Output;
using MoscowTrials.Reading;
using MoscowTrials.Reporting;
using MoscowTrials.Reporting.Text;
using MoscowTrials.Rules;

namespace MoscowTrials.Tests.Reporting;

/// <summary>Reports on the sample article, and on one that tries to break out of every format.</summary>
internal static class ReportSamples
{
    /// <summary>Markup, commands of a CI, control characters, marks that turn the direction of writing, and letters beyond the BMP.</summary>
    public const string Hostile =
        "::error file=a::</script><script>alert(1)</script> ##[add-mask]x ]]> \u0001\u001b[31m \u202Eback | a *b* _c_ `d` @ann #12 $1$ 🎭 [7](evil) %0A \"q\" 'r' \\ &amp; http://x.y.";

    /// <summary>A path that needs care everywhere.</summary>
    public const string HostilePath = "my articles/50% [a], \"b\": 'é' #1 <c>.txt";

    /// <summary>The sample's two findings.</summary>
    public static CheckReport Pier(string path = "pier.txt") => Of(SampleArticle.Findings(SampleArticle.Pier(path)), path);

    /// <summary>A conflict between two sentences that hold <see cref="Hostile"/>, in a message that does too.</summary>
    public static CheckReport Tricky()
    {
        var read = SampleArticle.Claims(new SourceText(HostilePath, "One.\n" + Hostile + "\n"));
        var mark = SampleArticle.At(Hostile, "<script>");
        var finding = SampleArticle.Findings(SampleArticle.Pier())[0] with
        {
            Message = Hostile,
            Evidence =
            [
                new Evidence(read, read.Claims[1], "a [role]", [mark], null),
                new Evidence(read, read.Claims[0], "other", [], null),
            ],
        };
        return Of([finding], HostilePath) with
        {
            Problems = [new InputProblem(HostilePath, 2, 3, "cannot be read: " + Hostile)],
            Foreign = [(HostilePath, "de")],
            ExitCode = 2,
        };
    }

    public static CheckReport Of(IReadOnlyList<Finding> findings, params string[] paths) => new()
    {
        Findings = findings,
        Summary = SampleArticle.Summary,
        Rules = [SampleArticle.Vanished, SampleArticle.Unsourced],
        Articles = [.. paths],
        ExitCode = 1,
        Paths = new ReportPaths("/home/ann/work", "/home/ann/work"),
        Version = "1.2.3",
    };

    /// <summary>The same finding over and over, each with a fingerprint of its own.</summary>
    public static IReadOnlyList<Finding> Many(int number, Level level)
    {
        var finding = SampleArticle.Findings(SampleArticle.Pier())[0];
        return [.. Enumerable.Range(0, number).Select(i => finding with { Level = level, Fingerprint = i.ToString("x16", System.Globalization.CultureInfo.InvariantCulture) })];
    }

    public static string Write(string format, CheckReport report)
    {
        using var stream = new MemoryStream();
        CheckFormats.Write(format, stream, report, new CheckTextOptions());
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
