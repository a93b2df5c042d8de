using System.Collections.Immutable;
using MoscowTrials.Rules;
using Xunit;

namespace MoscowTrials.Tests.Rules;

public sealed class FindingDiffTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("a", "a", "=a")]
    [InlineData("", "a", "+a")]
    [InlineData("a", "", "-a")]
    [InlineData("ab", "bc", "=b +c -a")]
    // The new version's order, then the old one's.
    [InlineData("abc", "cd", "=c +d -a -b")]
    // Several with one fingerprint are paired one by one.
    [InlineData("aa", "a", "=a -a")]
    [InlineData("a", "aaa", "=a +a +a")]
    [InlineData("aab", "baa", "=b =a =a")]
    public void Findings_are_paired_by_fingerprint(string before, string after, string expected) =>
        Assert.Equal(expected, string.Join(' ', FindingDiff.Compare(Findings(before), Findings(after)).Select(finding => finding.Status switch
        {
            FindingStatus.New => "+",
            FindingStatus.Fixed => "-",
            _ => "=",
        } + finding.Fingerprint)));

    private static ImmutableArray<Finding> Findings(string fingerprints) => [.. fingerprints.Select(unit => new Finding
    {
        Fingerprint = unit.ToString(),
        Rule = ProjectRulebook.Rules.Rules[0],
        Level = Level.Note,
        Outcome = Outcome.Certain,
        Standing = Standing.Article,
        Message = "Message.",
        Evidence = [],
    })];
}
