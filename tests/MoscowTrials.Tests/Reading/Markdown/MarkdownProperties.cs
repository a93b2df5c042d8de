using Xunit;

namespace MoscowTrials.Tests.Reading.Markdown;

/// <summary>No text is too broken to be an article, and none takes longer than its length.</summary>
public sealed class MarkdownProperties
{
    private static readonly string[] Pieces =
    [
        "He left the town. ", "In 1936 ", "[Oslo](oslo.md)", "[Ann Lee][lee]", "![A pier in the rain](a.jpg \"t\")", "[", "]", "(", ")", "![", "](", "[^1]", "[^x]: A note.",
        "\n[^1]: Lee 1999, p. 4.\n", "\n[^1]: a\n\n    b\n", "^[Lee 1999.]", "^[", "[@lee1999, p. 3]", "[see @a; -@b, pp. 3-4]", "@lee1999 [p. 7]", "@", "[citation needed]", "\\[1\\]", "[12]",
        "\n# H\n", "\n## References\n", "\nH\n===\n", "\n---\n", "---\n", "---\ntitle: x\nbibliography: a.bib\n---\n", "+++\n", "\n", "\n\n", "\r\n", "\n> ", "> > ", "\n- ", "\n* ", "\n1. ", "\n    ", "  ", "\t",
        "*", "**", "***", "_", "__", "~~", "~", "^", "==", "`", "``", "\n```\n", "\n~~~\n", "\\", "\\\n", "  \n", "<b>", "</b>", "<br>", "<!--", "-->", "<!-- x -->", "<div>\n", "\n</div>\n", "<a href=\"", "<", ">", "<http://x.org>",
        "\n| a | b |\n|---|---|\n| c | d |\n", "|", "\n|---|\n", "\n+---+---+\n", "\nTerm\n: Definition\n", "\n: ", "\n::: note\n", ":::", "\n!!! note\n    text\n", "{{< x >}}", "{{%", "{#id .c}", "{", "}", "{%", "$x$", "$", "$$",
        "\n[lee]: http://x.org\n", "[lee]", ":tada:", "[[Page|words]]", "[[", "]]", "- [x] ", "> [!NOTE]\n", "&amp;", "&", ";", "--", "---", "http://x.org/a_b ", "www.", "\u00A0", "\u200B", "\uFEFF", "\uD83D\uDE00", "\uD83D", "é", "\"", "“",
        "<Tabs a={b}>", "</Tabs>", "1. ", ". ", "\n   1) ", "\n      ", "\nTable: words\n", "\n[1] Lee, A. (1999).\n", "<svg>", "<code>", "</code>",
        "\n--- ---\n", "\n-----\n", "\n+---+---+\n", "\n```{note}\n", "\n:::{figure} a\n", "\n:::\n", "{ref}`", "{cite}`a`", "\n| a\n", "(@a) ", "@fig:a", "\\begin{a}", "\\end{a}", "{=a}", "\n: a\n", "% ", ")=", "{:",
    ];

    private static readonly MarkupFuzz Fuzz = new(Pieces, MarkdownPages.Sample, "a/b.md", "a/b.mdx");

    [Fact]
    public void Any_text_is_an_article_whose_spans_hold() => Fuzz.CheckAnyText();

    [Fact]
    public void A_damaged_page_is_an_article_whose_spans_hold() => Fuzz.CheckDamagedPages();

    [Fact]
    public void Every_beginning_of_a_page_is_an_article() => Fuzz.CheckBeginnings();

