using MoscowTrials.Rules;
using MoscowTrials.Tests.Paraphrases;
using MoscowTrials.Tests.Rules;
using Xunit;

namespace MoscowTrials.Tests.Conflicts;

/// <summary>Whether sentences of one article that cannot both be so are found, and their harmless twins left alone.</summary>
public sealed class ConflictTests
{
    private static readonly ParaphraseSet Set =
        ParaphraseSet.Read(Path.Combine(RepositoryFiles.Root, "tests/MoscowTrials.Tests/Conflicts"));

    public static TheoryData<string> Flagged() => [.. Set.Cases.Where(c => c.IsFlagged).Select(c => c.Id)];

    public static TheoryData<string> Clean() => [.. Set.Cases.Where(c => !c.IsFlagged).Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(Flagged))]
    public void What_cannot_both_be_is_found_unless_it_is_listed_as_missed(string id) =>
        Assert.Equal(Set.Missed.Contains(id), Findings(id, isFlagged: true).Length == 0);

    [Theory]
    [MemberData(nameof(Clean))]
    public void What_can_be_is_left_alone(string id) => Assert.Equal("", Findings(id, isFlagged: false));

    [Fact]
    public void There_are_as_many_of_either() =>
        Assert.All(Set.Cases.GroupBy(c => c.Mechanism), cases => Assert.Equal(cases.Count(c => c.IsFlagged), cases.Count(c => !c.IsFlagged)));

    private static string Findings(string id, bool isFlagged)
    {
        var conflict = Set.Cases.Single(c => c.Id == id && c.IsFlagged == isFlagged);
        using var runner = new RuleRunner(ProjectRulebook.Rules, ProjectRulebook.Today);
        return string.Join('\n', conflict.Judge(runner).Select(f => $"{f.Rule.Id} {f.Outcome}: {f.Message}"));
    }
}
