using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Reading.Html;

public sealed class HtmlReaderTests
{
    // What a reader of the page sees; "|" parts sentences.
    [Theory]
    [InlineData("<p>One <b>two</b> <i>three</i><br>four.</p><p>Five.", "One two three four.|Five.")]
    [InlineData("<p>Caf&eacute; &amp; bar&#160;&#8211; &lt;b&gt; &unknown; &copy 1990.</p>", "Café & bar – <b> &unknown; &copy 1990.")]
    [InlineData("<p>Seen <span style='display: none'>not </span><span hidden>nor </span><!-- no -->here.</p><script>if (a < b) x();</script>", "Seen here.")]
    [InlineData("<nav><p>Menu of the whole site.</p></nav><p>Text.</p><footer><p>Imprint of it all.</p></footer><aside><p>Ad.</p></aside>", "Text.")]
    [InlineData("<header><a>Home</a></header><div>Share this</div><div>Posted by Lee</div><div>It stood in Oslo then.</div>", "It stood in Oslo then.")]
    [InlineData("<p>Run <code>init</code> or <code>a = 1990</code> with <math><mi>x</mi></math>, not <del>so</del>.</p><pre>x = 1</pre>", "Run init or [code] with [formula], not.")]
    [InlineData("<ul><li>One was here.<ul><li>Two was there.</ul><li>Three.</ul>", "One was here.|Two was there.|Three.")]
    [InlineData("<p>This &  &amp; that.</p>", "This & & that.")]
    [InlineData("<p>He said <q>it was so</q>.</p>", "He said “it was so”.")]
    [InlineData("<p>a<p>b</p><div>c d e f.</div>", "a|b|c d e f.")]
    [InlineData("<article><p>In.</p></article><p>Out.</p>", "In.")]
    // Names that HTML 5 has added, and a longer one than any other.
    [InlineData("<p>Who&quest; &CounterClockwiseContourIntegral; &nosuchname;</p>", "Who? ∳ &nosuchname;")]
    // Nothing but code or signs says nothing.
    [InlineData("<ul><li><code>a = 1</code> | <code>b()</code></li><li>One is here.</li></ul><p>***</p><p><span class='mw-geshi c'>int a = 1;</span></p>", "One is here.")]
    // Menus: above the title of a page without an element for its article, and lists of nothing but links.
    [InlineData("<div><ul><li>Edition: UK<li>Sign in</ul></div><h1>Pier</h1><p>It was built in 1900 and stood.</p>", "Pier|It was built in 1900 and stood.")]
    [InlineData("<script></script><p>It stood.</p><ul><li><a href=a>One</a></li><li><a href=b>Two</a> |</li></ul><ul><li><a href=c>Lee</a> was there.</ul>", "It stood.|Lee was there.")]
    [InlineData("<script></script><main><p>It stood.</p><ul><li><a href=a>One</a></li><li><a href=b>Two</a></li></ul></main>", "It stood.|One|Two")]
    [InlineData("<h2>Classes<a class=x href='#classes'>¶</a></h2>", "Classes")]
    // Pandoc's captions are hidden from those who hear the page, and are seen.
    [InlineData("<figure><img alt='The pier'><figcaption aria-hidden='true'>The pier in 1900.</figcaption></figure><p>A<span aria-hidden='true'>#</span>.</p>", "The pier in 1900.|A.")]
    [InlineData("<p>It was<sup>[<i>when?</i>]</sup> so<sup>2</sup>.</p>", "It was so2.")]
    public void Reads_as_the_page_shows_it(string html, string sentences) =>
        Assert.Equal(sentences, string.Join('|', HtmlPages.Read("<body>" + html).Sentences.Select(s => s.Text)));

    // Every unit is where it says it is, entities, line ends and all.
    [Fact]
    public void Units_are_tied_to_the_file()
    {
        const string Html = "<html>\r\n<p class='a>b'>Caf&eacute;\r\n <b>\uD83D\uDE00 pier</b>&nbsp;(1890).";
        var sentence = Assert.Single(HtmlPages.Read(Html).Sentences);
        Assert.Equal("Café \uD83D\uDE00 pier (1890).", sentence.Text);
        string At(string words) => sentence.Mapped.ToSource(new TextSpan(sentence.Text.IndexOf(words, StringComparison.Ordinal), sentence.Text.IndexOf(words, StringComparison.Ordinal) + words.Length)).In(Html).ToString();
        Assert.Equal(["Caf", "&eacute;", "\uD83D\uDE00 pier", "1890"], [At("Caf"), At("é"), At("\uD83D\uDE00 pier"), At("1890")]);
    }

