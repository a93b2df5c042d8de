using MoscowTrials.Ledger.Lineage;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Ledger.Lineage;

public sealed class ClaimLineageTests
{
    // Letters stand for sentences that have nothing in common; = same, > moved, + added, - removed, by position old:new.
    [Theory]
    [InlineData("", "", "")]
    [InlineData("a", "a", "=0:0")]
    [InlineData("", "ab", "+0 +1")]
    [InlineData("ab", "", "-0 -1")]
    [InlineData("abc", "axc", "=0:0 -1 +1 =2:2")]
    [InlineData("abcd", "abxcd", "=0:0 =1:1 +2 =2:3 =3:4")]
    // The one that changed its place, not the many over which it went.
    [InlineData("abcde", "bcdea", "=1:0 =2:1 =3:2 =4:3 >0:4")]
    [InlineData("abcde", "eabcd", ">4:0 =0:1 =1:2 =2:3 =3:4")]
    // Repeated ones are told apart by their neighbours, and by their order.
    [InlineData("axbxc", "axbxc", "=0:0 =1:1 =2:2 =3:3 =4:4")]
    [InlineData("axbxc", "bxc", "-0 -1 =2:0 =3:1 =4:2")]
    [InlineData("xxxx", "xxx", "=0:0 =1:1 =2:2 -3")]
    [InlineData("xyxyxy", "xyxy", "=0:0 =1:1 =2:2 =3:3 -4 -5")]
    [InlineData("axxxb", "axxxxb", "=0:0 =1:1 =2:2 =3:3 +4 =4:5")]
    public void Equal_sentences_are_matched_by_neighbours_and_order(string old, string now, string expected) =>
        Assert.Equal(expected, Show(ClaimLineage.Match(Letters(old), Letters(now))));

    [Theory]
    [InlineData("The bridge was opened in 1931.", "The bridge was opened in 1932.", "~0:0")]
    [InlineData("He was born in Paris.", "He was born in Lyon.", "~0:0")]
    [InlineData("Backgound", "Background", "~0:0")]
    [InlineData("The mill burned down in 1790, and it was rebuilt by the monks ten years later.",
        "The mill burned down in 1790.|It was rebuilt by the monks ten years later.", "<0:0,1")]
    [InlineData("The mill burned down in 1790.|It was rebuilt by the monks ten years later.",
        "The mill burned down in 1790 and was rebuilt by the monks ten years later.", "M0,1:0")]
    // Another sentence in the same place is no rewording.
    [InlineData("The mill burned down in 1790.", "Several poets have praised its garden.", "-0 +0")]
    // A clause more is an addition to the same claim.
    [InlineData("The mill burned down in 1790.", "The mill, which stood by the river, burned down in 1790.", "~0:0")]
    public void Sentences_are_known_by_their_words(string old, string now, string expected) =>
        Assert.Equal(expected, Show(ClaimLineage.Match(Sentences(old), Sentences(now))));

    [Fact]
    public void A_sentence_that_moved_and_was_reworded_is_one_claim()
    {
        var old = Sentences("The mill burned down in the great fire of 1790.|Alpha one stood on a hill.|Beta two followed it in May.|Gamma three was never seen.|Delta four is all that is left.");
        var now = Sentences("Alpha one stood on a hill.|Beta two followed it in May.|Gamma three was never seen.|Delta four is all that is left.|The mill burned down in the great fire of 1791.");
        var match = ClaimLineage.Match(old, now)[^1];
        Assert.Equal((LineageKind.Reworded, true, 0, 4), (match.Kind, match.IsMoved, match.Old[0], match.Now[0]));
    }

    // Each says now what the next one said: two rewordings, and no text that moved.
    [Fact]
    public void A_row_that_came_to_say_what_another_said_was_reworded()
    {
        var old = Sentences("On 8 April there were 457 cases in the north.|The mill is older.|On 9 April there were 484 cases in the north.");
        var now = Sentences("On 9 April there were 484 cases in the north.|The mill is older.|On 10 April there were 546 cases in the north.");
        Assert.Equal("~0:0 =1:1 ~2:2", Show(ClaimLineage.Match(old, now)));
    }

    [Fact]
    public void A_paragraph_moves_as_a_whole()
    {
        LineageEntry[] old = [new("Alpha one.", "", SentenceKind.Prose, 0), new("Beta two.", "", SentenceKind.Prose, 0),
            new("Gamma three is a longer one.", "", SentenceKind.Prose, 1), new("Delta four is longer than most.", "", SentenceKind.Prose, 1)];
        LineageEntry[] now = [old[2] with { Paragraph = 0 }, old[3] with { Paragraph = 0 }, old[0] with { Paragraph = 1 }, old[1] with { Paragraph = 1 }];
        var matches = ClaimLineage.Match(old, now);
        Assert.Equal("=2:0 =3:1 >0:2 >1:3", Show(matches));
        Assert.All(matches.Skip(2), match => Assert.True(match.IsWithParagraph));
        // One of them alone is a sentence that moved.
        var alone = ClaimLineage.Match(old, [old[0], old[2], old[3], old[1] with { Paragraph = 1 }]);
        Assert.False(Assert.Single(alone, match => match.IsMoved).IsWithParagraph);
    }

    [Fact]
    public void A_heading_does_not_become_a_sentence()
    {
        LineageEntry[] old = [new("Trial of 1936", "", SentenceKind.Heading)];
        LineageEntry[] now = [new("Trial of 1936", "", SentenceKind.Prose)];
        Assert.Equal("-0 +0", Show(ClaimLineage.Match(old, now)));
        // A list becomes prose, and what a ledger says of no kind goes with every kind.
        Assert.Equal("=0:0", Show(ClaimLineage.Match([old[0] with { Kind = SentenceKind.ListItem }], now)));
        Assert.Equal("=0:0", Show(ClaimLineage.Match([old[0] with { Kind = null }], now)));
    }

    // The kind of the entries is all the same here, and the section tells cells apart that would all be "yes".
    [Fact]
    public void Repeated_cells_stay_in_their_section()
    {
        LineageEntry[] old = [Cell("yes", "A"), Cell("no", "A"), Cell("yes", "B"), Cell("no", "B")];
        LineageEntry[] now = [Cell("yes", "B"), Cell("no", "B")];
        Assert.Equal("-0 -1 =2:0 =3:1", Show(ClaimLineage.Match(old, now)));

        static LineageEntry Cell(string text, string section) => new(text, section, SentenceKind.TableCell);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_equal_to_itself() =>
        Assert.Equal("=0:0", Show(ClaimLineage.Match([new LineageEntry("é \uD83D")], [new LineageEntry("é \uD83D")])));

    internal static string Show(IEnumerable<LineageMatch> matches) => string.Join(' ', matches.Select(match => match.Kind switch
    {
        LineageKind.Same => "=",
        LineageKind.Moved => ">",
        LineageKind.Reworded => "~",
        LineageKind.Split => "<",
        LineageKind.Merged => "M",
        LineageKind.Added => "+",
        _ => "-",
    } + string.Join(':', new[] { match.Old, match.Now }.Where(side => !side.IsEmpty).Select(side => string.Join(',', side)))));

    private static LineageEntry[] Letters(string letters) => [.. letters.Select(letter => new LineageEntry(new string(letter, 5), "", SentenceKind.Prose))];

    private static LineageEntry[] Sentences(string texts) => [.. texts.Split('|').Select(text => new LineageEntry(text, "", SentenceKind.Prose))];
}
