using System.Text.Json;
using System.Xml.Linq;
using MoscowTrials.Cli.Output;
using Xunit;

namespace MoscowTrials.Tests.Cli.Commands;

/// <summary>Where the report of a check goes.</summary>
public sealed class CheckOutputTests : IDisposable
{
    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    private string[] Outputs(params string[] formats) => [.. formats.SelectMany(f => new[] { "--output", $"{f}={_run.PathOf("out." + f)}" })];

    [Fact]
    public void Several_files_are_written_beside_standard_output()
    {
        var path = _run.WritePier("my pier.txt");
        Assert.Equal(1, _run.Run(["check", path, "--format", "github", .. Outputs(CheckFormats.Names)]));
        Assert.Empty(_run.Error);
        Assert.StartsWith("::warning file=my pier.txt,line=2", _run.Output, StringComparison.Ordinal);
        foreach (var format in CheckFormats.Names)
        {
            _run.Run("check", path, "--format", format);
            // The samples of a run lie in a folder of their own, whose name is taken out of what is printed.
            Assert.Equal(_run.Output, File.ReadAllText(_run.PathOf("out." + format)).Replace(_run.Folder + "/", "", StringComparison.Ordinal));
        }
        XDocument.Load(_run.PathOf("out.junit"));
        using var sarif = JsonDocument.Parse(File.ReadAllText(_run.PathOf("out.sarif")));
        Assert.Contains("my%20pier.txt", sarif.RootElement.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_replaced_as_a_whole_and_nothing_is_left_beside_it()
    {
        var target = _run.Write("out.json", new string('x', 1 << 20));
        _run.Run("check", _run.WritePier(), "--output", "json=" + target);
        using var document = JsonDocument.Parse(File.ReadAllText(target));
        Assert.Equal(["out.json", "pier.txt", "rules.md"], Directory.GetFiles(_run.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_cannot_be_written_is_told_after_everything_else_was_done()
    {
        Directory.CreateDirectory(_run.PathOf("folder"));
        Assert.Equal(2, _run.Run("check", _run.WritePier(), "--output", "json=" + _run.PathOf("none/out.json"), "--output", "sarif=" + _run.PathOf("folder"),
            "--output", "text=" + _run.PathOf("out.txt")));
        Assert.Equal("folder:1:1: this is a folder; name a file to write to\nnone/out.json:1:1: its folder does not exist; make it first\n", _run.Error);
        Assert.Contains("MT101", _run.Output, StringComparison.Ordinal);
        Assert.Contains("MT101", File.ReadAllText(_run.PathOf("out.txt")), StringComparison.Ordinal);
        Assert.Equal(["out.txt", "pier.txt", "rules.md"], Directory.GetFiles(_run.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_link_stays_a_link_and_a_device_a_device()
    {
        var target = _run.Write("real.json", "");
        File.CreateSymbolicLink(_run.PathOf("link.json"), target);
        Assert.Equal(1, _run.Run("check", _run.WritePier(), "--output", "json=" + _run.PathOf("link.json"), "--output", "text=/dev/null"));
        Assert.NotNull(new FileInfo(_run.PathOf("link.json")).LinkTarget);
        Assert.Contains("MT101", File.ReadAllText(target), StringComparison.Ordinal);
        Assert.False(new FileInfo("/dev/null").Length > 0);
    }

    [Fact]
    public void The_exit_code_and_what_could_not_be_done_are_in_the_report()
    {
        Assert.Equal(2, _run.Run("check", _run.WritePier(), _run.PathOf("missing.txt"), "--format", "sarif"));
        using var document = JsonDocument.Parse(_run.Output);
        var invocation = document.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0];
        Assert.Equal(2, invocation.GetProperty("exitCode").GetInt32());
        Assert.Equal("no such file; check the name", invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public void An_edit_is_reported_in_every_format_with_what_became_of_its_findings()
    {
        var now = _run.WritePier("new.txt");
        Assert.Equal(0, _run.Run(["check", now, "--base-file", _run.WritePier("old.txt"), .. Outputs("sarif", "rdjson", "github", "markdown")]));
        Assert.Contains("\"baselineState\": \"unchanged\"", File.ReadAllText(_run.PathOf("out.sarif")), StringComparison.Ordinal);
        Assert.DoesNotContain("MT101", File.ReadAllText(_run.PathOf("out.rdjson")), StringComparison.Ordinal);
        Assert.DoesNotContain("MT101", File.ReadAllText(_run.PathOf("out.github")), StringComparison.Ordinal);
        Assert.Contains("| unchanged | 0 | 1 | 1 |", File.ReadAllText(_run.PathOf("out.markdown")), StringComparison.Ordinal);
    }

    public static TheoryData<string[], string> Usages => new()
    {
        { ["--output", "json"], "--output 'json' is not FORMAT=FILE; write it as sarif=trials.sarif" },
        { ["--output", "json="], "--output 'json=' is not FORMAT=FILE; write it as sarif=trials.sarif" },
        { ["--output", "sarfi=a"], "--output 'sarfi' is none of text, json, sarif, github, markdown, junit, rdjson; did you mean 'sarif'?" },
        { ["--output", "json=a.x", "--output", "text=./a.x"], "--output names './a.x' twice; give each report a file of its own" },
        { ["--output", "text=FILE"], "--output would overwrite 'pier.txt', which is read; name another file" },
        { ["--output", "json=RULES", "--rules", "RULES"], "--output would overwrite 'rules.md', which is read; name another file" },
    };

    [Theory]
    [MemberData(nameof(Usages))]
    public void Bad_usage_is_told_in_one_line_and_writes_nothing(string[] args, string line)
    {
        var path = _run.WritePier();
        string[] filled = [.. args.Select(a => a.Replace("FILE", path, StringComparison.Ordinal).Replace("RULES", _run.PathOf("rules.md"), StringComparison.Ordinal))];
        Assert.Equal(2, _run.Run(["check", path, .. filled]));
        Assert.Equal($"trials: {line}; see `trials check --help`\n", _run.Error);
        Assert.Empty(_run.Output);
        Assert.Equal(Reporting.SampleArticle.PierText, File.ReadAllText(path));
    }
}
