using SQLitePCL;

namespace MoscowTrials.Rules.Database;

/// <summary>The insert statements of all tables.</summary>
internal sealed class TableInserts(sqlite3 database) : IDisposable
{
    private readonly List<PreparedInsert> _inserts = [];

    /// <summary>Prepares the one of a table.</summary>
    public PreparedInsert Into(string table, int columns)
    {
        var insert = new PreparedInsert(database, table, columns);
        _inserts.Add(insert);
        return insert;
    }

    /// <summary>From now on writes rows into the tables that are listed; those of others are passed over.</summary>
    public void FillOnly(IReadOnlySet<string> tables)
    {
        foreach (var insert in _inserts)
            insert.IsAsked = tables.Contains(insert.Table);
    }

    /// <summary>Deletes what was written.</summary>
    public void Empty()
    {
        foreach (var insert in _inserts)
            insert.Empty();
    }

    public void Dispose()
    {
        foreach (var insert in _inserts)
            insert.Dispose();
    }
}
