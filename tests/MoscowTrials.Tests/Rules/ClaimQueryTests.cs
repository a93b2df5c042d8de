using MoscowTrials.Rules;
using MoscowTrials.Tests.Reporting;
using Xunit;

namespace MoscowTrials.Tests.Rules;

public class ClaimQueryTests
{
    [Fact]
    public void A_question_is_answered_from_the_claims()
    {
        const string question = "select kind, count(*) as n from claim group by kind order by kind";
        var (result, problem) = ClaimQuery.Run([SampleArticle.Pier()], ProjectRulebook.Today, question);
        Assert.Null(problem);
        Assert.Equal(["kind", "n"], result!.Columns);
        Assert.Equal([["heading", 1L], ["prose", 3L]], result.Rows.Select(r => r.ToArray()));
    }

    [Fact]
    public void A_question_can_ask_for_today()
    {
        var (result, _) = ClaimQuery.Run([SampleArticle.Pier()], new DateOnly(1, 1, 3), "select as_of from article");
        Assert.Equal(2L, Assert.Single(Assert.Single(result!.Rows)));
    }

    // The provider takes a text without a blank for the name of a procedure.
    [Fact]
    public void A_question_may_be_one_word() =>
        Assert.Equal(1L, Assert.Single(Assert.Single(ClaimQuery.Run([], ProjectRulebook.Today, "values(1)").Result!.Rows)));

    [Theory]
    [InlineData("select", "incomplete input")]
    [InlineData("", "this is no question; write one SELECT")]
    [InlineData("-- nothing", "this is no question; write one SELECT")]
    [InlineData("select 1; select 2", "these are several statements; write one SELECT")]
    [InlineData("select @a", "the query has a parameter")]
    [InlineData("selec 1", "near \"selec\": syntax error")]
    [InlineData("select nonsense from claim", "no such column: nonsense")]
    [InlineData("delete from claim", "only a SELECT")]
    [InlineData("attach 'x' as y", "only a SELECT")]
    [InlineData("pragma journal_mode", "only a SELECT")]
    [InlineData("select load_extension('x')", "not authorized to use function: load_extension")]
    [InlineData("select count(*) from claim a, claim b, claim c, claim d, claim e, claim f, claim g, claim h, claim i, claim j, claim k, claim l, claim m, claim n, claim o, claim p", "the query was stopped: it takes more steps")]
    public void A_bad_question_is_told_in_one_line(string sql, string start)
    {
        var (result, problem) = ClaimQuery.Run([SampleArticle.Pier()], ProjectRulebook.Today, sql);
        Assert.Null(result);
        Assert.StartsWith("query:1:1: " + start, problem!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
    }

    [Fact]
    public void The_schema_tells_what_can_be_asked() => Assert.Contains("create table claim (", ClaimQuery.Schema, StringComparison.Ordinal);
}
