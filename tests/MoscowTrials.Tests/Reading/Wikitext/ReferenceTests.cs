using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Reading.Wikitext;

public sealed class ReferenceTests
{
    [Theory]
    [InlineData("A left.<ref>Lee 1990.</ref> B came.<ref>Ray 1991.</ref>", "A left. [1]|B came. [2]", "1: Lee 1990.|2: Ray 1991.")]
    // Re-used by name, before and behind its definition; in quotation marks or without.
    [InlineData("A left.<ref name=x/> B came.<ref name=\"x\">Lee 1990.</ref> C.<ref name = 'x' />", "A left. [1]|B came. [1]|C. [1]", "1: Lee 1990.")]
    [InlineData("A left.<ref name=\"Lee, p. 5 > 3\">Lee.</ref> B.<ref name=\"Lee, p. 5 > 3\" />", "A left. [1]|B. [1]", "1: Lee.")]
    // Defined twice: the first holds.
    [InlineData("A left.<ref name=x>Lee.</ref> B.<ref name=x>Ray.</ref>", "A left. [1]|B. [1]", "1: Lee.")]
    [InlineData("A left.<ref group=note>So it was.</ref> B.<ref>Lee.</ref>", "A left. [note 1]|B. [1]|So it was.", "note 1: So it was.|1: Lee.")]
    // A name is a name within its group.
    [InlineData("A left.<ref name=x group=n>So.</ref> B.<ref name=x>Lee.</ref>", "A left. [n 1]|B. [1]|So.", "n 1: So.|1: Lee.")]
    [InlineData("A left.<ref name=x/>\n== References ==\n<references><ref name=x>Lee.</ref></references>", "A left. [1]", "1: Lee.")]
    [InlineData("A left.<ref name=x/>\n== References ==\n{{Reflist|30em|refs=\n<ref name=x>Lee.</ref>\n<ref name=y>Ray.</ref>}}", "A left. [1]",
        "1: Lee.|2: Ray.")]
    [InlineData("A left.<ref name=x group=n/>\n== Notes ==\n{{notelist|group=n|refs=<ref name=x>So.</ref>}}", "A left. [n 1]", "n 1: So.")]
    [InlineData("A left.{{r|x}} B.{{r|x|y|p=5}}<references><ref name=x>Lee.</ref><ref name=y>Ray.</ref></references>", "A left. [1]|B. [1 p5,2 p5]",
        "1: Lee.|2: Ray.")]
    [InlineData("A left.<ref>Lee.</ref>{{rp|12–13}} B.", "A left. [1 p12–13]|B.", "1: Lee.")]
    [InlineData("A left.{{sfn|Lee|Ray|1990|p=5}} B.{{sfn|Lee|Ray|1990|p=5}} C.{{sfn|Lee|Ray|1990|pp=5-6}}", "A left. [1 p5]|B. [1 p5]|C. [2 p5-6]",
        "1: Lee & Ray 1990, p. 5.|2: Lee & Ray 1990, pp. 5-6.")]
    [InlineData("A left.{{sfnp|1=Lee|2=1990|loc=ch. 3}}", "A left. [1 pch. 3]", "1: Lee 1990, ch. 3.")]
    [InlineData("A left.<ref>{{harvnb|Lee|1990|p=5}}; {{harvnb|Ray|1991}}.</ref>", "A left. [1]", "1: Lee 1990, p. 5; Ray 1991.")]
    [InlineData("So does {{harvtxt|Lee|1990}} write.", "So does Lee 1990 write.", "")]
    [InlineData("A left.{{efn|He {{lang|fr|oui}} did.<ref>Lee.</ref>}} B.", "A left. [a]|B.|He oui did. [1]", "a: He oui did.|1: Lee.")]
    [InlineData("A left.{{efn|name=x|So.}} B.{{efn|name=x}}", "A left. [a]|B. [a]|So.", "a: So.")]
    [InlineData("A left.{{efn-ua|So.}} B.{{refn|group=n|Also so.}} C.{{refn|Lee.}}", "A left. [A]|B. [n 1]|C. [1]|So.|Also so.", "A: So.|n 1: Also so.|1: Lee.")]
    [InlineData("A left.<ref name=gone/> B.{{r|lost}}", "A left. [gone]|B. [lost]", "")]
    // What a name that is missing would be taken for.
    [InlineData("A left.<ref name=b1/> B.<ref name=5/> C.<ref name=Smith2001/>", "A left. [ref b1]|B. [ref 5]|C. [Smith2001]", "")]
    [InlineData("A left.{{citation needed|date=May 2020}} B.{{cn}} C.{{fact}}", "A left. [?]|B. [?]|C. [?]", "")]
    [InlineData("A left.{{dubious|date=May 2020}} B{{when}} came{{by whom|date=x}}.{{page needed}} C.{{inconsistent}}", "A left.|B came.|C.", "")]
    [InlineData("A left.<ref>{{cite book|last=Lee|first=Ann|title=The Mill|year=1990|publisher=P|isbn=1|page=5}}</ref>", "A left. [1]",
        "1: Lee, Ann (1990). The Mill. P. p. 5. ISBN 1.")]
    // In a caption, a cell, a heading.
    [InlineData("[[File:A.jpg|thumb|200px|The mill.<ref>Lee.</ref>]]\nA left.", "The mill. [1]|A left.", "1: Lee.")]
    [InlineData("== Mill<ref>Lee.</ref> ==\nA left.", "Mill [1]|A left.", "1: Lee.")]
    [InlineData("{|\n| A || 5<ref>Lee.</ref>\n|}", "A|5 [1]", "1: Lee.")]
    public void Markers_and_notes(string text, string sentences, string sources)
    {
        var article = WikiPage.Read(text);
        Assert.Equal(sentences, string.Join("|", WikiPage.Lines(article).Select(l => l[(l.IndexOf(": ", StringComparison.Ordinal) + 2)..])));
        Assert.Equal(sources, string.Join("|", WikiPage.Sources(article)));
    }

