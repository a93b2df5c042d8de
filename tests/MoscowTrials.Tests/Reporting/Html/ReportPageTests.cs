using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MoscowTrials.Reporting.Contradictions;
using MoscowTrials.Reporting.Html;
using MoscowTrials.Tests.Reporting.Contradictions;
using Xunit;

namespace MoscowTrials.Tests.Reporting.Html;

/// <summary>The page is sound, whatever the article holds.</summary>
public sealed partial class ReportPageTests
{
    public static TheoryData<string> Articles => ["", "Title", "One.", ReportSample.Text, ReportSample.Hostile];

    [Theory]
    [MemberData(nameof(Articles))]
    public void It_is_well_formed_and_every_link_leads_somewhere(string text)
    {
        var page = Parse(ReportSample.Decided(ReportSample.Of(text), "\"><script>alert(5)</script>"));
        var ids = page.Descendants().Select(e => (string?)e.Attribute("id")).OfType<string>().ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.All(page.Descendants("a").Select(a => (string?)a.Attribute("href")), href => Assert.Contains(href![1..], ids));
        foreach (var name in (string[])["aria-labelledby", "aria-describedby"])
        {
            Assert.All(page.Descendants().Select(e => (string?)e.Attribute(name)).OfType<string>().SelectMany(v => v.Split(' ')),
                id => Assert.Contains(id, ids));
        }
    }

    [Fact]
    public void What_an_article_holds_is_shown_and_does_nothing()
    {
        // The reader of plain text takes tags out; this article is made without it.
        var finding = ReportSamples.Tricky().Findings[0];
        var page = Parse(ReportSample.Decided(ReportSample.Of(finding.Evidence[0].Article, [finding]), "\"><script>alert(5)</script>"));
        Assert.Equal(["script"], page.Descendants().Select(e => e.Name.LocalName)
            .Where(n => n is "script" or "img" or "iframe" or "object").Distinct());
        Assert.Single(page.Descendants("script"));
        Assert.Single(page.Descendants("style"));
        Assert.Contains("a::</script><script>alert(1)</script>", page.Root!.Value, StringComparison.Ordinal);
        Assert.All(page.Descendants().Attributes(), a => Assert.False(a.Name.LocalName.StartsWith("on", StringComparison.Ordinal)
            || a.Name.LocalName == "style", a.ToString()));
        Assert.All(page.Descendants("a"), a => Assert.StartsWith("#", (string?)a.Attribute("href"), StringComparison.Ordinal));
        // A mark that turns the direction of writing is shown by name.
        Assert.Contains("<U+202E>", page.Root.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_policy_admits_its_own_style_and_script_and_nothing_else()
    {
        var text = Write(ReportSample.Of(ReportSample.Text));
        var policy = PolicyText().Match(text).Groups[1].Value.Replace("&#39;", "'", StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        foreach (var name in (string[])["style", "script"])
        {
            var content = Regex.Match(text, $"<{name}>(.*?)</{name}>", RegexOptions.Singleline).Groups[1].Value;
            var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
            Assert.Contains($"{name}-src 'sha256-{hash}'", policy, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("http://", text.Replace("http://www.w3.org", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("https://", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sentence_and_source_of_the_article_is_there()
    {
        var report = ReportSample.Of(ReportSample.Text);
        var page = Parse(report);
        var ids = page.Descendants().ToLookup(e => (string?)e.Attribute("id"));
        Assert.All(report.Article.Own.Where(c => c.Sentence.Kind != MoscowTrials.Reading.SentenceKind.Heading),
            c => Assert.StartsWith(c.Sentence.Text[..12], Assert.Single(ids[c.Id]).Value, StringComparison.Ordinal));
        Assert.All(report.Article.Article.Sources, s => Assert.Contains(s.Text, Assert.Single(ids["s-" + s.Key]).Value,
            StringComparison.Ordinal));
        Assert.All(report.Numbered, n => Assert.Single(ids["f-" + n.Finding.Fingerprint]));
    }

    [Fact]
    public void A_card_shows_both_sentences_with_the_words_that_decide_and_a_picture()
    {
        var report = ReportSample.Of(ReportSample.Text);
        var finding = Assert.Single(report.Allegations).Finding;
        var card = Parse(report).Descendants("article").Single(a => (string?)a.Attribute("id") == "f-" + finding.Fingerprint);
        Assert.Equal(2, card.Descendants("blockquote").Count());
        Assert.Contains("1927", card.Descendants("mark").Select(m => m.Value));
        Assert.Contains("at least 18 years", card.Descendants("svg").Select(s => s.Value).Last(v =>
            v.Contains("years", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.All(card.Descendants("svg").Where(s => (string?)s.Attribute("aria-hidden") != "true"),
            s => Assert.True(s.Attribute("aria-labelledby") is not null || s.Attribute("role") is null && s.Attribute("x") is not null));
        Assert.Equal(("impossible", "allegation", "open"),
            ((string?)card.Attribute("data-family"), (string?)card.Attribute("data-standing"), (string?)card.Attribute("data-decision")));
    }

    private static XDocument Parse(ContradictionsReport report)
    {
        var text = Write(report);
        Assert.StartsWith("<!doctype html>\n", text, StringComparison.Ordinal);
        var bare = Regex.Replace(text["<!doctype html>\n".Length..], "(<(style|script)>).*?(</\\2>)", "$1$3", RegexOptions.Singleline);
        return XDocument.Parse(bare, LoadOptions.PreserveWhitespace);
    }

    private static string Write(ContradictionsReport report)
    {
        using var stream = new MemoryStream();
        ReportPage.Write(stream, report);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [GeneratedRegex("Content-Security-Policy\" content=\"([^\"]*)\"")]
    private static partial Regex PolicyText();
}
