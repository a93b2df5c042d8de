using MoscowTrials.Reading;
using MoscowTrials.Reading.Wikitext;
using Xunit;

namespace MoscowTrials.Tests.Reading.Wikitext;

public sealed class TemplateTests
{
    [Theory]
    [InlineData("{{birth date and age|1936|8|19}}", "19 August 1936")]
    [InlineData("{{Birth date|mf=y|1936|08|9}}", "9 August 1936")]
    [InlineData("{{death date and age|1950|2|3|1900|1|1}}", "3 February 1950")]
    [InlineData("{{start date|1936|08}}", "August 1936")]
    [InlineData("{{Start date|1936}}", "1936")]
    [InlineData("{{start date|March 1990}}", "March 1990")]
    // No thirteenth month, no day 0: what holds of the date is left.
    [InlineData("{{birth date|1936|13|1}}", "1936")]
    [InlineData("{{birth date|1936|8|0}}", "August 1936")]
    [InlineData("{{OldStyleDate|6 February|1817|25 January}}", "6 February [O.S. 25 January] 1817")]
    [InlineData("{{circa|1900}}", "c. 1900")]
    [InlineData("{{c.|1900|1910}}", "c. 1900 – 1910")]
    [InlineData("{{floruit|1900|1910}}", "fl. 1900 – 1910")]
    [InlineData("{{reign|1900|1910}}", "r. 1900–1910")]
    [InlineData("{{As of|2010|5}}", "As of May 2010")]
    [InlineData("{{convert|10|km|mi|abbr=on}}", "10 km")]
    [InlineData("{{convert|10|to|20|km|mi}}", "10 to 20 km")]
    [InlineData("{{cvt|10|-|20|km}}", "10–20 km")]
    [InlineData("{{convert|5|x|3|x|2|m}}", "5 x 3 x 2 m")]
    [InlineData("{{lang|fr|mot}}", "mot")]
    [InlineData("{{lang-fr|mot|lit=word}}", "mot")]
    [InlineData("{{nowrap|1=a = b}}", "a = b")]
    [InlineData("{{hlist|one|two|three}}", "one, two, three")]
    [InlineData("{{hlist|1=one|2=two}}", "one, two")]
    [InlineData("{{marriage|Ann Lee|1900|1910}}", "Ann Lee (1900–1910)")]
    [InlineData("{{USS|Texas}}", "USS Texas")]
    [InlineData("{{formatnum:12345}}", "12345")]
    [InlineData("{{coord|51|30|N|0|7|W|display=title}}", "")]
    [InlineData("{{coord|51|30|12.5|N|0|7|W|region:GB|display=inline,title}}", "51°30′12.5″N 0°7′W")]
    [InlineData("{{coord|-51.5|0.12}}", "51.5°S 0.12°E")]
    [InlineData("{{val|6.24|e=18|u=m}}", "6.24×10^18 m")]
    [InlineData("{{age|1900|5|2|1950|5|1}}", "49")]
    [InlineData("{{age|1900|5|1|1950|5|1}}", "50")]
    // Without a second date it depends on the day of reading.
    [InlineData("{{age|1900|5|1}}", "")]
    [InlineData("{{Template:Nowrap|words}}", "words")]
    [InlineData("{{ NOWRAP <!-- why -->| words }}", "words")]
    [InlineData("{{no_wrap_at_all|words}}", "")]
    public void A_template_stands_for_its_text(string template, string expected) =>
        Assert.Equal(("The word " + expected).Trim(), string.Join(" ", WikiPage.Texts("The word " + template)));

    [Fact]
    public void A_wiki_can_add_templates()
    {
        var (table, problems) = TemplateTable.Extend(new SourceText("our.tsv", "# ours\ntext\t{who,1}[ of {2}]\tour man\r\ndrop\t-\tnowrap\ntext\t({*;})\tours*\n"));
        Assert.Empty(problems);
        var article = ArticleReader.Read(new SourceText("a.wikitext", "Then {{Our man|Smith|Oslo}}, {{our_man|who=Lee}} {{nowrap|x}} {{Ours to list|1|2}} left."),
            new ReadingOptions { Templates = table });
        Assert.Equal("Then Smith of Oslo, Lee (1; 2) left.", Assert.Single(article.Sentences).Text);
    }

    [Theory]
    [InlineData("text\t{1}", "our.tsv:2:1")]
    [InlineData("txt\t{1}\tname", "our.tsv:2:1")]
    [InlineData("1\t{1}\tname", "our.tsv:2:1")]
    [InlineData("-1\t{1}\tname", "our.tsv:2:1")]
    [InlineData("text,quote\t{1}\tname", "our.tsv:2:1")]
    [InlineData("\t{1}\tname", "our.tsv:2:1")]
    [InlineData("text\tby {1\tname", "our.tsv:2:9")]
    [InlineData("text\t{1} [{2}\tname", "our.tsv:2:10")]
    [InlineData("text\t{1}]\tname", "our.tsv:2:9")]
    [InlineData("text\t{}\tname", "our.tsv:2:6")]
    [InlineData("text\t{0*}\tname", "our.tsv:2:6")]
    [InlineData("text\t[[[[[[[[[{1}]]]]]]]]]\tname", "our.tsv:2:14")]
    public void What_is_wrong_in_a_table_is_shown(string row, string expected)
    {
        var (_, problems) = TemplateTable.Extend(new SourceText("our.tsv", "# ours\n" + row + "\ntext\t{1}\tfine\n"));
        Assert.StartsWith(expected + ": ", Assert.Single(problems).ToString(), StringComparison.Ordinal);
    }
}
