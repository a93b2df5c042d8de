using System.Text.Json;
using MoscowTrials.Cli.Configuration;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Cli.Configuration;

/// <summary>What the settings of a repository do to a run in it.</summary>
public sealed class SettingsRunTests : IDisposable
{
    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Without_a_name_the_articles_of_the_settings_are_checked()
    {
        _run.WritePier("articles/a.txt");
        _run.WritePier("articles/more/b.txt");
        _run.WritePier("articles/drafts/c.txt");
        _run.WritePier("notes.txt");
        _run.Write(".trials.yaml", "articles: [articles/]\n");
        _run.Write(".trialsignore", "drafts/\n");
        Assert.Equal(1, _run.Run("check", "--format", "json"));
        Assert.Equal(["articles/a.txt", "articles/more/b.txt"], Paths());
        Assert.Empty(_run.Error);

        // From a folder below, named as seen from there.
        _run.WorkingFolder = _run.PathOf("articles/more");
        Assert.Equal(1, _run.Run("check", "--format", "json"));
        Assert.Equal(["../a.txt", "b.txt"], Paths());
        Assert.Equal(1, _run.Run("check", "--format", "rdjson"));
        Assert.Contains("\"path\": \"articles/more/b.txt\"", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_named_is_checked_all_the_same_and_a_named_folder_without_what_is_left_out()
    {
        _run.WritePier("articles/a.txt");
        _run.WritePier("articles/drafts/c.txt");
        _run.Write(".trialsignore", "drafts/\n");
        _run.Run("check", _run.PathOf("articles"), "--format", "json");
        Assert.Equal(["articles/a.txt"], Paths());
        _run.Run("check", _run.PathOf("articles/drafts/c.txt"), "--format", "json");
        Assert.Equal(["articles/drafts/c.txt"], Paths());
    }

    [Theory]
    [InlineData("fail-on: error", "", 0)]
    [InlineData("fail-on: note", "", 1)]
    [InlineData("fail-on: never", "", 0)]
    [InlineData("fail-on: never", "--fail-on warning", 1)]
    [InlineData("fail-on: note", "--fail-on never", 0)]
    [InlineData("rules: {MT101: off}", "", 0)]
    [InlineData("rules: {impossible: off}", "", 0)]
    // Who asks for a rule by name gets it.
    [InlineData("rules: {MT101: off}", "--select MT101", 1)]
    // The sample has one of two claims covered.
    [InlineData("fail-on: never\ncoverage: 50", "", 0)]
    [InlineData("fail-on: never\ncoverage: 51", "", 1)]
    public void The_command_line_goes_before_the_settings(string settings, string options, int code)
    {
        _run.Write(".trials.yaml", settings + "\n");
        Assert.Equal(code, _run.Run(["check", _run.WritePier(), .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]));
        Assert.Empty(_run.Error);
    }

    [Fact]
    public void Too_little_coverage_is_told_in_every_report()
    {
        _run.Write(".trials.yaml", "fail-on: never\ncoverage: 51\n");
        var path = _run.WritePier();
        foreach (var format in new[] { "text", "sarif", "github", "markdown", "junit" })
        {
            Assert.Equal(1, _run.Run("check", path, "--format", format));
            Assert.Contains("1 of 2 claims in need of a source have one; ", _run.Output, StringComparison.Ordinal);
        }
        Assert.Equal(1, _run.Run("check", path, "--format", "json"));
        Assert.Equal("coverage 50 %: 1 of 2 claims in need of a source have one; .trials.yaml:2 asks for 51 %\n", _run.Error);
    }

    [Fact]
    public void A_mistake_ends_in_2_after_everything_was_checked()
    {
        _run.Write(".trials.yaml", "fail-on: error\nrles: {}\nrules: {MT999: off}\n");
        Assert.Equal(2, _run.Run("check", _run.WritePier()));
        Assert.Contains("MT101", _run.Output, StringComparison.Ordinal);
        Assert.Equal(".trials.yaml:2:1: unknown key 'rles'; did you mean 'rules'?; the keys here are articles, formats, fail-on, rules, citations, coverage, language, as-of\n"
            + ".trials.yaml:3:9: 'MT999' fits no rule (`trials rules` lists them)\n", _run.Error);
    }

    [Fact]
    public void Today_is_the_day_that_was_settled_unless_one_is_given()
    {
        _run.Write(".trials.yaml", "as-of: 2001-02-03\n");
        _run.Run("check", _run.WritePier());
        Assert.Equal(new DateOnly(2001, 2, 3), _run.Today);
        _run.Run("check", _run.WritePier(), "--as-of", "2002-02-03");
        Assert.Equal(new DateOnly(2002, 2, 3), _run.Today);
    }

    [Fact]
    public void Every_setting_is_shown_with_where_it_was_set()
    {
        _run.Write(".trials.yaml", "articles: [articles/]\nformats: {\"*.txt\": plain}\nfail-on: note\nrules:\n  MT602: off\ncitations: sentence\n");
        _run.Write(".trialsignore", "drafts/\n");
        Assert.Equal(0, _run.Run("check", "--show-settings", "--fail-on", "error"));
        Assert.Equal(
            """
            articles       articles/  .trials.yaml:1
            formats *.txt  plain      .trials.yaml:2
            fail-on        error      command line
            rules MT602    off        .trials.yaml:5
            citations      sentence   .trials.yaml:6
            coverage       0 %        default
            language       auto       default
            as-of          clock      default
            left out       1 pattern  .trialsignore
            rulebook       rules.md

            """, _run.Output, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Settings_come_from_the_repository_and_not_from_above_it()
    {
        _run.Write(".trials.yaml", "fail-on: never\n");
        Directory.CreateDirectory(_run.PathOf("inner/.git"));
        _run.WorkingFolder = _run.PathOf("inner");
        _run.Write("inner/rules.md", "# Rules\n");
        Assert.Equal(1, _run.Run("check", _run.WritePier("inner/pier.txt")));
    }

    // A pull request brings them from anywhere.
    [Fact]
    public void No_link_leads_out_of_the_repository()
    {
        var outside = Directory.CreateTempSubdirectory("trials-outside-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(outside, "secret.txt"), "root:x:0:0\n");
            File.CreateSymbolicLink(_run.PathOf(".trials.yaml"), Path.Combine(outside, "secret.txt"));
            Assert.Equal(2, _run.Run("check", _run.WritePier()));
            Assert.Equal(".trials.yaml:1:1: a link that leads out of the repository; put the file itself here\n", _run.Error);
            Assert.DoesNotContain("root:x", _run.Output + _run.Error, StringComparison.Ordinal);

            File.Delete(_run.PathOf(".trials.yaml"));
            _run.Write(".trials.yaml", "articles: ['*.txt']\n");
            File.CreateSymbolicLink(_run.PathOf("out.txt"), Path.Combine(outside, "secret.txt"));
            File.CreateSymbolicLink(_run.PathOf("in.txt"), _run.PathOf("pier.txt"));
            File.CreateSymbolicLink(_run.PathOf("ring.txt"), _run.PathOf("ring.txt"));
            Assert.Equal(2, _run.Run("check", "--format", "json"));
            Assert.Equal(["in.txt", "pier.txt"], Paths());
            Assert.Equal("out.txt:1:1: a link that leads out of the repository; leave it out by .trialsignore, or name it to check it\n"
                + "ring.txt:1:1: a link that leads out of the repository; leave it out by .trialsignore, or name it to check it\n", _run.Error);
        }
        finally
        {
            Directory.Delete(outside, recursive: true);
        }
    }

    [Fact]
    public void A_huge_file_is_no_file_of_settings()
    {
        _run.Write(".trials.yaml", new string('#', 300_000));
        Assert.Equal(2, _run.Run("check", _run.WritePier()));
        Assert.Equal(".trials.yaml:1:1: larger than 256 KB, which settings are not; shorten it\n", _run.Error);
    }

    [Fact]
    public void Settings_without_articles_in_the_folder_are_told()
    {
        _run.Write(".trials.yaml", "articles: [none/]\n");
        Assert.Equal(2, _run.Run("check"));
        Assert.Equal(".trials.yaml:1:1: no file here is one of its articles; change 'articles', or name what to check\n", _run.Error);
    }

    [Fact]
    public void Init_writes_what_reads_as_the_defaults()
    {
        _run.WritePier("articles/a.txt");
        _run.WritePier("odd [name]/b.wiki");
        _run.Write("requirements.txt", "numpy\n");
        Assert.Equal(0, _run.Run("init"));
        Assert.Equal("wrote .trials.yaml\nwrote .trialsignore\n2 articles found; `trials check` checks them\n", _run.Output);
        var yaml = File.ReadAllText(_run.PathOf(".trials.yaml"));
        var problems = new List<InputProblem>();
        var settings = SettingsReader.Read(new SourceText(".trials.yaml", yaml), _run.Folder, problems);
        Assert.Empty(problems);
        Assert.Equal(["/articles/", "/odd \\[name]/"], settings.Articles.Value.Select(p => p.Text));
        var d = Settings.Default;
        Assert.Equal((d.FailOn.Value, d.MarkersCoverParagraph.Value, d.Coverage.Value, d.Language.Value, d.AsOf.Value),
            (settings.FailOn.Value, settings.MarkersCoverParagraph.Value, settings.Coverage.Value, settings.Language.Value, settings.AsOf.Value));
        Assert.Empty(settings.Formats);
        Assert.Empty(settings.Rules);
        // Every setting stands in it, and the examples that are comments are sound.
        Assert.All(SettingsReader.Keys, key => Assert.Matches($"(?m)^(# )?{key}:", yaml));
        var uncommented = System.Text.RegularExpressions.Regex.Replace(yaml, "(?m)^# (?=formats:|rules:|  )", "");
        settings = SettingsReader.Read(new SourceText(".trials.yaml", uncommented), _run.Folder, problems);
        Assert.Empty(problems);
        Assert.Equal((1, 3, 1), (settings.Formats.Length, settings.Rules.Length, settings.Limits.Length));

        Assert.Equal(1, _run.Run("check", "--format", "json"));
        Assert.Equal(["articles/a.txt", "odd [name]/b.wiki"], Paths());
    }

    [Fact]
    public void Init_overwrites_nothing_unless_it_is_told_to()
    {
        _run.Write(".trials.yaml", "fail-on: never\n");
        Assert.Equal(2, _run.Run("init"));
        Assert.Equal(".trials.yaml:1:1: is there already; change it, or replace it with --force\n", _run.Error);
        Assert.Equal("fail-on: never\n", File.ReadAllText(_run.PathOf(".trials.yaml")));
        Assert.True(File.Exists(_run.PathOf(IgnoreFile.FileName)));
        Assert.Equal(0, _run.Run("init", "--force"));
        Assert.Contains("fail-on: warning", File.ReadAllText(_run.PathOf(".trials.yaml")), StringComparison.Ordinal);
    }

    /// <summary>The articles of the conflicts in the last report, in order.</summary>
    private List<string?> Paths()
    {
        using var document = JsonDocument.Parse(_run.Output);
        return [.. document.RootElement.GetProperty("findings").EnumerateArray()
            .Where(f => f.GetProperty("rule").GetString() == "MT101").Select(f => f.GetProperty("claims")[0].GetProperty("path").GetString())];
    }
}