    public static TheoryData<string, string> Bombs() => new()
    {
        { "[", "" }, { "[", "]" }, { "[a](", "" }, { "[a](b", ")" }, { "![a", "" }, { "![", "](a)" }, { "[a][b]", "" }, { "[a]: b\n", "" }, { "\n[a]: b", "" }, { "[^a]: b\n", "" }, { "[^1]", "" }, { "^[", "" }, { "^[", "]" }, { "^[a ", "]" },
        { "*a ", "" }, { "**a *b ", "" }, { "*a_b ", "" }, { "*", "*" }, { "_a_b", "" }, { "~a~", "" }, { "~~a ", "" }, { "~~a", "~~" }, { "==a", "" }, { "a*", "" }, { "> ", "" }, { ">", "" }, { "\n> a\n- b\n", "" }, { "- ", "" }, { "- a\n  ", "" },
        { "1. ", "" }, { "1. a\n", "" }, { "  - a\n", "" }, { "\n" + new string(' ', 50) + "- a", "" }, { "`", "" }, { "`a``", "" }, { "``a`", "" }, { "\\", "" }, { "\\[", "" }, { "&", "" }, { "&a;", "" }, { "&#1;", "" }, { "<", "" }, { "<a ", "" },
        { "<a b='", "" }, { "<a {", "" }, { "<!-- ", "" }, { "<!-- -->", "" }, { "<b>", "" }, { "<code>", "" }, { "<http://a", "" }, { "<div>\n\n", "</div>\n" }, { "| a ", "" }, { "|a\n|-\n", "" }, { "|", "" }, { "\n|a|b|\n|-|-|\n", "" }, { "a | b\n", "" },
        { "+---", "" }, { "```\n", "" }, { "\n```", "" }, { "~~~a\n", "" }, { ":::a\n", "" }, { "::: a\n", "" }, { "!!! a\n    ", "" }, { "!!! a\n", "" }, { "{a", "" }, { "{{<", "" }, { "{{", "}}" }, { "{%", "" }, { "{#a", "" }, { "$a", "" }, { "$", "" },
        { "$$a", "" }, { "#", "" }, { "\n# a", "" }, { "\n# a\n\nb", "" }, { "a\n===\n", "" }, { "a\n: b\n", "" }, { "a\n\n", "" }, { "a ", "" }, { "a. ", "" }, { "A", "" }, { "@a ", "" }, { "[@a; ", "]" }, { "[@a]", "" }, { "@a1999 [", "" }, { "@a1999 [p. 3] ", "" },
        { "http://a", "" }, { "http://a ", "" }, { ":a:", "" }, { ":a", "" }, { "[[", "]]" }, { "[[a|", "]]" }, { "\"", "" }, { "(", ")" }, { "--", "" }, { "-- ", "" }, { "---\n", "" }, { "a: b\n", "" }, { "\u00A0 ", "" }, { "\t", "" }, { "\n\t", "" },
        { "[1] a\n", "" }, { "\n# References\n\n1. a\n\n", "" }, { "[citation needed]", "" }, { "\\[1\\]", "" }, { "[ ] ", "" }, { "- [ ] a\n", "" }, { "> [!NOTE]\n", "" }, { "![a b c](d)\n\n", "" },
        { "---\na\n-- --\n", "" }, { "-- --\na\n\n", "" }, { "a\n-- --\n", "" }, { "-- --\n", "" }, { "+-+-+\n", "" }, { "+-+-+\n| a |\n", "" }, { "| a\n", "" }, { "+" + new string('+', 60), "" }, { "```{note}\n", "" }, { ":::{note}\n", "" }, { ":::{code}\n", "" },
        { "````{note}\n:a: b\n", "````\n" }, { "{ref}`a", "" }, { "{ref}`a`", "" }, { "{cite}`a`", "" }, { "\\begin{a}\n\n", "" }, { "\\newpage\n\n", "" }, { "(@a) b\n\n", "" }, { "@fig:a ", "" }, { "[@fig:a]", "" }, { "% a\n\n", "" }, { "$$a\n$$ (", "" },
        { "`a`{=b", "" }, { "[a](b \"", "" }, { "[a](b \"c\" ", "" }, { "<a b, ", "" }, { "| a\n\n: b\n\n", "" },
    };

    /// <summary>The same again and again, nested where it can be: half a million units take no longer than their number.</summary>
    [Theory]
    [MemberData(nameof(Bombs))]
    public void Time_is_linear(string open, string close)
    {
        var text = MarkupFuzz.Bomb(open, close);
        Fuzz.CheckTime(text);
        Fuzz.CheckTime("> - " + text);
    }
}
