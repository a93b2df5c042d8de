using System.Text;
using MoscowTrials.Reading;
using MoscowTrials.Rules;
using MoscowTrials.Rules.Auditing;
using Xunit;

namespace MoscowTrials.Tests.Rules.Auditing;

/// <summary>Which sentences a reader wants a source for, and why.</summary>
public sealed class SourceNeedTests
{
    [Theory]
    [InlineData("The abbot called the bishop “a wolf among wolves” and left.", "quotation")]
    [InlineData("The bridge has 12 arches.", "figure")]
    [InlineData("The bridge was opened in 1931.", "date")]
    // A figure goes before a date, and the digits of the date are none.
    [InlineData("The bridge was opened in 1931 and has 12 arches.", "figure")]
    [InlineData("The bridge stood for 40 years.", "figure")]
    [InlineData("The tower is the tallest in the province.", "superlative")]
    [InlineData("Anna Amsel was born in 1990. Anna Amsel met the abbot in the garden.", "date living-person")]
    [InlineData("Anna Amsel was born in 1850. Anna Amsel met the abbot in the garden.", "date person")]
    // Whose death is told is not living, however late he was born.
    [InlineData("Karl Amsel was born in 1990 and died in 2020. Karl Amsel met the abbot in the garden.", "date person")]
    [InlineData("It is widely believed that the well is holy.", "unnamed-attribution")]
    [InlineData("The guild moved to Riga.", "event")]
    [InlineData("The tower can be seen from the harbour.", "none")]
    [InlineData("365 days a year.", "none")]
    [InlineData("These were there. John Wentworth Jr.", "none none")]
    [InlineData("There are 12 kinds of them:", "none")]
    // What is supposed, or shows how language is used.
    [InlineData("Suppose that 40 people want to cross the river.", "none")]
    [InlineData("Examples include Solaris (1972) and The Mirror (1975).", "none")]
    [InlineData("The word “bank of the river” has a sound of its own.", "none")]
    // References in the text.
    [InlineData("Jones (1995: 12) counted 300 steps.", "none")]
    [InlineData("The well is 40 feet deep (Smith and Jones, 1990).", "none")]
    [InlineData("The well is 40 feet deep (1990, p. 12).", "none")]
    [InlineData("Robert Jones (1995) counted 300 steps.", "none")]
    [InlineData("The games (Seoul 1988) had 300 visitors.", "figure")]
    public void A_need_is_read_off_a_sentence(string text, string expected) => Assert.Equal(expected, Needs(text));

    [Fact]
    public void A_work_of_the_bibliography_is_a_reference_in_the_text()
    {
        const string Bibliography = "\n\nBibliography\n\nLund, Anna (1902). Lights of the Coast. Bergen: Fjord Press.\n";
        Assert.Equal("none", Needs("The light reaches 40 miles (Lund 1902)." + Bibliography));
        Assert.Equal("figure", Needs("The light reaches 40 miles (Berg 1902)." + Bibliography));
    }

    [Theory]
    [InlineData("Plot", "none")]
    [InlineData("Characters", "none")]
    [InlineData("Selected works", "none")]
    [InlineData("Selected filmography:", "none")]
    [InlineData("History", "date")]
    public void What_a_work_tells_itself_needs_no_source(string section, string expected) =>
        Assert.Equal(expected, Needs($"== {section} ==\n\nHe came to the island in 1931.", "a.wiki"));

    [Fact]
    public void Sub_sections_go_with_what_holds_them() =>
        Assert.Equal("none", Needs("== Plot ==\n\n=== First act ===\n\nHe came to the island in 1931.", "a.wiki"));

