using Dapper;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Names;
using MoscowTrials.Reading;
using MoscowTrials.Rules.Database;
using Xunit;
using static MoscowTrials.Tests.Rules.EventTypes;

namespace MoscowTrials.Tests.Rules.Database;

public sealed class ClaimDatabaseTests
{
    [Fact]
    public void Every_table_is_filled_from_the_claims()
    {
        var builder = new ClaimsBuilder();
        var clara = builder.Person("Clara Whitmore");
        var hall = builder.Entity(EntityKind.Building, "Town Hall", "Bergen", 60.4, 5.3);
        var note = builder.Source("12");
        builder.Claim("Clara came.");
        builder.Section("Later").Claim("She died at the hall in May 1894.", Voices.Revealed).Cite(note).Cite(null, "13")
            .Date("May 1894", "1894-05").Event(Die, "died", "1894-05", 0, hall, patients: [clara], whoInferred: true);
        using var database = new ClaimDatabase();
        database.Load(ProjectRulebook.Today, builder.Build());

        Assert.Equal([$"1|article.txt|Test|en|{ProjectRulebook.Today.DayNumber}|1|"], Rows("select * from article"));
        Assert.Equal(["1|1||0|", "2|1||1|Later"], Rows("select * from section order by id"));
        Assert.Equal(["1|1|0|0|prose|article||0|1|0|0|0|1|0", "2|2|1|1|prose|attributed|a newspaper|1|1|1|1|0|2|1"],
            Rows("select id, section, ordinal, paragraph, kind, voice, speaker, factive, asserted, cited, covered, tagged, line, has_date from claim order by id"));
        Assert.Equal(["12|note|1"], Rows("select key, kind, uses from source"));
        Assert.Equal(["2|0|1|12", "2|1||13"], Rows("select claim, ordinal, source, key from citation order by id"));
        Assert.Equal(["person|Clara Whitmore|||", "building|Town Hall|Bergen|60.4|5.3"], Rows("select kind, name, within, latitude, longitude from entity order by id"));
        Assert.Equal([$"2|1894-05|{Days.First("1894-05")}|{Days.Last("1894-05")}|during|May 1894"], Rows("select claim, edtf, earliest, latest, relation, written from date"));
        Assert.Equal(["2|die|ends|none|0|actual|1|2|1894-05|1|died"], Rows("select claim, type, effect, presence, denied, actuality, asserted, place, edtf, date, words from event"));
        Assert.Equal(["1|0|patient|1|1"], Rows("select event, ordinal, role, entity, inferred from participant"));
        Assert.Equal(["1|ends|2|died|1"], Rows("select entity, turn, claim, words, inferred from lifespan"));

        IEnumerable<string> Rows(string sql) => [.. database.Connection.Query(sql).Select(row =>
            string.Join('|', ((IDictionary<string, object?>)row).Values.Select(value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture))))];
    }

    [Fact]
    public void It_is_emptied_between_articles()
    {
        using var database = new ClaimDatabase();
        for (var i = 0; i < 3; i++)
        {
            var builder = new ClaimsBuilder();
            builder.Claim("One.").Cite(builder.Source("1")).Date("One", "1894").Event(Meet, "One", "1894", 0, agents: [builder.Person("Clara")]);
            database.Load(ProjectRulebook.Today, builder.Build());
            foreach (var table in (string[])["article", "section", "claim", "source", "citation", "entity", "date", "event", "participant"])
                Assert.Equal(1, database.Connection.ExecuteScalar<int>($"select count(*) from {table}"));
            Assert.NotNull(database.Rows.Claim(1));
            Assert.Null(database.Rows.Claim(2));
            Assert.Equal(29, database.Connection.ExecuteScalar<int>("select count(*) from sqlite_master where type = 'index' and sql is not null"));
        }
    }

    // Sentences are asked for by the count of those without a source; people by the statement that is compiled here.
    [Fact]
    public void What_no_statement_reads_is_not_written()
    {
        var builder = new ClaimsBuilder();
        builder.Claim("One.").Cite(builder.Source("1")).Event(Meet, "One", "1894", 0, agents: [builder.Person("Clara")]);
        using var database = new ClaimDatabase();
        using var people = database.Connection.CreateCommand();
        people.CommandText = "select count(*) from entity";
        people.Prepare();
        database.FillOnlyAsked();
        database.Load(ProjectRulebook.Today, builder.Build());
        Assert.Equal(1L, people.ExecuteScalar());
        Assert.Equal(1, database.Connection.ExecuteScalar<int>("select count(*) from claim"));
        Assert.Equal(0, database.Connection.ExecuteScalar<int>("select count(*) from citation"));
        Assert.NotNull(database.Rows.Source(1));
    }

    // The view is asked for again and again by some rules, and stands there as a table.
    [Fact]
    public void Milestones_are_those_of_the_last_article()
    {
        using var database = new ClaimDatabase();
        foreach (var year in (string[])["1894", "1901"])
        {
            var builder = new ClaimsBuilder();
            builder.Claim("Died.").Date("Died", year).Event(Die, "Died", year, 0, patients: [builder.Person("Clara")]);
            database.Load(ProjectRulebook.Today, builder.Build());
            Assert.Equal([year], database.Connection.Query<string>("select edtf from milestone where what = 'died'"));
            Assert.Equal([year], database.Connection.Query<string>("select edtf from main.milestone where what = 'died'"));
        }
    }

    [Fact]
    public void Several_articles_are_kept_apart()
    {
        var first = new ClaimsBuilder();
        first.Person("Clara");
        first.Claim("One.");
        var second = new ClaimsBuilder { Path = "second.txt" };
        var holm = second.Person("Holm");
        second.Claim("Two.").Event(Meet, "Two", agents: [holm]);
        using var database = new ClaimDatabase();
        database.Load(ProjectRulebook.Today, first.Build(), second.Build());
        Assert.Equal("Holm", database.Connection.ExecuteScalar<string>("select n.name from participant p join entity n on n.id = p.entity"));
        Assert.Equal("second.txt", database.Rows.Claim(2)!.Value.Article.Article.Source.Path);
    }

    // What a hostile article can name: facts are cut off, and what cannot stand in a table does no harm.
    [Fact]
    public void Endless_names_are_cut_off()
    {
        var builder = new ClaimsBuilder();
        builder.Person(new string('a', 1_000_000));
        builder.Section(new string('b', 1_000_000)).Claim(new string('c', 1_000_000) + "\0\ud800.");
        using var database = new ClaimDatabase();
        database.Load(ProjectRulebook.Today, builder.Build());
        Assert.Equal(1000, database.Connection.ExecuteScalar<int>("select length(name) from entity"));
    }

    [Theory]
    [InlineData("1933", DateRelation.During, "1933", "1933", null, null, false)]
    [InlineData("1933/1936", DateRelation.During, "1933", "1933", "1936", "1936", false)]
    [InlineData("1933-01-15/1936-02", DateRelation.During, "1933-01-15", "1933-01-15", "1936-02", "1936-02", false)]
    [InlineData("1933-01/..", DateRelation.Start, "1933-01", "1933-01", null, null, true)]
    [InlineData("../1936", DateRelation.End, null, null, "1936", "1936", false)]
    public void A_date_tells_when_something_began_and_ended(string edtf, DateRelation relation, string? beginsFrom, string? beginsTo,
        string? endsFrom, string? endsTo, bool continuing)
    {
        var bounds = Days.Date(edtf);
        var when = Days.Lasting(new EventDate(bounds.Earliest, bounds.Latest, bounds.Edtf, 0, false));
        var mention = new DateMention { Span = new TextSpan(0, 1), Relation = relation };
        Assert.Equal(
            new EventExtent(First(beginsFrom), Last(beginsTo), First(endsFrom), Last(endsTo), continuing),
            EventExtent.Of(when, mention));

        static int? First(string? unit) => unit is null ? null : Days.First(unit);
        static int? Last(string? unit) => unit is null ? null : Days.Last(unit);
    }

    // "After 1933" and "before 1936" are a moment somewhere within, and so is a range of which nothing says that it lasted.
    [Fact]
    public void A_date_that_lasts_on_no_day_is_a_moment()
    {
        var when = new EventDate(100, 200, "1933/1936", -1, false);
        Assert.Equal(new EventExtent(100, 200, null, null, false), EventExtent.Of(when, null));
        Assert.Equal(default, EventExtent.Of(null, null));
    }

    // What it denies may stand in the second of two articles, and an id that no event has is no event.
    [Fact]
    public void A_denial_names_the_row_of_what_it_denies()
    {
        var first = new ClaimsBuilder();
        first.Claim("Another article.").Event(Meet, "Another");
        var second = new ClaimsBuilder();
        second.Claim("They met.").Event(Meet, "met");
        var told = second.Build().Claims[0].Events[0].Id;
        second.Claim("They did not.").Event(Meet, "did not", denied: true, denies: told).Event(Meet, "They", denied: true, denies: "c-none.1");
        using var database = new ClaimDatabase();
        database.Load(ProjectRulebook.Today, first.Build(), second.Build());
        Assert.Equal([null, null, 2, null], database.Connection.Query<int?>("select denies from event order by id"));
    }
}
