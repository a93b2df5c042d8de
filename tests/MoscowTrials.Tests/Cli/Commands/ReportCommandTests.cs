using System.Text;
using Xunit;

namespace MoscowTrials.Tests.Cli.Commands;

public sealed class ReportCommandTests : IDisposable
{
    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void It_writes_a_file_and_says_nothing()
    {
        Assert.Equal((0, "", ""), (_run.Run("report", _run.WritePier(), "-o", _run.PathOf("report.html")), _run.Output, _run.Error));
        var page = File.ReadAllText(_run.PathOf("report.html"));
        Assert.StartsWith("<!doctype html>", page, StringComparison.Ordinal);
        Assert.Contains("Ann Long is placed at the Grand Pier in 1932", page, StringComparison.Ordinal);
        // The same input gives the same bytes.
        Assert.Equal(0, _run.Run("report", _run.PathOf("pier.txt"), "--output", _run.PathOf("again.html")));
        Assert.Equal(page, File.ReadAllText(_run.PathOf("again.html")));
    }

    [Theory]
    [InlineData("html", "<!doctype html>\n")]
    [InlineData("markdown", "# The \"Grand\" Pier\n")]
    [InlineData("text", "The \"Grand\" Pier\n")]
    public void Without_a_file_it_goes_to_standard_output(string form, string start)
    {
        Assert.Equal(0, _run.Run("report", _run.WritePier(), "--format", form));
        Assert.StartsWith(start, _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_has_a_report_too()
    {
        _run.Input = Encoding.UTF8.GetBytes(Reporting.SampleArticle.PierText);
        Assert.Equal(0, _run.Run("report", "-", "--format", "text"));
        Assert.Contains("stdin:2:1: warning MT101", _run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report", "trials: name one article, as in `trials report article.txt -o report.html`; see `trials report --help`\n")]
    [InlineData("report pier.txt pier.txt", "trials: name one article, as in `trials report article.txt -o report.html`; see `trials report --help`\n")]
    [InlineData("report . ", "trials: '.' is a folder; a report is about one article of it; see `trials report --help`\n")]
    [InlineData("report pier.txt -o pier.txt", "trials: --output would overwrite 'pier.txt', which is read; name another file; see `trials report --help`\n")]
    [InlineData("report pier.txt -o link.html", "trials: --output would overwrite 'link.html', which is read; name another file; see `trials report --help`\n")]
    [InlineData("report pier.txt -o in/pier.txt", "trials: --output would overwrite 'in/pier.txt', which is read; name another file; see `trials report --help`\n")]
    [InlineData("report pier.txt --rules own.md -o own.md", "trials: --output would overwrite 'own.md', which is read; name another file; see `trials report --help`\n")]
    [InlineData("report pier.txt --format pdf", "trials: --format 'pdf' is none of html, markdown, text; see `trials report --help`\n")]
    [InlineData("report none.txt", "none.txt:1:1: no such file; check the name\n")]
    [InlineData("report pier.txt -o no/where.html", "no/where.html:1:1: its folder does not exist; make it first\n")]
    public void What_cannot_be_done_is_told(string args, string error)
    {
        var pier = _run.WritePier();
        File.CreateSymbolicLink(_run.PathOf("link.html"), "pier.txt");
        Directory.CreateSymbolicLink(_run.PathOf("in"), ".");
        File.WriteAllText(_run.PathOf("own.md"), "");
        Assert.Equal(2, _run.Run(args.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.StartsWith(error.TrimEnd('\n').Split(':')[0], _run.Error, StringComparison.Ordinal);
        Assert.Equal(error, _run.Error);
        Assert.Equal(Reporting.SampleArticle.PierText, File.ReadAllText(pier));
    }
}
