using System.Collections.Immutable;
using MoscowTrials.Rules;
using MoscowTrials.Tests.Rules;
using Xunit;

namespace MoscowTrials.Tests.Paraphrases;

/// <summary>Whether the rules find mechanisms in words that nobody had in mind when they were written.</summary>
public sealed class ParaphraseTests
{
    private const string Rewrite = "dotnet run --project tests/MoscowTrials.Benchmarks -- paraphrases --write";

    private static readonly ImmutableArray<ParaphraseSet> Sets = ParaphraseSet.ReadAll(RepositoryFiles.Root);

    public static TheoryData<string, string> Flagged() => Rows(isFlagged: true);

    public static TheoryData<string, string> Clean() => Rows(isFlagged: false);

    [Theory]
    [MemberData(nameof(Flagged))]
    public void What_cannot_be_is_found(string set, string id)
    {
        var (from, paraphrase) = Find(set, id, isFlagged: true);
        var isFound = ParaphraseCase.IsFound(Judge(paraphrase));
        var isListed = from.Missed.Contains(id);
        Assert.True(isFound || isListed, $"{set}: \"{id}\" is not found any more:\n{paraphrase.Text}");
        Assert.False(isFound && isListed, $"{set}/missed.txt lists \"{id}\", which is found now: remove the line, or write the list with\n{Rewrite}");
    }

    [Theory]
    [MemberData(nameof(Clean))]
    public void A_near_miss_is_left_alone(string set, string id)
    {
        var paraphrase = Find(set, id, isFlagged: false).Case;
        var findings = Judge(paraphrase);
        Assert.True(findings.IsEmpty, $"{set}: \"{id}\" is flagged:\n{paraphrase.Text}\n{string.Join('\n', findings.Select(f => $"{f.Rule.Id} {f.Outcome}: {f.Message}"))}");
    }

    [Fact]
    public void Each_mechanism_has_twenty_of_either()
    {
        Assert.NotEmpty(Sets);
        Assert.All(Sets, set => Assert.Equal(
            [("custody", 20, 20), ("lifespan", 20, 20), ("refuted-occurrence", 20, 20), ("vanished-place", 20, 20)],
            set.Cases.GroupBy(c => c.Mechanism).Select(cases => (cases.Key, cases.Count(c => c.IsFlagged), cases.Count(c => !c.IsFlagged)))));
    }

    [Fact]
    public void What_is_listed_as_missed_exists() =>
        Assert.All(Sets, set => Assert.Empty(set.Missed.Except(set.Cases.Where(c => c.IsFlagged).Select(c => c.Id))));

    private static TheoryData<string, string> Rows(bool isFlagged)
    {
        var rows = new TheoryData<string, string>();
        foreach (var set in Sets)
            foreach (var paraphrase in set.Cases.Where(c => c.IsFlagged == isFlagged))
                rows.Add(set.Name, paraphrase.Id);
        return rows;
    }

    private static (ParaphraseSet Set, ParaphraseCase Case) Find(string set, string id, bool isFlagged)
    {
        var from = Sets.Single(s => s.Name == set);
        return (from, from.Cases.Single(c => c.Id == id && c.IsFlagged == isFlagged));
    }

    private static ImmutableArray<Finding> Judge(ParaphraseCase paraphrase)
    {
        using var runner = new RuleRunner(ProjectRulebook.Rules, ProjectRulebook.Today);
        return paraphrase.Judge(runner);
    }
}
