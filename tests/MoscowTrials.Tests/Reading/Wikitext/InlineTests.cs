using Xunit;

namespace MoscowTrials.Tests.Reading.Wikitext;

/// <summary>Markup within a line: what a reader of the page sees of it, and where it stands in the file.</summary>
public sealed class InlineTests
{
    [Theory]
    [InlineData("He lived in '''[[Oslo]]''' for years.", "He lived in Oslo for years.")]
    [InlineData("The ''Daily News'' wrote it.", "The Daily News wrote it.")]
    // An apostrophe behind italic type, and one within bold type.
    [InlineData("The ''News'''s editor left.", "The News's editor left.")]
    [InlineData("''''Quoted'''' she said.", "'Quoted' she said.")]
    [InlineData("An unclosed '''bold word and more.", "An unclosed bold word and more.")]
    [InlineData("It cost 5&nbsp;km &amp; 3&thinsp;s &mdash; or &#8211; more.", "It cost 5 km & 3 s — or – more.")]
    [InlineData("AT&T and R&D; then x&y.", "AT&T and R&D; then x&y.")]
    [InlineData("A<!-- hidden -->B stayed.", "AB stayed.")]
    [InlineData("He left <!-- hidden -->.", "He left.")]
    [InlineData("Type <nowiki>[[x]] and {{y}}</nowiki> here.", "Type [[x]] and {{y}} here.")]
    [InlineData("The value <math>x|y = \\frac{1}{2}</math> is small.", "The value [formula] is small.")]
    [InlineData("H<sub>2</sub>O and <b>bold</b> stay.<br/>So it is.", "H2O and bold stay. So it is.")]
    [InlineData("If a < b and c > d it holds.", "If a < b and c > d it holds.")]
    [InlineData("__NOTOC__He left town.__NOEDITSECTION__", "He left town.")]
    // Script of another wiki, code and musical scores are no prose.
    [InlineData("Look at <syntaxhighlight lang=\"c\">int a[] = {{1}};</syntaxhighlight> this.", "Look at this.")]
    [InlineData("See [https://example.org/a|b?c=d the page] now.", "See the page now.")]
    [InlineData("See it [https://example.org] now.", "See it now.")]
    [InlineData("An array a[1] is [sic] left.", "An array a[1] is [sic] left.")]
    [InlineData("[[Category:Towns]]He left.[[de:Ort]]", "He left.")]
    [InlineData("A [[:Category:Towns|list of towns]] is kept.", "A list of towns is kept.")]
    [InlineData("The [[Seoul (city)|]] fair began.", "The Seoul fair began.")]
    [InlineData("Two [[bus]]es left.", "Two buses left.")]
    // A template that no table knows.
    [InlineData("He {{unheard of|with=words|and more}} left the town.", "He left the town.")]
    [InlineData("He left {{unheard of}}, and she stayed ({{unheard of}}).", "He left, and she stayed.")]
    [InlineData("Smith (/{{unheard of}}/; born 1900) left.", "Smith (//; born 1900) left.")]
    [InlineData("Smith ({{unheard of}}; born 1900) left.", "Smith (born 1900) left.")]
    [InlineData("He{{'}}s here{{spaced ndash}}or not.", "He's here – or not.")]
    [InlineData("It holds {{{1|a default}}} nothing.", "It holds nothing.")]
    [InlineData("A {{nowrap|''deep'' {{lang|fr|mot [[x|y]]}}}} word.", "A deep mot y word.")]
    public void A_line_reads_as_the_page_shows_it(string line, string expected) => Assert.Equal(expected, string.Join(" ", WikiPage.Texts(line)));

    [Theory]
    [InlineData("In [[Oslo]] he met [[Ann Lee|her]].", "Oslo=Oslo her=Ann Lee")]
    [InlineData("He read ''[[The_Long Day#Plot|that book]]''.", "that book=The Long Day")]
    // Another project, a category and a section of the same page name nothing.
    [InlineData("A [[wikt:word|word]] of [[:Category:X|all]] in [[#Plot|it]].", "")]
    [InlineData("In [[Mission: Unheard|the film]] he died.", "the film=Mission: Unheard")]
    [InlineData("He saw <ref>x</ref> [[Oslo| '''Oslo''']].", "Oslo=Oslo")]
    // A link's words may be made of templates.
    [InlineData("On [[Ship (1900)|{{nowrap|the ship}}]] he sailed.", "the ship=Ship (1900)")]
    public void Links_name_their_pages(string line, string expected)
    {
        var sentence = Assert.Single(WikiPage.Read(line).Sentences);
        Assert.Equal(expected, string.Join(" ", sentence.Links.Select(l => $"{l.Span.In(sentence.Text)}={l.Target}")));
    }

    [Theory]
    [InlineData("He met [[Ann Lee|her]] in '''1936'''.", "her in 1936", "her]] in '''1936")]
    [InlineData("He left.<ref>A source</ref> In 1936 he came back.", "In 1936", "In 1936")]
    [InlineData("He came {{circa|1936}} with {{nowrap|two friends}}.", "1936 with two", "1936}} with {{nowrap|two")]
    [InlineData("A&nbsp;B &ndash; C stayed.", "–", "&ndash;")]
    [InlineData("{{Infobox person|birth_date={{birth date|df=yes|1936|8|19}}}}", "19 August 1936", "1936|8|19")]
    [InlineData("On {{OldStyleDate|6 February|1817|25 January}} it began.", "6 February", "6 February")]
    [InlineData("The {{start and end dates|1936|8|19|1936|8|24}} trial.", "24 August 1936", "1936|8|24")]
    public void Words_know_where_they_stand(string text, string words, string expected) =>
        Assert.Equal(expected, WikiPage.Written(WikiPage.Read(text), words));
}
