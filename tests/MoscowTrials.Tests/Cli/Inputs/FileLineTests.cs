using MoscowTrials.Cli.Inputs;
using Xunit;

namespace MoscowTrials.Tests.Cli.Inputs;

public class FileLineTests
{
    [Theory]
    [InlineData("a.txt:5", "a.txt", 5)]
    [InlineData("a.txt:5:7", "a.txt", 5)]
    [InlineData("a.txt:5:7:", "a.txt", 5)]
    [InlineData("C:a:5", "C:a", 5)]
    [InlineData("-:5", "-", 5)]
    public void A_line_of_a_file_is_read_as_reports_write_it(string text, string path, int line) =>
        Assert.Equal(new FileLine(path, line), FileLine.Parse(text));

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.txt:")]
    [InlineData("a.txt:0")]
    [InlineData(":5")]
    [InlineData("a.txt:99999999999")]
    public void What_names_no_line_is_no_line(string text) => Assert.Null(FileLine.Parse(text));
}
