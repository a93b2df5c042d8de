using MoscowTrials.Claims.Dates;
using Xunit;

namespace MoscowTrials.Tests.Claims.Dates;

/// <summary>EDTF strings and what they bound; strings that are none.</summary>
public class EdtfTests
{
    [Theory]
    [InlineData("1936-08-19", "1936-08-19", "1936-08-19")]
    [InlineData("1936-08", "1936-08-01", "1936-08-31")]
    [InlineData("1936", "1936-01-01", "1936-12-31")]
    [InlineData("-0489", "-0489-01-01", "-0489-12-31")]
    [InlineData("0000", "0000-01-01", "0000-12-31")]
    [InlineData("193X", "1930-01-01", "1939-12-31")]
    [InlineData("19XX", "1900-01-01", "1999-12-31")]
    // The digits of a negative year count away from zero.
    [InlineData("-04XX", "-0499-01-01", "-0400-12-31")]
    [InlineData("1936-XX", "1936-01-01", "1936-12-31")]
    [InlineData("1936-02-XX", "1936-02-01", "1936-02-29")]
    [InlineData("1936-1X-3X", "1936-10-30", "1936-12-31")]
    [InlineData("1904-21", "1904-03-01", "1904-05-31")]
    [InlineData("1904-24", "1904-12-01", "1905-02-28")]
    [InlineData("1904-32", "1904-06-01", "1904-08-31")]
    [InlineData("1904-36", "1904-10-01", "1904-12-31")]
    [InlineData("1904-41", "1904-07-01", "1904-12-31")]
    [InlineData("1936-08-19/1936-08-24", "1936-08-19", "1936-08-24")]
    [InlineData("1936/1938-03", "1936-01-01", "1938-03-31")]
    [InlineData("../1917", null, "1917-12-31")]
    [InlineData("1917/", "1917-01-01", null)]
    [InlineData("1936?", "1936-01-01", "1936-12-31")]
    [InlineData("1936-08-19T01:30:00Z", "1936-08-19", "1936-08-19")]
    [InlineData("1936-08-19T01:30", "1936-08-19", "1936-08-19")]
    [InlineData("1950S2", "1900-01-01", "1999-12-31")]
    public void Is_read_as_bounds(string edtf, string? earliest, string? latest)
    {
        var result = Edtf.Parse(edtf);
        Assert.Null(result.Error);
        Assert.Equal(earliest, result.Date!.Earliest is { } first ? HistoricalCalendar.ToIso(first) : null);
        Assert.Equal(latest, result.Date.Latest is { } last ? HistoricalCalendar.ToIso(last) : null);
        Assert.Equal(edtf, Edtf.Format(result.Date));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("19", 2)]
    [InlineData("19366", 0)]
    [InlineData("1936-13", 5)]
    [InlineData("1936-00", 5)]
    [InlineData("1936-42", 5)]
    [InlineData("1936-06-31", 8)]
    [InlineData("1923-02-29", 8)]
    [InlineData("1936-6", 6)]
    [InlineData("1936/1917", 5)]
    [InlineData("1936/banana", 5)]
    [InlineData("-0000", 0)]
    [InlineData("Y170000002", 0)]
    [InlineData("[1936,1938]", 0)]
    [InlineData("..", 0)]
    [InlineData("/", 1)]
    [InlineData("9999-24", 5)]
    [InlineData("1936/1936/1936", 9)]
    [InlineData("1936~~", 5)]
    [InlineData("1936-08-19x", 10)]
    [InlineData("1936-08-19T25:00", 11)]
    public void A_string_that_is_none_is_an_error_with_a_place(string edtf, int position)
    {
        var result = Edtf.Parse(edtf);
        Assert.Null(result.Date);
        Assert.Equal(position, result.Error!.Position);
        Assert.NotEmpty(result.Error.Reason);
    }

    [Fact]
    public void Circa_widens_by_at_least_five_years()
    {
        var date = Edtf.Parse("1851~").Date!;
        Assert.True(date.IsApproximate);
        Assert.True(date.Earliest <= HistoricalCalendar.ToDay(1846, 1, 1));
        Assert.True(date.Latest >= HistoricalCalendar.ToDay(1856, 12, 31));
        // A round year is likely rounded.
        Assert.True(Edtf.Parse("1850~").Date!.Earliest <= HistoricalCalendar.ToDay(1840, 1, 1));
    }
}
