using Xunit;

namespace MoscowTrials.Tests.Claims.Events;

/// <summary>Dates that are counted from what a clause or a noun tells.</summary>
public sealed class AnchoredDateTests
{
    private const string Lead = "Harald Voss was elected to the council in March 1868. The Lunde Bridge was opened on 4 June 1872. Harald Voss died on 9 June 1901.";

    public static readonly TheoryData<string, string> Rows = Reading.Table("""
        Two years after he was elected, Harald Voss moved to Bremen. | Two years = 1870
        Harald Voss moved to Bremen two years after he had been elected. | two years = 1870
        Ten days before Voss died, his daughter married. | Ten days before Voss died = 1901-05-30
        Three weeks after the bridge was opened, Harald Voss fell ill. | Three weeks after the bridge = 1872-06-25
        Six months after the Lunde Bridge had been opened to traffic, a flood damaged a pier. | Six months after the Lunde Bridge = 1872-12
        A statue was unveiled in Bremen five years after his death. | five years after his death = 1906
        A statue was unveiled in Bremen more than five years after Voss died. | more than five years after Voss died = 1906/..
        One and a half years after Voss died, the bank failed. | One and a half years after Voss died = 1902
        // Nothing says when the bank failed.
        Two years after the bank failed, Harald Voss moved to Bremen. | Two years after the bank failed = unknown
        // What never happened dates nothing.
        Two years after he was not elected, Harald Voss moved to Bremen. | Two years = P2Y
        """);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_time_counted_from_an_event_has_a_value(string text, string expected)
    {
        var claim = Reading.Of(Lead + " " + text).Claims[^1];
        Assert.Equal(expected, string.Join("; ", claim.Dates.Select(
            d => $"{d.Span.In(claim.Sentence.Text)} = {d.Date?.Edtf ?? d.Duration ?? "unknown"}")));
    }

    public static readonly TheoryData<string, string> EventRows = Reading.Table("""
        // A year or two more or less is no lie in "two years".
        Two years after he was elected, Harald Voss moved to Bremen. | 1869-03-01/1871-04-01
        Ten days before Voss died, Harald Voss moved to Bremen. | 1901-05-30
        Two years after he was elected, in 1871, Harald Voss moved to Bremen. | 1871
        """);

    [Theory]
    [MemberData(nameof(EventRows))]
    public void And_what_happened_then_has_the_bounds_of_the_rounded_length(string text, string expected) =>
        Assert.Equal(expected, Reading.Of(Lead + " " + text).Claims[^1].Events.Single(e => e.Type.Name == "act").When?.Edtf);

    /// <summary>Of two dates of one election neither is the one to count from.</summary>
    [Fact]
    public void What_the_article_dates_twice_is_no_anchor()
    {
        var claims = Reading.Of(Lead + " Harald Voss was elected again in 1880. Two years after he was elected, Harald Voss moved to Bremen.").Claims;
        Assert.Null(claims[^1].Dates[0].Date);
        Assert.Null(claims[^1].Events.Single(e => e.Type.Name == "act").When);
    }
}
