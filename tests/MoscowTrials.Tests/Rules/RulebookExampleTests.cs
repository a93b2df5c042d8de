using MoscowTrials.Claims;
using MoscowTrials.Ledger.Changes;
using MoscowTrials.Reading;
using MoscowTrials.Rules;
using Xunit;

namespace MoscowTrials.Tests.Rules;

/// <summary>Every example of rules.md: what is flagged fires its rule and no other, what is clean fires nothing.</summary>
public sealed class RulebookExampleTests
{
    private static ArticleClaims Read(string text) => ClaimExtractor.Extract(ArticleReader.Read(new SourceText("example.txt", text)));

    public static TheoryData<string, int> Examples()
    {
        var examples = new TheoryData<string, int>();
        foreach (var rule in ProjectRulebook.Rules.Rules)
            foreach (var example in rule.Examples)
                examples.Add(rule.Id, example.Line);
        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_shows_what_its_rule_does(string id, int line)
    {
        var rule = ProjectRulebook.Rules.Rules.Single(rule => rule.Id == id);
        var example = rule.Examples.Single(example => example.Line == line);
        var article = Read(example.Article);
        var findings = example.WhenReviewed is { } reviewed ? ProjectRulebook.Check(ExampleLedger.Join(article, Read(reviewed))).Findings
            : example.Decision is { } decision ? ExampleLedger.Decide(article, decision)
            : ProjectRulebook.Check(article, example.Before is { } before ? ChangeReader.Between(Read(before), article) : null).Findings;
        // What wants a citation is left out of account, except where the rule itself is about that.
        var fired = findings.Where(finding => finding.Rule.Family != Family.CitationNeeded || finding.Rule.Id == id);
        var told = string.Join('\n', fired.Select(finding => $"{finding.Rule.Id}: {finding.Message}"));
        Assert.True(fired.All(finding => finding.Rule.Id == id) && fired.Any() == example.IsFlagged,
            $"rules.md:{line}: {(example.IsFlagged ? $"should fire {id} and no other" : "should fire nothing")}, but fired:\n{told}\nin:\n{example.Text}");
    }

    [Fact]
    public void Every_rule_has_two_flagged_examples_that_differ() =>
        Assert.All(ProjectRulebook.Rules.Rules, rule => Assert.True(rule.Examples.Where(example => example.IsFlagged).Select(example => example.Text).Distinct().Count() >= 2, rule.Id));
}
