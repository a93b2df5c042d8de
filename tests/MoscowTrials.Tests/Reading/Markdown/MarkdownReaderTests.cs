using System.Text;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Reading.Markdown;

public sealed class MarkdownReaderTests
{
    // What a reader of the page sees; "|" parts sentences.
    [Theory]
    [InlineData("One *two* **three** _four_ __five__ ***six***.", "One two three four five six.")]
    [InlineData("snake_case_word and 2*3*4 and * star", "snake_case_word and 234 and * star")]
    [InlineData(@"Not \*emphasis\*, not \[a link\].", "Not *emphasis*, not [a link].")]
    [InlineData("See [the pier](https://example.org/a_(b) \"T\") and [it][p], [p].\n\n[p]: <x y.md> 'T'", "See the pier and it, p.")]
    [InlineData("An [unknown][label] stays.", "An [unknown][label] stays.")]
    [InlineData("<https://example.org> and https://example.org/a_b_c.", "https://example.org and https://example.org/a_b_c.")]
    [InlineData("Text<br>on <b>two</b> lines<!-- no --> &amp; caf&eacute;.", "Text on two lines & café.")]
    [InlineData("H~2~O, x^2^, ==marked== and ~~gone~~ ~5 km.", "H2O, x2, marked and ~5 km.")]
    [InlineData("In 1936--1938 the trial---a show -- ran with --flag.", "In 1936–1938 the trial—a show – ran with --flag.")]
    // Of code only a name is a word of the sentence: nothing can be claimed by it.
    [InlineData("Call `init` before `born = 1990` and ``a ` b``.", "Call init before [code] and [code].")]
    [InlineData("It is $a^2$ and costs $5 or $10.", "It is [formula] and costs $5 or $10.")]
    [InlineData("A {{< ref \"a.md\" >}}word{{% b %}} :tada: at 10:30:00.", "A word at 10:30:00.")]
    [InlineData("![badge](a.png) [![Build](b.svg)](c) Text.", "Text.")]
    [InlineData("The [[Grand Pier]] and [[Oslo|the town]].", "The Grand Pier and the town.")]
    [InlineData("A hard\\\nbreak  \nand a soft\none.", "A hard break and a soft one.")]
    [InlineData("- [x] Done in 1950\n- [ ] To do", "Done in 1950|To do")]
    [InlineData("::: note\nIn the box.\n:::\n\nBelow.", "In the box.|Below.")]
    [InlineData("!!! warning \"Mind\"\n    In the box.\n\n    Still.\n\nBelow.", "In the box.|Still.|Below.")]
    [InlineData("> [!NOTE]\n> In the box.", "In the box.")]
    [InlineData("<Tabs items={['a', 'b>']}>\n\nWords.\n\n</Tabs>", "Words.")]
    [InlineData("Before.\n\n```\nconst a = 1990;\n```\n\n    indented = 1\n\nAfter.", "Before.|After.")]
    // MyST: directives that hold text and those that hold code, with what stands at their heads; roles; comments and targets.
    [InlineData("```{note} Mind\n:class: tip\n\nIn the box.\n```\n\n```{code-block} py\nx = 1990\n```\n\nBelow.", "In the box.|Below.")]
    [InlineData("::::{grid} 2\n:::{card} Head\nIn the card.\n:::\n::::\n:::{toctree}\nintro\n:::\nBelow.", "In the card.|Below.")]
    [InlineData("````{admonition} A\n---\nclass: b\n---\nOne.\n```{figure} a.png\n:name: b\nThe pier of 1890.\n```\nTwo.\n````", "One.|The pier of 1890.|Two.")]
    [InlineData("See {ref}`the pier <p>`, {term}`mill`, {doc}`/intro` and {math}`a^2`.", "See the pier, mill, [code] and [formula].")]
    [InlineData("% A comment\n\n(pier)=\n# Pier\n\n$$\na = b\n$$ (eq)\n\n*[UN]: United Nations\n\nText.", "Pier|Text.")]
    // Pandoc: verses, examples, references to parts of the page, raw pieces of other formats, commands of LaTeX.
    [InlineData("| Two lines\n| in verse.\n\nBelow.", "Two lines in verse.|Below.")]
    [InlineData("(@a) It was so.\n\nAs (@a) shows.", "It was so.|As (1) shows.")]
    [InlineData("See @fig:pier, [@tbl:a] and @sec-intro.", "See Figure, Table and Section.")]
    [InlineData("It`<br>`{=html} was `x`{.py} here.", "It was x here.")]
    [InlineData("\\newpage\n\n\\begin{tabular}{l}\na & b\n\n\\end{tabular}\n\n## Pier {-}\n\nText.", "Pier|Text.")]
    [InlineData("![The \"old\" pier](a.jpg \"The \"old\" pier\") It stood.", "It stood.")]
    // No tags, as CommonMark has it.
    [InlineData("By <www.openjsf.org>, <MIT or https://x.org/MIT>, <a1@x.org>, <1a@x.org>, Map<string, int> and <b class=a/b>c</b>.", "By <www.openjsf.org>, <MIT or https://x.org/MIT>, a1@x.org, 1a@x.org, Map<string, int> and c.")]
    [InlineData("[TOC]\n\n{:toc}\n\nText.\n{: .note}", "Text.")]
    [InlineData("- `a = 1` | `b()`\n- One is here.\n\n`x = 1`", "One is here.")]
    [InlineData("---\ntitle: x\n---\n\nText.", "Text.")]
    [InlineData("+++\ntitle = \"x\"\n+++\nText.", "Text.")]
    public void Reads_as_the_page_shows_it(string markdown, string sentences) =>
        Assert.Equal(sentences, string.Join('|', MarkdownPages.Read(markdown).Sentences.Select(s => s.Text)));

