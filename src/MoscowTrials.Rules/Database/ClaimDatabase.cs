using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using MoscowTrials.Claims;
using MoscowTrials.Ledger.Changes;
using MoscowTrials.Ledger.Decisions;
using MoscowTrials.Rules.Deciding;
using MoscowTrials.Rules.Timeline;
using SQLitePCL;

namespace MoscowTrials.Rules.Database;

/// <summary>
/// The tables of schema.sql in memory: one database a worker, filled for an article, queried by every rule, emptied for the
/// next. It is an index; what is true stands in the text files.
/// </summary>
/// <remarks>Not safe for concurrent use. Rules may query it only through <see cref="Sandbox"/>.</remarks>
internal sealed class ClaimDatabase : IDisposable
{
    private static readonly Lazy<string> Schema = new(() => EmbeddedText.Read("schema.sql"));
    private static readonly Lazy<string> Indexes = new(() => EmbeddedText.Read("indexes.sql"));

    /// <summary>
    /// Claims from which on the indexes are made after the load, by one pass over sorted rows each, which costs less than keeping them in
    /// order row by row. Fewer claims are sooner loaded than every statement compiled anew for new indexes.
    /// </summary>
    private const int ManyClaims = 3000;

    /// <summary>
    /// Bytes and number of the blocks from which SQLite serves its small needs without asking the heap, which all workers share. The
    /// hundred that it keeps by default are taken by the statements that stay compiled.
    /// </summary>
    private const int SmallBytes = 512, SmallBlocks = 1000;

    private readonly ImmutableArray<string> _indexes;
    private readonly TableInserts _inserts;
    private readonly PreparedStatement _sources;

    // Several rules ask it, some of them several times.
    private readonly KeptView _milestones;
    private readonly ClaimLoader _loader;
    private readonly ChangeLoader _changes;
    private readonly ChainLoader _chains;
    private bool _isLoaded;
    private bool _isIndexed;

    /// <summary>
    /// No two threads use one database at once, so SQLite need not lock it at every call; what its databases share it still locks.
    /// It can be told before its first use only: later the call changes nothing, and each database keeps its lock.
    /// </summary>
    static ClaimDatabase()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
    }

    public ClaimDatabase()
    {
        Connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        Connection.Open();
        Handle = Connection.Handle!;
        Check(Handle, raw.sqlite3_db_config(Handle, raw.SQLITE_DBCONFIG_LOOKASIDE, nint.Zero, SmallBytes, SmallBlocks));
        Execute(Schema.Value);
        // Working tables of a query stay in memory, where the heap limit holds them; on disk nothing would.
        Execute("pragma temp_store = memory");
        _indexes = [.. IndexNames(Indexes.Value)];
        Sandbox = new Sandbox(Handle, [.. Names("table"), .. Names("view")]);
        _milestones = new KeptView(Handle, "milestone");
        _sources = new PreparedStatement(
            Handle, "select count(*), total(covered = 1 and tagged = 0), total(covered = 0 and tagged = 0) from wants_source");
        _inserts = new TableInserts(Handle);
        _loader = new ClaimLoader(Handle, _inserts, Rows);
        _changes = new ChangeLoader(Handle, _inserts, Rows);
        _chains = new ChainLoader(Handle, _inserts, Rows);
    }

    public SqliteConnection Connection { get; }

    public sqlite3 Handle { get; }

    public Sandbox Sandbox { get; }

    public LoadedRows Rows { get; } = new();

    /// <summary>From now on fills only those tables that were read by some statement compiled before.</summary>
    public void FillOnlyAsked() => _inserts.FillOnly(Sandbox.Asked);

    /// <summary>Empties the tables and fills them with <paramref name="articles"/>.</summary>
    /// <param name="asOf">The day that counts as today.</param>
    /// <param name="articles">The articles.</param>
    /// <exception cref="SqliteException">The claims need more memory than the heap limit admits.</exception>
    public void Load(DateOnly asOf, params ReadOnlySpan<ArticleClaims> articles) => Load(asOf, articles, null);

    /// <summary>Empties the tables and fills them with an article and what an edit did to it.</summary>
    /// <param name="asOf">The day that counts as today.</param>
    /// <param name="article">The article.</param>
    /// <param name="edit">What it was made from; null where nothing else is known.</param>
    /// <exception cref="SqliteException">The claims need more memory than the heap limit admits.</exception>
    public void Load(DateOnly asOf, ArticleClaims article, ArticleChanges? edit) => Load(asOf, [article], edit);

    private void Load(DateOnly asOf, ReadOnlySpan<ArticleClaims> articles, ArticleChanges? edit)
    {
        Clear();
        _isLoaded = true;
        var count = 0;
        foreach (var article in articles)
            count += article.Claims.Length;
        if (count >= ManyClaims)
            DropIndexes();
        else
            MakeIndexes();
        Execute("begin");
        foreach (var article in articles)
            _loader.Load(article, asOf);
        if (edit is not null)
            _changes.Load(edit, asOf);
        MakeIndexes();
        _milestones.Fill();
        // It asks the views, which want the indexes.
        _chains.Load();
        Execute("commit");
    }

    /// <summary>Adds what has become of decisions, which were loaded as the claims of an article.</summary>
    public void Load(IReadOnlyList<Decision> decisions, IReadOnlyList<DecisionState> states) => _loader.Load(decisions, states);

    /// <summary>How well the articles cite.</summary>
    public SourceCounts CountSources()
    {
        var counts = _sources.Run(columns: 3);
        return new SourceCounts(counts[0], counts[1], counts[2]);
    }

    public void Dispose()
    {
        _inserts.Dispose();
        _sources.Dispose();
        _milestones.Dispose();
        _chains.Dispose();
        Connection.Dispose();
    }

    /// <summary>Turns a failing result code into an exception.</summary>
    public static void Check(sqlite3 database, int result)
    {
        if (result != raw.SQLITE_OK)
            throw new SqliteException(raw.sqlite3_errmsg(database).utf8_to_string(), result);
    }

    private void Clear()
    {
        if (!_isLoaded)
            return;
        // A load that ran out of memory leaves its transaction open.
        if (raw.sqlite3_get_autocommit(Handle) == 0)
            Execute("rollback");
        _inserts.Empty();
        _milestones.Empty();
        Rows.Clear();
        _loader.Reset();
    }

    private void MakeIndexes()
    {
        if (_isIndexed)
            return;
        // Making them may have been stopped half way.
        DropIndexes();
        Execute(Indexes.Value);
        _isIndexed = true;
    }

    private void DropIndexes()
    {
        _isIndexed = false;
        foreach (var index in _indexes)
            Execute("drop index if exists " + index);
    }

    private void Execute(string sql) => Check(Handle, raw.sqlite3_exec(Handle, sql));

    private List<string> Names(string type)
    {
        Check(Handle, raw.sqlite3_prepare_v2(Handle, "select name from sqlite_master where type = '" + type + "'", out var statement));
        var names = new List<string>();
        using (statement)
        {
            while (raw.sqlite3_step(statement) == raw.SQLITE_ROW)
                names.Add(raw.sqlite3_column_text(statement, 0).utf8_to_string());
        }
        return names;
    }

    /// <summary>The third word of each "create index NAME on …".</summary>
    private static IEnumerable<string> IndexNames(string sql) =>
        sql.Split('\n').Where(line => line.StartsWith("create index ", StringComparison.Ordinal)).Select(line => line.Split(' ')[2]);
}
