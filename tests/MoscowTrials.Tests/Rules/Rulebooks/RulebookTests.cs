using MoscowTrials.Reading;
using MoscowTrials.Rules;
using Xunit;

namespace MoscowTrials.Tests.Rules.Rulebooks;

public sealed class RulebookTests
{
    private const string Sound = """
        # Impossible

        Prose before the first rule is for people.

        ## MT150 sound-rule

        impossible · error

        It finds every claim.

        Also with **two** paragraphs.

        ```sql
        select 'certain' as outcome, id as told_claim, public_id as key_claim, line -- of the claim
        from claim;
        -- A comment may follow.
        ```

        ```message
        The claim in line {line} is here.
        ```

        ```flagged
        One.
        ```

        ```clean
        Two.
        ```

        """;

    [Fact]
    public void A_sound_rule_is_read_in_full()
    {
        var (rulebook, problems) = Rulebook.Load(new SourceText("rules.md", Sound));
        Assert.Empty(problems);
        var rule = Assert.Single(rulebook.Rules);
        Assert.Equal(("MT150", "sound-rule", Family.Impossible, Level.Error), (rule.Id, rule.Name, rule.Family, rule.Level));
        Assert.Equal("It finds every claim.\n\nAlso with **two** paragraphs.", rule.Description);
        Assert.StartsWith("select 'certain'", rule.Sql, StringComparison.Ordinal);
        Assert.Equal("The claim in line {line} is here.", rule.Message);
        Assert.Equal([(true, "One.", 24), (false, "Two.", 28)], rule.Examples.Select(example => (example.IsFlagged, example.Text, example.Line)));
        Assert.Equal(("rules.md", 5, 14), (rule.Path, rule.Line, rule.SqlLine));
    }

