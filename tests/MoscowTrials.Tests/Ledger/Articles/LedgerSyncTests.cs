using MoscowTrials.Claims;
using MoscowTrials.Ledger.Yaml;
using Xunit;
using static MoscowTrials.Tests.Ledger.Articles.SampleLedger;

namespace MoscowTrials.Tests.Ledger.Articles;

public class LedgerSyncTests
{
    private const string Fell = "The Grand Pier fell in 1917.[1]";
    private const string Met = "In 1932 Ann Long met Karl Short at the Old Mill.";
    private const string Sang = "A choir sang on the bridge.";

    private const string Review = "  review:\n    by: Ann\n    of: " + Stale + "\n    note: seen\n";

    [Fact]
    public void A_new_ledger_has_an_entry_a_sentence()
    {
        var text = Sync(null, Article(Fell, Sang));

        Assert.Equal($"""
            # What a/piers.txt says, a sentence an entry. `trials sync` writes id, text, cites, when and where;
            # what people write below `review:`, and every comment, stays as it is.
            version: 1
            article: a/piers.txt
            claims:

            - id: {ClaimIds.Of("The Grand Pier fell in 1917.")}
              text: "The Grand Pier fell in 1917."
              cites: ["A History of Piers."]
              when: [1917]
              where: [Grand Pier]

            - id: {ClaimIds.Of(Sang)}
              text: "{Sang}"


            """.ReplaceLineEndings("\n"), text);
    }

    [Fact]
    public void A_reworded_sentence_changes_its_lines_and_no_other()
    {
        var old = Sync(null, Article(Fell, Met, Sang));
        var (gone, come) = Diff(old, Sync(old, Article(Fell, Met.Replace("1932", "1933", StringComparison.Ordinal), Sang)));

        Assert.Equal(["  text: \"In 1932 Ann Long met Karl Short at the Old Mill.\"", "  when: [1932]"], gone);
        Assert.Equal(["  text: \"In 1933 Ann Long met Karl Short at the Old Mill.\"", "  when: [1933]"], come);
    }

    [Fact]
    public void A_paragraph_that_comes_or_goes_moves_nothing_else()
    {
        var old = Sync(null, Article(Fell, Sang));
        var now = Sync(old, Article(Fell, Met, Sang));
        var (gone, come) = Diff(old, now);

        Assert.Empty(gone);
        Assert.Equal(5, come.Length);
        Assert.Equal(old, Sync(now, Article(Fell, Sang)));
    }

    [Fact]
    public void A_reference_that_comes_before_changes_no_entry()
    {
        var old = Sync(null, Article(Fell, Sang));

        Assert.Empty(Diff(old, Sync(old, Article("The mill stood for years.[2]", Fell, Sang))).Gone);
    }

