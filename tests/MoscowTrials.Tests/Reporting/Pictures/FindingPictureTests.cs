using MoscowTrials.Reporting.Pictures;
using MoscowTrials.Rules;
using MoscowTrials.Tests.Rules;
using Xunit;

namespace MoscowTrials.Tests.Reporting.Pictures;

/// <summary>Pictures are made of what the rules compared.</summary>
public sealed class FindingPictureTests
{
    [Theory]
    // What is gone is barred from then on, and what is said to happen there lies in it.
    [InlineData("MT101", "The Grand Pier was torn down in 1908. In 1927 the two men met at the Grand Pier.",
        "Grand Pier: ..1908 Open, 1908..1908 Turn, 1908.. Barred | act: 1927..1927 Act | at least 18 years")]
    // Before it began it is barred too.
    [InlineData("MT101", "The abbey of Alsheim was founded in 1231. In 1094 Clara Whitmore was married at Alsheim Abbey.",
        "abbey of Alsheim: ..1231 Barred, 1231..1231 Turn, 1231.. Open | act: 1094..1094 Act | at least 136 years")]
    // Two tellings of one turn are what is compared; neither bars anything.
    [InlineData("MT201", "Ann Long was born on 3 May 1880. Ann Long was born on 4 May 1881.",
        "act: 1880..1880 Act | act: 1881..1881 Act | at least 1 year")]
    // A charge is drawn as one.
    [InlineData("MT101", "The Grand Pier was torn down in 1908. Ann Long testified that she had met Carl Short at the Grand Pier in 1927.",
        "Grand Pier: ..1908 Open, 1908..1908 Turn, 1908.. Barred | act: 1927..1927 Alleged | at least 18 years")]
    // What lasted bars as long as it certainly did, and what lies in it has no gap.
    [InlineData("MT104", "Jonas Rehn was imprisoned in Spandau from 1887 to 1891. In 1889 Jonas Rehn attended the congress in Paris.",
        "Jonas Rehn: ..1887 Open, 1887..1887 Turn, 1887..1891 Barred, 1891..1891 Turn, 1891.. Open | act: 1889..1889 Act")]
    // Offices are no events.
    [InlineData("MT207", "Karl Moll was mayor of Bergen from 1891 to 1899. Otto Lind was mayor of Bergen from 1894 to 1903.",
        "act: 1891..1899 Act | act: 1894..1903 Act")]
    // Denied is not told.
    [InlineData("MT102", "In March 1924 Rupert Vane flew to Lisbon. No such flight took place.",
        "act: 1924..1924 Act | Rupert Vane: “No such flight took place”, Lisbon: 1924..1924 Denied")]
    public void A_picture_shows_the_times_of_the_finding(string rule, string text, string shown) =>
        Assert.Equal(shown, Show(FindingPicture.Of(Finding(rule, text))!));

    [Theory]
    [InlineData("MT305", "All the sailors of the Argo were drowned in 1911. The sailors of the Argo were drowned in 1911 except the cook.")]
    [InlineData("MT602", "There were 412 of them in 1911.")]
    public void A_finding_that_compares_no_times_has_none(string rule, string text)
    {
        if (Find(rule, text) is { } finding)
            Assert.Null(FindingPicture.Of(finding));
    }

    [Fact]
    public void Parts_and_whole_of_a_sum_are_told_apart()
    {
        var picture = SumPicture.Of(Finding("MT301", "Of the 12 workers, 4 were hanged, 5 were shot and 7 were deported."));
        Assert.Equal("4 + 5 + 7 = 16, and the whole is 12.", picture?.Description);
    }

    [Fact]
    public void Characters_draw_the_same()
    {
        var picture = FindingPicture.Of(Finding("MT101",
            "The Grand Pier was torn down in 1908. In 1927 the two men met at the Grand Pier."))!;
        var rows = TimePictureText.Rows(picture, 40).ToList();
        Assert.StartsWith("━━", rows[1], StringComparison.Ordinal);
        Assert.Equal(40, rows[1].Length);
        Assert.EndsWith("╌╌", rows[1], StringComparison.Ordinal);
        Assert.Contains('█', rows[3]);
        Assert.Contains("├ at least 18 years", rows[4], StringComparison.Ordinal);
        Assert.Contains("1910", rows[5], StringComparison.Ordinal);
    }

    private static Finding? Find(string rule, string text) =>
        ProjectRulebook.Check(Tests.Claims.Reading.Of(text)).Findings.FirstOrDefault(f => f.Rule.Id == rule);

    private static Finding Finding(string rule, string text) => Find(rule, text)
        ?? throw new InvalidOperationException($"{rule} finds nothing");

    private static string Show(TimePicture picture) =>
        string.Join(" | ", picture.Lanes.Select(l =>
            $"{(l.Stretches is [{ Kind: StretchKind.Act or StretchKind.Alleged }] ? "act" : l.Title)}: "
            + string.Join(", ", l.Stretches.Select(s => $"{Year(s.From)}..{Year(s.To)} {s.Kind}"))))
                + (picture.Gap is { } gap ? " | " + gap.Words : "");

    private static string Year(int? day) =>
        day is { } known ? MoscowTrials.Claims.Dates.HistoricalCalendar.FromDay(known).Year.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
}
