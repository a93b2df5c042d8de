using System.Text;
using MoscowTrials.Cli;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Reporting.Schemas;
using NJsonSchema;
using Xunit;

namespace MoscowTrials.Tests.Cli;

/// <summary>The command line with every step as it ships, over files on disk.</summary>
public sealed class EndToEndTests : IDisposable
{
    private const string Article =
        "The Pier\n\nThe Grand Pier was torn down in 1917.[1] In 1932 Ann Long met Karl Short at the Grand Pier.\n\n"
        + "References\n\n1. A History of Piers.\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("trials-end-").FullName;

    public EndToEndTests()
    {
        // Ends the search for a rulebook, so that the one beside the executable is taken.
        Directory.CreateDirectory(Path.Combine(_folder, ".git"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(args, new Host
        {
            Output = output,
            Error = error,
            OpenInput = () => Stream.Null,
            WorkingFolder = _folder,
        }, RealSteps.Create());
        return (code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    [Fact]
    public async Task Check_and_extract_keep_to_their_schemas()
    {
        var path = Write("pier.txt", Article);
        foreach (var (command, schema) in new[] { ("check", JsonSchemas.Check), ("extract", JsonSchemas.Extract) })
        {
            var (_, output, error) = Run(command, path, "--format", "json");
            Assert.Empty(error);
            var parsed = await JsonSchema.FromJsonAsync(schema, TestContext.Current.CancellationToken);
            Assert.Empty(parsed.Validate(output));
        }
    }

    [Fact]
    public void A_conflict_is_found_explained_and_gone_once_it_is_edited_away()
    {
        var path = Write("pier.txt", Article);
        var (code, output, error) = Run("check", path);
        Assert.Empty(error);
        Assert.Contains($"{path}:3:42: error MT101 event-at-vanished-place: ", output, StringComparison.Ordinal);
        Assert.Equal(1, code);

        var start = output.IndexOf("`trials explain ", StringComparison.Ordinal) + "`trials explain ".Length;
        var explained = Run("explain", output[start..(start + 8)], path);
        Assert.Equal(0, explained.Code);
        Assert.Contains("How it weighs", explained.Output, StringComparison.Ordinal);

        var edited = Write("edited.txt", Article.Replace("1932", "1912", StringComparison.Ordinal));
        var after = Run("check", edited, "--base-file", path);
        Assert.Equal(0, after.Code);
        Assert.Contains("fixed error MT101", after.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_files_give_the_same_bytes()
    {
        for (var i = 0; i < 10; i++)
            Write($"{i}.txt", Article.Replace("1932", $"193{i}", StringComparison.Ordinal));
        var first = Run("check", _folder, "--all", "--format", "json").Output;
        for (var i = 0; i < 3; i++)
            Assert.Equal(first, Run("check", _folder, "--all", "--format", "json").Output);
    }

    [Fact]
    public void Settings_decide_how_far_a_citation_reaches_and_how_loud_a_rule_is()
    {
        var path = Write("tower.txt", "The tower was finished in 1288. It has a spiral stair.[1]\n\nReferences\n\n1. Building Survey.\n");
        Assert.DoesNotContain("MT602", Run("check", path, "--all").Output, StringComparison.Ordinal);
        Write(".trials.yaml", "citations: sentence\nrules: {uncited-claim: error}\ncoverage: 60\n");
        var (code, output, _) = Run("check", path, "--all");
        Assert.Equal(1, code);
        Assert.Contains("error MT602 uncited-claim: No source is cited for a date, in this sentence.", output, StringComparison.Ordinal);
        Assert.Contains("uncited · article", output, StringComparison.Ordinal);
        Assert.Contains("coverage 0 %: 0 of 1 claims", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_tell_the_format_and_the_language_of_files_that_do_not()
    {
        Write(".trials.yaml", "formats: {\"*.page\": wikitext}\narticles: [\"*.page\"]\nlanguage: de\n");
        Write("a.page", "The '''Pier''' was torn down in [[1917]].\n");
        var (code, output, error) = Run("extract", Path.Combine(_folder, "a.page"), "--format", "json");
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("\"format\": \"wikitext\"", output, StringComparison.Ordinal);
        Assert.Contains("The Pier was torn down in 1917.", output, StringComparison.Ordinal);
        Assert.Contains("a.page: not in English (de)", Run("check").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("\uFEFFA title\r\n\r\nA sentence, with CRLF.\r\n")]
    [InlineData("no full stop")]
    [InlineData("[1][2][3]")]
    public void Any_text_is_an_article(string text)
    {
        var path = Write("odd.txt", text);
        foreach (var command in new[] { "check", "extract" })
        {
            var (code, _, error) = Run(command, path);
            Assert.Empty(error);
            Assert.Equal(0, code);
        }
        for (var line = 1; line <= text.Count(c => c == '\n') + 1; line++)
            Assert.Equal((0, ""), (Run("explain", $"{path}:{line}") is var (explained, _, problem) ? (explained, problem) : default));
    }

    [Fact]
    public void A_question_is_answered_over_several_articles()
    {
        var (code, output, error) = Run("query", "select count(*) as n from article", Write("a.txt", Article), Write("b.txt", Article), "--format", "csv");
        Assert.Equal((0, "n\n2\n", ""), (code, output, error));
    }
}
