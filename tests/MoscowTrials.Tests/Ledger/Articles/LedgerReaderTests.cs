using MoscowTrials.Ledger.Articles;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Ledger.Articles;

public class LedgerReaderTests
{
    private const string Head = "version: 1\narticle: a.txt\nclaims:\n";

    // Five lines.
    private const string One = Head + "- id: c-00000001\n  text: \"One.\"\n";

    // From line 6.
    private const string Reviewed = One + "  review:\n    by: Ann\n    of: 0123456789abcdef\n";

    public static TheoryData<string, string, string> Broken => new()
    {
        { "", "1:1", "a ledger has the keys version, article and claims, each at the begin of a line; `trials sync` writes one" },
        { "- a\n", "1:1", "a ledger has the keys" },
        { "text\n", "1:1", "a ledger has the keys" },
        { "{version: 1, article: a.txt, claims: []}\n", "1:1", "a ledger has the keys" },
        { " version: 1\n article: a.txt\n claims:\n", "1:2", "a ledger has the keys" },
        { "version: 2\narticle: a.txt\nclaims:\n", "1:10", "version 2 is not known here" },
        { "article: a.txt\nclaims:\n", "1:1", "'version' is missing; write 1" },
        { "version: 1\nclaims:\n", "1:1", "'article' is missing; write the article's path from the root of the repository" },
        { "version: 1\narticle: a.txt\n", "1:1", "'claims' is missing; write 'claims:' behind the article" },
        { "version: 1\narticle: [a]\nclaims:\n", "2:10", "'article' takes one text" },
        { "version: 1\narticle: a.txt\nremoved:\nclaims:\n", "1:1", "'removed' stands before 'claims'; put it behind" },
        { One + "clams: []\n", "6:1", "unknown key 'clams'; did you mean 'claims'?" },
        { One + "---\n" + One, "6:1", "a second document begins here" },
        { One + "...\n", "6:1", "'...' ends the file early; take it out" },
        { One + "claims: []\n", "6:1", "'claims' stands here for the second time" },
        { One + "  text: \"Two\n", "", "this is no YAML" },
        { One + "\t- id: c-00000002\n", "", "this is no YAML" },
        { "version: 1\n<<<<<<< HEAD\narticle: a\n=======\narticle: b\n>>>>>>> other\nclaims:\n", "2:1", "a merge left a conflict here" },
        { One.Replace("\n", "\r\n", StringComparison.Ordinal) + "<<<<<<< HEAD\r\n", "6:1", "a merge left a conflict here" },
        // Lists
        { "version: 1\narticle: a.txt\nclaims: One\n", "3:9", "'claims' takes a list; write a dash before each entry" },
        { Head + "- One\n", "4:3", "an entry of 'claims' has fields" },
        { "version: 1\narticle: a.txt\nclaims: [{id: c-00000001, text: One.}]\n", "3:9", "'claims' is written with a dash before each entry; write it so" },
        { Head + "- {id: c-00000001, text: One.}\n", "4:3", "an entry is written with a key a line; write it so" },
        { One + "removed:\n  - id: c-00000002\n    text: Two.\n", "7:5", "the dashes of 'removed' are set in otherwise" },
        // Entries
        { One + "  txet: x\n", "6:3", "unknown key 'txet'; did you mean 'text'?; the keys here are id, text, cites, when, where, review" },
        { Head + "- id: c-00000001\n", "4:3", "'text' is missing; write the sentence as it was" },
        { Head + "- id: c-00000001\n  text:\n", "4:3", "'text' is missing" },
        { Head + "- id: c-00000001\n  text: [One]\n", "5:9", "'text' takes one text" },
        { Head + "- text: One.\n", "4:3", "'id' is missing; write the claim's id; `trials sync` makes one for a new sentence" },
        { Head + "- id: c-1\n  text: One.\n", "4:7", "'c-1' is no id of a claim; restore it (c- and eight hex digits)" },
        { Head + "- id: c-0000000G\n  text: One.\n", "4:7", "'c-0000000G' is no id" },
        { Head + "- id: c-00000001-\n  text: One.\n", "4:7", "'c-00000001-' is no id" },
        { Head + "- id: c-00000001-x\n  text: One.\n", "4:7", "'c-00000001-x' is no id" },
        { Head + "- id: h-00000001\n  text: One.\n", "4:7", "'h-00000001' is no id" },
        { One + "- id: c-00000001\n  text: Two.\n", "6:3", "the id c-00000001 stands here for the second time; take out one of the two entries" },
        { One + "removed:\n- id: c-00000001\n  text: Two.\n", "7:3", "the id c-00000001 stands here for the second time" },
        { Head + "- id: c-00000001\n  text: |\n    One.\n", "5:3", "'text' is written on one line; write it so" },
        { Head + "- id: c-00000001\n  ? text\n  : One.\n", "5:5", "'text' is written on one line; write it so" },
        { One + "  cites: {a: b}\n", "6:10", "'cites' takes a list of texts" },
        { One + "  when: [[1936]]\n", "6:10", "'when' takes a list of texts; write one here" },
        { One + "  cites: [a, # seen\n    b]\n", "6:10", "a comment stands within 'cites', which `trials sync` writes anew; put it on a line above" },
        { One + "  cites: # seen\n    - a\n", "7:5", "a comment stands within 'cites'" },
        { One + "  cites: &all [a]\n", "6:10", "an anchor (&) is not read here" },
        // Reviews
        { One + "  review: yes\n", "6:11", "'review' takes fields" },
        { One + "  review:\n    of: 0123456789abcdef\n", "7:5", "'by' is missing; write who reviewed it" },
        { One + "  review:\n    by: Ann\n", "7:5", "'of' is missing; write what was reviewed; `trials claim ID` tells its fingerprint" },
        { One + "  review:\n    by: Ann\n    of: 0123\n", "8:9", "'0123' is no fingerprint (16 hex digits)" },
        { One + "  review:\n    by: Ann\n    of: 0123456789ABCDEF\n", "8:9", "'0123456789ABCDEF' is no fingerprint" },
        { Reviewed + "    ofs: x\n", "9:5", "unknown key 'ofs'; did you mean 'of'?" },
        { Reviewed + "    on: yesterday\n", "9:9", "'yesterday' is no day; write it as 2024-05-31" },
        { Reviewed + "    on: 2023-02-29\n", "9:9", "'2023-02-29' is no day" },
        { Reviewed + "    note: [x]\n", "9:11", "'note' takes one text" },
        { Reviewed + "    voice: aleged\n", "9:12", "'aleged' is none of article, attributed, alleged, quoted; did you mean 'alleged'?" },
        { Reviewed + "    speaker: the owner\n", "9:14", "'speaker' and 'factive' go with 'voice'; write 'voice: attributed' too" },
        { Reviewed + "    voice: quoted\n    factive: maybe\n", "10:14", "'maybe' is none of true, false" },
        // Corrections
        { Reviewed + "    dates: 1936\n", "9:12", "'dates' takes a list" },
        { Reviewed + "    dates:\n    - {words: x}\n", "10:7", "'is' is missing; write the time in EDTF, or none" },
        { Reviewed + "    dates:\n    - {is: 1936}\n", "10:7", "'words' is missing; write the words of the sentence that name the time" },
        { Reviewed + "    dates:\n    - {words: x, is: 1936-13}\n", "10:22", "'1936-13' is no EDTF date: " },
        { Reviewed + "    dates:\n    - {words: x, is: summer}\n", "10:22", "'summer' is no EDTF date: " },
        { Reviewed + "    dates:\n    - {words: x, is: 1938/1936}\n", "10:22", "'1938/1936' is no EDTF date: " },
        { Reviewed + "    dates:\n    - {words: x, is: 1936, relation: until}\n", "10:38", "'until' is none of during, start, end, before, after" },
        { Reviewed + "    dates:\n    - {words: x, is: 1936, relaton: end}\n", "10:28", "unknown key 'relaton'; did you mean 'relation'?" },
        { Reviewed + "    names:\n    - {words: x}\n", "10:7", "'is' is missing; write what they name, or none" },
        { Reviewed + "    names:\n    - {words: x, is: X, new: town}\n", "10:30", "'town' is none of person, place, building, body, work, vessel, occasion" },
        { Reviewed + "    events:\n    - {type: meet}\n", "10:7", "'words' is missing; write the words of the sentence that tell it" },
        { Reviewed + "    events:\n    - {words: x, says: perhaps}\n", "10:24", "'perhaps' is none of happened, denied, nothing" },
        { Reviewed + "    events:\n    - {words: x, when: long ago}\n", "10:24", "'long ago' is no EDTF date: " },
        { Reviewed + "    names:\n" + string.Concat(Enumerable.Repeat("    - {words: x, is: X}\n", 101)), "10:5", "'names' holds 101 corrections, and 100 are the most" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_wrong_is_told_in_one_line_where_it_stands(string text, string place, string message)
    {
        var (ledger, problems) = LedgerReader.Read(new SourceText("l.yaml", text));

        Assert.Null(ledger);
        var line = Assert.Single(problems).ToString();
        Assert.StartsWith("l.yaml:" + place, line, StringComparison.Ordinal);
        Assert.Contains(": " + message, line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var (_, problems) = LedgerReader.Read(new SourceText("l.yaml", Reviewed + "    on: x\n    voice: y\n- id: z\n  text: Two.\n"));

        Assert.Equal([9, 10, 11], problems.Select(p => p.Line));
    }

    [Theory]
    [InlineData(Head)]
    [InlineData("---\n" + Head)]
    [InlineData("# ours\nversion: 1\narticle: \"a.txt\"\nclaims: []\n")]
    [InlineData(One + "removed:\n")]
    [InlineData("version: '1'\nclaims: ~\narticle: a.txt\n")]
    public void Much_is_a_ledger(string text) => Assert.Equal("a.txt", SampleLedger.Read(text).Article);

    [Fact]
    public void Each_line_behind_the_head_belongs_to_one_entry()
    {
        const string text = Head + """

            # About one.
            - id: c-00000001
              text: "One."
              # Behind one.
            # About two,
            #   on two lines.
            -
              # Within two.
              id: c-00000002
              text: "Two."
              review: {by: Ann, of: 0123456789abcdef, note: "two
                # lines"}
            - id: c-00000003
              text: "Three."

            # Behind three.

            # About what is gone.
            removed:
            # About four.
            - id: c-00000004
              text: "Four."
            # The end.
            """;
        var blocks = SampleLedger.Read(text).Entries.Select(e => e.Block.In(text).ToString()).ToArray();

        Assert.StartsWith("# About one.", blocks[0], StringComparison.Ordinal);
        Assert.EndsWith("# Behind one.\n", blocks[0], StringComparison.Ordinal);
        Assert.StartsWith("# About two,", blocks[1], StringComparison.Ordinal);
        Assert.EndsWith("\n    # lines\"}\n", blocks[1], StringComparison.Ordinal);
        Assert.StartsWith("- id: c-00000003", blocks[2], StringComparison.Ordinal);
        Assert.EndsWith("# Behind three.\n\n", blocks[2], StringComparison.Ordinal);
        Assert.Equal("# About four.\n- id: c-00000004\n  text: \"Four.\"\n# The end.", blocks[3]);
    }
}
