using MoscowTrials.Ledger.Articles;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Ledger.Articles;

public sealed class ReviewEditTests
{
    private const string Head = "version: 1\narticle: a.txt\nclaims:\n\n";

    private static readonly NewReview Confirmed = new("Ann", new DateOnly(2024, 5, 31), "0123456789abcdef", []);

    private static readonly NewReview Corrected = Confirmed with { Corrections = [new("dates", [("words", "1932"), ("is", "1917")])] };

    public static TheoryData<string, string, NewReview, string> Cases { get; } = new()
    {
        {
            "an entry without a review", "- id: c-01234567\n  text: \"X.\"\n  when: [1932]\n", Corrected,
            "- id: c-01234567\n  text: \"X.\"\n  when: [1932]\n  review:\n    by: Ann\n    on: 2024-05-31\n    of: 0123456789abcdef\n"
            + "    dates:\n      - words: 1932\n        is: 1917\n"
        },
        {
            "a file that ends without a line feed", "- id: c-01234567\n  text: \"X.\"", Confirmed,
            "- id: c-01234567\n  text: \"X.\"\n  review:\n    by: Ann\n    on: 2024-05-31\n    of: 0123456789abcdef\n"
        },
        {
            "set in, with a comment behind", "  - id: c-01234567\n    text: \"X.\" # as told\n    # more\n", Confirmed,
            "  - id: c-01234567\n    text: \"X.\" # as told\n    review:\n      by: Ann\n      on: 2024-05-31\n      of: 0123456789abcdef\n    # more\n"
        },
        {
            "an older review", "- id: c-01234567\n  text: \"X.\"\n  review:\n    by: Bob # who asked\n    of: ffffffffffffffff\n    voice: alleged\n", Confirmed,
            "- id: c-01234567\n  text: \"X.\"\n  review:\n    by: Ann # who asked\n    of: 0123456789abcdef\n    voice: alleged\n    on: 2024-05-31\n"
        },
        {
            "an older voice with all that was told of it",
            "- id: c-01234567\n  text: \"X.\"\n  review:\n    by: Bob\n    on: 2020-01-01\n    of: ffffffffffffffff\n    voice: attributed\n    speaker: Carl\n    factive: true\n",
            Confirmed with { Corrections = [new(null, [("voice", "quoted"), ("speaker", "Dora")])] },
            "- id: c-01234567\n  text: \"X.\"\n  review:\n    by: Ann\n    on: 2024-05-31\n    of: 0123456789abcdef\n    voice: quoted\n    speaker: Dora\n"
        },
        {
            "an older correction",
            "- id: c-01234567\n  text: \"X.\"\n  review:\n    by: Bob\n    on: 2020-01-01\n    of: ffffffffffffffff\n    dates:\n    - words: \"1900\"\n      is: 1901\n", Corrected,
            "- id: c-01234567\n  text: \"X.\"\n  review:\n    by: Ann\n    on: 2024-05-31\n    of: 0123456789abcdef\n    dates:\n    - words: \"1900\"\n      is: 1901\n"
            + "    - words: 1932\n      is: 1917\n"
        },
    };

    [Theory, MemberData(nameof(Cases))]
    public void Writes(string what, string entry, NewReview review, string expected)
    {
        Assert.True(Head + expected == Edit(Head + entry, review), what + ": " + Edit(Head + entry, review));
        // The same in a file of another system.
        Assert.Equal((Head + expected).ReplaceLineEndings("\r\n"), Edit((Head + entry).ReplaceLineEndings("\r\n"), review));
    }

    [Fact]
    public void Leaves_the_other_entries_alone()
    {
        const string Others = "\n- id: c-76543210\n  text: \"Y.\"\n  review:\n    by: Bob\n    of: ffffffffffffffff\n\n# the end\n";
        var edited = Edit(Head + "- id: c-01234567\n  text: \"X.\"\n" + Others, Confirmed);

        Assert.EndsWith("of: 0123456789abcdef\n" + Others, edited, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  review: {by: Bob, of: ffffffffffffffff}\n")]
    [InlineData("  review:\n    by: Bob\n    of: ffffffffffffffff\n    dates: [{words: \"1900\", is: 1901}]\n")]
    public void Declines_what_is_written_in_brackets(string review) =>
        Assert.Null(Edit(Head + "- id: c-01234567\n  text: \"X.\"\n" + review, Corrected));

    private static string? Edit(string text, NewReview review)
    {
        var (ledger, problems) = LedgerReader.Read(new SourceText("l.yaml", text));
        Assert.Empty(problems);
        var edited = ReviewEdit.Write(ledger!, ledger!.Entries[0], review);
        if (edited is not null)
        {
            var (again, wrong) = LedgerReader.Read(new SourceText("l.yaml", edited));
            Assert.Empty(wrong);
            Assert.Equal((review.By, review.On, review.Of), (again!.Entries[0].Review!.By, again.Entries[0].Review!.On!.Value, again.Entries[0].Review!.Of));
        }
        return edited;
    }
}
