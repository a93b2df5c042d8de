using Xunit;

namespace MoscowTrials.Tests.Reading.Plain;

public sealed class PlainReaderTests
{
    [Fact]
    public void A_saved_page_is_read_without_its_frame()
    {
        var article = PlainText.Read("""
            Old Mill

            From Wikipedia, the free encyclopedia
            Jump to: navigation, search
            For other uses, see Mill.
            Contents
            1 History
            1.1 Fire
            2 References
            The Old Mill is a mill.[1]

            History[edit]
            It was built in 1850.[2][1]

            Fire

            It burned in 1900. [citation needed] Smith left.[note 1]


              1. 1.0 1.1 Smith, J. (1990). Mills. London.<templatestyles src="x"></templatestyles>
              2. ^ a b Jones 1991, p. 5.

            Bibliography

              • Jones, A. (1991). More Mills.

            Further reading

              • Brown, T. (2000). Water.

            Categories: Mills | Fires
            Retrieved from "https://example.org/mill"
            Navigation menu
            Talk
            """);
        Assert.Equal("Old Mill", article.Title);
        Assert.Equal(
            ["Heading: Old Mill", "Prose: The Old Mill is a mill. [1]", "Heading: History", "Prose: It was built in 1850. [2,1]", "Heading: Fire",
                "Prose: It burned in 1900. [?]", "Prose: Smith left. [note 1]"],
            PlainText.Lines(article));
        Assert.Equal(["", "History", "Fire"], article.Sections.Select(s => string.Join(" > ", s.Path)));
        Assert.Equal(
            ["1 Note Smith, J. (1990). Mills. London.", "2 Note Jones 1991, p. 5.", "b1 Bibliography Jones, A. (1991). More Mills.",
                "f1 FurtherReading Brown, T. (2000). Water."],
            article.Sources.Select(s => $"{s.Key} {s.Kind} {s.Text}"));
        // The entry's span takes in its number and labels.
        Assert.StartsWith("2. ^ a b Jones", article.Sources[1].Span.In(article.Source.Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("He came.[1] She left.", "He came. [1]", "She left.")]
    [InlineData("He came[1]. She [2]left,[3] too.", "He came. [1]", "She left, too. [2,3]")]
    [InlineData("He came. [1] [2] She left.", "He came. [1,2]", "She left.")]
    [InlineData("He came.[1]She left.", "He came. [1]", "She left.")]
    [InlineData("He said so (in the case [31]).", "He said so (in the case). [31]")]
    [InlineData("He said \"so.\"[4] She left.[5]:12–14 It rained.", "He said \"so.\" [4]", "She left. [5]", "It rained.")]
    // A marker behind an abbreviation shows that the sentence ends there, but not behind a title.
    [InlineData("He lived in the U.S.[1] Smith left. She met Dr.[2] Smith.", "He lived in the U.S. [1]", "Smith left.", "She met Dr. Smith. [2]")]
    [InlineData("He came.[citation needed] She left.[need citation] It rained.[source?][unsourced] He knew.[cn]",
        "He came. [?]", "She left. [?]", "It rained. [?,?]", "He knew. [?]")]
    [InlineData("He came.[Citation needed (May 2012)] She left.[citation\nneeded]", "He came. [?]", "She left. [?]")]
    [InlineData("Some[who?] came in May.[when?] It was so.[dubious – discuss][better source needed]", "Some came in May.", "It was so.")]
    [InlineData("He came.[a] She left.[note 2] It rained.[nb 3]", "He came. [a]", "She left. [note 2]", "It rained. [nb 3]")]
    // Brackets that are text.
    [InlineData("The [coerced] word [and] [Smith's] \"[t]he [a] man\" in [1936] [sic] stays.", "The [coerced] word [and] [Smith's] \"[t]he [a] man\" in [1936] [sic] stays.")]
    [InlineData("The friend[s] chose from [0, 1] and x[i] [...] then.", "The friend[s] chose from [0, 1] and x[i] [...] then.")]
    public void Markers_leave_the_text_and_stay_with_their_sentence(string text, params string[] sentences) =>
        Assert.Equal(sentences.Select(s => "Prose: " + s), PlainText.Lines(PlainText.Read(text)));

    [Fact]
    public void Several_notes_in_one_marker_need_entries_of_those_numbers()
    {
        var article = PlainText.Read("He came [1, 3] and left.[2–3]\n\nReferences\n\n1. A 1990.\n2. B 1991.\n3. C 1992.\n");
        Assert.Equal(["Prose: He came and left. [1,3,2,3]"], PlainText.Lines(article));
    }

    [Theory]
    // A heading is followed by text; the first line of a file that goes on is its title.
    [InlineData("Town\n\nA town.\n\nEarly life\n\nIt was.", "Heading Prose Heading Prose")]
    [InlineData("Town\nThe town of the north lies on a river and has some two thousand people.", "Heading Prose")]
    [InlineData("The town lies in the north.\n\nIt is old.", "Prose Prose")]
    [InlineData("Martin Smith Jr.\n\nHe was a man.", "Heading Prose")]
    [InlineData("T\n\nA town.\n\nCHAPTER I.\n\nIt was.\n\n* * *\n\nIt is.", "Heading Prose Heading Prose Prose")]
    // By-lines name the author of the page.
    [InlineData("Town\n\nBy Anna Smith\n\nA town.", "Heading Prose")]
    // Captions.
    [InlineData("T\n\nA town.\n\nSmith(left) pictured with Brown in 1925. He would leave.\n\nIt is.", "Heading Prose Caption Caption Prose")]
    [InlineData("T\n\nTrade\n\nThe mayor (centre), reading the charter, in 1937\n\nIt is.", "Heading Heading Caption Prose")]
    [InlineData("T\n\nA town.\n\nA map of the town\n\nIt is.", "Heading Prose Caption Prose")]
    [InlineData("T\n\nHe was pictured with Brown in 1925.\n\nIt is.", "Heading Prose Prose")]
    // Lists; hard-wrapped lines that begin with a number or a dash are no items.
    [InlineData("T\n\nThey were:\n\n  1. Smith – mayor\n  2. Brown\n\nIt is.", "Heading Prose ListItem ListItem Prose")]
    [InlineData("T\n\n• Woolf, Virginia (1925). Mrs Dalloway. London.\n• He was born. He died.\n", "Heading ListItem ListItem ListItem")]
    [InlineData("T\n\nThere came in that same year as many as\n80. men from the north and the south\n- a great many - to the old town.\n", "Heading Prose")]
    // More than three bare lines in a row are no headings of each other.
    [InlineData("T\n\nA town.\n\nName\n\nArea\n\nPeople\n\nMayor\n\nFlag\n\nIt is.", "Heading Prose ListItem ListItem Heading Heading Heading Prose")]
    public void Blocks_get_their_kind(string text, string kinds) =>
        Assert.Equal(kinds, string.Join(" ", PlainText.Read(text).Sentences.Select(s => s.Kind)));

    [Fact]
    public void Marked_headings_tell_their_depth()
    {
        var article = PlainText.Read("T\n\n== Life ==\nHe was.\n=== School ===\nHe went.\n\n== Death ==\nHe died.\n");
        Assert.Equal(["", "Life", "Life > School", "Death"], article.Sections.Select(s => string.Join(" > ", s.Path)));
        Assert.Equal([null, null, 1, null], article.Sections.Select(s => s.Parent));
    }

    [Theory]
    [InlineData("He wrote: \"I came. I saw. I won.\"[1] Then he left.", "Prose Quote Quote Prose")]
    [InlineData("He said that \"it is so. It was so\" (he erred). He left.", "Prose Quote Prose")]
    [InlineData("He wrote:\n\n\"I came in spring. It was cold.\n\nI left in May. It was warm.\" He left.", "Prose Quote Quote Quote Quote Prose")]
    [InlineData("He wrote:\n\n“I came.\n\n“I left.” He died.", "Prose Quote Quote Prose")]
    // A mark that nothing closes makes no quotation.
    [InlineData("The board is 5\" wide. It is old.\n\nIt was \"new. It is old.\n\nIt broke.", "Prose Prose Prose Prose Prose")]
    // A footnote of the quotation, not a list.
    [InlineData("He wrote:\n\n\"It was an offence.* It is known.\n\n* The later edition says more. It is so.\"", "Prose Quote Quote Quote Quote")]
    public void Sentences_inside_a_quotation_are_quotes(string text, string kinds) =>
        Assert.Equal(kinds, string.Join(" ", PlainText.Read(text).Sentences.Select(s => s.Kind)));

    [Theory]
    // Recognised by heading, by form, by the markers they answer.
    [InlineData("T\n\nIt is.[1]\n\nReferences\n\n1. Smith.\n2. Brown.", "1 2")]
    [InlineData("T\n\nIt is.[1]\n\nNotes\n\n^ a b Smith.\n^ Brown.", "1 2")]
    [InlineData("T\n\nIt is.\n\n\n  1. 1.0 1.1 Smith.\n  2. Brown.", "1 2")]
    [InlineData("T\n\nIt is.[2]\n\n\n  1. Smith 1990, p. 5.\n  2. Brown.", "1 2")]
    [InlineData("T\n\nIt is.[2]\n\n[1] Smith 1990.\n[2] Brown.", "1 2")]
    // Two lists that both count from 1.
    [InlineData("T\n\nIt is.[note 1][2]\n\nNotes\n\n1. Some doubt it.\n\nReferences\n\n1. Smith.\n2. Brown.", "note 1 1 2")]
    [InlineData("T\n\nIt is.[a][1]\n\nNotes\n\na. ^ Some doubt it.\n\nReferences\n\n^ Smith.", "a 1")]
    [InlineData("T\n\nIt is.\n\nPrimary sources\n\n• Smith.\n\nSecondary sources\n\n• Brown.\n\nExternal links\n\n• Site", "b1 b2 f1")]
    // A numbered list of the text is none; prose below "Sources" is text.
    [InlineData("T\n\nThey were:[2]\n\n1. Smith\n2. Brown\n\nIt is.", "")]
    [InlineData("T\n\nSources\n\nThe main source for the war is the book of the old monk.\n\n• Smith 1990.", "b1")]
    public void References_are_found(string text, string keys) =>
        Assert.Equal(keys, string.Join(" ", PlainText.Read(text).Sources.Select(s => s.Key)));

    [Fact]
    public void Prose_under_a_heading_of_sources_keeps_its_heading() =>
        Assert.Equal(["Heading: T", "Heading: Sources", "Prose: The main source for the war is the book of the old monk."],
            PlainText.Lines(PlainText.Read("T\n\nSources\n\nThe main source for the war is the book of the old monk.\n\n• Smith 1990.")));

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \r\n\t\r\n\u00A0\r\n")]
    [InlineData("{{Infobox}}\n\n<br/>\n-----\n")]
    public void A_file_without_text_has_its_name_for_a_title(string text)
    {
        var article = PlainText.Read(text);
        Assert.Equal("town", article.Title);
        Assert.Empty(article.Sentences);
        Assert.Equal("", Assert.Single(article.Sections).Title);
    }

    [Fact]
    public void Line_ends_and_white_space_do_not_change_the_text()
    {
        var plain = PlainText.Lines(PlainText.Read("Town\n\nIt is old. It was\nnew in 1850. [1]\n\nTrade\n\nIt sold tea.\n"));
        Assert.Equal(plain, PlainText.Lines(PlainText.Read("\uFEFFTown\r\n\r\nIt\u00A0is  old.\tIt was\r\nnew in 1850. [1]\r\n \r\nTrade\r\n\r\nIt sold\u200B tea.\r\n")));
    }

    [Fact]
    public void Debris_of_templates_and_tags_is_no_text() =>
        Assert.Equal(["Prose: It is 5 < 6 and {x} so.", "Prose: It ends."], PlainText.Lines(PlainText.Read(
            "It is 5 < 6<ref name=\"a\">Smith</ref> and<br />{x} {{cite|{{a}}|b}}so. <!-- no. -->It <b>ends</b>.")));

    [Fact]
    public void Every_unit_knows_its_place()
    {
        const string text = "Town\n\nIt is  old [1] and\ngrey.[2] It {{x}}was new.\n";
        var article = PlainText.Read(text);
        Assert.Equal("It is  old [1] and\ngrey.", article.Sentences[1].Span.In(text).ToString());
        Assert.Equal([(9, "[1]"), (19, "[2]")], article.Sentences[1].Marks.Select(m => (m.Position, m.Span.In(text).ToString())));
        Assert.Equal(text.IndexOf("grey", StringComparison.Ordinal), article.Sentences[1].Mapped.ToSource(article.Sentences[1].Text.IndexOf("grey", StringComparison.Ordinal)));
        Assert.Equal(text.IndexOf("was", StringComparison.Ordinal), article.Sentences[2].Mapped.ToSource(3));
    }
}
