using Xunit;

namespace MoscowTrials.Tests.Reading.Html;

/// <summary>No text is too broken to be an article, and none takes longer than its length.</summary>
public sealed class HtmlProperties
{
    private static readonly string[] Pieces =
    [
        "He left the town. ", "In 1936 ", "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<i>", "</i>", "<a href=\"#n1\">", "<a href=\"/wiki/Oslo\">", "</a>", "<sup>", "</sup>", "<sup class=\"reference\">",
        "<li id=\"n1\">", "<li>", "</li>", "<ol class=\"references\">", "<ol>", "</ol>", "<ul>", "</ul>", "<h1>", "</h1>", "<h2>", "</h2>", "<h2>References</h2>", "<table>", "</table>", "<tr>", "<td>", "</td>", "<th>", "<td colspan=3 rowspan=2>",
        "<table class=\"infobox\">", "<tr><th>Born</th><td>Lee<br>2 May 1890<br>Oslo</td></tr>", "<caption>", "<br>", "<br/>", "<hr>", "<blockquote>", "</blockquote>", "<dl>", "<dt>", "<dd>", "</dl>", "<figure>", "<figcaption>", "</figcaption>",
        "<script>", "</script>", "<style>a{}</style>", "<title>", "</title>", "<textarea>", "<svg>", "</svg>", "<math>", "</math>", "<code>", "</code>", "<code>x = 1</code>", "<del>", "</del>", "<q>", "</q>", "<img alt=x>", "<span style=\"display:none\">", "<span>", "</span>",
        "<!--", "-->", "<!-- x -->", "<!doctype html>", "<![CDATA[", "]]>", "<?xml", "<", ">", "<a href='", "\"", "'", "=", "&amp;", "&nbsp;", "&#8211;", "&", ";", "[1]", "[citation needed]", "<sup class=\"noprint Inline-Template Template-Fact\">[<i>citation needed</i>]</sup>", "[", "]",
        "<article>", "</article>", "<main>", "<nav>", "</nav>", "<body>", "</body>", "<html lang=en>", "</html>", "<head>", "</head>", "<section>", "<details>", "<summary>", "\n", "\r\n", "  ", "\t", "\u00A0", "\u200B", "\uFEFF", "\uD83D\uDE00", "\uD83D", "é", "(", ")", ". ", "; ", "<x-y/>", "<template>",
        "<sup class=\"reference nowrap\">: 12</sup>", "<div class=\"mw-parser-output\">", "<span class=\"mw-cite-backlink\"><a href=\"#r\">^</a></span>", "<p hidden>", "</table></table>", "<select><option>", "<plaintext>", "<noscript>", "<ruby>a<rt>b</rt></ruby>", "</", "<p", "</p x",
    ];

    private static readonly MarkupFuzz Fuzz = new(Pieces, HtmlPages.Sample, "a/b.html", "a/b.md");

    [Fact]
    public void Any_text_is_an_article_whose_spans_hold() => Fuzz.CheckAnyText();

    [Fact]
    public void A_damaged_page_is_an_article_whose_spans_hold() => Fuzz.CheckDamagedPages();

    [Fact]
    public void Every_beginning_of_a_page_is_an_article() => Fuzz.CheckBeginnings();

    public static TheoryData<string, string> Bombs() => new()
    {
        { "<div>", "" }, { "<div>", "</div>" }, { "<p>", "" }, { "<p>a", "" }, { "<b>", "" }, { "<b>a", "</b>" }, { "<b a=1>", "" }, { "<font size=1><p>", "" }, { "<i></p>", "" }, { "</p>", "" }, { "</b>", "" }, { "<table>", "" }, { "<table><tr><td>", "" },
        { "<table><tr><td>a", "</td></tr></table>" }, { "<tr>", "" }, { "<td>a", "" }, { "<table class=infobox><tr><th>a<td>b", "" }, { "<td colspan=1000 rowspan=1000>a", "" }, { "<th>a<tr>", "" }, { "<li>", "" }, { "<ul><li>", "" }, { "<ul><li>a", "</li></ul>" },
        { "<ol class=references><li id=a>", "" }, { "<sup><a href=#a>1</a></sup>", "" }, { "<sup><a href=#a>1</a></sup><li id=a>", "" }, { "<a id=a href=#a>", "" }, { "<a href=#a><sup>", "" }, { "<sup class=reference>", "" }, { "<dl><dd>", "" }, { "<dt>a<dd>", "" },
        { "<h2>", "" }, { "<h2>a</h2>", "" }, { "<h2>a</h2>b ", "" }, { "<blockquote>", "" }, { "<figure><figcaption>a", "" }, { "<q>", "" }, { "<q>a", "</q>" }, { "<a href=/wiki/A>a", "" }, { "<code>", "" }, { "<code>a", "</code>" }, { "<math>", "" }, { "<svg>", "" },
        { "<script>", "" }, { "<script>", "</script>" }, { "<style>", "" }, { "<title>", "" }, { "<textarea>", "" }, { "<template>", "" }, { "<select><option>", "" }, { "<plaintext>", "" }, { "<!--", "" }, { "<!-- -->", "" }, { "<!-- --!>", "" }, { "<!a", "" }, { "<?a", "" },
        { "<![CDATA[", "" }, { "<", "" }, { "<a ", "" }, { "<a b='", "" }, { "<a b=\"c\" ", "" }, { "<a b=c ", "" }, { "</a ", "" }, { "<a/", "" }, { "&", "" }, { "&amp", "" }, { "&amp;", "" }, { "&#1;", "" }, { "[", "" }, { "[1]", "" }, { "[citation needed]", "" },
        { "<br>", "" }, { "a<br>", "" }, { "<hr>", "" }, { "<img>", "" }, { "<span style=display:none>", "" }, { "<span class='a b c d e f g'>", "" }, { "<span hidden>a", "</span>" }, { "<article>", "" }, { "<main>", "" }, { "<body>", "" }, { "<html>", "" }, { "<x-y>", "" },
        { "<x-y/>", "" }, { "a ", "" }, { "a. ", "" }, { "A", "" }, { "(", ")" }, { "\u00A0 ", "" }, { "<h2>References</h2><ol><li>a", "" }, { "<p>a</p>\n", "" }, { "<div class=infobox>", "" }, { "<span class=Template-Fact>a", "" }, { "<sup class=Inline-Template>", "" },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void Time_is_linear(string open, string close)
    {
        var text = MarkupFuzz.Bomb(open, close);
        Fuzz.CheckTime(text);
        Fuzz.CheckTime("<p><ul><table class=\"infobox\"><tr><td>" + text);
    }
}