    [Fact]
    public void Lists_of_works_are_sources()
    {
        var article = WikiPage.Read("""
            A left.{{sfn|Lee|1990}}

            == Sources ==
            * Lee, Ann (1990). ''The Mill''. Oslo.
            ** {{cite book |last=Ray |title=Water |date=1991}}
            {{citation|last=Moe|year=1992|title=Wind}}
            An introduction.

            === Online ===
            * [https://example.org A page]

            == Further reading ==
            * Poe, ''Fire''.

            == External links ==
            * [https://example.org Official page]

            == See also ==
            * [[Other mill]]
            """);
        Assert.Equal(["Prose: A left. [1]"], WikiPage.Lines(article));
        Assert.Equal(["1: Lee 1990.", "b1: Lee, Ann (1990). The Mill. Oslo.", "b2: Ray (1991). Water.", "b3: Moe (1992). Wind.", "b4: A page", "f1: Poe, Fire.",
            "f2: Official page"], WikiPage.Sources(article));
    }

    [Fact]
    public void Markers_and_sources_know_where_they_stand()
    {
        var article = WikiPage.Read("A left.<ref name=\"x\">Lee.</ref> He came{{sfn|Ray|1991|p=5}} {{cn}} late.");
        Assert.Equal(["<ref name=\"x\">Lee.</ref>", "{{sfn|Ray|1991|p=5}}", "{{cn}}"],
            article.Sentences.SelectMany(s => s.Marks).Select(m => m.Span.In(article.Source.Text).ToString()));
        Assert.Equal(["A left.", "He came"], article.Sentences.SelectMany(s => s.Marks.Take(1).Select(m => s.Text[..m.Position])));
        Assert.Equal(["<ref name=\"x\">Lee.</ref>", "{{sfn|Ray|1991|p=5}}"], article.Sources.Select(s => s.Span.In(article.Source.Text).ToString()));
    }

    [Fact]
    public void Notes_in_other_letters_never_share_a_key()
    {
        var text = string.Concat(Enumerable.Range(0, 30).Select(i => $"A{i} left.{{{{efn-ua|So {i}.}}}}<ref group=upper-roman>Lee {i}.</ref>"));
        var keys = WikiPage.Read(text).Sources.Select(s => s.Key).ToList();
        Assert.Equal(60, keys.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_marker_in_a_box_that_is_left_out_counts_as_a_use()
    {
        var source = Assert.Single(WikiPage.Read("A left.\n{{Unheard navigation|x=<ref>Lee.</ref>}}").Sources);
        Assert.Equal((SourceKind.Note, 1), (source.Kind, source.OtherUses));
    }
}
