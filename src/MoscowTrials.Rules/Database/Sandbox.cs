using System.Collections.Frozen;
using SQLitePCL;

namespace MoscowTrials.Rules.Database;

/// <summary>Why a rule was stopped.</summary>
internal enum SandboxLimit
{
    None,

    /// <summary>More operations than the budget.</summary>
    Operations,

    /// <summary>More memory than the heap limit.</summary>
    Memory,

    /// <summary>A text, or the statement itself, that is too long or too complex.</summary>
    Length,

    /// <summary>More rows than a reader could look at.</summary>
    Rows,

    /// <summary>More text than a reader could look at.</summary>
    Letters,
}

/// <summary>
/// Holds the SQL of a rulebook, which is untrusted input: it can read the tables of the schema and call the listed
/// functions, and it is stopped when it takes too long or too much memory.
/// </summary>
internal sealed class Sandbox
{
    /// <summary>
    /// Operations of SQLite's virtual machine that a rule may use on a small article, some two seconds of one core; a rule
    /// that joins claims with their events needs some thousand. A large article gets <see cref="OperationsPerClaim"/> more a claim.
    /// </summary>
    public const long Operations = 50_000_000;

    public const long OperationsPerClaim = 5_000;

    /// <summary>Bytes that SQLite may hold in the whole process, all workers together; 100,000 sentences need 100 MB.</summary>
    public const long HeapBytes = 512L << 20;

    /// <summary>Bytes of the longest text a rule may make; facts are names and dates.</summary>
    private const int TextBytes = 1 << 16;

    /// <summary>Findings of one rule in one article.</summary>
    public const int Rows = 100_000;

    /// <summary>UTF-16 units of all that one rule says in one article, or of all values that a query gives; twice as many bytes.</summary>
    public const long Letters = 32L << 20;

    private const int OperationsPerCall = 10_000;

    /// <summary>
    /// Functions that PostgreSQL has too, whose cost is held by the length of what they read; none makes text from a number
    /// ("randomblob", "printf").
    /// </summary>
    private static readonly FrozenSet<string> Functions = FrozenSet.ToFrozenSet(
    [
        "abs", "avg", "coalesce", "count", "dense_rank", "first_value", "lag", "last_value", "lead", "length", "like", "lower", "ltrim",
        "max", "min", "nullif", "rank", "round", "row_number", "rtrim", "sign", "string_agg", "substr", "substring", "sum", "trim",
        "upper",
    ], StringComparer.OrdinalIgnoreCase);