    // The same in the two ways in which MediaWiki has written it.
    [Theory]
    [InlineData("<sup id=\"cite_ref-lee_1-0\" class=\"reference\"><a href=\"#cite_note-lee-1\">&#91;1&#93;</a></sup>",
        "<li id=\"cite_note-lee-1\"><span class=\"mw-cite-backlink\">^ <a href=\"#cite_ref-lee_1-0\"><sup><i><b>a</b></i></sup></a></span> <span class=\"reference-text\">Lee 1999.</span></li>")]
    [InlineData("<sup about=\"#mwt1\" class=\"mw-ref reference\" id=\"cite_ref-lee_1-0\" rel=\"dc:references\" typeof=\"mw:Extension/ref\"><a href=\"./Town#cite_note-lee-1\"><span class=\"mw-reflink-text\"><span class=\"cite-bracket\">[</span>1<span class=\"cite-bracket\">]</span></span></a></sup>",
        "<li about=\"#cite_note-lee-1\" id=\"cite_note-lee-1\"><a href=\"./Town#cite_ref-lee_1-0\" rel=\"mw:referencedBy\"><span class=\"mw-linkback-text\">↑ </span></a> <span id=\"mw-reference-text-cite_note-lee-1\" class=\"mw-reference-text\">Lee 1999.</span></li>")]
    // MediaWiki 1.39 writes signs of wikitext in attributes as entities.
    [InlineData("<sup id=\"cite&#95;ref-lee_1-0\" class=\"reference\"><a href=\"#cite_note-lee-1\">&#91;1&#93;</a></sup>",
        "<li id=\"cite&#95;note-lee-1\"><span class=\"mw-cite-backlink\"><a href=\"#cite_ref-lee_1-0\">↑</a></span> <span class=\"reference-text\">Lee 1999.</span></li>")]
    // As Pandoc and others write notes.
    [InlineData("<a href=\"#fn1\" class=\"footnote-ref\" id=\"fnref1\" role=\"doc-noteref\"><sup>1</sup></a>",
        "<li id=\"fn1\"><p>Lee 1999.<a href=\"#fnref1\" class=\"footnote-back\" role=\"doc-backlink\">↩︎</a></p></li>")]
    public void Markers_cite_their_notes(string marker, string note)
    {
        var html = $"<p>It opened.{marker} It closed.</p><h2>Notes</h2><ol class=\"references\">{note}</ol>";
        var article = HtmlPages.Read(html);
        var mark = Assert.Single(article.Sentences[0].Marks);
        Assert.Equal(("[1]", "1", marker), (mark.Text, mark.Key, mark.Span.In(html).ToString()));
        var source = Assert.Single(article.Sources);
        Assert.Equal(("1", "Lee 1999.", note), (source.Key, source.Text, source.Span.In(html).ToString()));
        Assert.Equal("It closed.", article.Sentences[1].Text);
    }

    // What a marker leads to is not there, or holds nothing but the complaint that it is not defined.
    [Theory]
    [InlineData("<sup class=\"reference\"><a href=\"#cite_note-2\">&#91;2&#93;</a></sup>", "", "2")]
    [InlineData("<a href=\"#fn2\" role=\"doc-noteref\"><sup>2</sup></a>", "", "2")]
    [InlineData("<sup class=\"reference\"><a href=\"#cite_note-n-2\">[note 1]</a></sup>", "", "note 1")]
    [InlineData("<sup class=\"reference\"><a href=\"#n\">[2]</a></sup>",
        "<li id=\"n\"><span class=\"error mw-ext-cite-error\">Cite error: The named reference <code>x</code> was invoked but never defined.</span></li>", "2")]
    [InlineData("<sup class=\"reference\"><a href=\"#n\">[2]</a></sup>",
        "<li id=\"n\"><a rel=\"mw:referencedBy\" href=\"#r\"><span class=\"mw-linkback-text\">↑ </span></a> <span class=\"mw-reference-text\"></span></li>", "2")]
    public void A_marker_without_its_note_cites_what_is_not_there(string marker, string note, string key)
    {
        var article = HtmlPages.Read($"<p>It opened.<sup class=\"reference\"><a href=\"#a\">[1]</a></sup> It closed.{marker}</p><ol class=\"references\"><li id=\"a\">Lee.</li>{note}</ol>");
        Assert.Equal(["It opened.", "It closed."], article.Sentences.Select(s => s.Text));
        Assert.Equal(key, Assert.Single(article.Sentences[1].Marks).Key);
        Assert.DoesNotContain(article.Sources, s => s.Key == key);
    }