    [Theory]
    [InlineData("# Town\n\nText.", "Town", SentenceKind.Heading)]
    [InlineData("Text.\n\nHistory\n-------", "History", SentenceKind.Heading)]
    [InlineData("> It was so.", "It was so.", SentenceKind.Quote)]
    [InlineData("1. It was so.", "It was so.", SentenceKind.ListItem)]
    [InlineData("Term\n: It was so.", "It was so.", SentenceKind.ListItem)]
    [InlineData("![The pier in 1900](a.jpg)", "The pier in 1900", SentenceKind.Caption)]
    [InlineData("A | B\n--|--\n1 | 2", "2", SentenceKind.TableCell)]
    public void Tells_what_a_sentence_stands_in(string markdown, string text, SentenceKind kind) =>
        Assert.Contains(MarkdownPages.Read(markdown).Sentences, s => s.Text == text && s.Kind == kind);

    [Fact]
    public void A_cell_is_filed_under_its_column_and_row()
    {
        var cell = MarkdownPages.Read("| Year | Mayor |\n|---|---|\n| 1990 | **Lee** |\n| `a|b` | x \\| y |").Sentences;
        Assert.Equal(new FieldLabel("Mayor", "1990", ""), cell.Single(s => s.Text == "Lee").Label);
        Assert.Equal("x | y", cell[^1].Text);
    }

    private const string Simple = "  Right   Left\n-------  ------\n     12  **a** b\n    123  c\n\nTable: The caption.";
    private const string Lines = "-----------------\n Head    Other\n         head\n------- ---------\n One     two\n         three\n\n Four    five\n-----------------\n\n: The caption.";
    private const string Drawn = "+------+-------+\n| Head | Other |\n+======+=======+\n| One  | - two |\n|      | - six |\n+------+-------+\n| Over both    |\n+------+-------+";

    // The tables of Pandoc: simple, over several lines, drawn; and what only looks like one.
    [Theory]
    [InlineData(Simple, "TableCell 12 Right|TableCell a b Left|TableCell 123 Right|TableCell c Left|Caption The caption. ")]
    [InlineData("------ ------\n     1  a\n------ ------\n\nText.", "TableCell 1 |TableCell a |Prose Text. ")]
    [InlineData(Lines, "TableCell One Head|TableCell two three Other head|TableCell Four Head|TableCell five Other head|Caption The caption. ")]
    [InlineData(Drawn, "TableCell One Head|TableCell two six Other|TableCell Over both Head")]
    [InlineData("| A | B |\n|---|---|\n| b | c |\n\n: The caption.", "TableCell b A|TableCell c B|Caption The caption. ")]
    [InlineData("Text.\n\n---\n\nMore.\n\n--- ---\n\nLast.\n\n---", "Prose Text. |Prose More. |Prose Last. ")]
    [InlineData("Head\n----\n\nText -- so.", "Heading Head |Prose Text – so. ")]
    public void Reads_the_tables_of_Pandoc(string markdown, string read)
    {
        foreach (var text in (string[])[markdown, "Above.\n\n" + markdown.ReplaceLineEndings("\r\n")])
        {
            var article = MarkdownPages.Read(text);
            Assert.Equal(read, string.Join('|', article.Sentences.Where(s => s.Text != "Above.").Select(s => $"{s.Kind} {s.Text} {s.Label?.Name}")));
            Assert.All(article.Sentences, s => Assert.Contains(s.Text.Split(' ')[0], s.Span.In(text)));
        }
    }

