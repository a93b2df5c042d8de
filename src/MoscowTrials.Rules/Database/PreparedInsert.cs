using System.Text;
using SQLitePCL;

namespace MoscowTrials.Rules.Database;

/// <summary>Fills a table by an insert statement that is prepared once and bound row after row, and empties it again.</summary>
/// <remarks>
/// Values are bound in the order of the table's columns; <see cref="Run"/> writes the row and begins the next. A value stays bound until
/// another replaces it, so that what a row has in common with the one before it costs nothing.
/// </remarks>
internal sealed class PreparedInsert : IDisposable
{
    /// <summary>Longest text that is stored, in UTF-16 code units: facts are short, a hostile heading is not.</summary>
    private const int LongestText = 1000;

    // Stands for the values that are not compared; no text that is bound is this object.
    private static readonly string Other = new('\0', 1);

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly byte[] _utf8 = new byte[Encoding.UTF8.GetMaxByteCount(LongestText)];

    // By column what is bound: a text, Other, or null where it is a number (in _numbers) or NULL (no number).
    private readonly string?[] _bound;
    private readonly int?[] _numbers;
    private int _next;
    private bool _isFilled;

    // Made when first needed: of a single article nothing is deleted.
    private PreparedStatement? _delete;

    public PreparedInsert(sqlite3 database, string table, int columns)
    {
        _database = database;
        Table = table;
        var values = string.Join(',', Enumerable.Repeat('?', columns));
        ClaimDatabase.Check(database, raw.sqlite3_prepare_v2(database, $"insert into {table} values ({values})", out _statement));
        // SQLite begins with NULL everywhere.
        _bound = new string?[columns];
        _numbers = new int?[columns];
    }

    public string Table { get; }

    /// <summary>Whether rows are written at all; where nobody asks for them, they are passed over.</summary>
    public bool IsAsked { get; set; } = true;

    public PreparedInsert Add(int value) => Add((int?)value);

    public PreparedInsert Add(int? value)
    {
        if (!IsAsked)
            return this;
        var column = _next++;
        if (_bound[column] is null && _numbers[column] == value)
            return this;
        (_bound[column], _numbers[column]) = (null, value);
        if (value is { } known)
            raw.sqlite3_bind_int(_statement, column + 1, known);
        else
            raw.sqlite3_bind_null(_statement, column + 1);
        return this;
    }

    public PreparedInsert Add(bool value) => Add(value ? 1 : 0);

    public PreparedInsert Add(double? value)
    {
        if (value is not { } known)
            return Add((int?)null);
        if (!IsAsked)
            return this;
        _bound[_next++] = Other;
        raw.sqlite3_bind_double(_statement, _next, known);
        return this;
    }

    public PreparedInsert Add(string? value)
    {
        if (value is null)
            return Add((int?)null);
        if (!IsAsked)
            return this;
        var column = _next++;
        // The words of enumerations are the same objects again and again.
        if (ReferenceEquals(_bound[column], value))
            return this;
        _bound[column] = value;
        var text = value.AsSpan(0, Math.Min(value.Length, LongestText));
        // To SQLite a NUL is the end of a text.
        var end = text.IndexOf('\0');
        var length = Encoding.UTF8.GetBytes(end < 0 ? text : text[..end], _utf8);
        raw.sqlite3_bind_text(_statement, column + 1, _utf8.AsSpan(0, length));
        return this;
    }

    public void Run(sqlite3 database)
    {
        if (!IsAsked)
            return;
        _isFilled = true;
        var result = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        _next = 0;
        if (result != raw.SQLITE_DONE)
            ClaimDatabase.Check(database, result);
    }

    /// <summary>Deletes all rows.</summary>
    public void Empty()
    {
        if (!_isFilled)
            return;
        _delete ??= new PreparedStatement(_database, "delete from " + Table);
        _delete.Run();
        _isFilled = false;
    }

    public void Dispose()
    {
        _statement.Dispose();
        _delete?.Dispose();
    }
}