    [Theory]
    [InlineData("He wrote:<ref>Letters, p. 3.</ref>\n\n{{quote|The river was high. We had 12 boats.}}", "none none none")]
    // The letter wants a source, and wants it once.
    [InlineData("He wrote to the board.\n\n{{quote|The river was high. We had 12 boats.}}", "none quotation none")]
    public void A_block_quotation_wants_one_source(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', AuditedText.Audit(text, "a.wiki").Claims.Select(c => c.Needs.Word())));

    [Theory]
    [InlineData("Most observers believed that the well was holy.")]
    [InlineData("Critics have since often said that the film is dull.")]
    [InlineData("He is often regarded as a saint.")]
    [InlineData("He has been described as a tyrant.")]
    [InlineData("Some argue that the treaty failed.")]
    [InlineData("According to some, the king fled.")]
    [InlineData("It has been suggested that the tower leans.")]
    [InlineData("He is said to have met the king.")]
    [InlineData("He is considered a hero by many.")]
    [InlineData("The work is widely acclaimed.")]
    [InlineData("Scholars agree that the poem is late.")]
    [InlineData("It is now known that the well was dry.")]
    [InlineData("The tower is arguably too high.")]
    public void An_opinion_of_nobody_in_particular_is_found(string text) => Assert.True(UnnamedSources.IsIn(text), text);

    [Theory]
    [InlineData("He is considered a hero by Jones.")]
    [InlineData("The mayor is believed by the police to have fled.")]
    // A decision and a name are no opinions.
    [InlineData("It was decided that the bridge should be built.")]
    [InlineData("Smith is known as the father of physics.")]
    [InlineData("She was considered for the post.")]
    [InlineData("It is not known who built the tower.")]
    [InlineData("The critics say that the film is dull.")]
    [InlineData("Two of his critics said so.")]
    [InlineData("Some people were there.")]
    [InlineData("Supporters held a rally.")]
    [InlineData("Studies of the river show two arms.")]
    [InlineData("The terms were accepted.")]
    [InlineData("According to Jones, the king fled.")]
    public void What_somebody_says_or_nobody_does_is_none(string text) => Assert.False(UnnamedSources.IsIn(text), text);

    [Theory]
    [InlineData("It is old.{{citation needed|date=March 2019}}", "March 2019", "11 years")]
    [InlineData("It is old.{{cn|date=April 2030}}", "April 2030", "1 month")]
    [InlineData("It is old.{{cn|date=June 2030}}", "June 2030", null)]
    [InlineData("It is old.{{cn|date=May 2029}}", "May 2029", "1 year")]
    [InlineData("It is old.{{cn}}", null, null)]
    [InlineData("It is old.{{cn|date=some day}}", null, null)]
    // The oldest of several.
    [InlineData("It is old,{{cn|date=May 2020}} they say.{{cn|date=May 2015}}", "May 2015", "15 years")]
    [InlineData("It is old.{{cn|date=July 2031}}", "July 2031", null)]
    public void A_tag_tells_its_age(string text, string? since, string? age)
    {
        var tag = Assert.Single(AuditedText.Audit(text, "a.wiki").Claims, c => c.Tag is not null).Tag!;
        Assert.Equal((since, age), (tag.SinceWords, tag.AgeAt(AuditedText.Today)));
    }

    [Fact]
    public void A_tag_of_a_page_as_it_is_shown_tells_its_age_too() =>
        Assert.Equal("18 years", Assert.Single(AuditedText.Audit("It is old.[citation needed (May 2012)]").Claims).Tag!.AgeAt(AuditedText.Today));

    [Fact]
    public void Needs_have_an_order()
    {
        var all = Enum.GetValues<SourceNeeds>().Where(n => n != SourceNeeds.None).ToList();
        Assert.Equal(all, all.OrderBy(n => n.Rank()));
        Assert.Equal(SourceNeeds.Figure, (SourceNeeds.Date | SourceNeeds.Figure | SourceNeeds.Event).Strongest());
        Assert.Equal("none", SourceNeeds.None.Word());
        Assert.True(SourceNeeds.None.Rank() > SourceNeeds.Event.Rank());
    }

    [Theory]
    [InlineData("superlatives.txt")]
    [InlineData("self-sourced-sections.txt")]
    [InlineData("example-words.txt")]
    [InlineData("example-openers.txt")]
    [InlineData("unnamed-sources.tsv")]
    public void No_list_has_a_line_twice(string name)
    {
        var lines = EmbeddedText.Read(name).Split('\n').Where(l => l.Length > 0 && l[0] != '#').ToList();
        Assert.NotEmpty(lines);
        Assert.Equal(lines.Distinct(StringComparer.OrdinalIgnoreCase), lines);
        Assert.All(lines, line => Assert.Equal(line.Trim(), line));
    }

    [Theory]
    [InlineData("is ")]
    [InlineData("some critics ")]
    [InlineData("A-A-")]
    [InlineData("(1990, p. ")]
    [InlineData("(A and B ")]
    [InlineData("“a b c d ")]
    [InlineData("is widely considered by ")]
    [InlineData("{{cn|date=May 2019}} ")]
    public void Any_length_takes_linear_time(string unit)
    {
        var text = new StringBuilder().Insert(0, unit, 10_000).ToString();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        AuditedText.Audit(text, "a.wiki");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    private static string Needs(string text, string path = "article.txt") =>
        string.Join(' ', AuditedText.Audit(text, path).Claims.Where(c => c.Claim.Sentence.Kind != SentenceKind.Heading).Select(c => c.Needs.Word()));
}
