using Xunit;

namespace MoscowTrials.Tests.Claims.Events;

/// <summary>Ends that are told by a state or an idiom.</summary>
public sealed class EndingTests
{
    private const string Lead = "Harald Voss was a surgeon. The Northern Bank was a bank. ";

    public static readonly TheoryData<string, string> Rows = Reading.Table("""
        By June 1850 Harald Voss was dead. | die Harald Voss ../1850-06
        Harald Voss fell ill on a Thursday and was dead by March 1850. | die Harald Voss ../1850-03
        The summer of 1850, when cholera reached the town, was hard: Harald Voss fell ill and was dead within two days. | die Harald Voss 1850-22
        In 1850 Harald Voss was dead to the world. | nothing
        In 1850 Harald Voss was not dead. | nothing
        The Northern Bank closed its doors in Bourke Street for the last time on 28 January 1978. | fold Northern Bank 1978-01-28
        The books end with 24 December 1983, the day on which the Northern Bank shut for ever. | fold Northern Bank 1983-12-24
        In 1983 the Northern Bank was closed for good. | fold Northern Bank 1983
        In 1983 the Northern Bank closed for the summer. | nothing
        In 1983 the Northern Bank closed its eyes for good to the losses. | nothing
        """);

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_end_is_told_by_a_state_or_an_idiom(string text, string expected)
    {
        var read = Reading.Of(Lead + text);
        var ends = read.Claims[^1].Events.Where(e => e.Type.Name is "die" or "fold" && !e.IsDenied).Select(e =>
            $"{e.Type.Name} {string.Join(", ", e.Participants.Where(p => p.Entity is not null).Select(p => read.Entities[p.Entity!.Value].Name))} {e.When?.Edtf}").ToList();
        Assert.Equal(expected, ends.Count == 0 ? "nothing" : string.Join("; ", ends));
    }
}
