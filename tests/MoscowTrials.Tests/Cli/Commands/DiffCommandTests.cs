using System.Text;
using System.Text.Json;
using MoscowTrials.Cli;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Reporting.Schemas;
using NJsonSchema;
using Xunit;

namespace MoscowTrials.Tests.Cli.Commands;

/// <summary><c>trials diff</c> and the rules on edits, with every step as it ships.</summary>
public sealed class DiffCommandTests : IDisposable
{
    private const string Notes = "\nNotes\n\n  1. Survey of Bridges, p. 3.\n";
    private const string Old = "The bridge was opened in 1931.[1] It has twelve arches.[1]\n\nThe mill is old.\n" + Notes;

    private readonly string _folder = Directory.CreateTempSubdirectory("trials-diff-").FullName;

    public DiffCommandTests() => Directory.CreateDirectory(Path.Combine(_folder, ".git"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_edit_is_shown_with_marks_on_its_words()
    {
        var (code, output, error) = Run("diff", Write("old.txt", Old), Write("new.txt", Old.Replace("1931", "1932", StringComparison.Ordinal)));
        Assert.Equal((0, ""), (code, error));
        Assert.Equal("new.txt:1: reworded in the lead\n    The bridge was opened in [-1931-]{+1932+}.\n    = date changed: 1931 → 1932, and [1] stayed\n\n"
            + "1 reworded; 2 claims unchanged\n", output);
    }

    [Fact]
    public void Colours_take_the_place_of_marks()
    {
        var (_, output, _) = Run("diff", Write("old.txt", Old), Write("new.txt", Old.Replace("1931", "1932", StringComparison.Ordinal)), "--color", "always");
        Assert.Contains("in \e[1;31m1931\e[0m \e[1;32m1932\e[0m.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_shows_text_and_does_nothing_else()
    {
        var now = Old.Replace("The mill", "The *mill* of @bob", StringComparison.Ordinal);
        var (_, output, _) = Run("diff", Write("old.txt", Old), Write("new.txt", now), "--format", "markdown");
        Assert.Contains("The <ins>\\*</ins>mill<ins>\\* of @&#8203;bob</ins> is old.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_keeps_to_its_schema()
    {
        var now = "The mill is old.\n\nThe bridge was opened in 1932.[1] It has arches of \"stone\". A new one.[2]\n" + Notes + "  2. Another.\n";
        var (_, output, _) = Run("diff", Write("old.txt", Old), Write("new.txt", now), "--format", "json");
        var schema = await JsonSchema.FromJsonAsync(JsonSchemas.Diff, TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(output));
        using var document = JsonDocument.Parse(output);
        foreach (var change in document.RootElement.GetProperty("changes").EnumerateArray())
        {
            var kept = change.GetProperty("words").EnumerateArray().Where(word => word.GetProperty("change").GetString() != "removed");
            Assert.Equal(Bare(change.GetProperty("new").EnumerateArray().Select(claim => claim.GetProperty("text").GetString())), Bare(kept.Select(word => word.GetProperty("text").GetString())));
        }

        static string Bare(IEnumerable<string?> texts) => string.Concat(texts).Replace(" ", "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "0 claims unchanged")]
    [InlineData("<<<<<<< HEAD\nThe bridge was opened in 1931.[1]\n=======\nThe bridge was opened in 1932.[1]\n>>>>>>> other\n", "claims unchanged")]
    public void Whatever_the_file_became_is_compared(string now, string expected)
    {
        var (code, output, error) = Run("diff", Write("old.txt", Old), Write("new.txt", now));
        Assert.Equal((0, ""), (code, error));
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_compared_is_one_line()
    {
        var old = Write("old.txt", Old);
        File.WriteAllBytes(Path.Combine(_folder, "b.txt"), [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 0xFF, 0xFE, 0, 0]);
        Assert.Equal(2, Run("diff", old).Code);
        Assert.Equal(2, Run("diff", "-", "-").Code);
        Assert.Equal(2, Run("diff", old, _folder).Code);
        var (code, output, error) = Run("diff", Path.Combine(_folder, "gone.txt"), Path.Combine(_folder, "b.txt"));
        Assert.Equal((2, ""), (code, output));
        Assert.Equal(2, error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var (tooLong, _, why) = Run("diff", old, Write("long.txt", string.Concat(Enumerable.Repeat("A line.\n", 50_100))));
        Assert.Equal(2, tooLong);
        Assert.Contains("too long to be compared", why, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_tells_what_an_edit_did_and_only_then()
    {
        var old = Write("old.txt", Old);
        var now = Write("new.txt", Old.Replace("1931", "1932", StringComparison.Ordinal));
        var (code, output, _) = Run("check", now, "--base-file", old);
        Assert.Equal(1, code);
        Assert.Contains("new.txt:1:1: warning MT701 changed-under-citation", output, StringComparison.Ordinal);
        Assert.Contains("::: old.txt:1:1", output, StringComparison.Ordinal);
        Assert.Equal(0, Run("check", now).Code);
        Assert.Equal(0, Run("check", old, "--base-file", old).Code);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(args, new Host { Output = output, Error = error, OpenInput = () => Stream.Null, WorkingFolder = _folder }, RealSteps.Create());
        var shown = Encoding.UTF8.GetString(output.ToArray()).Replace(_folder + "/", "", StringComparison.Ordinal);
        return (code, shown, error.ToString());
    }
}
