using CsCheck;
using MoscowTrials.Claims.Dates;
using Xunit;

namespace MoscowTrials.Tests.Claims.Dates;

/// <summary>What holds for every date and every string.</summary>
public class DateProperties
{
    private static readonly Gen<int> Day = Gen.Int[HistoricalCalendar.MinDay, HistoricalCalendar.MaxDay];

    private static readonly Gen<HistoricalDate> Dates = Gen.OneOf(
        Day.Select(day => HistoricalDate.FromDays(day, day)),
        Gen.Select(Day, Day, (a, b) => HistoricalDate.FromDays(Math.Min(a, b), Math.Max(a, b))),
        Day.Select(day => HistoricalDate.FromDays(null, day)),
        Day.Select(day => HistoricalDate.FromDays(day, null)),
        Gen.Select(Gen.Int[HistoricalCalendar.MinYear, HistoricalCalendar.MaxYear], Gen.Int[1, 12], (year, month) => HistoricalDate.Month(year, month)!),
        Gen.Int[HistoricalCalendar.MinYear, HistoricalCalendar.MaxYear].Select(year => HistoricalDate.Year(year)!),
        Gen.Int[0, 998].Select(decade => HistoricalDate.Years(decade * 10, decade * 10 + 9)!),
        Gen.Select(Gen.Int[-9000, 9000], Gen.Int[21, 41], (year, season) => HistoricalDate.Season(year, season)!),
        Gen.Int[-9000, 9000].Select(year => HistoricalDate.Year(year)!.AsApproximate()));

    private static readonly string[] Words =
    [
        "in", "the", "May", "18", "1928", "1936", "–", "-", "to", "of", "century", "5th", "BC", "early", "mid", "and", ",", ".", "(", ")", "years",
        "six", "a", "week", "after", "trial", "later", "that", "same", "year", "first", "day", "half", "Monday", "c.", "1930s", "winter", "until",
        "between", "half-", "29", "February", "31", "June", "'", "s", "age", "[", "O.S.", "]", "October", "0", "9999", "3:30", "pm", "on", "9998",
        "10,000", "BCE", "millennium", "99th", "20000", "days", "Easter", "Christmas", "next", "previous", "decade", "ago", "two hundred", "…", "’",
        "Michaelmas", "St", "Good", "Friday", "turn", "then", "since", "his", "during", "death", "Q3", "AH", "1731/32", "14 (26)",
        "o'clock", "quarter",
        "third", "morning", "before", "that", "small", "hours", "Christ", "through", "at", "least", "All", "Saints", "Ides", "March",
        "&", "late", "early",
    ];

    private static readonly Gen<string> Word = Gen.Int[0, Words.Length - 1].Select(index => Words[index]);

    [Fact]
    public void Parse_gives_back_what_format_wrote() => Dates.Sample(date => Edtf.Parse(Edtf.Format(date)).Date == date, iter: 5000);

    [Fact]
    public void Iso_days_come_back() =>
        Day.Sample(day => HistoricalCalendar.TryParseIso(HistoricalCalendar.ToIso(day), out var back) && back == day, iter: 5000);

    [Fact]
    public void An_interval_never_ends_before_it_begins()
    {
        Dates.Sample(date => !(date.Earliest > date.Latest));
        Assert.Throws<ArgumentException>(() => new HistoricalDate(2, 1, "0001"));
    }

    [Fact]
    public void Edtf_parsing_takes_any_string() =>
        Gen.String[Gen.Char["0123456789-X/.?~%TZY:S +x"], 0, 24].Sample(text =>
        {
            var result = Edtf.Parse(text);
            Assert.True(result.Date is null != result.Error is null);
            if (result.Error is { } error)
                Assert.InRange(error.Position, 0, text.Length);
        }, iter: 20000);

    // Dates as people write them in EDTF: masks, qualifiers, seasons, intervals with open and unknown ends.
    private static readonly Gen<string> EdtfDate = Gen.Select(
        One("1936", "-0489", "193X", "19XX", "XXXX", "1950S2", "0000", "9999"),
        One("", "-02", "-1X", "-XX", "-12", "-21", "-24", "-33", "-41", "-?06"),
        One("", "-01", "-2X", "-XX", "-28", "-~30"),
        One("", "?", "~", "%"),
        (year, month, day, qualifier) => year + month + (month.Length > 0 ? day : "") + qualifier);

