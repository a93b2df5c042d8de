using System.Text;
using System.Text.Json;
using MoscowTrials.Reporting.Audit;
using MoscowTrials.Reporting.Schemas;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Rules;
using MoscowTrials.Rules.Auditing;
using MoscowTrials.Tests.Rules.Auditing;
using NJsonSchema;
using Xunit;

namespace MoscowTrials.Tests.Reporting.Audit;

/// <summary>An audit in each of its forms.</summary>
public sealed class AuditWriterTests
{
    private const string Bridge = """
        A bridge of stone.

        == History ==

        The bridge was opened in 1931.<ref>Survey of Bridges, p. 3.</ref> It has 12 arches.{{citation needed|date=March 2019}}

        === Later ===

        Anna Amsel sold it in 1951.
        The guild called it “a bridge to nowhere and a shame”.

        == Use ==

        It carries 300 carts a day.<ref>Survey of Bridges, p. 3.</ref> It is made of stone.
        """;

    [Fact]
    public void Text_shows_tables_with_bars_and_what_to_cite_first()
    {
        Assert.Equal(
            """
            bridge.wiki

            section       claims  cited  covered  tagged  uncited  no need  coverage
            (lead)             1      0        0       0        0        1                           –
            History            6      1        0       1        2        2  █████▒▒▒▒▒░░░░░░░░░░  25 %
              Later            3      0        0       0        2        1  ░░░░░░░░░░░░░░░░░░░░   0 %
            Use                3      1        0       0        0        2  ████████████████████ 100 %
            all               10      2        0       1        2        5  ████████▒▒▒▒░░░░░░░░  40 %

            """, Text(100)[..Text(100).IndexOf("kind", StringComparison.Ordinal)].TrimEnd('\n') + "\n", ignoreLineEndingDifferences: true);
        Assert.Contains("tagged\n  bridge.wiki:5:67: tagged 11 years ago, in March 2019: It has 12 arches.\n", Text(100), StringComparison.Ordinal);
        // The quotation goes before the date.
        Assert.Matches(@"uncited, what matters most first\n  bridge.wiki:10:1: a quotation: The guild.*\n  bridge.wiki:9:1: a date: Anna", Text(100));
        Assert.EndsWith("\ncoverage 40 %: 2 of 5 claims that want a source have one; 1 tagged, 2 uncited; 10 claims in all\n", Text(100), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    public void No_line_is_wider_than_the_terminal_but_for_a_place(int width) =>
        Assert.All(Text(width, isTerminal: true).Split('\n').Where(l => !l.StartsWith("  bridge.wiki:", StringComparison.Ordinal) && width >= 60),
            line => Assert.True(line.Length <= width, line));

    [Fact]
    public void Text_of_an_article_full_of_control_codes_steers_no_terminal()
    {
        var audit = AuditedText.Audit("== \u001b[31mred ==\n\nIt opened \u001b[2J in 1931.<ref>\u001b]0;title\u0007 1931</ref> \u001b[1mIt closed in 1932.", "a.wiki");
        Assert.DoesNotContain('\u001b', Write(audit, w => new AuditTextWriter(new TerminalWriter(w, color: false, 80), isAll: true)));
        Assert.DoesNotContain('\u001b', Write(audit, w => new AuditMarkdownWriter(w, isAll: true)));
    }

    [Fact]
    public void Several_articles_have_a_row_each()
    {
        var text = new StringWriter { NewLine = "\n" };
        var writer = new AuditTextWriter(new TerminalWriter(text, color: false, 100), isAll: false);
        var (one, other) = (AuditedText.Audit("It opened in 1931."), AuditedText.Audit(Bridge, "bridge.wiki"));
        writer.Add(one);
        writer.Add(other);
        writer.Finish(new AuditSummary(2, one.Total + other.Total, ["coverage 33 %: too little"]));
        Assert.StartsWith("article       claims", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("\narticle.txt ", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("\ncoverage 33 %: too little\n2 articles; coverage 33 %: 2 of 6 claims", text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("uncited, what", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_escapes_what_an_article_holds()
    {
        var audit = AuditedText.Audit("== <b>*A* | B ==\n\nIt opened | in 1931.<ref>`Code` | [x](http://e.org), 1931</ref> <!-- --> It *closed* in 1932.", "a.wiki");
        var markdown = Write(audit, w => new AuditMarkdownWriter(w, isAll: false));
        foreach (var line in markdown.Split('\n').Where(l => l.StartsWith('|')))
            Assert.Contains(line.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|'), new[] { 7, 9 });
        Assert.DoesNotContain("<b>", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("[x](", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_keeps_to_its_schema_and_adds_up()
    {
        using var stream = new MemoryStream();
        using (var writer = new AuditJsonWriter(stream, AuditedText.Today))
        {
            var audit = AuditedText.Audit(Bridge, "bridge.wiki");
            writer.Add(audit);
            writer.Finish(new AuditSummary(1, audit.Total, []));
        }
        var json = Encoding.UTF8.GetString(stream.ToArray());
        var schema = await JsonSchema.FromJsonAsync(JsonSchemas.Audit, TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(json));
        using var report = JsonDocument.Parse(json);
        var article = report.RootElement.GetProperty("articles")[0];
        var counts = article.GetProperty("counts");
        Assert.Equal(article.GetProperty("claims").GetArrayLength(), counts.GetProperty("claims").GetInt32());
        Assert.Equal(counts.GetProperty("claims").GetInt32(), new[] { "cited", "covered", "tagged", "uncited", "notWanting" }.Sum(s => counts.GetProperty(s).GetInt32()));
        foreach (var state in new[] { "cited", "covered", "tagged", "uncited" })
            Assert.Equal(counts.GetProperty(state).GetInt32(), article.GetProperty("claims").EnumerateArray().Count(c => c.GetProperty("state").GetString() == state));
        Assert.Equal("2019-03", article.GetProperty("claims").EnumerateArray().Single(c => c.GetProperty("state").GetString() == "tagged").GetProperty("taggedSince").GetString());
    }

    [Fact]
    public void Csv_is_read_back_as_it_was_and_holds_no_formula()
    {
        const string Text = "== =cmd|' /C calc'!A0 ==\n\n* =1+1, \"quoted\" in 1931.\n* -2 in 1932.\n* @SUM(A1) in 1933.\n\nIt opened, they say, in 1931.<ref name=\"+x\">A, B</ref>";
        var audit = AuditedText.Audit(Text, "a.wiki");
        var rows = Parse(Write(audit, w => new AuditCsvWriter(w)));
        Assert.Equal(["path", "line", "column", "id", "section", "kind", "state", "needs", "sources", "tagged since", "text"], rows[0]);
        Assert.Equal(audit.Claims.Length + 1, rows.Count);
        Assert.All(rows.SelectMany(r => r), cell => Assert.False(cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r', cell));
        Assert.Equal(audit.Claims.Select(c => c.Claim.Sentence.Text), rows.Skip(1).Select(r => r[10].StartsWith('\'') ? r[10][1..] : r[10]));
    }

    [Theory]
    [InlineData(0, 0, 0, 10, "")]
    [InlineData(5, 0, 0, 10, "##########")]
    // A gap does not vanish, however small, and neither does the only source.
    [InlineData(999, 0, 1, 10, "#########.")]
    [InlineData(1, 0, 999, 10, "#.........")]
    [InlineData(997, 1, 2, 10, "########!.")]
    [InlineData(1, 500, 500, 10, "#!!!!!....")]
    [InlineData(0, 3, 0, 10, "!!!!!!!!!!")]
    public void A_bar_shows_each_part(int sourced, int tagged, int uncited, int cells, string expected)
    {
        var counts = new SourcingCounts(sourced, 0, tagged, uncited, 7, new SourceCounts(sourced + tagged + uncited, sourced, uncited));
        var bar = CoverageBar.Of(counts, cells);
        Assert.Equal(expected, new string('#', bar.Sourced) + new string('!', bar.Tagged) + new string('.', bar.Uncited));
    }

    private static string Text(int width, bool isTerminal = false) => Write(
        AuditedText.Audit(Bridge, "bridge.wiki"), w => new AuditTextWriter(new TerminalWriter(w, color: false, width, isTerminal), isAll: false));

    private static string Write(ArticleAudit audit, Func<TextWriter, IAuditWriter> open)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var writer = open(text);
        writer.Add(audit);
        writer.Finish(new AuditSummary(1, audit.Total, []));
        return text.ToString();
    }

    /// <summary>Reads CSV by the grammar of RFC 4180.</summary>
    private static List<List<string>> Parse(string csv)
    {
        List<List<string>> rows = [[]];
        for (var i = 0; i < csv.Length;)
        {
            var cell = new StringBuilder();
            if (csv[i] == '"')
            {
                for (i++; !(csv[i] == '"' && csv[i + 1] != '"'); i++)
                {
                    cell.Append(csv[i]);
                    i += csv[i] == '"' ? 1 : 0;
                }
                i++;
            }
            else
            {
                for (; csv[i] is not (',' or '\r'); i++)
                    cell.Append(csv[i]);
            }
            rows[^1].Add(cell.ToString());
            if (csv[i] == ',')
                i++;
            else
            {
                Assert.Equal("\r\n", csv.Substring(i, 2));
                i += 2;
                rows.Add([]);
            }
        }
        rows.RemoveAt(rows.Count - 1);
        return rows;
    }
}
