using System.Text;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Reading;

public sealed class SourceFaultTests
{
    [Theory]
    [InlineData("1. A, p. 1|2. B, p. 2|3. C, p. 3", "")]
    [InlineData("1. A, p. 1|2. B, p. 2|4. D, p. 4", "4 Gap 3")]
    [InlineData("1. A, p. 1|2. B, p. 2|6. F, p. 6", "6 Gap 3–5")]
    [InlineData("1. A, p. 1|2. B, p. 2|2. C, p. 3", "2-2 Duplicate 2")]
    [InlineData("1. A, p. 1|3. C, p. 3|2. B, p. 2", "2 OutOfOrder 2")]
    // A list that begins late was cut off; what came before is not known.
    [InlineData("7. A, p. 1|8. B, p. 2", "")]
    public void The_numbers_of_a_list_are_held_against_each_other(string entries, string faults)
    {
        var text = "Piers\n\nThe pier was mended.[1] It was lit.[2]\n\nNotes\n\n  " + entries.Replace("|", "\n  ",
            StringComparison.Ordinal) + "\n";
        Assert.Equal(faults, Told(text, "piers.txt"));
    }

    // Without blanks in front a number that does not go on may be one of a sentence; not where most lines have one.
    [Theory]
    [InlineData("1. A, p. 1|2. B, p. 2|4. D, p. 4", "4 Gap 3")]
    [InlineData("1. A, p. 1|2. B, p. 2|2. C, p. 3|3. D, p. 4", "2-2 Duplicate 2")]
    [InlineData("1. A, p. 1|2. B, p. 2|5. C, p. 3|4. D, p. 4", "5 Gap 3, 4 OutOfOrder 4")]
    [InlineData("1. A, p. 1|2. B, p. 2|4. D, p. 4|3. C, p. 3|5. E, p. 5", "3 OutOfOrder 3")]
    [InlineData("1. A, p. 1|4. B, p. 2|8. C, p. 3|6. D, p. 4", "4 Gap 2–3, 8 Gap 5, 7, 6 OutOfOrder 6")]
    [InlineData("1. The lamp was lit on the day of the third great storm of|12. May of that year, as the Board says in its Report of|1902, p. 4.", "")]
    public void A_list_at_the_margin_is_held_against_itself_too(string entries, string faults)
    {
        var text = "Piers\n\nThe pier was mended.[1] It was lit.[2]\n\nNotes\n\n" + entries.Replace("|", "\n", StringComparison.Ordinal) + "\n";
        Assert.Equal(faults, Told(text, "piers.txt"));
    }

    [Fact]
    public void A_second_list_is_told_once() => Assert.Equal("2:1 SecondList 2:1", Told("""
        Piers

        The pier was mended.[1] It was lit.[2] It burnt.[3]

        Notes

          1. A, p. 1
          2. B, p. 2
          3. C, p. 3

        References

          1. D, p. 1
          2. E, p. 2
        """, "piers.txt"));

    [Theory]
    [InlineData("A.<ref name=x>One, p. 1</ref> B.<ref name=x>Two, p. 2</ref>", "1 Redefined x")]
    [InlineData("A.<ref name=x>One, p. 1</ref> B.<ref name=x>One, p. 1</ref>", "")]
    [InlineData("A.<ref name=x>One, p. 1</ref> B.<ref name=x />", "")]
    [InlineData("A.<ref>One, p. 1\n\nB.<ref>Two, p. 2</ref>", "1 Unclosed 1")]
    public void What_is_wrong_with_references_of_wikitext_is_told(string text, string faults) =>
        Assert.Equal(faults, Told(text, "piers.wikitext"));

    [Fact]
    public void A_source_keeps_the_templates_it_is_written_with()
    {
        var article =
            Read("A.<ref>See {{cite book |last=Lund |title=Lights |url=https://a.example/x_y}}, p. 5.</ref> B.{{sfn|Berg|1931|p=4}}",
            "piers.wikitext");
        var (note, shortForm) = (article.Sources[0], article.Sources[1]);
        var template = Assert.Single(note.Templates);
        Assert.Equal(("cite book", false), (template.Name, template.IsShort));
        Assert.Equal("Lund. Lights.", template.Span.In(note.Text).ToString());
        Assert.Equal([new SourceField("last", "Lund"), new SourceField("title", "Lights"), new SourceField("url",
            "https://a.example/x_y")], template.Fields);
        var named = Assert.Single(shortForm.Templates);
        Assert.True(named.IsShort);
        Assert.Equal(["1=Berg", "2=1931", "p=4"], named.Fields.Select(f => f.Name + "=" + f.Value));
    }

    private static string Told(string text, string path) =>
        string.Join(", ", Read(text, path).SourceFaults.Select(f => $"{f.Source.Key} {f.Kind} {f.Detail}"));

    private static Article Read(string text, string path) => ArticleReader.Read(path, Encoding.UTF8.GetBytes(text)).Article!;
}