    private readonly FrozenSet<string> _tables;
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);
    private readonly delegate_progress _onProgress;
    private readonly strdelegate_authorizer _authorize;
    private bool _isClosed;
    private long _left;

    static Sandbox() => raw.sqlite3_hard_heap_limit64(HeapBytes);

    public Sandbox(sqlite3 database, IEnumerable<string> tables)
    {
        _tables = tables.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        // SQLite keeps only a pointer: the fields keep the delegates alive.
        _authorize = Authorize;
        _onProgress = _ => _isClosed && (_left -= OperationsPerCall) < 0 ? 1 : 0;
        raw.sqlite3_db_config(database, raw.SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, out _);
        raw.sqlite3_db_config(database, raw.SQLITE_DBCONFIG_DEFENSIVE, 1, out _);
        raw.sqlite3_db_config(database, raw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, out _);
        // A misspelled column in double quotes must not turn into a text.
        raw.sqlite3_db_config(database, raw.SQLITE_DBCONFIG_DQS_DML, 0, out _);
        raw.sqlite3_limit(database, raw.SQLITE_LIMIT_LENGTH, TextBytes);
        raw.sqlite3_limit(database, raw.SQLITE_LIMIT_SQL_LENGTH, TextBytes);
        raw.sqlite3_limit(database, raw.SQLITE_LIMIT_COLUMN, 100);
        raw.sqlite3_limit(database, raw.SQLITE_LIMIT_EXPR_DEPTH, 100);
        raw.sqlite3_limit(database, raw.SQLITE_LIMIT_COMPOUND_SELECT, 50);
        raw.sqlite3_limit(database, raw.SQLITE_LIMIT_VDBE_OP, 100_000);
        raw.sqlite3_limit(database, raw.SQLITE_LIMIT_FUNCTION_ARG, 20);
        raw.sqlite3_limit(database, raw.SQLITE_LIMIT_ATTACHED, 0);
        raw.sqlite3_limit(database, raw.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100);
        raw.sqlite3_limit(database, raw.SQLITE_LIMIT_TRIGGER_DEPTH, 1);
        raw.sqlite3_limit(database, raw.SQLITE_LIMIT_WORKER_THREADS, 0);
        raw.sqlite3_set_authorizer(database, _authorize, null);
        raw.sqlite3_progress_handler(database, OperationsPerCall, _onProgress, null);
    }

    /// <summary>The tables and views that statements compiled so far read.</summary>
    public IReadOnlySet<string> Asked => _asked;

    /// <summary>Shuts the sandbox around a rule; it opens again when the result is disposed.</summary>
    /// <param name="claims">Number of claims that are loaded.</param>
    public Closed Close(int claims)
    {
        _left = Operations + (OperationsPerClaim * claims);
        _isClosed = true;
        return new Closed(this);
    }

    /// <summary>The limit that a failing result code tells of.</summary>
    public static SandboxLimit LimitOf(int resultCode) => (resultCode & 0xff) switch
    {
        raw.SQLITE_INTERRUPT => SandboxLimit.Operations,
        raw.SQLITE_NOMEM => SandboxLimit.Memory,
        raw.SQLITE_TOOBIG => SandboxLimit.Length,
        _ => SandboxLimit.None,
    };

    /// <summary>The limit in words that end "the rule was stopped: it …".</summary>
    public static string InWords(SandboxLimit limit) => limit switch
    {
        SandboxLimit.Operations => "takes more steps than a rule may; join on keys instead of comparing every row with every other",
        SandboxLimit.Memory => "takes more memory than a rule may; select fewer rows",
        SandboxLimit.Length => "makes a text longer than a rule may; select facts, not texts put together",
        SandboxLimit.Rows => FormattableString.Invariant($"gives more than {Rows} rows; narrow its condition"),
        SandboxLimit.Letters => FormattableString.Invariant($"gives more than {Letters >> 20} million characters; select fewer or shorter columns"),
        _ => "cannot be run",
    };

    private int Authorize(object data, int action, string? first, string? second, string? database, string? trigger)
    {
        if (action == raw.SQLITE_READ && first is not null)
            _asked.Add(first);
        if (!_isClosed)
            return raw.SQLITE_OK;
        return action switch
        {
            raw.SQLITE_SELECT or raw.SQLITE_RECURSIVE => raw.SQLITE_OK,
            raw.SQLITE_READ when first is not null && (_tables.Contains(first) || IsOwnTable(first, second)) => raw.SQLITE_OK,
            raw.SQLITE_FUNCTION when second is not null && Functions.Contains(second) => raw.SQLITE_OK,
            _ => raw.SQLITE_DENY,
        };
    }

    /// <summary>
    /// A "with" table of the rule's own of which no column is used; SQLite asks for it by its name and an empty column. Columns
    /// of such a table are never asked for, and those of SQLite's own tables are refused.
    /// </summary>
    private static bool IsOwnTable(string table, string? column) =>
        string.IsNullOrEmpty(column) && !table.StartsWith("sqlite_", StringComparison.OrdinalIgnoreCase)
        && !table.StartsWith("pragma_", StringComparison.OrdinalIgnoreCase)
        && !table.StartsWith("json", StringComparison.OrdinalIgnoreCase);

    /// <summary>A rule's turn.</summary>
    public readonly struct Closed(Sandbox sandbox) : IDisposable
    {
        public void Dispose() => sandbox._isClosed = false;
    }
}
