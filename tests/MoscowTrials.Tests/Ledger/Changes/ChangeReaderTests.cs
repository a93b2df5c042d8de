using System.Globalization;
using MoscowTrials.Claims;
using MoscowTrials.Ledger.Changes;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Ledger.Changes;

public sealed class ChangeReaderTests
{
    private const string Notes = "\n\nNotes\n\n  1. Survey of Bridges, p. 3.\n  2. Harald Ek, My Life on the River (Lisbon, 1962).\n";

    [Theory]
    [InlineData("It was opened in 1931.[1]", "It was opened in 1932.[1]", "1931>1932 [1]")]
    // Nothing stood behind it, or something else does now.
    [InlineData("It was opened in 1931.", "It was opened in 1932.", "1931>1932 -")]
    [InlineData("It was opened in 1931.[1]", "It was opened in 1932.[2]", "1931>1932 -")]
    [InlineData("It was opened in 1931.[1]", "It was opened in 1932.[1][2]", "1931>1932 -")]
    // A marker stands for the sentences before it.
    [InlineData("It was opened in 1931. It is long.[1]", "It was opened in 1932. It is long.[1]", "1931>1932 [1]")]
    // Of two markers the one behind the value.
    [InlineData("In 1931[1] it had 12 arches of stone.[2]", "In 1932[1] it had 12 arches of stone.[2]", "1931>1932 [1]")]
    // The sentence was turned around, and said more exactly nothing new.
    [InlineData("In 1931 it was opened by Anna Berg and Karl Ek.[1]", "It was opened by Karl Ek and Anna Berg in 1931.[1]", "")]
    // Two dates that changed places are two changes; with their clauses they are none.
    [InlineData("It stood from 4 May 1931 until 9 June 1950 unharmed.[1]", "It stood from 9 June 1931 until 4 May 1950 unharmed.[1]", "4 May 1931 until 9 June 1950>9 June 1931 until 4 May 1950 [1]")]
    [InlineData("Built in 1931, it fell in 1950.[1]", "It fell in 1950, built in 1931.[1]", "")]
    [InlineData("The vote was planned for May 20, 1931, which the king moved to June 17, 1931, in anger.[1]", "The vote was planned for June 17, 1931, which the king moved to May 20, 1931, in anger.[1]", "May 20, 1931>June 17, 1931 [1]; June 17, 1931>May 20, 1931 [1]")]
    // Another sentence is no change of a value.
    [InlineData("It was opened in 1931.[1]", "Several poets praised the old garden of 1790.[1]", "")]
    // The year came from the sentence before; the words stayed.
    [InlineData("It was opened in 1931. In May the king came.[1]", "It was opened in 1932. In May the king came.[1]", "1931>1932 [1]")]
    public void Values_that_took_the_place_of_others_are_told(string old, string now, string expected)
    {
        var edit = ChangeReader.Between(Read(old + Notes), Read(now + Notes));
        Assert.Equal(expected, string.Join("; ", edit.Changes.SelectMany(change => change.Values).Select(value =>
            $"{Words(edit.Old, value.OldAt)}>{Words(edit.Now, value.NowAt)} {value.Citation?.Text ?? "-"}")));
    }

    [Theory]
    [InlineData("It is long.[1]", "It is long.[1]", "")]
    [InlineData("It is long.[1]", "It is long.[2]", "removed [1], added [2]")]
    [InlineData("It is long.[1]", "It is very long indeed.[1][2]", "kept [1], added [2]")]
    [InlineData("It is long.[1][2]", "It is long.[2]", "kept [2], removed [1]")]
    // A marker that has no entry.
    [InlineData("It is long.[7]", "It is long.", "removed [7]")]
    public void Citations_are_told_by_their_entries(string old, string now, string expected)
    {
        var edit = ChangeReader.Between(Read(old + Notes), Read(now + Notes));
        Assert.Equal(expected, string.Join(", ", edit.Changes.SelectMany(change => change.Citations)
            .Select(cited => cited.Fate.ToString().ToLower(CultureInfo.InvariantCulture) + " " + cited.Marker).Order(StringComparer.Ordinal)
            .OrderByDescending(told => told.StartsWith("kept", StringComparison.Ordinal)).ThenByDescending(told => told.StartsWith("removed", StringComparison.Ordinal))));
    }

    [Fact]
    public void New_numbers_of_the_notes_change_nothing()
    {
        const string Turned = "\n\nNotes\n\n  1. Harald Ek, My Life on the River (Lisbon, 1962).\n  2. Survey of Bridges, p. 3.\n";
        Assert.Empty(ChangeReader.Between(Read("It is long.[1] It is old.[2]" + Notes), Read("It is long.[2] It is old.[1]" + Turned)).Changes);
    }

    [Fact]
    public void An_entry_with_another_page_is_the_same_source_rewritten()
    {
        var now = Read("It was opened in 1932.[1]" + Notes.Replace("p. 3", "p. 33", StringComparison.Ordinal));
        var change = Assert.Single(ChangeReader.Between(Read("It was opened in 1931.[1]" + Notes), now).Changes);
        Assert.Equal(CitationFate.Revised, Assert.Single(change.Citations).Fate);
        Assert.Null(Assert.Single(change.Values).Citation);
    }

    [Fact]
    public void A_sentence_that_lost_the_marker_behind_it_is_told()
    {
        var edit = ChangeReader.Between(Read("It is long. It is old.[1]" + Notes), Read("It is long." + Notes));
        Assert.Contains(edit.Changes, change => change is { WasCovered: true, IsCovered: false } && !change.Match.Now.IsEmpty);
    }

    private static string Words(ArticleClaims article, ClaimSpan at) => at.Span.In(article.Claims[at.Claim].Sentence.Text).ToString();

    private static ArticleClaims Read(string text) => ClaimExtractor.Extract(ArticleReader.Read(new SourceText("a.txt", text)));
}
