using MoscowTrials.Cli.Configuration;
using MoscowTrials.Reading;
using MoscowTrials.Rules;
using Xunit;

namespace MoscowTrials.Tests.Cli.Configuration;

public class SettingsReaderTests
{
    private static (Settings Settings, List<InputProblem> Problems) Read(string yaml)
    {
        var problems = new List<InputProblem>();
        return (SettingsReader.Read(new SourceText(".trials.yaml", yaml), "/work", problems), problems);
    }

    [Fact]
    public void Every_setting_is_read_with_its_line()
    {
        var (settings, problems) = Read("""
            articles: [articles/, "*.wiki"]
            formats:
              "pages/*.txt": wikitext
            fail-on: note
            rules:
              MT101: off
              count: error
            citations: sentence
            coverage: 90 %
            language: de
            as-of: 2024-02-29
            """);
        Assert.Empty(problems);
        Assert.Equal(["articles/", "*.wiki"], settings.Articles.Value.Select(p => p.Text));
        Assert.Equal((ArticleFormat.Wikitext, ".trials.yaml:3"), (settings.Formats[0].Format, settings.Formats[0].Place.ToString()));
        Assert.Equal(new Setting<Level?>(Level.Note, ".trials.yaml:4"), settings.FailOn);
        Assert.Equal([("MT101", null), ("count", Level.Error)], settings.Rules.Select(r => (r.Word, r.Level)));
        Assert.Equal(new Setting<bool>(false, ".trials.yaml:8"), settings.MarkersCoverParagraph);
        Assert.Equal(new Setting<int>(90, ".trials.yaml:9"), settings.Coverage);
        Assert.Equal(new Setting<string?>("de", ".trials.yaml:10"), settings.Language);
        Assert.Equal(new Setting<DateOnly?>(new DateOnly(2024, 2, 29), ".trials.yaml:11"), settings.AsOf);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("articles:\nformats:\nfail-on:\nrules: ~\ncitations: null\ncoverage:\nlanguage:\nas-of:\n")]
    public void What_is_not_written_is_the_default(string yaml)
    {
        var (settings, problems) = Read(yaml);
        Assert.Empty(problems);
        Assert.Equal(Settings.Default, settings with { Path = null, Folder = "", Articles = Settings.Default.Articles });
        Assert.Empty(settings.Articles.Value);
    }

    // What is wrong, and what to do; the rest of the file counts all the same.
    [Theory]
    [InlineData("fail_on: error", "1:1", "unknown key 'fail_on'; did you mean 'fail-on'?; the keys here are articles, formats,")]
    [InlineData("fail-on: eror", "1:10", "'eror' is none of error, warning, note, never; did you mean 'error'?")]
    [InlineData("fail-on: [error]", "1:10", "'fail-on' takes one text")]
    [InlineData("articles: {a: b}", "1:11", "'articles' takes a list of texts")]
    [InlineData("articles: [a, ../b]", "1:15", "leads out of its folder")]
    [InlineData("articles:\n  - \"a[b\"", "2:5", "is broken at 'a[b'")]
    [InlineData("formats: wikitext", "1:10", "'formats' takes fields")]
    [InlineData("formats:\n  \"*.txt\": wiki", "2:12", "'wiki' is none of plain, wikitext, markdown, html")]
    [InlineData("rules:\n  MT101: loud", "2:10", "'loud' is none of off, note, warning, error")]
    [InlineData("rules:\n  - MT101", "2:3", "'rules' takes fields")]
    [InlineData("citations: page", "1:12", "'page' is none of paragraph, sentence")]
    [InlineData("coverage: much", "1:11", "'much' is no percentage; write a whole number from 0 to 100")]
    [InlineData("coverage: 101", "1:11", "'101' is no percentage")]
    [InlineData("coverage: -1", "1:11", "'-1' is no percentage")]
    [InlineData("language: English", "1:11", "'English' is no tag of a language; write en")]
    [InlineData("as-of: 2023-02-29", "1:8", "'2023-02-29' is no day; write it as 2024-05-31, or clock")]
    [InlineData("fail-on: error\nfail-on: note", "2:1", "'fail-on' stands here for the second time")]
    [InlineData("- fail-on", "1:1", "settings are lines of \"name: value\"")]
    [InlineData("a: &x [*x]", "1:4", "an anchor (&) is not read here")]
    [InlineData("fail-on: \"error", "1:10", "this is no YAML")]
    public void A_mistake_is_told_with_its_place(string yaml, string place, string message)
    {
        var (settings, problems) = Read(yaml);
        var problem = Assert.Single(problems);
        Assert.Equal($".trials.yaml:{place}", FormattableString.Invariant($"{problem.Path}:{problem.Line}:{problem.Column}"));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(Settings.Default.FailOn.Value, settings.FailOn.Value);
    }

