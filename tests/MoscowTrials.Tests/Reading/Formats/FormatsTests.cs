using System.Globalization;
using System.Text;
using MoscowTrials.Claims;
using MoscowTrials.Reading;
using MoscowTrials.Rules;
using MoscowTrials.Tests.Rules;
using Xunit;

namespace MoscowTrials.Tests.Reading.Formats;

/// <summary>The same two articles in all formats; the files lie beside this one.</summary>
public sealed class FormatsTests
{
    private const string Home = "tests/MoscowTrials.Tests/Reading/Formats";

    public static TheoryData<string, string> Pairs() => new()
    {
        { "harbour-mill", ".wikitext" }, { "harbour-mill", ".md" }, { "harbour-mill", ".html" },
        { "ida-voss", ".wikitext" }, { "ida-voss", ".md" }, { "ida-voss", ".html" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Claims_citations_and_findings_are_those_of_the_plain_text(string name, string ending)
    {
        var plain = Read(name + ".txt");
        var other = Read(name + ending);
        Assert.Equal(Claims(plain), Claims(other));
        Assert.Equal(Sources(plain), Sources(other));
        Assert.Equal(Findings(plain), Findings(other));
    }

    /// <summary>What is planted, so that equal is not equally blind.</summary>
    [Theory]
    [InlineData("harbour-mill.txt", "MT101", "MT103")]
    [InlineData("ida-voss.txt", "MT103", "MT301")]
    public void The_faults_are_found(string file, params string[] rules)
    {
        var found = Findings(Read(file));
        Assert.All(rules, rule => Assert.Contains(found, f => f.StartsWith(rule, StringComparison.Ordinal)));
    }

    // Most pages of the web say which English they are written in.
    [Theory]
    [InlineData("a.html", "<html lang=\"en-US\"><p>It was built in 1890.</p>", 1)]
    [InlineData("a.md", "---\nlang: en-GB\n---\nIt was built in 1890.", 1)]
    [InlineData("a.html", "<html lang=\"enm\"><p>It was built in 1890.</p>", 0)]
    [InlineData("a.html", "<html lang=\"de-AT\"><p>It was built in 1890.</p>", 0)]
    public void English_of_any_country_is_read(string path, string text, int dates) =>
        Assert.Equal(dates, ClaimExtractor.Extract(ArticleReader.Read(new SourceText(path, text))).Claims.Sum(c => c.Dates.Length));

    private static ArticleClaims Read(string file)
    {
        var (article, problem) = ArticleReader.Read(file, File.ReadAllBytes(RepositoryFiles.PathOf($"{Home}/{file}")));
        Assert.Null(problem);
        return ClaimExtractor.Extract(article!);
    }

    /// <summary>Every claim but the title, which wikitext does not hold.</summary>
    private static List<string> Claims(ArticleClaims claims) => [.. claims.Claims.Where(c => c.Sentence.Text != claims.Article.Title).Select(claim =>
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{string.Join('/', claims.Article.Sections[claim.Sentence.Section].Path)} {claim.Sentence.Kind} {claim.Sentence.Text}");
        foreach (var citation in claim.Citations)
            text.Append(CultureInfo.InvariantCulture, $" {citation.Mark.Text}={citation.Source?.Text}@{citation.Locator}[{citation.Covers.Start}-{citation.Covers.End}]");
        text.Append(CultureInfo.InvariantCulture, $" {claim.Voice} needed={claim.CitationNeeded}");
        foreach (var date in claim.Dates)
            text.Append(CultureInfo.InvariantCulture, $" {date.Span.Start}={date.Date}");
        foreach (var happening in claim.Events)
            text.Append(CultureInfo.InvariantCulture, $" {happening.Type}");
        return text.ToString();
    })];

    private static List<string> Sources(ArticleClaims claims) =>
        [.. claims.Article.Sources.Select(s => $"{s.Key} {s.Kind} {s.Text}")];

    private static List<string> Findings(ArticleClaims claims)
    {
        using var runner = new RuleRunner(ProjectRulebook.Rules, ProjectRulebook.Today);
        return [.. runner.Run(claims).Findings.Select(f => $"{f.Rule.Id} {f.Level} {f.Outcome} {f.Fingerprint} {f.Message}").Order(StringComparer.Ordinal)];
    }
}