    // Numbered as notes are, and none of them.
    [Fact]
    public void A_bare_address_is_no_marker()
    {
        const string Link = "<a rel=\"nofollow\" class=\"external autonumber\" href=\"http://x.org/a\">[2]</a>";
        var article = HtmlPages.Read($"<p>It opened {Link}.<sup class=\"reference\"><a href=\"#a\">[1]</a></sup></p><ol class=\"references\"><li id=\"a\">{Link}</li></ol>");
        Assert.Equal("It opened.", Assert.Single(article.Sentences).Text);
        Assert.Equal("1", Assert.Single(article.Sentences[0].Marks).Key);
        Assert.Equal("http://x.org/a", Assert.Single(article.Sources).Text);
    }

    // Sphinx calls every link a reference; DocBook leads from a note back to its marker with a raised number.
    [Theory]
    [InlineData("<p>See <a class=\"reference internal\" href=\"#s\"><span>section 9.3</span></a>.</p><section id=\"s\"><p>It was so.</p></section>", "See section 9.3.|It was so.", "")]
    [InlineData("<p>It opened.<a href=\"#f\" class=\"footnote\"><sup class=\"footnote\" id=\"m\">[4]</sup></a></p><div id=\"f\" class=\"footnote\"><p><a href=\"#m\" class=\"para\"><sup class=\"para\">[4] </sup></a> So it was.</p></div>",
        "It opened.", "4 So it was.")]
    [InlineData("<p>It opened.<a class=\"footnote-reference\" href=\"#f\" id=\"m\" role=\"doc-noteref\">1</a></p><aside id=\"f\" role=\"doc-footnote\"><span>[</span><a role=\"doc-backlink\" href=\"#m\">1</a><span>]</span> <p>So it was.</p></aside>",
        "It opened.", "1 So it was.")]
    public void A_link_within_the_page_is_a_marker_only_where_a_note_is(string html, string sentences, string sources)
    {
        var article = HtmlPages.Read(html);
        Assert.Equal(sentences, string.Join('|', article.Sentences.Select(s => s.Text)));
        Assert.Equal(sources, string.Join('|', article.Sources.Select(s => $"{s.Key} {s.Text}")));
    }

    [Fact]
    public void A_note_that_only_a_header_cites_is_cited()
    {
        var article = HtmlPages.Read(
            "<table><tr><th>Year</th><th>Mayors<sup class=\"reference\"><a href=\"#a\">[1]</a></sup></th></tr><tr><td>1990</td><td>Lee</td></tr></table><ol class=\"references\"><li id=\"a\">May.</li></ol>");
        Assert.Equal(1, Assert.Single(article.Sources).OtherUses);
    }

    [Fact]
    public void A_page_behind_a_marker_is_its_locator_and_a_tag_asks_for_a_citation()
    {
        var article = HtmlPages.Read(
            "<p>So.<sup class=\"reference\"><a href=\"#cite_note-1\">[1]</a></sup><sup class=\"reference nowrap\"><span title=\"Page: 12\">:&#8202;12&#8202;</span></sup> Or.<sup class=\"noprint Inline-Template Template-Fact\">[<i><a>citation needed</a></i>]</sup></p><ol class=\"references\"><li id=\"cite_note-1\">Lee.</li></ol>");
        Assert.Equal("12", article.Sentences[0].Marks[0].Locator);
        Assert.Equal(MarkKind.CitationNeeded, Assert.Single(article.Sentences[1].Marks).Kind);
    }

