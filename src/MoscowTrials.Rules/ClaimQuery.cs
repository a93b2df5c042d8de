using System.Collections.Immutable;
using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using MoscowTrials.Claims;
using MoscowTrials.Reading;
using MoscowTrials.Rules.Database;

namespace MoscowTrials.Rules;

/// <summary>What a question to the claim database brought: rows with a value a column (null, long, double, string or byte[]).</summary>
/// <param name="Columns">Their names in order; names may repeat.</param>
public sealed record QueryRows(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<object?>> Rows);

/// <summary>Asks the claim database a person's own question, in the sandbox in which rules run.</summary>
public static class ClaimQuery
{
    /// <summary>What a problem with the statement names as its file.</summary>
    private const string Path = "query";

    private const string NoQuestion = "this is no question; write one SELECT";

    /// <summary>The tables and views that can be asked, with a comment on every column.</summary>
    public static string Schema => EmbeddedText.Read("schema.sql");

    /// <summary>Runs one SELECT over the claims of <paramref name="articles"/>.</summary>
    public static (QueryRows? Result, InputProblem? Problem) Run(ReadOnlySpan<ArticleClaims> articles, DateOnly asOf, string sql)
    {
        if (string.IsNullOrWhiteSpace(sql))
            return (null, Problem(NoQuestion));
        try
        {
            using var database = new ClaimDatabase();
            database.Load(asOf, articles);
            using var closed = database.Sandbox.Close(database.Rows.ClaimCount);
            using var reader = (DbDataReader)database.Connection.ExecuteReader(sql, commandType: CommandType.Text);
            if (reader.FieldCount == 0)
                return (null, Problem(NoQuestion));
            var rows = ImmutableArray.CreateBuilder<ImmutableArray<object?>>();
            var letters = 0L;
            while (reader.Read())
            {
                ImmutableArray<object?> row = [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))];
                letters += row.Sum(static value => value is string text ? text.Length : value is byte[] bytes ? bytes.Length : 0);
                if (rows.Count == Sandbox.Rows || letters > Sandbox.Letters)
                    return (null, Problem(Stopped(rows.Count == Sandbox.Rows ? SandboxLimit.Rows : SandboxLimit.Letters)));
                rows.Add(row);
            }
            ImmutableArray<string> columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
            return reader.NextResult()
                ? (null, Problem("these are several statements; write one SELECT"))
                : (new QueryRows(columns, rows.ToImmutable()), null);
        }
        catch (InvalidOperationException)
        {
            // The provider's way to say that a parameter (@x, :x, $x, ?) has no value.
            return (null, Problem("the query has a parameter, which nothing fills; write the value itself"));
        }
        catch (SqliteException e)
        {
            var limit = Sandbox.LimitOf(e.SqliteErrorCode);
            return (null, Problem(limit == SandboxLimit.None ? Said(e) : Stopped(limit)));
        }
    }

    /// <summary>SQLite's own words, out of the sentence in which the provider wraps them.</summary>
    private static string Said(SqliteException e)
    {
        if (e.SqliteErrorCode == SQLitePCL.raw.SQLITE_AUTH)
            return "only a SELECT over the tables and functions that rules may use is allowed (`trials query --schema` shows the tables)";
        var open = e.Message.IndexOf('\'', StringComparison.Ordinal);
        var close = e.Message.LastIndexOf('\'');
        return (open >= 0 && close > open ? e.Message[(open + 1)..close] : e.Message) + " (`trials query --schema` shows what can be asked)";
    }

    private static string Stopped(SandboxLimit limit) => "the query was stopped: it " + Sandbox.InWords(limit).Replace("a rule may", "a query may", StringComparison.Ordinal);

    private static InputProblem Problem(string what) => new(Path, 1, 1, what);
}
