using SQLitePCL;

namespace MoscowTrials.Rules.Database;

/// <summary>A view whose rows are worked out once a load, and kept in a table of its name that hides it from queries.</summary>
internal sealed class KeptView : IDisposable
{
    private readonly PreparedStatement _fill, _empty;

    public KeptView(sqlite3 database, string view)
    {
        using (var create = new PreparedStatement(database, $"create temp table {view} as select * from main.{view}"))
            create.Run();
        _fill = new PreparedStatement(database, $"insert into temp.{view} select * from main.{view}");
        _empty = new PreparedStatement(database, "delete from temp." + view);
    }

    public void Fill() => _fill.Run();

    public void Empty() => _empty.Run();

    public void Dispose()
    {
        _fill.Dispose();
        _empty.Dispose();
    }
}
