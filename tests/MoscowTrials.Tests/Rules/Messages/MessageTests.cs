using System.Collections.Immutable;
using MoscowTrials.Rules.Messages;
using Xunit;

namespace MoscowTrials.Tests.Rules.Messages;

public sealed class MessageTests
{
    [Theory]
    [InlineData("1936-08-19", "1936-08-19", "19 August 1936", "on 19 August 1936")]
    [InlineData("1936-08-19", "1936-08-24", "19–24 August 1936", "on 19–24 August 1936")]
    [InlineData("1930-11-25", "1930-12-07", "25 November – 7 December 1930", "on 25 November – 7 December 1930")]
    [InlineData("1930-11-25", "1931-01-07", "25 November 1930 – 7 January 1931", "on 25 November 1930 – 7 January 1931")]
    [InlineData("1933-01", "1933-01", "January 1933", "in January 1933")]
    [InlineData("1936-02", "1936-02", "February 1936", "in February 1936")]
    [InlineData("1933-01", "1933-03", "January–March 1933", "in January–March 1933")]
    [InlineData("1932-11", "1933-03", "November 1932 – March 1933", "in November 1932 – March 1933")]
    [InlineData("1932", "1932", "1932", "in 1932")]
    [InlineData("1936", "1938", "1936–1938", "in 1936–1938")]
    [InlineData("1930", "1939", "the 1930s", "in the 1930s")]
    [InlineData("1801", "1900", "the 19th century", "in the 19th century")]
    [InlineData("1800", "1899", "the 19th century", "in the 19th century")]
    [InlineData("1901", "2000", "the 20th century", "in the 20th century")]
    [InlineData("2001", "2100", "the 21st century", "in the 21st century")]
    // Open ends.
    [InlineData(null, "1916", "before 1917", "before 1917")]
    [InlineData(null, "1933-01", "before February 1933", "before February 1933")]
    [InlineData(null, "1936-08-19", "before 20 August 1936", "before 20 August 1936")]
    [InlineData("1933", null, "1933 or later", "in 1933 or later")]
    [InlineData("1933-02", null, "February 1933 or later", "in February 1933 or later")]
    [InlineData("1933-02-03", null, "3 February 1933 or later", "on 3 February 1933 or later")]
    [InlineData(null, null, "an unknown time", "at an unknown time")]
    public void Times_are_written_as_a_historian_does(string? from, string? to, string bare, string with)
    {
        var time = Interval(from, to);
        Assert.Equal((bare, with), (DateWords.Of(time), DateWords.In(time)));
    }

    [Theory]
    // 490 BC is the astronomers' year -489; 1 BC is their year 0, which ends the day before day 0.
    [InlineData(-366, -1, "1 BC")]
    [InlineData(-178970, -178606, "490 BC")]
    [InlineData(-366, 364, "1 BC – AD 1")]
    // Beyond what a calendar can name.
    [InlineData(-2000000000, 364, "before 2")]
    public void Years_before_Christ_count_downwards(int from, int to, string expected) =>
        Assert.Equal(expected, DateWords.Of(new DayInterval(from, to)));

    [Theory]
    [InlineData("1917", "1932", "at least 14 years")]
    [InlineData("1932", "1917", "at least 14 years")]
    [InlineData("1917-12-31", "1918-12-31", "at least 1 year")]
    [InlineData("1917-12-31", "1918-12-30", "at least 11 months")]
    [InlineData("1917-12", "1918-02", "at least 1 month")]
    [InlineData("1917", "1918", "at least 1 day")]
    // Both are days: then it is exact, as long as it is short.
    [InlineData("1936-08-19", "1936-08-24", "5 days")]
    [InlineData("1936-08-19", "1936-08-20", "1 day")]
    [InlineData("1936-08-19", "1936-12-24", "at least 4 months")]
    // Nothing certain lies between them.
    [InlineData("1917", "1917", "some time")]
    public void A_gap_is_what_is_certain(string one, string other, string expected) =>
        Assert.Equal(expected, GapWords.Between(Interval(one, one), Interval(other, other)));

    [Fact]
    public void Every_number_of_years_months_and_days_comes_out_as_it_is()
    {
        var start = new DateOnly(1, 1, 1);
        for (var years = 1; years < 9000; years++)
            Assert.Equal(years == 1 ? "at least 1 year" : $"at least {years} years", Gap(start.AddYears(years).DayNumber));
        for (var months = 2; months < 12; months++)
            Assert.Equal($"at least {months} months", Gap(start.AddMonths(months).DayNumber));
        for (var days = 1; days < 59; days++)
            Assert.Equal(days == 1 ? "1 day" : $"{days} days", Gap(days));

        static string Gap(int day) => GapWords.Between(new DayInterval(0, 0), new DayInterval(day, day));
    }

    [Theory]
    [InlineData("{place} stood.", "Grand Pier stood.")]
    [InlineData("{when}", "1932")]
    [InlineData("{when:in}", "in 1932")]
    [InlineData("{ended..when}", "at least 14 years")]
    [InlineData("{share} and {count} {{braces}}", "0.33 and 3 {braces}")]
    [InlineData("{nothing}", "?")]
    // A message may be wrapped in the rulebook.
    [InlineData("one\ntwo", "one two")]
    public void Placeholders_are_filled(string message, string expected)
    {
        (string Name, object? Value)[] row =
        [
            ("place", "Grand Pier"), ("when_earliest", (long)Days.First("1932")), ("when_latest", (long)Days.Last("1932")),
            ("ended_earliest", null), ("ended_latest", (long)Days.Last("1917")), ("share", 1.0 / 3), ("count", 3L), ("nothing", null),
        ];
        var template = MessageTemplate.Bind(message, [.. row.Select(column => column.Name)], (_, fault) => Assert.Fail(fault));
        Assert.Equal(expected, template.Fill(column => row[column].Value));
    }

    [Theory]
    [InlineData("a {plce}", 2, "no column fills {plce}")]
    [InlineData("{place} {when:at}", 8, "no column fills {when:at}")]
    [InlineData("{place..when}", 0, "no column fills {place..when}")]
    [InlineData("a {place", 2, "not closed")]
    [InlineData("a } b", 2, "closes nothing")]
    public void Faulty_placeholders_are_pointed_out(string message, int offset, string expected)
    {
        var faults = new List<(int At, string What)>();
        MessageTemplate.Bind(message, ImmutableArray.Create("place", "when_earliest", "when_latest"), (at, what) => faults.Add((at, what)));
        var fault = Assert.Single(faults);
        Assert.Equal(offset, fault.At);
        Assert.Contains(expected, fault.What, StringComparison.Ordinal);
    }

    private static DayInterval Interval(string? from, string? to) =>
        new(from is null ? null : Days.First(from), to is null ? null : Days.Last(to));
}
