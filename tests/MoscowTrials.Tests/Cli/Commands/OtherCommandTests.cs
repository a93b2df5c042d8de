using System.Text;
using System.Text.Json;
using Xunit;

namespace MoscowTrials.Tests.Cli.Commands;

public sealed class OtherCommandTests : IDisposable
{
    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Extract_shows_claims_as_text_or_JSON()
    {
        Assert.Equal(0, _run.Run("extract", _run.WritePier()));
        Assert.Contains("pier.txt:1:1  prose in the lead", _run.Output, StringComparison.Ordinal);
        Assert.Equal(0, _run.Run("extract", _run.PathOf("pier.txt"), "--format", "json"));
        using var document = JsonDocument.Parse(_run.Output);
        Assert.Equal(4, document.RootElement.GetProperty("articles")[0].GetProperty("claims").GetArrayLength());
    }

    [Theory]
    [InlineData("MT101", "MT101 event-at-vanished-place\nimpossible")]
    [InlineData("mt101", "MT101 event-at-vanished-place\nimpossible")]
    [InlineData("uncited-claim", "MT602 uncited-claim\n")]
    [InlineData("FILE:2", "FILE:2:1  prose in the lead")]
    // As it is copied from a report.
    [InlineData("FILE:2:1:", "FILE:2:1  prose in the lead")]
    [InlineData("FILE:3", "FILE:3 holds no sentence")]
    [InlineData("0123 FILE", "FILE:2:1: warning MT101")]
    [InlineData("FEDCBA9876543210 FILE", "FILE:5:1: note MT602")]
    public void Explain_takes_a_rule_a_finding_or_a_line(string args, string start)
    {
        var path = _run.WritePier();
        Assert.Equal(0, _run.Run(["explain", .. args.Split(' ').Select(a => a.Replace("FILE", path, StringComparison.Ordinal))]));
        Assert.StartsWith(start.Replace("FILE", "pier.txt", StringComparison.Ordinal), _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_takes_a_line_of_standard_input()
    {
        _run.Input = Encoding.UTF8.GetBytes(Reporting.SampleArticle.PierText);
        Assert.Equal(0, _run.Run("explain", "-:2"));
        Assert.StartsWith("stdin:2:1  prose in the lead", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_lists_shows_and_exports()
    {
        Assert.Equal(0, _run.Run("rules"));
        Assert.Contains("  MT101  error   event-at-vanished-place\n", _run.Output, StringComparison.Ordinal);
        Assert.Equal(0, _run.Run("rules", "MT6"));
        Assert.StartsWith("MT602 uncited-claim\n", _run.Output, StringComparison.Ordinal);
        Assert.Equal(0, _run.Run("rules", "impossible", "--format", "json"));
        using var document = JsonDocument.Parse(_run.Output);
        Assert.Equal("MT101", Assert.Single(document.RootElement.GetProperty("rules").EnumerateArray()).GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("table", "claims\n     4\n1 row\n")]
    [InlineData("csv", "claims\n4\n")]
    [InlineData("json", "[\n  {\n    \"claims\": 4\n  }\n]\n")]
    public void Query_shows_rows(string format, string expected)
    {
        Assert.Equal(0, _run.Run("query", "select count(*) from claim", _run.WritePier(), "--format", format));
        Assert.Equal(expected, _run.Output);
    }

    [Theory]
    [InlineData("")]
    [InlineData("check")]
    [InlineData("extract")]
    [InlineData("explain")]
    [InlineData("rules")]
    [InlineData("query")]
    public void Help_teaches_by_examples(string command)
    {
        string[] args = command.Length == 0 ? ["--help"] : [command, "--help"];
        Assert.Equal(0, _run.Run(args));
        Assert.Contains($"Examples:\n  trials {(command.Length == 0 ? "check" : command)}", _run.Output, StringComparison.Ordinal);
        Assert.Empty(_run.Error);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("check", "--help")]
    [InlineData]
    public void Help_keeps_to_the_width_of_the_terminal(params string[] args)
    {
        (_run.IsTerminal, _run.TerminalWidth) = (true, 60);
        _run.Run(args);
        var options = _run.Output[.._run.Output.IndexOf("Examples:", StringComparison.Ordinal)];
        Assert.All(options.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 60));
        _run.IsTerminal = false;
        _run.Run(args);
        Assert.Contains(_run.Output.Split('\n'), line => line.TrimEnd().Length > 60);
    }

    [Fact]
    public void Version_is_printed()
    {
        Assert.Equal(0, _run.Run("--version"));
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+", _run.Output);
    }
}
