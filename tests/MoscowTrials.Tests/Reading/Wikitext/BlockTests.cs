using Xunit;

namespace MoscowTrials.Tests.Reading.Wikitext;

/// <summary>Headings, paragraphs, lists, quotations, pictures, tables and boxes.</summary>
public sealed class BlockTests
{
    [Fact]
    public void A_page_is_read_block_by_block()
    {
        var article = WikiPage.Read("""
            {{Short description|A mill}}
            {{Infobox building
            | name = Old Mill
            | image = Mill.jpg
            | caption = The mill in 1900.
            | built = {{start date|1850}}
            | architect = [[Ann Lee]]<br>[[Tom Ray]]
            | coordinates = {{coord|1|2}}
            }}
            The '''Old Mill''' is a mill. It stands
            in [[Oslo]].
            [[File:Fire.jpg|thumb|left|alt=Smoke|The [[fire]] of 1900.]]

            == History ==
            <!-- to be written -->
            It burned.
            === Fire ===
            <gallery caption="Pictures">
            File:A.jpg|The ''mill'' burns.
            B.jpg|alt=x|The ruin.
            </gallery>
            * First it smoked.
            * Then it burned.
            ** The roof fell.
            ; Roof
            : It was made of wood.
            <blockquote>It was a terrible sight. I wept.</blockquote>
            {{quote|I saw it too.|Ann Lee}}
            == Owners ==
            ----
            {| class="wikitable"
            |+ Owners of the mill
            ! Name !! Years
            |-
            | Ann Lee || 1850–1860
            |-
            | rowspan=2 | Tom Ray || 1861
            |-
            | 1865
            |}
            Nobody owns it now.
            [[Category:Mills]]
            """, "articles/Old_Mill.wikitext");
        Assert.Equal(
            ["Caption: The mill in 1900.", "InfoboxField: 1850", "InfoboxField: Ann Lee; Tom Ray",
                "Caption: The fire of 1900.", "Prose: The Old Mill is a mill.", "Prose: It stands in Oslo.",
                "Heading: History", "Prose: It burned.", "Heading: Fire", "Caption: The mill burns.", "Caption: The ruin.",
                "ListItem: First it smoked.", "ListItem: Then it burned.", "ListItem: The roof fell.", "ListItem: Roof", "Prose: It was made of wood.",
                "Quote: It was a terrible sight.", "Quote: I wept.", "Quote: I saw it too.",
                "Heading: Owners", "Caption: Owners of the mill", "TableCell: Ann Lee", "TableCell: 1850–1860", "TableCell: Tom Ray", "TableCell: 1861",
                "TableCell: 1865", "Prose: Nobody owns it now."],
            WikiPage.Lines(article));
        Assert.Equal(["", "History", "History > Fire", "Owners"], article.Sections.Select(s => string.Join(" > ", s.Path)));
        Assert.Equal("Old Mill", article.Title);
        Assert.Equal(["Old Mill"], article.SubjectNames);
        Assert.Equal(["built of Old Mill", "architect of Old Mill", "Name of ", "Years of Ann Lee", "Name of ", "Years of Tom Ray", "Years of Tom Ray"],
            article.Sentences.Where(s => s.Label is not null).Select(s => $"{s.Label!.Name} of {s.Label.Subject}"));
    }

