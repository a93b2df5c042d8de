using MoscowTrials.Claims.Dates;
using Xunit;

namespace MoscowTrials.Tests.Claims.Dates;

/// <summary>Three-valued comparison: shared boundaries, circa, open ends.</summary>
public class DateComparisonTests
{
    [Theory]
    [InlineData("1917", "1932", Certainty.Certain)]
    [InlineData("1932", "1917", Certainty.Impossible)]
    // A year in common is no conflict, nor is a day.
    [InlineData("1917", "1917", Certainty.Possible)]
    [InlineData("1917-05-05", "1917-05-05", Certainty.Possible)]
    [InlineData("1917", "1917-05", Certainty.Possible)]
    [InlineData("1916/1917", "1917/1918", Certainty.Possible)]
    [InlineData("1850", "1855~", Certainty.Possible)]
    [InlineData("1850", "1890~", Certainty.Certain)]
    [InlineData("../1917", "1932", Certainty.Certain)]
    [InlineData("1932", "../1917", Certainty.Impossible)]
    [InlineData("1917/..", "1932", Certainty.Possible)]
    public void Before(string a, string b, Certainty expected) =>
        Assert.Equal(expected, DateComparison.Before(Edtf.Parse(a).Date!, Edtf.Parse(b).Date!));

    [Theory]
    [InlineData("1917-05", "1917", Certainty.Certain)]
    [InlineData("1917", "1917-05", Certainty.Possible)]
    [InlineData("1918", "1917", Certainty.Impossible)]
    public void Within(string a, string b, Certainty expected) =>
        Assert.Equal(expected, DateComparison.Within(Edtf.Parse(a).Date!, Edtf.Parse(b).Date!));

    [Theory]
    [InlineData("1917-05-05", "1917-05-05", Certainty.Certain)]
    [InlineData("1917", "1917", Certainty.Possible)]
    [InlineData("1917", "1918", Certainty.Impossible)]
    public void Same(string a, string b, Certainty expected) =>
        Assert.Equal(expected, DateComparison.Same(Edtf.Parse(a).Date!, Edtf.Parse(b).Date!));
}
