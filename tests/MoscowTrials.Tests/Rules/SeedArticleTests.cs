using MoscowTrials.Claims;
using MoscowTrials.Reading;
using MoscowTrials.Rules;
using Xunit;

namespace MoscowTrials.Tests.Rules;

/// <summary>What the rules say of the first article: two charges that facts refuted, and nothing that is not so.</summary>
public sealed class SeedArticleTests
{
    [Fact]
    public void The_hotel_and_the_flight_are_found_and_nothing_else()
    {
        var bytes = File.ReadAllBytes(RepositoryFiles.PathOf("seeds/moscow-trials.txt"));
        var (article, problem) = ArticleReader.Read("seeds/moscow-trials.txt", bytes);
        Assert.Null(problem);
        var findings = ProjectRulebook.Check(ClaimExtractor.Extract(article!)).Findings;
        Assert.Equal(
        [
            "59 MT101 Warning Allegation Hotel Bristol: “conspiring” in 1932, at least 14 years after “demolished” in 1917.",
            "164 MT102 Warning Allegation “flown” is told here, but it did not happen: another sentence establishes “no such flight had taken place”.",
        ], findings.Where(finding => finding is { Outcome: Outcome.Certain, Rule.Family: Family.Impossible or Family.Contradiction }).Select(finding =>
            FormattableString.Invariant($"{article!.Source.GetPosition(finding.Evidence[0].Claim.Sentence.Span.Start).Line} ")
            + $"{finding.Rule.Id} {finding.Level} {finding.Standing} {finding.Message}"));
    }
}
