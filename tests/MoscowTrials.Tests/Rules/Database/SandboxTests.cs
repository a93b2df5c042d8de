using MoscowTrials.Claims;
using MoscowTrials.Reading;
using MoscowTrials.Rules;
using Xunit;

namespace MoscowTrials.Tests.Rules.Database;

/// <summary>A rulebook is untrusted input: it is stopped by name and place, never by a crash or a shortened result.</summary>
/// <remarks>Alone, because the heap limit is the whole process's: what a hostile rule takes, a test beside it would miss.</remarks>
[Collection(nameof(SandboxTests))]
[CollectionDefinition(nameof(SandboxTests), DisableParallelization = true)]
public sealed class SandboxTests
{
    private const string Columns = "select 'certain' as outcome, 1 as told_claim, 'x' as key_x, ";

    [Theory]
    [InlineData("attach database '/tmp/other.db' as other")]
    [InlineData("pragma journal_mode = wal")]
    [InlineData("pragma table_info(claim)")]
    [InlineData("delete from claim")]
    [InlineData("insert into claim (id) values (1)")]
    [InlineData("update claim set line = 0")]
    [InlineData("create table own (x)")]
    [InlineData("create temp view own as select 1")]
    [InlineData("drop table claim")]
    [InlineData("begin")]
    [InlineData("vacuum into '/tmp/other.db'")]
    [InlineData("explain select 1 as outcome")]
    [InlineData(Columns + "load_extension('evil') as x")]
    [InlineData(Columns + "randomblob(1000000000) as x")]
    [InlineData(Columns + "zeroblob(1000000000) as x")]
    [InlineData(Columns + "printf('%1000000000d', 1) as x")]
    [InlineData(Columns + "format('%1000000000d', 1) as x")]
    [InlineData(Columns + "replace('aaaa', 'a', 'bbbb') as x")]
    [InlineData(Columns + "random() as x")]
    // What PostgreSQL has not.
    [InlineData(Columns + "ifnull(line, 0) as x from claim")]
    [InlineData(Columns + "group_concat(line) as x from claim")]
    [InlineData(Columns + "date('now') as x")]
    [InlineData(Columns + "sqlite_version() as x")]
    [InlineData(Columns + "name as x from sqlite_master")]
    [InlineData(Columns + "name as x from pragma_table_info('claim')")]
    [InlineData(Columns + "value as x from json_each('[1,2]')")]
    [InlineData(Columns + "x from (delete from claim returning id as x)")]
    public void What_a_rule_may_not_do_does_not_compile(string sql)
    {
        var (rulebook, problems) = Load(sql);
        Assert.Empty(rulebook.Rules);
        Assert.Contains(problems, problem => problem.Message.StartsWith("MT150: ", StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.Equal(("rules.md", 8), (problem.Path, problem.Line)));
    }

    [Theory]
    [InlineData("takes more steps", "with recursive n(x) as (select 1 union all select x + 1 from n) " + Columns + "count(*) as x from n")]
    [InlineData("takes more steps", Columns + "count(*) as x from claim a, claim b, claim c, claim d, claim e where a.line + b.line + c.line + d.line + e.line < 0")]
    // Doubles a text until it is too long.
    [InlineData("makes a text longer", "with recursive n(x) as (select 'aaaaaaaaaaaaaaaa' union all select x || x from n) " + Columns + "length(x) as x from n")]
    [InlineData("makes a text longer", "with recursive n(x) as (select 1 union all select x + 1 from n where x < 100000) " + Columns + "string_agg('aaaaaaaaaaaaaaaa', ',') as x from n")]
    // Keeps every row of a large table of its own.
    [InlineData("takes more", "with recursive n(x, y) as (select 1, 'a' union all select x + 1, substr(y || y, 1, 30000) from n) " + Columns + "count(distinct y || x) as x from n")]
    // Few rows, each as long as a text may be.
    [InlineData("gives more than 32 million characters", "with recursive t(x) as (select 'aaaaaaaaaaaaaaaa' union all select x || x from t where length(x) < 32768), "
        + "n(i) as (select 1 union all select i + 1 from n where i < 2000) select 'certain' as outcome, 1 as told_claim, i as key_x, x from t, n where length(x) = 32768")]
    [InlineData("gives more than 100000 rows", "with recursive n(x) as (select 1 union all select x + 1 from n) " + Columns + "x from n")]
    [InlineData("takes more steps", Columns + "count(*) as x from claim a, claim b, claim c, claim d where 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' || a.id || b.id || c.id || d.id like '%a%a%a%a%a%a%a%a%a%a%a%b'")]
    public void A_rule_that_does_not_end_is_stopped_by_name(string expected, string sql)
    {
        var (rulebook, problems) = Load(sql);
        Assert.Empty(problems);
        using var runner = new RuleRunner(rulebook, ProjectRulebook.Today);
        var result = runner.Run(Article());
        var problem = Assert.Single(result.Problems);
        Assert.StartsWith("rules.md:8:1: MT150 hostile-rule: the SQL " + expected, problem.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("(nothing of this rule is said about article.txt)", problem.Message, StringComparison.Ordinal);
        Assert.Empty(result.Findings);
    }

    // Each layer selects twice from the one before: expanded, they would be a milliard selects.
    [Fact]
    public void A_query_that_explodes_while_it_is_compiled_is_stopped_too()
    {
        var layers = string.Join(", ", Enumerable.Range(1, 30).Select(i => $"l{i} as (select x from l{i - 1} union all select x from l{i - 1})"));
        var (rulebook, problems) = Load($"with l0 as (select 1 as x), {layers} {Columns} x from l30");
        Assert.Empty(rulebook.Rules);
        Assert.Contains("MT150: ", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("select 'perhaps' as outcome, id as told_claim, 1 as key_x, 1 as x from claim", "gives the outcome \"perhaps\"")]
    [InlineData("select 'certain' as outcome, 99999 as told_claim, 1 as key_x, 1 as x", "gives no row of claim in the column of \"told\"")]
    [InlineData("select 'certain' as outcome, 'c-1' as told_claim, 1 as key_x, 1 as x", "gives no row of claim in the column of \"told\"")]
    [InlineData("select 'certain' as outcome, null as told_claim, 1 as key_x, 1 as x", "gives a row without evidence")]
    [InlineData("select 'certain' as outcome, '[[1]]' as evidence, 1 as key_x, 1 as x", "gives an evidence column that is no JSON array")]
    [InlineData("select 'certain' as outcome, '[[1,\"part\"],' as evidence, 1 as key_x, 1 as x", "gives an evidence column that is no JSON array")]
    public void A_row_that_breaks_the_contract_is_a_problem_of_the_rule(string sql, string expected)
    {
        var (rulebook, problems) = Load(sql);
        Assert.Empty(problems);
        using var runner = new RuleRunner(rulebook, ProjectRulebook.Today);
        var result = runner.Run(Article());
        Assert.Contains(expected, Assert.Single(result.Problems).Message, StringComparison.Ordinal);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void A_stopped_rule_leaves_the_others_and_the_next_article_alone()
    {
        var text = Text("with recursive n(x) as (select 1 union all select x + 1 from n) " + Columns + "count(*) as x from n")
            + Text("select 'certain' as outcome, id as told_claim, public_id as key_x, line as x from claim").Replace("MT150 hostile", "MT151 harmless", StringComparison.Ordinal);
        var (rulebook, problems) = Rulebook.Load(new SourceText("rules.md", text));
        Assert.Empty(problems);
        using var runner = new RuleRunner(rulebook, ProjectRulebook.Today);
        for (var i = 0; i < 2; i++)
        {
            var result = runner.Run(Article());
            Assert.Single(result.Problems);
            Assert.Equal(50, result.Findings.Length);
        }
    }

    [Fact]
    public void Evidence_of_any_number_comes_as_JSON()
    {
        var (rulebook, problems) = Load("select 'certain' as outcome, '[' || string_agg('[' || id || ',\"part\"]', ',' order by id desc) || ']' as evidence, 1 as key_x, 1 as x from claim where id < 4");
        Assert.Empty(problems);
        using var runner = new RuleRunner(rulebook, ProjectRulebook.Today);
        var finding = Assert.Single(runner.Run(Article()).Findings);
        Assert.Equal([("part", 2), ("part", 1), ("part", 0)], finding.Evidence.Select(side => (side.Role, side.Claim.Sentence.Index)));
    }

    private static (Rulebook Rulebook, IEnumerable<InputProblem> Problems) Load(string sql) => Rulebook.Load(new SourceText("rules.md", Text(sql)));

    private static string Text(string sql) => $$"""
        ## MT150 hostile-rule

        impossible · error

        Prose.

        ```sql
        {{sql}}
        ```

        ```message
        It is {x}.
        ```

        ```flagged
        One.
        ```

        ```clean
        Two.
        ```

        """;

    private static ArticleClaims Article()
    {
        var builder = new ClaimsBuilder();
        for (var i = 0; i < 50; i++)
            builder.Claim($"Sentence number {i}.");
        return builder.Build();
    }
}