    [Fact]
    public void Thousands_of_patterns_are_too_many()
    {
        var (settings, problems) = Read("articles: [" + string.Join(", ", Enumerable.Range(0, 2_000)) + "]");
        Assert.Contains("more than 500 entries", Assert.Single(problems).Message, StringComparison.Ordinal);
        Assert.Equal(500, settings.Articles.Value.Length);
    }

    // The more exact word counts, wherever it stands.
    [Theory]
    [InlineData("MT101:error impossible:off", "MT101=Error")]
    [InlineData("impossible:off MT101:error", "MT101=Error")]
    [InlineData("MT1:warning impossible:error", "MT101=Warning MT102=Warning")]
    [InlineData("event-at-vanished-place:off", "MT102=Error")]
    [InlineData("mt10:off", "")]
    public void Levels_go_to_the_rules_that_they_name(string levels, string expected)
    {
        var other = SampleRule("MT102", "other");
        var place = new InputPlace("s", new LinePosition(3, 5));
        var settings = levels.Split(' ').Select(l => l.Split(':')).Select(l => new RuleLevel(l[0], LevelWords.Parse(l[1]), place));
        var problems = new List<InputProblem>();
        var rules = RuleLevels.Apply([Reporting.SampleArticle.Vanished, other], [.. settings], keepsOff: false, problems);
        Assert.Empty(problems);
        Assert.Equal(expected, string.Join(' ', rules.Select(r => $"{r.Id}={r.Level}")));
    }

    [Theory]
    [InlineData("MT999", "s:3:5: 'MT999' fits no rule (`trials rules` lists them)")]
    [InlineData("event-at-vanished-plce", "s:3:5: 'event-at-vanished-plce' fits no rule; did you mean 'event-at-vanished-place'? (`trials rules` lists them)")]
    [InlineData("MT101", "s:3:5: 'MT101' is of the family impossible, which is at least a warning; write warning, or off")]
    public void A_level_that_fits_nothing_is_told(string word, string line)
    {
        var problems = new List<InputProblem>();
        RuleLevels.Apply([Reporting.SampleArticle.Vanished], [new RuleLevel(word, Level.Note, new InputPlace("s", new LinePosition(3, 5)))], keepsOff: false, problems);
        Assert.Equal(line, Assert.Single(problems).ToString());
    }

    [Theory]
    [InlineData(0, 0, 10, null)]
    [InlineData(90, 9, 10, null)]
    [InlineData(90, 8, 10, "coverage 80 %: 8 of 10 claims in need of a source have one; .trials.yaml:7 asks for 90 %")]
    [InlineData(100, 0, 0, null)]
    public void Coverage_is_held_to_its_floor(int floor, int covered, int wanted, string? shortfall) =>
        Assert.Equal(shortfall, SourceCoverage.Shortfall(new Setting<int>(floor, ".trials.yaml:7"), new SourceCounts(wanted, covered, wanted - covered)));

    private static Rule SampleRule(string id, string name) => Reporting.SampleArticle.Rule(id, name, Family.Impossible, Level.Error);
}