    [Theory]
    [InlineData("## MT150 sound-rule", "## MT150", "5:1: a heading of the second level is a rule")]
    [InlineData("## MT150 sound-rule", "## MT150 Sound Rule", "5:1: a heading of the second level is a rule")]
    [InlineData("## MT150 sound-rule", "## MT800 sound-rule", "5:1: a heading of the second level is a rule")]
    [InlineData("## MT150 sound-rule", "## MT250 sound-rule", "7:1: MT250 is not a number of family impossible, which has MT101 to MT199")]
    [InlineData("impossible · error", "improbable · error", "7:1: unknown family \"improbable\"")]
    [InlineData("impossible · error", "impossible · fatal", "7:13: unknown level \"fatal\"")]
    [InlineData("impossible · error", "Impossible, an error", "7:1: MT150 wants its family and level here")]
    [InlineData("impossible · error", "", "9:1: MT150 wants its family and level here")]
    [InlineData("```sql", "```sqll", "13:1: unknown block \"sqll\"")]
    [InlineData("```message", "```sql", "19:1: MT150 has a block \"sql\" already")]
    [InlineData("```flagged", "```clean", "5:1: MT150 sound-rule lacks an example that it finds fault with")]
    [InlineData("```clean", "```flagged", "5:1: MT150 sound-rule lacks an example that it leaves alone")]
    [InlineData("One.", "", "23:1: this example is empty")]
    [InlineData("is here.", "is here", "20:32: MT150: a message is a sentence; end it with a full stop")]
    [InlineData("{line}", "{lines}", "20:19: MT150: no column fills {lines}")]
    [InlineData("as outcome", "as result", "14:1: MT150: it has no column \"outcome\"")]
    [InlineData("as told_claim", "as told", "14:1: MT150: it has no evidence")]
    [InlineData("as key_claim", "as public", "14:1: MT150: it has no column that begins with key_")]
    [InlineData("as key_claim", "as outcome", "14:1: MT150: it has two columns \"outcome\"")]
    // Positions count in UTF-16 code units, whatever stands before them.
    [InlineData("'certain' as outcome, id", "'ç𝄞rtain' as outcome, ident", "14:31: MT150: the SQL does not compile: no such column: ident")]
    [InlineData("from claim", "from claims", "15:6: MT150: the SQL does not compile: no such table: claims")]
    [InlineData("from claim;", "from claim where;", "15:17: MT150: the SQL does not compile: near \";\": syntax error")]
    [InlineData("from claim;", "from claim; select 1;", "15:12: MT150: one statement a rule")]
    [InlineData("from claim;", "from claim where line = ?", "14:1: MT150: ? is no setting of the rule")]
    // In double quotes it is a column, and there is none.
    [InlineData("from claim;", "from claim where kind = \"prose\"", "15:25: MT150: the SQL does not compile: no such column: \"prose\"")]
    public void A_faulty_rule_is_pointed_out(string sound, string faulty, string expected)
    {
        var (rulebook, problems) = Rulebook.Load(new SourceText("rules.md", Sound.Replace(sound, faulty, StringComparison.Ordinal)));
        Assert.Empty(rulebook.Rules);
        Assert.Contains(problems, problem => problem.ToString().StartsWith("rules.md:" + expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public void Line_endings_make_no_difference(string end)
    {
        var text = Sound.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("from claim", "from claims", StringComparison.Ordinal).Replace("\n", end, StringComparison.Ordinal);
        var (_, problems) = Rulebook.Load(new SourceText("rules.md", text));
        Assert.Equal("rules.md:15:6: MT150: the SQL does not compile: no such table: claims", Assert.Single(problems).ToString());
    }

    [Fact]
    public void An_indented_block_keeps_its_columns()
    {
        var text = Sound.Replace("```sql", "  ```sql", StringComparison.Ordinal).Replace("from claim", "  from claims", StringComparison.Ordinal);
        Assert.Equal("rules.md:15:8: MT150: the SQL does not compile: no such table: claims", Assert.Single(Rulebook.Load(new SourceText("rules.md", text)).Problems).ToString());
    }

    [Theory]
    [InlineData("days = 13, 0 to 40: how far", null)]
    [InlineData("days = -1, -5 to 0: how far\n", null)]
    [InlineData("days = 13, 0 to 40", "14:1: MT150: a setting is a line such as: days = 13, 0 to 40: what it bounds")]
    [InlineData("Days = 13, 0 to 40: how far", "14:1: MT150: a setting is a line such as")]
    [InlineData("days = 50, 0 to 40: how far", "14:1: MT150: a setting is a line such as")]
    [InlineData("days = 13, 40: how far", "14:1: MT150: a setting is a line such as")]
    [InlineData("days = 99999999999, 0 to 40: how far", "14:1: MT150: a setting is a line such as")]
    [InlineData("days = 1, 0 to 4: how far\ndays = 2, 0 to 4: how far", "15:1: MT150 has a setting days already")]
    [InlineData("hours = 13, 0 to 40: how far", "17:1: MT150: :days is no setting of the rule")]
    [InlineData("days = 1, 0 to 4: how far\nhours = 2, 0 to 4: how far", "18:1: MT150: the query does not use the setting hours")]
    public void Settings_are_named_with_their_bounds(string block, string? expected)
    {
        var text = Sound.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("```sql", $"```settings\n{block}\n```\n```sql", StringComparison.Ordinal)
            .Replace("from claim;", "from claim where line > :days;", StringComparison.Ordinal);
        var (rulebook, problems) = Rulebook.Load(new SourceText("rules.md", text));
        if (expected is null)
            Assert.Equal("days", Assert.Single(Assert.Single(rulebook.Rules).Limits).Name);
        else
            Assert.Contains(problems, problem => problem.ToString().StartsWith("rules.md:" + expected, StringComparison.Ordinal));
    }

    [Fact]
    public void All_problems_are_reported_in_order_and_the_sound_rules_kept()
    {
        var text = Sound + Sound.Replace("sound-rule", "first-faulty", StringComparison.Ordinal)
            + Sound.Replace("MT150", "MT151", StringComparison.Ordinal)
            + Sound.Replace("MT150", "MT152", StringComparison.Ordinal).Replace("sound-rule", "second-faulty", StringComparison.Ordinal)
                .Replace("from claim", "from claims", StringComparison.Ordinal).Replace("```message", "```messages", StringComparison.Ordinal);
        var (rulebook, problems) = Rulebook.Load(new SourceText("rules.md", text));
        Assert.Equal(["MT150"], rulebook.Rules.Select(rule => rule.Id));
        Assert.Equal(
        [
            "MT150 is the number of the rule in line 5; take the next free one",
            "sound-rule is the name of the rule in line 5; choose another",
            "MT152 second-faulty lacks a block ```message",
            "MT152: the SQL does not compile: no such table: claims",
            "unknown block \"messages\"; use settings, sql, message, flagged or clean",
        ], problems.Select(problem => problem.Message));
        Assert.Equal(problems.OrderBy(problem => problem.Line), problems);
    }

    [Fact]
    public void The_project_s_own_rulebook_is_sound()
    {
        var (rulebook, problems) = Rulebook.Load(ProjectRulebook.Source);
        Assert.Empty(problems);
        Assert.All(rulebook.Rules, rule =>
        {
            Assert.NotEmpty(rule.Description);
            Assert.EndsWith(".", rule.Message, StringComparison.Ordinal);
        });
        Assert.Equal(rulebook.Rules.Select(rule => rule.Id).Order(StringComparer.Ordinal), rulebook.Rules.Select(rule => rule.Id));
    }

    // Nothing that is not a rulebook may bring the reader down.
    [Theory]
    [InlineData("")]
    [InlineData("## ")]
    [InlineData("##")]
    [InlineData("## MT101 x\n```sql")]
    [InlineData("## MT101 x\n\nimpossible · error\n\n```sql\n\n```\n```message\n\n```")]
    [InlineData("> ## MT101 x\n> impossible")]
    [InlineData("MT101 x\n-------\nimpossible · error")]
    [InlineData("\0\u0001```")]
    public void Anything_can_be_read(string text) => Assert.Empty(Rulebook.Load(new SourceText("rules.md", text)).Rulebook.Rules);
}
