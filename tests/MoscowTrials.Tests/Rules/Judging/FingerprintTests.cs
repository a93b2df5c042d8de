using MoscowTrials.Claims;
using MoscowTrials.Rules.Judging;
using Xunit;
using static MoscowTrials.Tests.Rules.EventTypes;

namespace MoscowTrials.Tests.Rules.Judging;

public sealed class FingerprintTests
{
    [Fact]
    public void It_is_sixteen_hex_digits() => Assert.Matches("^[0-9a-f]{16}$", Of("MT101", ("key_a", "x")));

    [Theory]
    [InlineData("Grand Pier", "grand  pier ")]
    [InlineData("Grand Pier", "\tGRAND\nPIER")]
    public void Case_and_white_space_make_no_difference(string one, string other) =>
        Assert.Equal(Of("MT101", ("key_a", one)), Of("MT101", ("key_a", other)));

    [Fact]
    public void The_order_of_keys_makes_no_difference() =>
        Assert.Equal(Of("MT101", ("key_a", "x"), ("key_b", "y")), Of("MT101", ("key_b", "y"), ("key_a", "x")));

    [Fact]
    public void Everything_else_does()
    {
        string[] all =
        [
            Of("MT101", ("key_a", "x")), Of("MT102", ("key_a", "x")), Of("MT101", ("key_b", "x")), Of("MT101", ("key_a", "y")),
            Of("MT101", ("key_a", null)), Of("MT101", ("key_a", "")), Of("MT101", ("key_a", "x"), ("key_b", "")),
            // A value cannot pass for a name and a value.
            Of("MT101", ("key_a", "x\u001fkey_b\u001f")),
        ];
        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Fact]
    public void An_article_in_another_order_has_the_same_findings()
    {
        var forward = ProjectRulebook.Check(Article([0, 1, 2, 3])).Findings;
        Assert.Equal(2, forward.Count(finding => finding.Rule.Id is "MT101" or "MT103"));
        int[][] orders = [[3, 2, 1, 0], [1, 3, 0, 2], [2, 0, 3, 1]];
        foreach (var order in orders)
            Assert.Equal(
                forward.Select(finding => (finding.Fingerprint, finding.Level, finding.Message)).Order(),
                ProjectRulebook.Check(Article(order)).Findings.Select(finding => (finding.Fingerprint, finding.Level, finding.Message)).Order());
    }

    [Fact]
    public void The_path_of_the_article_makes_no_difference() =>
        Assert.Equal(
            ProjectRulebook.Check(Article([0, 1, 2, 3])).Findings.Select(finding => finding.Fingerprint),
            ProjectRulebook.Check(Article([0, 1, 2, 3], "elsewhere.md")).Findings.Select(finding => finding.Fingerprint));

    private static string Of(string rule, params (string Name, string? Value)[] keys) =>
        Fingerprint.Of(rule, keys.Select(key => KeyValuePair.Create(key.Name, key.Value)));

    private static ArticleClaims Article(int[] order, string path = "article.txt")
    {
        var builder = new ClaimsBuilder { Path = path };
        var pier = builder.Building("Grand Pier");
        var clara = builder.Person("Clara Whitmore");
        Action[] tell =
        [
            () => builder.Claim("The pier was torn down.").Event(Demolish, "torn down", "1917", patients: [pier]),
            () => builder.Claim("They met at the pier.").Event(Meet, "met", "1932", place: pier),
            () => builder.Claim("Clara died.").Event(Die, "died", "1894", patients: [clara]),
            () => builder.Claim("Clara travelled.").Event(Fly, "travelled", "1901", agents: [clara]),
        ];
        foreach (var at in order)
            tell[at]();
        return builder.Build();
    }
}
