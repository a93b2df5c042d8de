using Xunit;

namespace MoscowTrials.Tests.Reading.Wikitext;

/// <summary>No text is too broken to be an article, and none takes longer than its length.</summary>
public sealed class WikitextProperties
{
    private static readonly string[] Pieces =
    [
        "He left the town. ", "In 1936 ", "[[Oslo]]", "[[Ann Lee|her]]", "[[File:A.jpg|thumb|", "[[Category:X]]", "[[", "]]", "[", "]", "{{", "}}", "{{{",
        "}}}", "{", "}", "|", "||", "!!", "!", "=", "==", "\n== H ==\n", "\n=== ", " ===\n", "\n", "\n\n", "\r\n", "'", "''", "'''", "'''''", "<ref>", "</ref>",
        "<ref name=x>", "<ref name=\"x\"/>", "<ref name=y group=n>", "<ref name=", "<ref", "</ref", "<!--", "-->", "<nowiki>", "</nowiki>", "<nowiki/>",
        "<math>x", "</math>", "<br>", "<br/>", "<div>", "</div>", "<blockquote>", "</blockquote>", "<gallery>", "</gallery>", "\nB.jpg|words", "<references>",
        "</references>", "<references/>", "\n{|", "\n|}", "\n|-", "\n|+ ", "\n| ", "\n! ", "colspan=2 | ", "rowspan=3 | ", "\n* ", "\n# ", "\n: ", "\n; ", "\n----\n",
        "{{circa|", "{{birth date|1900|2|3}}", "{{OldStyleDate|6 February|1817|25 January}}", "{{start and end dates|1900|1|2|1901|3|4}}", "{{efn|", "{{efn|name=x}}",
        "{{sfn|Lee|1990|p=5}}", "{{r|x|y}}", "{{rp|12}}", "{{cn}}", "{{harvnb|Lee|1990}}", "{{cite book|last=Lee|title=", "{{Infobox person\n| name = ", "\n| born = ",
        "{{quote|", "{{Reflist|refs=", "{{efn-ua|", "<ref group=upper-roman>", "{{convert|10|to|", "{{nihongo|b|", "{{age|1900|1|2|1950|3|4}}", "{{unheard of|", "{{'}}", "{{!}}", "&nbsp;", "&amp;", "&", ";", "&#8211;",
        "\u00A0", "\u200B", "\uFEFF", "\uD83D\uDE00", "\uD83D", "é", "(", ")", "; ", ", ", ". ", "\"", "“", "__NOTOC__", "__", "\t", "#REDIRECT ", "http://x.org ",
        "[http://x.org ", "\n==References==\n", "\n==External links==\n", "1. ", " a=b ", "<poem>", "</span>", "<span style=\"x>y\">", "~~~~", "-{", "}-", "\n|",
    ];

    private static readonly MarkupFuzz Fuzz = new(Pieces, SamplePage.Text, "a/b.wikitext");

    [Fact]
    public void Any_text_is_an_article_whose_spans_hold() => Fuzz.CheckAnyText();

    [Fact]
    public void A_damaged_page_is_an_article_whose_spans_hold() => Fuzz.CheckDamagedPages();

    [Fact]
    public void Every_beginning_of_a_page_is_an_article() => Fuzz.CheckBeginnings();

    public static TheoryData<string, string> Bombs() => new()
    {
        { "{{", "" }, { "[[", "" }, { "<ref>", "" }, { "<ref>", "</ref>" }, { "<ref name=x>a", "</ref>" }, { "\n{|\n|", "" }, { "\n{|\n| a\n\n", "" }, { "''", "" }, { "'''a", "" },
        { "&", "" }, { "&a;", "" }, { "=", "" }, { "\n=a", "" }, { "\n== a ==", "" }, { "*", "" }, { "\n*", "" }, { "\n" + new string('*', 50), "" }, { "{{a|", "" },
        { "{{a|", "}}" }, { "{{nowrap|", "}}" }, { "{{nowrap|a", "" }, { "{{birth date|{{nihongo|", "}}" }, { "{{quote|a", "}}" }, { "{{efn|a", "}}" }, { "[[a|", "]]" }, { "[[a]]", "" },
        { "[[File:a|b", "" }, { "[[File:a|b\n", "" }, { "[[File:a|b", "]]" }, { "<!--", "" }, { "<!--\n", "" }, { "<nowiki>", "" }, { "<nowiki>", "</nowiki>" }, { "<math>", "</math>" },
        { "<gallery>", "" }, { "<gallery>\n", "</gallery>" }, { "<references>", "</references>" }, { "<div>", "" }, { "<b", "" }, { "<b a=\"", "" }, { "<ref name=\"", "" }, { "<ref name=a", "" },
        { "</ref>", "" }, { "}}", "" }, { "]]", "" }, { "|", "" }, { "\n|", "" }, { "{{Infobox a\n|b=", "" }, { "{{Infobox a\n|b=", "}}" }, { "{{Infobox a|name=b", "}}" }, { "{|\n!a\n", "" },
        { "\n{|\n! a !! b\n|-\n! a !! b\n", "" }, { "\n|-\n! a !! b", "" }, { "| colspan=1000 | a |", "" }, { "\n|-\n|rowspan=1000 colspan=1000|a", "" }, { "a ", "" }, { "a. ", "" }, { "A", "" },
        { "[http://a", "" }, { "[http://a b", "]" }, { "__A", "" }, { "{{sfn|a|1", "}}" }, { "{{r|a}}", "" }, { "<ref name=a/>", "" }, { "\n;a:b", "" }, { "\n:''[[a]]''", "" }, { "{{cite web|a=", "}}" },
        { "{{convert|1|-|", "}}" }, { "{{#if:", "}}" }, { "{{{a|", "}}}" }, { "\n{{a\n|b", "" }, { "== a <!-- b --> ", "" }, { "-->", "" }, { "\n==<!---->", "" }, { "<poem>a\n", "" }, { "{{reflist|refs=<ref name=a>", "}}" },
        { "(", ")" }, { "\u00A0 ", "" }, { "\"", "" }, { "<ref>a</ref>", "" }, { "\n== a ==\n<ref>a", "" }, { "{{circa|", "" }, { "{{'}}", "" }, { "\n{|\n{{a", "" },
    };

    /// <summary>The same again and again, nested where it can be: half a million units take no longer than their number.</summary>
    [Theory]
    [MemberData(nameof(Bombs))]
    public void Time_is_linear(string open, string close)
    {
        var text = MarkupFuzz.Bomb(open, close);
        Fuzz.CheckTime(text);
        Fuzz.CheckTime("{|\n|" + text);
    }
}
