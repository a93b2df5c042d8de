using MoscowTrials.Reading;

namespace MoscowTrials.Tests.Reading.Html;

/// <summary>HTML for tests.</summary>
internal static class HtmlPages
{
    /// <summary>A page of MediaWiki with a little of everything.</summary>
    public const string Sample = """
        <!DOCTYPE html>
        <html lang="en"><head><title>Grand Pier - Wikipedia</title><style>.a{}</style></head>
        <body class="mediawiki"><div id="mw-page-base"></div><h1 id="firstHeading">Grand Pier</h1><div id="siteSub">From Wikipedia</div>
        <div id="mw-content-text"><div class="mw-parser-output"><div class="shortdescription nomobile noexcerpt noprint" style="display:none">Pier</div>
        <div role="note" class="hatnote">For others, see X.</div>
        <table class="infobox vcard"><tbody><tr><th colspan="2" class="infobox-above">Grand Pier</th></tr>
        <tr><td colspan="2" class="infobox-image"><a href="/wiki/File:A.jpg"><img src="a.jpg"></a><div class="infobox-caption">The pier in 1900</div></td></tr>
        <tr><th scope="row" class="infobox-label">Opened</th><td class="infobox-data">1890<sup id="cite_ref-lee_1-0" class="reference"><a href="#cite_note-lee-1">[1]</a></sup></td></tr>
        <tr><th>Architect</th><td><div class="plainlist"><ul><li><a href="/wiki/Ann_Lee" title="Ann Lee">Ann Lee</a></li><li>B. May</li></ul></div></td></tr></tbody></table>
        <p>The <b>Grand Pier</b> was built in&#160;1890.<sup id="cite_ref-lee_1-1" class="reference"><a href="#cite_note-lee-1">[1]</a></sup><sup class="reference nowrap"><span title="Page: 12">:&#8202;12&#8202;</span></sup> It was torn down in 1917&nbsp;&ndash; or so.<sup class="noprint Inline-Template Template-Fact" style="white-space:nowrap;">&#91;<i><a href="/wiki/Wikipedia:Citation_needed" title="x"><span title="y (May 2012)">citation needed</span></a></i>&#93;</sup> In 1932 the <i>two</i> men met <a href="/wiki/Grand_Pier_(Oslo)">at the pier</a>.<sup id="cite_ref-2" class="reference"><a href="#cite_note-2"><span class="cite-bracket">&#91;</span>a<span class="cite-bracket">&#93;</span></a></sup>
        </p>
        <div class="mw-heading mw-heading2"><h2 id="History">History</h2><span class="mw-editsection"><span>[</span><a href="/w">edit</a><span>]</span></span></div>
        <figure typeof="mw:File/Thumb"><a href="x"><img></a><figcaption>Seen from the east.</figcaption></figure>
        <ul><li>It opened in 1890.<ul><li>Nested item.</li></ul></li></ul>
        <blockquote><p>It was so.</p></blockquote>
        <dl><dd>Indented text here.</dd></dl>
        <table class="wikitable"><caption>Mayors</caption><tbody><tr><th>Year</th><th>Mayor</th></tr><tr><td>1990</td><td>Lee<br>May</td></tr></tbody></table>
        <ul class="gallery"><li class="gallerybox"><div class="thumb">x</div><div class="gallerytext">A gallery text.</div></li></ul>
        <p>Code <code>x = 1</code> and <code>main</code>. <span style="display:none">hidden</span>Visible.</p>
        <h2><span class="mw-headline" id="References">References</span></h2>
        <div class="reflist"><ol class="references"><li id="cite_note-lee-1"><span class="mw-cite-backlink">^ <a href="#cite_ref-lee_1-0"><sup><i><b>a</b></i></sup></a> <a href="#cite_ref-lee_1-1"><sup><i><b>b</b></i></sup></a></span> <span class="reference-text"><cite class="citation book cs1">Lee, Ann (1999). <i>Piers</i>. p.&#160;5.</cite><span title="ctx_ver=Z39.88" class="Z3988"></span></span></li>
        <li id="cite_note-2"><span class="mw-cite-backlink"><b><a href="#cite_ref-2">^</a></b></span> <span class="reference-text">It is another pier.</span></li></ol></div>
        <h2>Bibliography</h2><ul><li>Smith, J. (2001). <i>All</i>.</li></ul>
        <div role="navigation" class="navbox"><p>Nav text is here now.</p></div>
        </div><div class="printfooter">Retrieved</div></div><div id="footer">Footer text is here now.</div></body></html>
        """;

    /// <summary>Reads a text as an article.</summary>
    public static Article Read(string text, string path = "articles/Town.html") => ArticleReader.Read(new SourceText(path, text));
}
