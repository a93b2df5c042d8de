using CsCheck;
using MoscowTrials.Reporting.Terminal;
using Xunit;

namespace MoscowTrials.Tests.Reporting.Terminal;

public class LineBreaksTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("   ", new string[0])]
    [InlineData("one two three", new[] { "one two", "three" })]
    // Spaces at a break belong to no row.
    [InlineData("one two    three  ", new[] { "one two", "three" })]
    // A word longer than a row is broken where it must.
    [InlineData("abcdefghijklmnop", new[] { "abcdefghij", "klmnop" })]
    [InlineData("東京東京東京", new[] { "東京東京東", "京" })]
    public void Rows_break_at_spaces(string text, string[] rows) =>
        Assert.Equal(rows, LineBreaks.Find(text, 10).Select(r => r.In(text).ToString()));

    [Fact]
    public void Rows_hold_all_but_spaces_and_keep_to_the_width() =>
        Gen.Select(Gen.String[Gen.OneOf('a', ' ', '\t', '京', 'é', '\u0301', '\e', '\n'), 0, 80], Gen.Int[10, 30]).Sample((text, width) =>
        {
            var rows = LineBreaks.Find(text, width);
            var kept = string.Concat(rows.Select(r => r.In(text).ToString()));
            return rows.All(r => VisibleText.Columns(r.In(text)) <= width)
                && string.Concat(kept.Where(c => !char.IsWhiteSpace(c))) == string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        });

    [Fact]
    public void A_line_of_megabytes_takes_linear_time()
    {
        var rows = LineBreaks.Find(new string('x', 5_000_000), 100);
        Assert.Equal(50_000, rows.Count);
    }
}