    [Fact]
    public void A_sentence_with_a_review_is_kept_when_it_goes_and_comes_back_with_its_id()
    {
        var old = Write(Write(Sync(null, Article(Fell, Met, Sang)), "In 1932", Review), "The Grand", "  # doubtful\n");
        var without = Sync(old, Article(Sang));

        Assert.Equal(["In 1932 Ann", "The Grand P"], Read(without).Entries.Where(e => e.IsRemoved).Select(e => e.Text[..11]).Order(StringComparer.Ordinal));
        Assert.Contains("\nremoved:\n", without, StringComparison.Ordinal);
        // A sentence that is only like it does not take its place.
        var back = Sync(without, Article(Met.Replace("1932", "1934", StringComparison.Ordinal), Met, Sang));
        Assert.Equal("seen", Read(back).Entries.Single(e => e.Text.StartsWith("In 1932", StringComparison.Ordinal)).Review?.Note);
        Assert.Equal(Lines(old), Lines(Sync(back, Article(Fell, Met, Sang)))
            .Where(l => l is not ("removed:" or "# Sentences that are gone; what people wrote about them is kept.")));

        static IEnumerable<string> Lines(string text) => text.Split('\n').Where(l => l.Length > 0).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void What_a_person_reviewed_comes_back_before_what_is_like_it()
    {
        var old = Write(Sync(null, Article(Met, Sang)), "In 1932", Review);
        var id = Read(old).Entries[0].Id;
        var other = Sync(Sync(old, Article(Sang)), Article("In 1932 Ann Long met Karl Short at the New Mill.", Sang));
        var now = Sync(other, Article(Met, Sang));

        Assert.Equal(id, Read(now).Entries[0].Id);
        Assert.False(Read(now).Entries[0].IsRemoved);
    }

    [Fact]
    public void A_sentence_that_stands_twice_has_two_entries()
    {
        var text = Sync(null, Article(Sang, Fell, Sang));

        Assert.Equal([ClaimIds.Of(Sang), ClaimIds.Of(Sang) + "-2"], Read(text).Entries.Where(e => e.Text == Sang).Select(e => e.Id));
    }

    // Each is what a person or a formatter makes of an entry, in which a date came and a citation went.
    [Theory]
    [InlineData("- id: c-00000001\n  text: \"The Grand Pier fell.\"\n  cites: [\"Old\"]\n", "- id: c-00000001\n  text: T\n  when: [1917]\n  where: [Grand Pier]\n")]
    [InlineData("- id: c-00000001\n  text: \"The Grand Pier fell.\"\n  cites: [\"Old\"] # seen", "- id: c-00000001\n  text: T\n  cites: [] # seen\n  when: [1917]\n  where: [Grand Pier]")]
    [InlineData("- id: c-00000001\n  text: The Grand Pier fell.", "- id: c-00000001\n  text: T\n  when: [1917]\n  where: [Grand Pier]")]
    [InlineData("- cites: [\"Old\"]\n  text: 'The Grand Pier fell.'\n  id: c-00000001\n", "- cites: []\n  when: [1917]\n  where: [Grand Pier]\n  text: T\n  id: c-00000001\n")]
    [InlineData("-   id:   c-00000001\n    text  :   \"The Grand Pier fell.\"  # why\n    when :\n", "-   id:   c-00000001\n    text  :   T  # why\n    when : [1917]\n    where: [Grand Pier]\n")]
    [InlineData("-\n  # which\n  id: c-00000001\n  text:\n    \"The Grand\n    Pier fell.\"\n  when: # never\n", "-\n  # which\n  id: c-00000001\n  text: T\n  when: [1917] # never\n  where: [Grand Pier]\n")]
    [InlineData("- id: c-00000001\n  text: The Grand Pier fell.\n  where:\n  - A\n  - B\n  when: ~\n", "- id: c-00000001\n  text: T\n  where: [Grand Pier]\n  when: [1917]\n")]
    [InlineData("- id: c-00000001\n  review: {by: Ann, of: 0123456789abcdef}\n  text: The Grand Pier fell.\n  cites:\n  where:\n", "- id: c-00000001\n  review: {by: Ann, of: 0123456789abcdef}\n  text: T\n  when: [1917]\n  where: [Grand Pier]\n")]
    public void However_an_entry_is_written_its_values_are_written_anew(string entry, string now)
    {
        var head = $"version: 1\narticle: {ArticlePath}\nclaims:\n";
        var sentence = "The Grand Pier fell in 1917.";

        Assert.Equal(head + now.Replace(": T", $": \"{sentence}\"", StringComparison.Ordinal).Replace(":   T", $":   \"{sentence}\"", StringComparison.Ordinal),
            Sync(head + entry, Article(sentence)));
        Assert.Equal((head + now).Replace(": T", $": \"{sentence}\"", StringComparison.Ordinal).Replace(":   T", $":   \"{sentence}\"", StringComparison.Ordinal).ReplaceLineEndings("\r\n"),
            Sync((head + entry).ReplaceLineEndings("\r\n"), Article(sentence)));
    }

    [Theory]
    [InlineData("claims:", "claims:\n\n")]
    [InlineData("claims: []\n", "claims:\n\n")]
    [InlineData("claims: [ ]\n", "claims:\n\n")]
    [InlineData("claims: ~ # none yet\n", "claims:  # none yet\n\n")]
    [InlineData("claims:\n# none yet\n", "claims:\n\n")]
    [InlineData("claims: [\n]\n", "claims:\n\n")]
    public void An_empty_list_is_filled_and_stays_as_it_is_without_claims(string list, string before)
    {
        var head = $"version: 1\narticle: {ArticlePath}\n";
        var now = Sync(head + list, Article(Sang));

        Assert.StartsWith($"{head}{before}- id: c-", now, StringComparison.Ordinal);
        Assert.Equal(list.Contains("none yet", StringComparison.Ordinal), now.Contains("# none yet\n", StringComparison.Ordinal));
        Assert.Equal(head + list, Sync(head + list, Tests.Claims.Reading.Of("")));
    }

    [Theory]
    [InlineData("removed: []\n")]
    [InlineData("removed:\n")]
    [InlineData("removed: ~ # removed: nothing\n")]
    [InlineData("# removed: nothing\n")]
    [InlineData("")]
    public void What_goes_is_kept_below_whatever_stands_there(string below)
    {
        var text = Write(Sync(null, Article(Sang, Fell)), "A choir", Review) + below;
        var now = Sync(text, Article(Fell));

        Assert.Equal(Sang, Assert.Single(Read(now).Entries, e => e.IsRemoved).Text);
        Assert.Equal(below.Contains('#', StringComparison.Ordinal), now.Contains("removed: nothing\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Entries_that_are_set_in_get_neighbours_that_are()
    {
        var text = string.Join('\n', Sync(null, Article(Fell, Sang)).Split('\n').Select((l, i) => i > 4 && l.Length > 0 ? "  " + l : l));
        text = Write(text, "A choir", "    review: {by: Ann, of: 0123456789abcdef}\n");
        var now = Sync(text, Article(Fell, Met));

        Assert.Equal(3, Read(now).Entries.Length);
        Assert.Contains("\n  - id: " + ClaimIds.Of(Met) + "\n    text: ", now, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_behind_the_claims_stay_there()
    {
        var text = $"version: 1\nclaims:\n- id: c-00000001\n  text: \"{Sang}\"\n# Which one.\narticle: {ArticlePath}";

        Assert.Equal(text, Sync(text, Article(Sang)));
        Assert.EndsWith($"# Which one.\narticle: {ArticlePath}", Sync(text, Article(Sang, Met)), StringComparison.Ordinal);
        var gone = Sync(text.Replace("\n# Which", "\n  # kept\n# Which", StringComparison.Ordinal), Article(Met));
        Assert.Single(Read(gone).Entries, e => e.IsRemoved);
    }

    // A file may hold what no sentence does, and a sentence what a file cannot hold as it is.
    [Theory]
    [InlineData("She said “no: never” # not \\ \"once\" - [1] {2} *3 &4 !5 %6 @7 `8` ? | > ~ in 1936.")]
    [InlineData("- It began with a dash 😀 and a tab\tin 1936.")]
    [InlineData("No\u0085breaks\u2028here\u2029in\u00a01936\ufeff.")]
    public void Any_sentence_is_given_back(string sentence)
    {
        var entry = "- id: c-00000001\n  text: " + YamlText.Quoted(sentence) + "\n";

        Assert.Equal(sentence, Assert.Single(Read("version: 1\narticle: a\nclaims:\n" + entry).Entries).Text);
        Assert.Equal(2, entry.Count(c => c == '\n'));
    }
}