    private static Gen<string> One(params string[] of) => Gen.Int[0, of.Length - 1].Select(index => of[index]);

    private static readonly Gen<string> EdtfText = Gen.OneOf(EdtfDate,
        Gen.Select(Gen.OneOf(EdtfDate, One("", "..")), Gen.OneOf(EdtfDate, One("", "..")), (from, to) => from + "/" + to));

    [Fact]
    public void What_parses_is_what_its_format_parses_to() => EdtfText.Sample(text =>
    {
        if (Edtf.Parse(text).Date is not { } date)
            return;
        Assert.Equal(date, Edtf.Parse(Edtf.Format(date)).Date);
        Assert.False(date.Earliest > date.Latest);
        if (date.AsApproximate() is var wide && wide.IsApproximate)
        {
            Assert.False(wide.Earliest > date.Earliest || wide.Latest < date.Latest);
            Assert.Equal(wide, Edtf.Parse(wide.Edtf).Date);
        }
    }, iter: 20000);

    [Fact]
    public void A_date_lies_within_itself_and_before_nothing_that_it_meets() => Gen.Select(Dates, Dates).Sample((a, b) =>
    {
        if (a.Earliest is not null || a.Latest is not null)
            Assert.Equal(Certainty.Certain, DateComparison.Within(a, a));
        var meets = DateComparison.Same(a, b) != Certainty.Impossible;
        Assert.Equal(!meets, DateComparison.Before(a, b) == Certainty.Certain || DateComparison.After(a, b) == Certainty.Certain);
    }, iter: 5000);

    [Fact]
    public void Before_and_after_mirror_each_other() =>
        Gen.Select(Dates, Dates).Sample((a, b) =>
        {
            Assert.Equal(DateComparison.Before(a, b), DateComparison.After(b, a));
            Assert.False(DateComparison.Before(a, b) == Certainty.Certain && DateComparison.Before(b, a) != Certainty.Impossible);
        });

    [Fact]
    public void Reading_takes_any_string() => Gen.String.Sample(CheckSpans, iter: 3000);

    [Fact]
    public void Reading_takes_any_pile_of_date_words() =>
        Word.Array[0, 30].Select(words => string.Join(' ', words)).Sample(CheckSpans, iter: 20000);

    [Fact]
    public void Reading_takes_date_words_without_spaces() =>
        Word.Array[0, 12].Select(string.Concat).Sample(CheckSpans, iter: 5000);

    [Theory]
    [InlineData("1,2,3,")]
    [InlineData("1936, ")]
    [InlineData("12-")]
    [InlineData("a week after the ")]
    [InlineData("(")]
    [InlineData("two hundred and ")]
    [InlineData("early mid ")]
    [InlineData("1731/32 ")]
    [InlineData("the first day of the ")]
    [InlineData("two years, six months and ")]
    [InlineData("14 (26) ")]
    [InlineData("during his ")]
    [InlineData("All Saints' ")]
    public void Reading_is_linear(string unit)
    {
        // What is allocated is the same on a busy machine and an idle one: sixteen times the text may take about sixteen times as
        // much, and 256 times if it were quadratic. Speed itself is measured by the benchmarks.
        var work = (int length) =>
        {
            var text = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
            var before = GC.GetAllocatedBytesForCurrentThread();
            DateReader.ReadSentence(text);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        };
        work(50_000);
        Assert.InRange(work(800_000) / (double)work(50_000), 0, 40);
    }

    [Theory]
    [InlineData("1,936,")]
    [InlineData("0123456789")]
    public void A_line_of_ten_megabytes_is_read(string unit) =>
        Assert.True(DateReader.ReadSentence(string.Concat(Enumerable.Repeat(unit, 10_000_000 / unit.Length))).Length >= 0);

    private static void CheckSpans(string text)
    {
        var end = 0;
        foreach (var mention in DateReader.ReadSentence(text))
        {
            Assert.InRange(mention.Span.Start, end, text.Length);
            Assert.InRange(mention.Span.End, mention.Span.Start + 1, text.Length);
            end = mention.Span.End;
            Assert.False(mention.Date?.Earliest > mention.Date?.Latest);
            if (mention.Date is { } date)
                Assert.Equal(date, Edtf.Parse(date.Edtf).Date);
        }
    }
}
