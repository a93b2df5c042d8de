using CsCheck;
using MoscowTrials.Claims.Tokens;
using Xunit;

namespace MoscowTrials.Tests.Claims.Tokens;

public sealed class TokenizerTests
{
    /// <summary>Tokens joined by <c> _ </c>; a possessive mark is <c>+</c> and its text.</summary>
    public static readonly TheoryData<string, string> Rows = Reading.Table("""
        He left the town. | He _ left _ the _ town _ .
        Voss's son | Voss _ +'s _ son
        Voss’s son | Voss _ +’s _ son
        the girls' school | the _ girls _ +' _ school
        """);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Words_and_marks_are_tokens(string text, string expected) =>
        Assert.Equal(expected, string.Join(" _ ", Tokenizer.Split(text).Select(t => (t.Kind == TokenKind.Possessive ? "+" : "") + t.Span.In(text).ToString())));

    [Theory]
    [InlineData("\"He left\", said Voss.", "He left")]
    [InlineData("“He left”, said Voss.", "He left")]
    [InlineData("Voss left.", "")]
    public void Words_between_quotation_marks_are_marked(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Tokenizer.Split(text).Where(t => t is { InQuotation: true, Kind: TokenKind.Word }).Select(t => t.Span.In(text).ToString())));

    [Theory]
    [InlineData("met", "meet")]
    [InlineData("demolished", "demolish")]
    [InlineData("razed", "raze")]
    [InlineData("planned", "plan")]
    [InlineData("died", "die")]
    [InlineData("buried", "bury")]
    [InlineData("written", "write")]
    [InlineData("visiting", "visit")]
    public void A_form_has_its_verb(string form, string verb) => Assert.Equal(verb, Words.FindBase(form));

    [Fact]
    public void Tokens_come_in_order_and_leave_out_nothing_but_space() => Gen.String[0, 200].Sample(text =>
    {
        var end = 0;
        foreach (var token in Tokenizer.Split(text))
        {
            Assert.True(token.Span.Start >= end && !token.Span.IsEmpty && token.Span.End <= text.Length);
            Assert.True(string.IsNullOrWhiteSpace(text[end..token.Span.Start]));
            end = token.Span.End;
        }
        Assert.True(string.IsNullOrWhiteSpace(text[end..]));
    }, iter: 5_000);
}
