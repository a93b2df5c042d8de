using SQLitePCL;

namespace MoscowTrials.Rules.Database;

/// <summary>An insert statement that is prepared once and bound row after row.</summary>
/// <remarks>Values are bound in the order of the table's columns; <see cref="Run"/> writes the row and begins the next.</remarks>
internal sealed class PreparedInsert : IDisposable
{
    /// <summary>Longest text that is stored, in UTF-16 code units: facts are short, a hostile heading is not.</summary>
    private const int LongestText = 1000;

    private readonly sqlite3_stmt _statement;
    private int _next = 1;

    public PreparedInsert(sqlite3 database, string table, int columns)
    {
        var values = string.Join(',', Enumerable.Repeat('?', columns));
        ClaimDatabase.Check(database, raw.sqlite3_prepare_v2(database, $"insert into {table} values ({values})", out _statement));
    }

    public PreparedInsert Add(int value)
    {
        raw.sqlite3_bind_int(_statement, _next++, value);
        return this;
    }

    public PreparedInsert Add(int? value)
    {
        if (value is { } known)
            return Add(known);
        raw.sqlite3_bind_null(_statement, _next++);
        return this;
    }

    public PreparedInsert Add(bool value) => Add(value ? 1 : 0);

    public PreparedInsert Add(double? value)
    {
        if (value is { } known)
            raw.sqlite3_bind_double(_statement, _next++, known);
        else
            raw.sqlite3_bind_null(_statement, _next++);
        return this;
    }

    public PreparedInsert Add(string? value)
    {
        if (value is null)
            raw.sqlite3_bind_null(_statement, _next++);
        else
            raw.sqlite3_bind_text(_statement, _next++, value.Length > LongestText ? value[..LongestText] : value);
        return this;
    }

    public void Run(sqlite3 database)
    {
        var result = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        _next = 1;
        if (result != raw.SQLITE_DONE)
            ClaimDatabase.Check(database, result);
    }

    public void Dispose() => _statement.Dispose();
}