    [Fact]
    public void Roles_of_MyST_cite_works()
    {
        var article = MarkdownPages.Read("It opened {cite:p}`lee1999, may2001`.");
        Assert.Equal(["lee1999", "may2001"], Assert.Single(article.Sentences).Marks.Select(m => m.Key));
        Assert.Equal(["lee1999", "may2001"], article.Sources.Select(s => s.Key));
    }

    // Numbers are those that the page shows, whatever the labels are.
    [Fact]
    public void Footnotes_are_numbered_as_they_are_cited()
    {
        var article = MarkdownPages.Read(
            "It opened.[^z] It closed.[^a]^[In place.] Again.[^z] Lost.[^lost]\n\n[^a]: Lee 1999, p. 4; see[^n].\n[^z]: Smith:\n    57.\n\n    More.\n[^n]: Nested.\n[^u]: Unused.");
        Assert.Equal("1|2,3|1|lost", string.Join('|', article.Sentences.Select(s => string.Join(',', s.Marks.Select(m => m.Key)))));
        Assert.Equal(
            ["1 Smith: 57. More. 0", "2 Lee 1999, p. 4; see. 0", "3 In place. 0", "4 Nested. 1", "5 Unused. 0"],
            article.Sources.Select(s => $"{s.Key} {s.Text} {s.OtherUses}"));
        Assert.Equal("[^lost]", article.Sentences[3].Marks[0].Span.In(article.Source.Text));
    }

    [Fact]
    public void A_note_that_only_a_header_cites_is_cited()
    {
        var article = MarkdownPages.Read("| Year | Mayors[^1] [@lee1999] |\n|---|---|\n| 1990 | Lee |\n\n[^1]: May.");
        Assert.Equal(["1 1", "lee1999 1"], article.Sources.Select(s => $"{s.Key} {s.OtherUses}"));
    }

    [Fact]
    public void Markers_of_plain_text_cite_a_numbered_list()
    {
        var article = MarkdownPages.Read("It opened.[1] It closed.[2, 3] In [1990] it was.[citation needed] Late.\\[2\\]\n\n## References\n\n1. Lee.\n2. Smith.\n3. May.");
        Assert.Equal(["1", "2,3", "", "2"], article.Sentences.Take(4).Select(s => string.Join(',', s.Marks.Where(m => m.Key.Length > 0).Select(m => m.Key))));
        Assert.Equal("In [1990] it was.", article.Sentences[2].Text);
        Assert.Equal(MarkKind.CitationNeeded, article.Sentences[2].Marks[0].Kind);
        Assert.Equal(["1 Lee.", "2 Smith.", "3 May."], article.Sources.Select(s => $"{s.Key} {s.Text}"));
    }

    private const string Csl = """
        [{"id":"lee1999","type":"book","author":[{"family":"Lee","given":"Ann"}],"title":"Piers","issued":{"date-parts":[[1999]]},"publisher":"Mill","publisher-place":"Oslo","ISBN":"978"},
         {"id":"s","author":[{"family":"Smith"},{"family":"May","given":"J."}],"title":"On <i>Mills</i>","container-title":"Journal","issued":{"date-parts":[[2004,5]]},"page":"3-9"}]
        """;

    [Fact]
    public void Citations_name_works_of_a_bibliography()
    {
        var article = MarkdownPages.Read(
            "---\nbibliography: [refs.json]\n---\nIt opened [see @lee1999, pp. 3--4; also -@s, chap. 2]. @s [p. 5] said no. It stood [@lost]. Not @home.",
            companions: (_, name) => name == "refs.json" ? (Encoding.UTF8.GetBytes(Csl), null) : (null, "?"));
        Assert.Equal(["It opened.", "Smith and May (2004) said no.", "It stood.", "Not @home."], article.Sentences.Select(s => s.Text));
        Assert.Equal(["lee1999:3–4", "s:chap. 2", "s:5", "lost:"], article.Sentences.SelectMany(s => s.Marks).Select(m => $"{m.Key}:{m.Locator}"));
        Assert.Equal(
            ["lee1999 Lee, Ann (1999). Piers. Oslo: Mill. ISBN 978.", "s Smith; May, J. (May 2004). On Mills. Journal. pp. 3-9."],
            article.Sources.Select(s => $"{s.Key} {s.Text}"));
    }

    [Fact]
    public void Citations_name_works_of_a_list_in_the_file()
    {
        var article = MarkdownPages.Read("It opened [@lee1999, p. 3] and closed [@may_2001].\n\n## References\n\nLee, Ann (1999). *Piers*.\n\nPoe, E. (1840). Tales.");
        Assert.Equal(
            ["may_2001 Note May 2001.", "lee1999 Note Lee, Ann (1999). Piers.", "b2 Bibliography Poe, E. (1840). Tales."],
            article.Sources.Select(s => $"{s.Key} {s.Kind} {s.Text}"));
    }

