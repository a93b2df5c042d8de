using MoscowTrials.Cli.Output;
using Xunit;

namespace MoscowTrials.Tests.Reporting;

/// <summary>Every format of a check, letter by letter: what programs and people have come to rely on changes only on purpose.</summary>
public class GoldenReportTests
{
    private const string Folder = "tests/MoscowTrials.Tests/Reporting/Golden";

    public static TheoryData<string> Formats => [.. CheckFormats.Names];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_report_is_what_it_was(string format)
    {
        var path = RepositoryFiles.PathOf($"{Folder}/pier.{format}");
        var now = ReportSamples.Write(format, ReportSamples.Pier());
        if (Environment.GetEnvironmentVariable("TRIALS_REGENERATE") == "1")
            File.WriteAllText(path, now);
        Assert.Equal(File.ReadAllText(path), now);
        Assert.Equal(now, ReportSamples.Write(format, ReportSamples.Pier()));
    }

    [Fact]
    public void No_golden_file_is_left_over() =>
        Assert.Equal(
            CheckFormats.Names.Select(f => "pier." + f).Order(StringComparer.Ordinal),
            Directory.GetFiles(RepositoryFiles.PathOf(Folder)).Select(Path.GetFileName).Order(StringComparer.Ordinal));
}