    [Theory]
    [InlineData("{|\n! A !! B !! C\n|-\n| x || colspan=\"2\" | y\n|-\n| 1 || 2 || 3\n|}", "A:x B:y A:1 B:2 C:3")]
    [InlineData("{|\n! colspan=2 | A || B\n|-\n! a !! b !! c\n|-\n| 1 || 2 || 3\n|}", "A: a:1 A: b:2 B: c:3")]
    // A cell of two rows shifts the cells below it.
    [InlineData("{|\n! A !! B !! C\n|-\n| 1 || rowspan=2 | 2 || 3\n|-\n| 4 || 5\n|}", "A:1 B:2 C:3 A:4 C:5")]
    // Headers again in the middle.
    [InlineData("{|\n! A !! B\n|-\n| 1 || 2\n|-\n! C !! D\n|-\n| 3 || 4\n|}", "A:1 B:2 C:3 D:4")]
    // One cell a line, attributes before a bar, a header at the beginning of a row.
    [InlineData("{|\n! A\n! B\n|-\n! scope=row | 1\n| style=\"x\" | 2\n|}", "A:1 B:2")]
    // A cell that goes on over lines, and one with a list.
    [InlineData("{|\n! A !! B\n|-\n| 1\n2\n|\n* 3\n* 4\n|}", "A:1 2 B:3; 4")]
    [InlineData("{|\n! A !! B\n|-\n| <center>1</center> || <small>2</small>\n|}", "A:1 B:2")]
    // A bar in a link or a template is not the cell's.
    [InlineData("{|\n! A !! B\n|-\n| [[x|1]] || {{nowrap|2}}\n|}", "A:1 B:2")]
    // A table in a cell.
    [InlineData("{|\n! A !! B\n|-\n| 1 ||\n{|\n| 2\n|}\n|}", "A:1 :2")]
    [InlineData(":{|\n| 1\n|}", ":1")]
    public void Cells_have_their_headers(string table, string expected) =>
        Assert.Equal(expected, string.Join(" ", WikiPage.Read(table + "\nText.").Sentences.Where(s => s.Label is not null).Select(s => $"{s.Label!.Name}:{s.Text}")));

    [Theory]
    [InlineData(";Term: the meaning", "ListItem: Term: the meaning")]
    [InlineData("#One\n#*Two\n#:More", "ListItem: One|ListItem: Two|ListItem: More")]
    // Templates as items.
    [InlineData("* {{nowrap|One}}\n* {{unheard of}}\n* {{lang|fr|Deux}} is two.", "ListItem: One|ListItem: Deux is two.")]
    [InlineData(" Indented text.", "Prose: Indented text.")]
    [InlineData("One.\n\nTwo.", "Prose: One.|Prose: Two.")]
    [InlineData("!Kung is a language.", "Prose: !Kung is a language.")]
    [InlineData("{{quote box|quote=It burned.|source=Lee}}", "Quote: It burned.")]
    [InlineData("<div class=x>Text in a box.</div>More.", "Prose: Text in a box.|Prose: More.")]
    [InlineData("= Title =\nText.", "Heading: Title|Prose: Text.")]
    [InlineData("== A == <!-- x -->\nText.", "Heading: A|Prose: Text.")]
    [InlineData("== A <ref>B\nC</ref> ==\nText.", "Heading: A [1]|Prose: Text.")]
    [InlineData(":''For other mills, see [[Mill (disambiguation)]].''\nText.", "Prose: Text.")]
    // Words in italic type are a speech, not a pointer to another page.
    [InlineData("Text.\n:''I went to [[Oslo]] and stayed.''", "Prose: Text.|Prose: I went to Oslo and stayed.")]
    public void Lines_of_other_kinds(string text, string expected) => Assert.Equal(expected, string.Join("|", WikiPage.Lines(text)));

    [Fact]
    public void Windows_line_ends_change_nothing()
    {
        const string Text = "{{Infobox x\n| name = A\n| born = 1900\n}}\nOne.<ref>x</ref>\n\n== H ==\n* a\n* b\n{|\n! A !! B\n|-\n| 1\n| 2\n|}\nTwo\nthree.\n";
        Assert.Equal(WikiPage.Lines(Text), WikiPage.Lines(Text.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal(8, WikiPage.Lines(Text).Length);
    }

    [Theory]
    [InlineData("Der Ort liegt an der Elbe und ist eine der ältesten Städte in der Region, die nach dem Krieg von den Bürgern wieder aufgebaut wurde, als sie aus "
        + "dem Osten kamen und sich hier mit ihren Familien auf dem Land und in der Stadt niederließen, wie es auch andere nach ihnen taten.", "de")]
    [InlineData("The town lies on the river and is one of the oldest in the region, which was built again after the war by the people who had come from the "
        + "east with their families and who then stayed here, as others did after them, in the town and on the land.", "en")]
    [InlineData("Город лежит на реке и является одним из старейших в области, который после войны был вновь построен жителями.", "und-Cyrl")]
    [InlineData("Oslo 1900.", "en")]
    public void A_page_tells_its_language(string text, string expected) => Assert.Equal(expected, WikiPage.Read("'''Ort'''\n\n" + text).Language);
}