    [Fact]
    public void A_bibliography_that_cannot_be_read_is_told_where_it_is_named()
    {
        var article = MarkdownPages.Read("---\ntitle: x\nbibliography: refs.bib\n---\nIt opened [@lee1999].", companions: (_, _) => (null, "is not there; check its name"));
        Assert.Equal("articles/Town.md:3:15: the bibliography 'refs.bib' is not there; check its name", Assert.Single(article.Problems).ToString());
        Assert.Equal("Lee 1999.", Assert.Single(article.Sources).Text);
    }

    [Theory]
    [InlineData("a.md", "Only words.", ArticleFormat.Markdown)]
    [InlineData("a.markdown", "== Not wikitext ==\n[[a]] [[b]] [[c]] [[d]]", ArticleFormat.Markdown)]
    [InlineData("a.txt", "# Town\n\nThe [pier](http://x.org) is **old**.[^1]\n\n[^1]: Lee.", ArticleFormat.Markdown)]
    [InlineData("stdin", "---\ntitle: x\n---\nWords.", ArticleFormat.Markdown)]
    [InlineData("a.txt", "# a comment\nKey: value", ArticleFormat.Plain)]
    [InlineData("a.txt", "He wrote * and [1] and #1.", ArticleFormat.Plain)]
    public void Format_goes_by_name_and_content(string path, string text, ArticleFormat format) =>
        Assert.Equal(format, ArticleReader.Read(new SourceText(path, text)).Format);

    [Fact]
    public void Head_gives_title_and_language()
    {
        var article = MarkdownPages.Read("---\ntitle: \"Grand Pier\" # that one\nlang: de-AT\n---\n# Grand Pier\n\nText.");
        Assert.Equal(("Grand Pier", "de-AT", "Grand Pier"), (article.Title, article.Language, article.Sentences[0].Text));
    }

    [Theory]
    [InlineData("---\ndate: 2021-05-03\n---\nText.", "2021-05-03")]
    [InlineData("---\ndate: 2021-05-03T10:00:00Z\n---\nText.", "2021-05-03")]
    [InlineData("---\ndate: \"May 3, 2021\"\n---\nText.", "2021-05-03")]
    [InlineData("+++\ndate = 2021-05-03\n+++\nText.", "2021-05-03")]
    [InlineData("% Pier\n% Lee\n% 3 May 2021\n\nText.", "2021-05-03")]
    [InlineData("---\ndate: last spring\n---\nText.", null)]
    [InlineData("---\ndate: 2021\n---\nText.", null)]
    public void Head_gives_the_day(string markdown, string? day)
    {
        var article = MarkdownPages.Read(markdown);
        Assert.Equal(day, article.Dated?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("Text.", Assert.Single(article.Sentences).Text);
    }

    [Fact]
    public void Lines_behind_signs_of_percent_are_a_head_or_comments()
    {
        Assert.Equal("The Grand Pier", MarkdownPages.Read("% The Grand\n  Pier\n\nText.").Title);
        Assert.Equal("Pier", MarkdownPages.Read("% A comment\n\n# Pier\n\nText.").Title);
        Assert.Equal("10 % of all stood.", MarkdownPages.Read("10\n% of all\nstood.").Sentences[0].Text);
    }

    [Fact]
    public void Head_settles_what_counts_for_its_article()
    {
        var article = MarkdownPages.Read(
            "---\ntitle: x\ntrials:\n  citations: sentence\n  ignore:\n    - MT602, count: a draft\n    - MT305\n  fail-on: note\n---\nOne. Two.[^1]\n\n[^1]: Lee.");
        Assert.False(article.MarkersCoverParagraph);
        Assert.Equal(["MT602,count a draft", "MT305 "], article.Suppressions.Select(s => $"{string.Join(',', s.Rules)} {s.Reason}"));
        Assert.All(article.Suppressions, s => Assert.True(s.IsInHead && s.Scope.Overlaps(article.Sentences[^1].Span)));
        Assert.Equal("articles/Town.md:8:12: an article cannot settle 'fail-on' for itself; it can settle citations, ignore and language", Assert.Single(article.Problems).ToString());
        // Somebody else's field.
        Assert.Empty(MarkdownPages.Read("---\ntrials: 12\n---\nText.").Problems);
    }

    [Fact]
    public void A_comma_in_quotes_parts_nothing()
    {
        var asked = new List<string>();
        MarkdownPages.Read("---\nbibliography: [\"a, b.bib\", c.bib]\n---\nText.", companions: (_, name) =>
        {
            asked.Add(name);
            return (null, "?");
        });
        Assert.Equal(["a, b.bib", "c.bib"], asked);
    }
}
