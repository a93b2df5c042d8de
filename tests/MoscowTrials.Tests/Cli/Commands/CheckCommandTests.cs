using System.Text;
using System.Text.Json;
using Xunit;

namespace MoscowTrials.Tests.Cli.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("", 1)]
    [InlineData("--fail-on error", 0)]
    [InlineData("--fail-on note", 1)]
    [InlineData("--fail-on never", 0)]
    [InlineData("--select MT6", 0)]
    [InlineData("--select MT6 --fail-on note", 1)]
    [InlineData("--ignore event-at-vanished-place", 0)]
    [InlineData("--ignore MT101,citation-needed --fail-on note", 0)]
    public void Exit_code_tells_whether_a_finding_reaches_the_level(string options, int code)
    {
        var args = options.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(code, _run.Run(["check", _run.WritePier(), .. args]));
        Assert.Empty(_run.Error);
    }

    [Fact]
    public void An_empty_file_is_an_article_without_claims()
    {
        Assert.Equal(0, _run.Run("check", _run.Write("empty.txt", "")));
        Assert.Equal("no findings; 0 claims in 1 article; 2 unknown; 1 uncited\n", _run.Output);
    }

    [Fact]
    public void Standard_input_is_called_stdin()
    {
        _run.Input = Encoding.UTF8.GetBytes(Reporting.SampleArticle.PierText);
        Assert.Equal(1, _run.Run("check", "-"));
        Assert.StartsWith("stdin:2:1: warning MT101", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_stands_for_its_articles_and_output_keeps_the_order_of_the_arguments()
    {
        for (var i = 0; i < 12; i++)
            _run.WritePier($"more/{i:00}/pier.txt");
        _run.Write("more/.git/config.txt", "Not an article.\n");
        _run.Write("more/picture.png", [1, 2, 3]);
        _run.Run("check", _run.WritePier("z.txt"), _run.PathOf("more"), _run.PathOf("z.txt"), "--format", "json");
        using var document = JsonDocument.Parse(_run.Output);
        var conflicts = document.RootElement.GetProperty("findings").EnumerateArray()
            .Where(f => f.GetProperty("rule").GetString() == "MT101")
            .Select(f => f.GetProperty("claims")[0].GetProperty("path").GetString()).ToList();
        Assert.Equal(["z.txt", .. Enumerable.Range(0, 12).Select(i => $"more/{i:00}/pier.txt")], conflicts);
        Assert.Equal(13, document.RootElement.GetProperty("summary").GetProperty("articles").GetInt32());
    }

    [Fact]
    public void With_a_base_only_what_is_new_fails()
    {
        var now = _run.WritePier("new.txt");
        Assert.Equal(0, _run.Run("check", now, "--base-file", _run.WritePier("old.txt")));
        Assert.Contains("since the base: 0 new, 0 fixed, 2 unchanged", _run.Output, StringComparison.Ordinal);

        Assert.Equal(1, _run.Run("check", now, "--base-file", _run.Write("old.txt", "Nothing happened.\n")));
        Assert.Contains("since the base: 2 new, 0 fixed, 0 unchanged", _run.Output, StringComparison.Ordinal);

        Assert.Equal(0, _run.Run("check", _run.Write("new.txt", "Nothing happened.\n"), "--base-file", _run.WritePier("old.txt"), "--format", "json"));
        using var document = JsonDocument.Parse(_run.Output);
        Assert.All(document.RootElement.GetProperty("findings").EnumerateArray(), f => Assert.Equal("fixed", f.GetProperty("status").GetString()));
        // The summary counts what stands in the new version.
        Assert.Equal(0, document.RootElement.GetProperty("summary").GetProperty("warnings").GetInt32());
    }

    [Theory]
    [InlineData(false, "", "auto", false)]
    [InlineData(true, "", "auto", true)]
    [InlineData(true, "1", "auto", false)]
    [InlineData(true, "1", "always", true)]
    [InlineData(false, "", "always", true)]
    [InlineData(true, "", "never", false)]
    public void Colour_follows_terminal_NO_COLOR_and_wish(bool terminal, string noColor, string wish, bool colored)
    {
        _run.IsTerminal = terminal;
        _run.Variables["NO_COLOR"] = noColor;
        _run.Run("check", _run.WritePier(), "--color", wish);
        Assert.Equal(colored, _run.Output.Contains('\e', StringComparison.Ordinal));
    }

    [Fact]
    public void Today_is_the_day_that_was_given()
    {
        _run.Run("check", _run.WritePier(), "--as-of", "2001-02-03");
        Assert.Equal(new DateOnly(2001, 2, 3), _run.Today);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("extract")]
    public void A_schema_is_printed_as_JSON(string command)
    {
        Assert.Equal(0, _run.Run(command, "--schema"));
        using var document = JsonDocument.Parse(_run.Output);
        Assert.Equal($"trials {command} --format json", document.RootElement.GetProperty("title").GetString());
    }
}
