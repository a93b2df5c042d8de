using MoscowTrials.Rules.Database;
using SQLitePCL;

namespace MoscowTrials.Rules.Timeline;

/// <summary>Something that happens to a thing once: a row of the view <c>milestone</c>.</summary>
internal readonly record struct MilestoneRow(int Event, int Claim, int Entity, int Mate, string What, int Doubt);

/// <summary>Something that somebody does: a row of the view <c>whereabouts</c>.</summary>
internal readonly record struct ActRow(int Event, int Claim, int Entity, bool IsInferred);

/// <summary>What the timeline asks of the loaded tables: the domain judgement is that of the views.</summary>
internal static class TimelineRows
{
    private const string Milestones =
        "select event, claim, entity, mate, what, doubt from milestone where partial = 0 and doubt < 2 order by event, entity, mate";

    /// <summary>The dead go on to sell, to win and to be received; what they do says nothing of their lives.</summary>
    private const string Acts = """
        select w.event, w.claim, w.entity, w.inferred from whereabouts w join entity e on e.id = w.entity join event o on o.id = w.event
        where e.kind = 'person' and o.asserted = 1 and w.type not in ('win', 'lose', 'sell', 'buy', 'receive', 'reach', 'release-work')
        order by w.event, w.entity
        """;

    private const string Renewals = "select distinct entity from reprieve where effect = 'renews'";

    public static List<MilestoneRow> ReadMilestones(sqlite3 database) => Read(database, Milestones, static row => new MilestoneRow(
        Number(row, 0), Number(row, 1), Number(row, 2), Number(row, 3), raw.sqlite3_column_text(row, 4).utf8_to_string(), Number(row, 5)));

    public static List<ActRow> ReadActs(sqlite3 database) => Read(database, Acts, static row =>
        new ActRow(Number(row, 0), Number(row, 1), Number(row, 2), Number(row, 3) == 1));

    /// <summary>What was built again, founded anew or went on under another name.</summary>
    public static HashSet<int> ReadRenewed(sqlite3 database) => [.. Read(database, Renewals, static row => Number(row, 0))];

    private static int Number(sqlite3_stmt row, int column) => raw.sqlite3_column_int(row, column);

    private static List<T> Read<T>(sqlite3 database, string sql, Func<sqlite3_stmt, T> make)
    {
        ClaimDatabase.Check(database, raw.sqlite3_prepare_v2(database, sql, out var statement));
        var rows = new List<T>();
        using (statement)
        {
            while (raw.sqlite3_step(statement) is var result and not raw.SQLITE_DONE)
            {
                if (result != raw.SQLITE_ROW)
                    ClaimDatabase.Check(database, result);
                rows.Add(make(statement));
            }
        }
        return rows;
    }
}
