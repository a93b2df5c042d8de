using SQLitePCL;

namespace MoscowTrials.Rules.Database;

/// <summary>A statement of our own, compiled once and run again and again.</summary>
internal sealed class PreparedStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public PreparedStatement(sqlite3 database, string sql)
    {
        _database = database;
        ClaimDatabase.Check(database, raw.sqlite3_prepare_v2(database, sql, out _statement));
    }

    /// <summary>Runs it to its first row or, where it has none, to its end.</summary>
    /// <returns>The first column of that row; 0 without one.</returns>
    public int Run() => Run(columns: 1)[0];

    /// <summary>Runs it to its first row or, where it has none, to its end.</summary>
    /// <returns>As many of the columns of that row; 0 without one.</returns>
    public int[] Run(int columns)
    {
        var result = raw.sqlite3_step(_statement);
        var values = new int[columns];
        for (var i = 0; i < columns && result == raw.SQLITE_ROW; i++)
            values[i] = raw.sqlite3_column_int(_statement, i);
        raw.sqlite3_reset(_statement);
        if (result is not raw.SQLITE_ROW and not raw.SQLITE_DONE)
            ClaimDatabase.Check(_database, result);
        return values;
    }

    public void Dispose() => _statement.Dispose();
}
