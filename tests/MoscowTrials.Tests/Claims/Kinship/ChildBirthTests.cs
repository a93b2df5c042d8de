using Xunit;

namespace MoscowTrials.Tests.Claims.Kinship;

/// <summary>Children that a sentence names in a row with their births.</summary>
public sealed class ChildBirthTests
{
    private const string Lead = "In June 1840 Otto Moll married Ada Lind, who kept his journals. ";

    public static readonly TheoryData<string, string> Rows = Reading.Table("""
        Their three children were Emma, born in 1842, Karl Wilhelm, born in 1845, and Sofia, born in 1852. | Emma 1842; Karl Wilhelm 1845; Sofia 1852
        The couple had two sons: Otto Emil (born 1841) and Karl (b. 1844). | Otto Emil 1841; Karl 1844
        They had two daughters, Emma, born on 3 May 1842, and Laura, born in 1863. | Emma 1842-05-03; Laura 1863
        Ada Lind bore two daughters, Emma, born in 1842, and Laura, born in 1863. | Emma 1842; Laura 1863
        // Not of their blood, or nobody's children.
        Their two stepsons were Emil, born in 1832, and Karl, born in 1835. | nobody
        Among the pupils were Emil, born in 1832, and Karl, born in 1835. | nobody
        """);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_child_has_its_birth_and_its_parents(string text, string expected)
    {
        var read = Reading.Of(Lead + text);
        var claim = read.Claims[^1];
        var children = claim.Parents.Select(p => p.Child).Distinct().Select(c => $"{read.Entities[c].Name} "
            + claim.Events.First(e => e.Type.Name == "born" && e.Participants.Any(p => p.Entity == c)).When?.Edtf).ToList();
        Assert.Equal(expected, children.Count == 0 ? "nobody" : string.Join("; ", children));
    }

    [Theory]
    [InlineData("Bianca, the only child of her marriage to Otto Moll, was born in 1864.", "Otto Moll")]
    [InlineData("Bianca, a daughter from his marriage with Ada Lind, was born in 1864, and Karl Berg stood godfather.", "Ada Lind")]
    public void A_child_of_a_marriage_is_that_of_whom_it_names(string text, string parent)
    {
        var read = Reading.Of(Lead + text);
        Assert.Contains(read.Claims[^1].Parents, p => read.Entities[p.Parent].Name == parent && read.Entities[p.Child].Name == "Bianca");
    }
}
