using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;
using Xunit;

namespace MoscowTrials.Tests.Claims.Lexicon;

public sealed class LexiconTableTests
{
    private const string Folder = "MoscowTrials.Claims.Lexicon.";

    // Tables of more than one column, with how many their readers ask for.
    private static readonly Dictionary<string, int> Wide = new(StringComparer.Ordinal)
    {
        ["events.tsv"] = 8, ["name-heads.tsv"] = 3, ["titles.tsv"] = 3, ["person-nouns.tsv"] = 2, ["implicatives.tsv"] = 2,
        ["voice-cues.tsv"] = 2, ["reporting.tsv"] = 4, ["irregular-verbs.tsv"] = 3, ["function-words.tsv"] = 2,
        ["another-thing.tsv"] = 2, ["custody-verbs.tsv"] = 2, ["prison-nouns.tsv"] = 2, ["site-nouns.tsv"] = 2, ["name-particles.tsv"] = 2,
        ["infobox-events.tsv"] = 4, ["facility-nouns.tsv"] = 2, ["birthday-ordinals.tsv"] = 2, ["lasting.tsv"] = 2, ["holidays.tsv"] = 2,
        ["numerals.tsv"] = 3, ["irregular-plurals.tsv"] = 2, ["amount-words.tsv"] = 3, ["fates.tsv"] = 3, ["death-words.tsv"] = 2,
        ["share-wholes.tsv"] = 2, ["mentioning-words.tsv"] = 2, ["courses.tsv"] = 3, ["sole-things.tsv"] = 2, ["infobox-counts.tsv"] = 3,
        ["figure-scales.tsv"] = 3, ["ordinal-words.tsv"] = 3,
        ["unit-factors.tsv"] = 3, ["reference-words.tsv"] = 2, ["citation-parameters.tsv"] = 2, ["citation-templates.tsv"] = 2,
        ["foreign-heads.tsv"] = 2, ["exclusive-kinds.tsv"] = 2, ["offices.tsv"] = 3, ["office-turns.tsv"] = 4, ["shared-offices.tsv"] = 2,
        ["living-states.tsv"] = 2, ["life-words.tsv"] = 2, ["dated-writings.tsv"] = 2, ["parents-children.tsv"] = 3,
        ["described-things.tsv"] = 2, ["absence-verbs.tsv"] = 2, ["belonging-verbs.tsv"] = 2, ["body-turns.tsv"] = 2, ["office-doings.tsv"] = 3, ["insignia.tsv"] = 2, ["noun-families.tsv"] = 2, ["second-bearers.tsv"] = 2,
        ["child-lists.tsv"] = 2, ["total-words.tsv"] = 2,
        ["office-posts.tsv"] = 2, ["attendants.tsv"] = 2, ["present-when.tsv"] = 2, ["children-words.tsv"] = 2,
        ["deed-groups.tsv"] = 2, ["members-of.tsv"] = 2, ["outcomes.tsv"] = 2, ["general-bodies.tsv"] = 2, ["age-words.tsv"] = 4,
        ["tellings.tsv"] = 7, ["telling-sorts.tsv"] = 2,
        ["counted-kinds.tsv"] = 2, ["sides.tsv"] = 2, ["rest-words.tsv"] = 2, ["set-numbers.tsv"] = 2, ["all-told.tsv"] = 2, ["naming-links.tsv"] = 2, ["opposites.tsv"] = 2,
        ["spells.tsv"] = 3, ["anniversaries.tsv"] = 3,
    };

    // verbs.tsv and nouns.tsv are searched where they lie and never read as rows.
    public static TheoryData<string> Tables => [.. typeof(LexiconTable).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Folder, StringComparison.Ordinal) && n.EndsWith(".tsv", StringComparison.Ordinal))
        .Select(n => n[Folder.Length..]).Where(n => n is not ("verbs.tsv" or "nouns.tsv"))];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_table_is_what_it_declares(string table) =>
        Assert.NotEmpty(LexiconTable.Read(table, Wide.GetValueOrDefault(table, 1)));

    [Theory]
    [MemberData(nameof(Tables))]
    public void No_word_list_has_a_word_twice(string table)
    {
        // Kinds of event may take several rows; a verb can tell several things, and a word stand on both sides of a number.
        if (table is "events.tsv" or "spells.tsv" or "courses.tsv" or "offices.tsv" or "infobox-events.tsv" or "fates.tsv" or "death-words.tsv" or "amount-words.tsv"
            or "tellings.tsv")
            return;
        var words = LexiconTable.Read(table, Wide.GetValueOrDefault(table, 1)).Select(r => r[0]).ToList();
        Assert.Equal(words.Distinct(StringComparer.Ordinal), words);
    }

    [Fact]
    public void Every_declared_word_class_is_one()
    {
        foreach (var name in LexiconTable.Read("function-words.tsv", 2).SelectMany(r => r[1].Split(' ')))
            Assert.True(Enum.TryParse<WordClass>(name, out _), name);
    }

    [Theory]
    [InlineData("a\tyes\tb\n", "t.tsv:1:7: 3 columns where the table has 2")]
    [InlineData("# a comment counts as a line\na\n", "t.tsv:2:2: column 2 is missing")]
    [InlineData("a\t\n", "t.tsv:1:3: column 2 is empty")]
    [InlineData("a\t b\n", "t.tsv:1:3: column 2 begins or ends with a blank")]
    [InlineData("#= verb\thappened=yes|no\na\tmaybe\n", "t.tsv:2:3: happened is \"maybe\", and may be yes, no")]
    [InlineData("#= verb\thappened=yes|no\n\na\n", "t.tsv:3:2: happened is missing")]
    // A column that may be missing may still hold nothing else than it says.
    [InlineData("#= word\tfirst?=first\na\nb\tlast\n", "t.tsv:3:3: first is \"last\", and may be first")]
    [InlineData("#= word\tforms*=x|y\na\tx y\nb\tx z\n", "t.tsv:3:3: forms is \"z\", and may be x, y")]
    [InlineData("#= word\tforms*\na\tx  y\n", "t.tsv:2:3: forms has two blanks in a row")]
    [InlineData("#= word\na\tx\n", "t.tsv:1:1: declares 1 columns where 2 are read")]
    public void A_bad_table_is_told_by_file_line_and_column(string text, string message)
    {
        using var reader = new StringReader(text);
        var fault = Assert.Throws<InvalidDataException>(() => LexiconTable.Read("t.tsv", reader, 2).ToList());
        Assert.Equal(message, fault.Message);
    }

    [Fact]
    public void Trailing_columns_that_may_be_missing_are_empty()
    {
        using var reader = new StringReader("#= word\tgender?=m|f\nking\tm\nruler\n");
        Assert.Equal([["king", "m"], ["ruler", ""]], LexiconTable.Read("t.tsv", reader, 2));
    }
}
