using MoscowTrials.Rules.Database;
using SQLitePCL;

namespace MoscowTrials.Rules.Timeline;

/// <summary>Something that happens to a thing once: a row of the view <c>milestone</c>.</summary>
internal readonly record struct MilestoneRow(int Event, int Claim, int Entity, int Mate, string What, int Doubt);

/// <summary>Something that somebody does: a row of the view <c>whereabouts</c>.</summary>
internal readonly record struct ActRow(int Event, int Claim, int Entity, bool IsInferred);

/// <summary>What the timeline asks of the loaded tables: the domain judgement is that of the views.</summary>
/// <remarks>Of most articles nothing is asked; the statements are compiled when one first is, and kept.</remarks>
internal sealed class TimelineRows(sqlite3 database) : IDisposable
{
    private readonly Dictionary<string, sqlite3_stmt> _statements = new(StringComparer.Ordinal);

    private const string Milestones =
        "select event, claim, entity, mate, what, doubt from milestone where partial = 0 and doubt < 2 order by event, entity, mate";

    /// <summary>The dead go on to sell, to win and to be received; what they do says nothing of their lives.</summary>
    private const string Acts = """
        select w.event, w.claim, w.entity, w.inferred from whereabouts w join entity e on e.id = w.entity join event o on o.id = w.event
        where e.kind = 'person' and o.asserted = 1 and w.type not in ('win', 'lose', 'sell', 'buy', 'receive', 'reach', 'release-work')
        order by w.event, w.entity
        """;

    private const string Renewals = "select distinct entity from reprieve where effect = 'renews'";

    public List<MilestoneRow> ReadMilestones() => Read(Milestones, static row => new MilestoneRow(
        Number(row, 0), Number(row, 1), Number(row, 2), Number(row, 3), raw.sqlite3_column_text(row, 4).utf8_to_string(), Number(row, 5)));

    public List<ActRow> ReadActs() => Read(Acts, static row =>
        new ActRow(Number(row, 0), Number(row, 1), Number(row, 2), Number(row, 3) == 1));

    /// <summary>What was built again, founded anew or went on under another name.</summary>
    public HashSet<int> ReadRenewed() => [.. Read(Renewals, static row => Number(row, 0))];

    private static int Number(sqlite3_stmt row, int column) => raw.sqlite3_column_int(row, column);

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
            statement.Dispose();
    }

    private List<T> Read<T>(string sql, Func<sqlite3_stmt, T> make)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            ClaimDatabase.Check(database, raw.sqlite3_prepare_v2(database, sql, out statement));
            _statements[sql] = statement;
        }
        var rows = new List<T>();
        try
        {
            while (raw.sqlite3_step(statement) is var result and not raw.SQLITE_DONE)
            {
                if (result != raw.SQLITE_ROW)
                    ClaimDatabase.Check(database, result);
                rows.Add(make(statement));
            }
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
        return rows;
    }
}