    [Fact]
    public void Markers_of_plain_text_cite_a_numbered_list()
    {
        var article = HtmlPages.Read("<p>It opened.[1] It closed.[2]</p><h2>References</h2><ol><li>Lee.</li><li>May.</li></ol><h2>Further reading</h2><ul><li>Poe.</li></ul>");
        Assert.Equal(["1", "2"], article.Sentences.SelectMany(s => s.Marks).Select(m => m.Key));
        Assert.Equal(["1 Note Lee.", "2 Note May.", "f1 FurtherReading Poe."], article.Sources.Select(s => $"{s.Key} {s.Kind} {s.Text}"));
    }

    [Fact]
    public void A_box_of_facts_has_fields_as_its_template_would()
    {
        var article = HtmlPages.Read(
            "<table class=\"infobox vcard\"><tr><th colspan=2>Ann Lee</th></tr><tr><td colspan=2><img><div class=\"infobox-caption\">Lee in 1900</div></td></tr>"
            + "<tr><th>Born</th><td>Ann Mary Lee<br>2 May 1890<span style=\"display:none\">(1890-05-02)</span><br><div>Oslo</div></td></tr><tr><th>Years&nbsp;active</th><td><ul><li>1900</li><li>1901</li></ul></td></tr></table>");
        Assert.Equal(
            [
                "Caption Lee in 1900 ", "InfoboxField Ann Mary Lee birth_name", "InfoboxField 2 May 1890 birth_date", "InfoboxField Oslo birth_place",
                "InfoboxField 1900; 1901 years active",
            ],
            article.Sentences.Select(s => $"{s.Kind} {s.Text} {s.Label?.Name}"));
        Assert.Equal("Ann Lee", article.Sentences[^1].Label!.Subject);
        Assert.Equal(["Ann Lee"], article.SubjectNames);
    }

    [Fact]
    public void A_cell_is_filed_under_its_column_and_row()
    {
        var cells = HtmlPages.Read("<table><caption>Mayors</caption><thead><tr><th>Year<th>Mayor</thead><tr><td rowspan=2>1990<td>Lee<tr><td>May</table>").Sentences;
        Assert.Equal(["Mayors", "1990", "Lee", "May"], cells.Select(s => s.Text));
        Assert.Equal(new FieldLabel("Mayor", "1990", ""), cells[2].Label);
    }

    [Fact]
    public void Links_to_pages_of_the_wiki_tell_what_their_words_name()
    {
        var article = HtmlPages.Read("<p>Met <a href=\"/wiki/Grand_Pier#East\">there</a>, <a rel=\"mw:WikiLink\" href=\"./Ann_%C3%85s\">her</a>, <a href=\"/wiki/File:A.jpg\">x</a>.</p>");
        Assert.Equal(["Grand Pier", "Ann Ås"], article.Sentences[0].Links.Select(l => l.Target));
    }

    [Theory]
    [InlineData("a.html", "Only words.", ArticleFormat.Html)]
    [InlineData("a.xhtml", "<?xml version=\"1.0\"?><p/>", ArticleFormat.Html)]
    [InlineData("a.txt", "  <!DOCTYPE html>\n<html></html>", ArticleFormat.Html)]
    [InlineData("stdin", "<div class=\"mw-parser-output\"><p>Words.</p></div>", ArticleFormat.Html)]
    [InlineData("a.txt", "<p is a sign>", ArticleFormat.Plain)]
    [InlineData("a.md", "<p align=\"center\">Words.</p>", ArticleFormat.Markdown)]
    public void Format_goes_by_name_and_content(string path, string text, ArticleFormat format) =>
        Assert.Equal(format, ArticleReader.Read(new SourceText(path, text)).Format);

    [Theory]
    [InlineData("<title>Pier - Site</title><p>Text.", "Pier")]
    [InlineData("<title>Here's\n\n the Pier\n</title><p>Text.", "Here's the Pier")]
    [InlineData("<title>Pier - Site</title><h1>The Pier</h1><p>Text.", "The Pier")]
    [InlineData("<p>Text.", "Town")]
    public void Title_is_that_of_the_page(string html, string title) => Assert.Equal(title, HtmlPages.Read(html).Title);
}
